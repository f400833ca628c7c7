package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.event.Keys;

/** The key of a topic is personal data. */
public final class PersonalKeyRule extends EachTopicRule {

    /** Describes the rule. */
    public PersonalKeyRule() {
        super(
                new About(
                        "POL-09",
                        Level.ERROR,
                        "Personal data as a key or header",
                        "Keys and headers are shown by every tool and masked by none, and a"
                                + " tombstone repeats the key of what was deleted.",
                        "email is personal, and acme.common.users._protected.user is keyed by it.",
                        "key it by a surrogate id · leave the header out"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return Stream.concat(key(scope, topic), headers(scope, topic));
    }

    private Stream<Finding> headers(Scope scope, TopicContract topic) {
        return topic.topic().message().headers().stream()
                .filter(header -> Privacy.isPersonal(scope, header))
                .map(Field::name)
                .distinct()
                .map(header ->
                        found(
                                topic,
                                "%s is personal, and %s carries it as a header."
                                        .formatted(header, topic.name()),
                                List.of(beheading(topic, header))));
    }

    private static Fix beheading(TopicContract topic, String header) {
        return Repairs.topic(
                        "leave the header %s out".formatted(header),
                        topic.element().id(),
                        found ->
                                found.telling(
                                        found.message()
                                                .headed(
                                                        found.message().headers().stream()
                                                                .filter(any ->
                                                                        !any.name().equals(header))
                                                                .toList())))
                .asking(Fields.MISSED);
    }

    private Stream<Finding> key(Scope scope, TopicContract topic) {
        return topic
                .topic()
                .payload()
                .key()
                .filter(key -> Privacy.isPersonal(scope, topic, key))
                .map(key ->
                        found(
                                topic,
                                "%s is personal, and %s is keyed by it."
                                        .formatted(key, topic.name()),
                                List.of(rekeying(surrogate(scope, topic), topic))))
                .stream();
    }

    private static String surrogate(Scope scope, TopicContract topic) {
        return Stream.concat(
                        Keys.identity(scope.model(), topic.element()).stream(),
                        topic.topic().payload().fields().stream()
                                .map(Field::name)
                                .filter(name -> name.equals("id") || name.endsWith("_id")))
                .filter(name -> !Privacy.isPersonal(scope, topic, name))
                .findFirst()
                .orElseGet(() -> free(topic, Keys.invented(topic.element())));
    }

    /** The name that comes to mind may be taken by what must not be the key. */
    private static String free(TopicContract topic, String name) {
        boolean taken =
                topic.topic().payload().fields().stream()
                        .anyMatch(field -> field.name().equals(name));
        return taken ? free(topic, "surrogate_" + name) : name;
    }

    private static Fix rekeying(String surrogate, TopicContract topic) {
        return Repairs.topic(
                "key it by " + surrogate,
                topic.element().id(),
                found -> {
                    Topic with = Fields.leading(found, Field.of(surrogate, "string"));
                    return with.carrying(with.payload().keyed(Optional.of(surrogate)));
                });
    }
}
