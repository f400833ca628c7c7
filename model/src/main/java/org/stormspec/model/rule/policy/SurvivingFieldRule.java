package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Field;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A public topic that is made from personal data still carries some of it, unmasked. */
public final class SurvivingFieldRule extends EachTopicRule {

    /** Describes the rule. */
    public SurvivingFieldRule() {
        super(
                new About(
                        "POL-04",
                        Level.ERROR,
                        "Personal data survives cleansing",
                        "A cleansed copy is public because nobody can be recognised in it. One"
                                + " field that was forgotten undoes that.",
                        "full_name of acme.common.users._protected.user survives in"
                                + " acme.common.data_quality._public.user.",
                        "mask the field · leave it out"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        Optional<TopicContract> source = sourceOf(scope, topic);
        return survivors(scope, topic)
                .map(field ->
                        found(
                                topic,
                                "%s of %s survives in %s."
                                        .formatted(
                                                field, source.orElseThrow().name(), topic.name()),
                                List.of(masking(topic, field), dropping(topic, field))));
    }

    private static Optional<TopicContract> sourceOf(Scope scope, TopicContract topic) {
        return topic.topic().origin().derivedFrom().flatMap(scope::contractOf);
    }

    /** Returns the fields that no tag betrays but their origin; the tagged ones are POL-01's. */
    static Stream<String> survivors(Scope scope, TopicContract topic) {
        if (topic.access() != Access.PUBLIC) {
            return Stream.empty();
        }
        Set<String> secrets =
                sourceOf(scope, topic)
                        .filter(source -> !source.element().id().equals(topic.element().id()))
                        .filter(source -> !Privacy.tagsOf(scope, source).isEmpty())
                        .map(source -> Privacy.secretsOf(scope, source))
                        .orElse(Set.of());
        return topic.topic().payload().fields().stream()
                .filter(field -> !field.masked() && secrets.contains(field.name()))
                .map(Field::name)
                .filter(field -> !Privacy.isPersonal(scope, topic, field));
    }

    private static Fix masking(TopicContract topic, String field) {
        return Fields.changing("mask " + field, topic, field, any -> any.masked(true));
    }

    private static Fix dropping(TopicContract topic, String field) {
        return Fields.dropping(topic, field);
    }
}
