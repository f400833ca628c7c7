package org.stormspec.model.rule.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.event.Keys;

/** Nobody has said what the values of a topic look like; on a private topic only a warning. */
public final class NoSchemaRule implements Rule<TopicContract> {

    @Override
    public About about() {
        return new About(
                "SCH-01",
                Level.ERROR,
                "Topic without a schema",
                "The schema is the contract with the readers; without one every reader guesses. On"
                        + " a private topic this is a warning.",
                "Nobody has said what acme.finance.campaign._public.campaign carries.",
                "draft it from the aggregate's identity");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT, RecordType.LINK);
    }

    @Override
    public Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        Topic.Payload payload = topic.topic().payload();
        return payload.fields().isEmpty() && payload.schema().isEmpty()
                ? Stream.of(finding(scope, topic))
                : Stream.empty();
    }

    private Finding finding(Scope scope, TopicContract topic) {
        return about().finding(
                        "Nobody has said what %s carries.".formatted(topic.name()),
                        List.of(topic.element().key()),
                        List.of(drafting(scope, topic)))
                .at(topic.access() == Access.PRIVATE ? Level.WARNING : Level.ERROR);
    }

    private static Fix drafting(Scope scope, TopicContract topic) {
        Optional<String> identity = Keys.identity(scope.model(), topic.element());
        String field =
                topic.topic()
                        .payload()
                        .key()
                        .or(() -> identity)
                        .orElseGet(() -> Keys.invented(topic.element()));
        return Repairs.topic(
                "draft it with the field " + field,
                topic.element().id(),
                found -> found.carrying(found.payload().of(List.of(Field.of(field, "string")))));
    }
}
