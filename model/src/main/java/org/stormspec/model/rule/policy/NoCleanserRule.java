package org.stormspec.model.rule.policy;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** Several contexts want data that must be masked in public, but nobody makes a masked copy. */
public final class NoCleanserRule extends EachTopicRule {

    private static final int SEVERAL = 2;

    /** Describes the rule. */
    public NoCleanserRule() {
        super(
                new About(
                        "POL-12",
                        Level.WARNING,
                        "Wanted data without a cleansed copy",
                        "Most readers do not need the personal part. A copy that masks it serves"
                                + " them all, and keeps the original with the few who do.",
                        "2 contexts read or may read acme.common.users._protected.user, and there"
                                + " is no cleansed copy.",
                        "publish a cleansed copy"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        if (topic.access() == Access.PUBLIC || !demandsMasking(scope, topic)) {
            return Stream.empty();
        }
        int wanting = wanting(scope, topic);
        return wanting >= SEVERAL && !hasCopy(scope, topic)
                ? Stream.of(
                        found(
                                topic,
                                "%d contexts read or may read %s, and there is no cleansed copy."
                                        .formatted(wanting, topic.name()),
                                Cleansing.beside(scope, topic).stream().toList()))
                : Stream.empty();
    }

    private static boolean demandsMasking(Scope scope, TopicContract topic) {
        return PolicyRule.tagsOf(topic).stream()
                .flatMap(tag -> PolicyRule.policiesOn(scope, tag).stream())
                .anyMatch(policy -> !policy.mask().isEmpty());
    }

    private static int wanting(Scope scope, TopicContract topic) {
        Set<String> wanting = new TreeSet<>(topic.topic().sharing().grants());
        scope.readersOf(topic.element().id())
                .forEach(reading -> wanting.add(reading.reader().id()));
        return wanting.size();
    }

    private static boolean hasCopy(Scope scope, TopicContract topic) {
        return scope.derivedFrom(topic.element().id()).stream()
                .flatMap(id -> scope.contractOf(id).stream())
                .anyMatch(copy -> copy.access() == Access.PUBLIC);
    }
}
