package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change of a topic would cost: records that a shorter retention, a smaller size or another
 * clean-up deletes, and the order of keys that more partitions break.
 */
final class TopicLosses {

    private static final String RETENTION = "retention.ms";
    private static final String SIZE = "retention.bytes";
    private static final String CLEANUP = "cleanup.policy";
    private static final String DELETE = "delete";
    private static final String COMPACT = "compact";

    /** What brokers keep records for unless told otherwise: seven days. */
    private static final long USUAL_RETENTION = 7L * 24 * 3_600_000;

    private final PlanItem.UpdateTopic update;

    private TopicLosses(PlanItem.UpdateTopic update) {
        this.update = update;
    }

    /**
     * The topics of a plan that may lose something, each with the age in milliseconds beyond which
     * records would go, if age decides.
     */
    static SortedMap<String, OptionalLong> possible(Plan plan) {
        SortedMap<String, OptionalLong> possible = new TreeMap<>();
        for (PlanItem item : plan.items()) {
            if (item instanceof PlanItem.UpdateTopic update) {
                TopicLosses losses = new TopicLosses(update);
                if (losses.arePossible()) {
                    possible.put(update.topic().name(), losses.age());
                }
            }
        }
        return possible;
    }

    /**
     * In words, what a change would cost a topic that is used so; nothing when it costs nothing.
     */
    static List<String> of(PlanItem.UpdateTopic update, TopicUse use) {
        return new TopicLosses(update).words(use);
    }

    private boolean arePossible() {
        return update.partitions().isPresent() || age().isPresent() || cutsSize() || compacts();
    }

    private List<String> words(TopicUse use) {
        List<String> words = new ArrayList<>();
        if (use.records() == 0) {
            return words;
        }
        if (use.older() > 0) {
            words.add(
                    "%,d of its %,d records are older than it would keep them, and would be deleted"
                            .formatted(use.older(), use.records()));
        }
        if (cutsSize()) {
            words.add("the oldest of its %,d records may be deleted".formatted(use.records()));
        }
        if (compacts()) {
            words.add(
                    "of its %,d records only the last one of each key would stay"
                            .formatted(use.records()));
        }
        if (update.partitions().isPresent()) {
            words.add(
                    "it has %,d records, and new ones of the same key may go to another partition, out of their order"
                            .formatted(use.records()));
        }
        if (!words.isEmpty() && !use.groups().isEmpty()) {
            words.add("it is read by " + String.join(", ", use.groups()));
        }
        return words;
    }

    /** The age beyond which records go that did not go before. */
    private OptionalLong age() {
        Optional<ConfigChange> retention = change(RETENTION);
        boolean beginsToDelete =
                change(CLEANUP)
                        .filter(change -> !words(change.from()).contains(DELETE))
                        .filter(change -> words(change.to()).contains(DELETE))
                        .isPresent();
        if (retention.isEmpty() && !beginsToDelete) {
            return OptionalLong.empty();
        }
        long kept = retention.map(ConfigChange::to).map(TopicLosses::millis).orElseGet(this::kept);
        return kept < 0 || kept == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(kept);
    }

    private long kept() {
        return millis(Optional.ofNullable(update.topic().configs().get(RETENTION)));
    }

    private static long millis(Optional<String> value) {
        return value.map(text -> number(text, Long.MAX_VALUE)).orElse(USUAL_RETENTION);
    }

    private boolean cutsSize() {
        return change(SIZE).filter(change -> size(change.to()) < size(change.from())).isPresent();
    }

    /** A size below none means that there is no limit. */
    private static long size(Optional<String> value) {
        long size = value.map(text -> number(text, -1)).orElse(-1L);
        return size < 0 ? Long.MAX_VALUE : size;
    }

    private boolean compacts() {
        return change(CLEANUP)
                .filter(change -> !words(change.from()).contains(COMPACT))
                .filter(change -> words(change.to()).contains(COMPACT))
                .isPresent();
    }

    private Optional<ConfigChange> change(String key) {
        return update.configs().stream().filter(change -> change.key().equals(key)).findFirst();
    }

    /** The clean-up policies of a setting; a broker deletes where it says nothing. */
    private static List<String> words(Optional<String> value) {
        return value.map(text -> List.of(text.strip().split("\\s*,\\s*"))).orElse(List.of(DELETE));
    }

    private static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException odd) {
            return otherwise;
        }
    }
}
