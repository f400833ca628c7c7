package org.stormspec.model.rule.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.stormspec.model.contract.Tagging;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Threshold;
import org.stormspec.model.rule.Wording;

/**
 * A rule about what follows from the tags of a topic. A masked field no longer is what its tag
 * says. Personal data is protected even in a workspace that has no policy about it.
 */
abstract class PolicyRule implements Rule<TopicContract> {

    static final String PII = "pii";

    /** Personal data: at most 48 hours, never public (requirements R-171, decision G4). */
    private static TagPolicy personalData(int hours) {
        return new TagPolicy(
                "the rule for personal data",
                "",
                PII,
                OptionalInt.of(hours),
                OptionalInt.empty(),
                Set.of(Access.PROTECTED, Access.PRIVATE),
                List.of(),
                List.of(),
                true,
                false);
    }

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.TAG,
                RecordType.TAG_POLICY,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK,
                RecordType.CONSUMER);
    }

    @Override
    public final Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }

    @Override
    public final Stream<Finding> check(Scope scope, TopicContract topic) {
        return tagsOf(topic).stream()
                .flatMap(tag ->
                        policiesOn(scope, tag).stream()
                                .flatMap(policy -> check(scope, topic, tag, policy).stream()));
    }

    /** Returns what is wrong with a topic under one policy that one of its tags brings. */
    abstract Optional<Finding> check(
            Scope scope, TopicContract topic, String tag, TagPolicy policy);

    /** Returns the tags that hold for a topic, wherever they are said, masked fields left out. */
    static SortedSet<String> tagsOf(TopicContract topic) {
        return topic.tagging().holding();
    }

    /** Returns the policies that a tag brings. */
    static List<TagPolicy> policiesOn(Scope scope, String tag) {
        List<TagPolicy> policies = scope.policiesOn(tag);
        return policies.isEmpty() && tag.equals(PII)
                ? List.of(personalData(scope.threshold(Threshold.PERSONAL_DATA_HOURS)))
                : policies;
    }

    /** Returns what bears a tag, for a message: its fields, its context, or the topic itself. */
    static String bearers(TopicContract topic, String tag) {
        List<String> bearers =
                topic.tagging().of(tag).stream()
                        .filter(bearer -> bearer.place() != Tagging.Place.TOPIC)
                        .map(Tagging.Bearer::words)
                        .distinct()
                        .toList();
        return switch (bearers.size()) {
            case 0 -> "it is tagged " + tag;
            case 1 -> bearers.getFirst() + " is " + tag;
            default -> Wording.listed(bearers, "and") + " are " + tag;
        };
    }
}
