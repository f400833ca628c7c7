package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.event.Keys;

/** The value of a CDC entity does not say which one it is about. */
public final class MissingIdentityRule extends EachTopicRule {

    /** Describes the rule. */
    public MissingIdentityRule() {
        super(
                new About(
                        "SCH-13",
                        Level.WARNING,
                        "Value without its identity",
                        "A record is often seen without its key: in a table, a log, a search"
                                + " index. The full state of an entity includes which one it is.",
                        "The value of acme.finance.sales._public.order has no order_id.",
                        "add the field"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        Topic.Payload payload = topic.topic().payload();
        return topic.topic().stream() == StreamKind.ENTITY_CDC && !payload.fields().isEmpty()
                ? identity(scope, topic)
                        .filter(id ->
                                payload.fields().stream()
                                        .noneMatch(field -> field.name().equals(id)))
                        .map(id -> finding(topic, id))
                        .stream()
                : Stream.empty();
    }

    /** The key is what consumers see, so it goes before what the aggregate says. */
    private static Optional<String> identity(Scope scope, TopicContract topic) {
        return topic.topic()
                .payload()
                .key()
                .or(() -> Keys.identity(scope.model(), topic.element()));
    }

    private Finding finding(TopicContract topic, String identity) {
        return found(
                topic,
                "The value of %s has no %s.".formatted(topic.name(), identity),
                List.of(Fields.adding("add " + identity, topic, Field.of(identity, "string"))));
    }
}
