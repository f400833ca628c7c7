package org.stormspec.model.rule.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.Tagging;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** Two policies want of a topic what cannot be had together. */
public final class PolicyConflictRule extends EachTopicRule {

    /**
     * Two policies that no setting can fulfil.
     *
     * @param longTag the tag that brings the first one
     * @param atLeast how long records must stay at least, in hours
     * @param shortTag the tag that brings the second one
     * @param atMost how long they may stay, in hours
     */
    record Conflict(String longTag, int atLeast, String shortTag, int atMost) {}

    /** Describes the rule. */
    public PolicyConflictRule() {
        super(
                new About(
                        "POL-14",
                        Level.ERROR,
                        "Policies that contradict each other",
                        "No retention fulfils both, so one of them would be broken silently. What"
                                + " they are about belongs on topics of its own.",
                        "acme.common.users._protected.user is financial and must stay at least 168"
                                + " hours, but it is pii and may stay at most 48 hours.",
                        "split the topic · take one of the tags off"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return conflictsOf(scope, topic).map(conflict -> finding(scope, topic, conflict));
    }

    /** Returns what contradicts itself on a topic; at most one conflict for two tags. */
    static Stream<Conflict> conflictsOf(Scope scope, TopicContract topic) {
        Set<String> tags = PolicyRule.tagsOf(topic);
        return tags.stream()
                .flatMap(longTag ->
                        tags.stream()
                                .filter(shortTag -> !shortTag.equals(longTag))
                                .flatMap(shortTag -> conflict(scope, longTag, shortTag).stream()));
    }

    private static Optional<Conflict> conflict(Scope scope, String longTag, String shortTag) {
        OptionalInt atLeast =
                PolicyRule.policiesOn(scope, longTag).stream()
                        .flatMapToInt(policy -> policy.minRetentionHours().stream())
                        .max();
        OptionalInt atMost =
                PolicyRule.policiesOn(scope, shortTag).stream()
                        .flatMapToInt(policy -> policy.maxRetentionHours().stream())
                        .min();
        return atLeast.isPresent() && atMost.isPresent() && atLeast.getAsInt() > atMost.getAsInt()
                ? Optional.of(
                        new Conflict(longTag, atLeast.getAsInt(), shortTag, atMost.getAsInt()))
                : Optional.empty();
    }

    private Finding finding(Scope scope, TopicContract topic, Conflict conflict) {
        List<Fix> fixes = new ArrayList<>();
        Splitting.of(scope, topic, conflict.longTag(), conflict.shortTag())
                .map(Splitting::fix)
                .map(fix -> fix.asking("whoever needs both reads two topics"))
                .ifPresent(fixes::add);
        if (topic.tagging().isOwn(conflict.longTag())) {
            fixes.add(untagging(topic, conflict.longTag()));
        }
        if (isOnTopicOnly(topic, conflict.shortTag())) {
            fixes.add(untagging(topic, conflict.shortTag()));
        }
        return found(
                topic,
                "%s is %s and must stay at least %s, but it is %s and may stay at most %s."
                        .formatted(
                                topic.name(),
                                conflict.longTag(),
                                Retention.hours(conflict.atLeast()),
                                conflict.shortTag(),
                                Retention.hours(conflict.atMost())),
                fixes);
    }

    private static boolean isOnTopicOnly(TopicContract topic, String tag) {
        return topic.tagging().bearers().stream()
                .filter(bearer -> bearer.tag().equals(tag))
                .allMatch(bearer -> bearer.place() == Tagging.Place.TOPIC);
    }

    private static Fix untagging(TopicContract topic, String tag) {
        return Repairs.topic(
                        "take the tag %s off".formatted(tag),
                        topic.element().id(),
                        found -> Splitting.without(found, tag))
                .asking("what is asked for %s does not protect it any more".formatted(tag));
    }
}
