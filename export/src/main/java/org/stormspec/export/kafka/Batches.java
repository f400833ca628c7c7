package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts work into pieces that a controller takes: it refuses more than 10,000 records (topics,
 * partitions and settings together) in one call.
 */
final class Batches {

    static final Limit<Object> ACLS = new Limit<>(1_000, _ -> 1);
    static final Limit<DesiredTopic> CREATIONS = new Limit<>(200, Batches::records);

    /**
     * Far fewer than a controller takes, so that a slow cluster answers for each piece within the
     * patience that we have.
     */
    private static final int RECORDS = 2_000;

    /**
     * How much goes into one piece.
     *
     * @param items how many at most
     * @param records how many records one of them makes on the controller
     */
    record Limit<T>(int items, ToIntFunction<? super T> records) {}

    private Batches() {}

    /** The limit for topics by name, each of which makes so many records. */
    static Limit<String> topics(ToIntFunction<String> records) {
        return new Limit<>(CREATIONS.items(), records);
    }

    /** Pieces in the order of the whole; what is too large for any is a piece of its own. */
    static <T> List<List<T>> of(Collection<T> all, Limit<? super T> limit) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        int held = 0;
        for (T each : all) {
            int records = limit.records().applyAsInt(each);
            boolean isFull = batch.size() == limit.items() || held + records > RECORDS;
            if (isFull && !batch.isEmpty()) {
                batches.add(List.copyOf(batch));
                batch.clear();
                held = 0;
            }
            batch.add(each);
            held += records;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return List.copyOf(batches);
    }

    /** A topic whose size the broker decides counts as a small one, as nobody knows. */
    private static int records(DesiredTopic topic) {
        return 1 + Math.max(1, topic.partitions()) + topic.configs().size();
    }
}
