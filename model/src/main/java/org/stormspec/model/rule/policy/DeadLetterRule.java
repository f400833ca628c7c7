package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** Personal data can end on a dead-letter topic that no policy knows of. */
public final class DeadLetterRule extends EachTopicRule {

    /** Describes the rule. */
    public DeadLetterRule() {
        super(
                new About(
                        "POL-10",
                        Level.WARNING,
                        "Dead letters with personal data",
                        "What cannot be processed is put aside as it is, and stays there. The"
                                + " policy of the records holds for their copies too.",
                        "acme.people.onboard._private.dead-letter can hold what"
                                + " acme.people.onboard._private.employee-row carries, which is"
                                + " pii.",
                        "inherit the tag and its retention"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.topic().stream() == StreamKind.DEAD_LETTER
                ? missing(scope, topic).entrySet().stream()
                        .map(tag -> finding(scope, topic, tag.getKey(), tag.getValue()))
                : Stream.empty();
    }

    /** Returns the tags that may arrive here unnoticed, each with a topic it may come from. */
    private static SortedMap<String, TopicContract> missing(Scope scope, TopicContract topic) {
        SortedMap<String, TopicContract> missing = new TreeMap<>();
        sources(scope, topic)
                .forEach(source ->
                        Privacy.tagsOf(scope, source)
                                .forEach(tag -> missing.putIfAbsent(tag, source)));
        PolicyRule.tagsOf(topic).forEach(missing::remove);
        return missing;
    }

    /**
     * Returns what it is fed from: what it says itself, and what those read who put their failures
     * here, whatever their context. Where nobody says so, all that its context reads may end here.
     */
    private static Stream<TopicContract> sources(Scope scope, TopicContract topic) {
        SortedSet<String> sources = new TreeSet<>(readByThoseWhoFailHere(scope, topic));
        sources.addAll(takenBySinksThatFailHere(scope, topic));
        topic.topic().origin().derivedFrom().ifPresent(sources::add);
        if (sources.isEmpty()) {
            sources.addAll(scope.readBy(topic.owner().id()));
        }
        return sources.stream().flatMap(id -> scope.contractOf(id).stream());
    }

    private static List<String> readByThoseWhoFailHere(Scope scope, TopicContract topic) {
        Optional<String> usual = scope.workspace().defaults().consumerFailure().deadLetter();
        return scope.model().consumers().stream()
                .filter(reader ->
                        reader.reading()
                                .failure()
                                .deadLetter()
                                .or(() -> usual)
                                .equals(Optional.of(topic.element().id())))
                .map(Consumer::topic)
                .toList();
    }

    private static List<String> takenBySinksThatFailHere(Scope scope, TopicContract topic) {
        return scope.model().elements(Kind.EXTERNAL_SYSTEM).stream()
                .filter(system ->
                        system.detail() instanceof Detail.ExternalSystem sink
                                && sink.connection()
                                        .failure()
                                        .deadLetter()
                                        .equals(Optional.of(topic.element().id())))
                .flatMap(system -> scope.model().linksTo(system.id()).stream())
                .map(Link::from)
                .toList();
    }

    private Finding finding(Scope scope, TopicContract topic, String tag, TopicContract source) {
        return found(
                topic,
                "%s can hold what %s carries, which is %s."
                        .formatted(topic.name(), source.name(), tag),
                List.of(inheriting(scope, topic, tag)));
    }

    private static Fix inheriting(Scope scope, TopicContract topic, String tag) {
        OptionalInt limit =
                PolicyRule.policiesOn(scope, tag).stream()
                        .flatMapToInt(policy -> policy.maxRetentionHours().stream())
                        .filter(hours -> Retention.exceeds(topic, hours))
                        .min();
        String label =
                limit.isPresent()
                        ? "tag it %s and keep it for %s"
                                .formatted(tag, Retention.hours(limit.getAsInt()))
                        : "tag it " + tag;
        return Repairs.topic(
                label,
                topic.element().id(),
                found -> {
                    Topic tagged = tagged(found, tag);
                    return limit.isPresent()
                            ? Retention.limited(
                                    tagged, Set.of(Topic.Cleanup.DELETE), limit.getAsInt())
                            : tagged;
                });
    }

    private static Topic tagged(Topic topic, String tag) {
        SortedSet<String> tags = new TreeSet<>(topic.sharing().tags());
        tags.add(tag);
        return topic.shared(topic.sharing().tagged(tags));
    }
}
