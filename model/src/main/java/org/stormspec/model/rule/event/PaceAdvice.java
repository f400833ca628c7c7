package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.ModelView;

/**
 * What the pace of a flow suggests for its topic (requirement R-031): a continuous flow is
 * forgotten by age and sampled by key, a discrete one keeps the order of each key.
 *
 * @param id unique among the advice about one topic
 * @param words what to do, as words on a button
 * @param reason why, in a sentence
 * @param change does it; empty when there is nothing to do but to know
 */
public record PaceAdvice(
        String id, String words, String reason, Optional<UnaryOperator<Topic>> change) {

    /** Returns what the pace of a topic suggests; nothing while nobody has said its pace. */
    public static List<PaceAdvice> of(ModelView model, Element element, Topic topic) {
        return topic.origin()
                .pace()
                .map(pace ->
                        switch (pace) {
                            case CONTINUOUS -> continuous(model, element, topic);
                            case DISCRETE -> discrete(model, element, topic);
                        })
                .orElse(List.of());
    }

    private static List<PaceAdvice> continuous(ModelView model, Element element, Topic topic) {
        List<PaceAdvice> advice = new ArrayList<>();
        Set<Cleanup> byAge = Set.of(Cleanup.DELETE);
        if (topic.stream() != StreamKind.ENTITY_CDC && !topic.settings().cleanup().equals(byAge)) {
            advice.add(
                    doing(
                            "clean-up",
                            "Delete by age",
                            "A signal without pause is worth little once it is old; the last value"
                                    + " of a key is not its state.",
                            found ->
                                    found.set(
                                            found.settings()
                                                    .cleaning(
                                                            byAge,
                                                            found.settings().retentionHours()))));
        }
        keying(model, element, topic)
                .map(key ->
                        keyed(
                                key,
                                "So that readers can keep every n-th record of each key, and no"
                                        + " source is lost by it."))
                .ifPresent(advice::add);
        topic.payload()
                .key()
                .map(key ->
                        knowing(
                                "Sample by " + key,
                                "Readers that cannot take everything keep every n-th record of"
                                        + " each "
                                        + key
                                        + "; no source is lost by it."))
                .ifPresent(advice::add);
        return advice;
    }

    private static List<PaceAdvice> discrete(ModelView model, Element element, Topic topic) {
        List<PaceAdvice> advice = new ArrayList<>();
        keying(model, element, topic)
                .map(key ->
                        keyed(
                                key,
                                "Records that happen one by one have an order; Kafka keeps it for"
                                        + " records of one key."))
                .ifPresent(advice::add);
        topic.payload()
                .key()
                .map(key ->
                        knowing(
                                "Ordered by " + key,
                                "Records of one "
                                        + key
                                        + " stay in the order in which they"
                                        + " happened; across keys there is none."))
                .ifPresent(advice::add);
        return advice;
    }

    private static Optional<String> keying(ModelView model, Element element, Topic topic) {
        return topic.payload().key().isPresent()
                ? Optional.empty()
                : Keys.identity(model, element)
                        .filter(key -> has(topic, key))
                        .or(() -> Keys.lookAlikes(topic).stream().findFirst());
    }

    private static boolean has(Topic topic, String field) {
        return topic.payload().fields().stream().anyMatch(found -> found.name().equals(field));
    }

    private static PaceAdvice keyed(String key, String reason) {
        return doing(
                "key",
                "Key by " + key,
                reason,
                found -> found.carrying(found.payload().keyed(Optional.of(key))));
    }

    private static PaceAdvice doing(
            String id, String words, String reason, UnaryOperator<Topic> change) {
        return new PaceAdvice(id, words, reason, Optional.of(change));
    }

    private static PaceAdvice knowing(String words, String reason) {
        return new PaceAdvice("keyed", words, reason, Optional.empty());
    }
}
