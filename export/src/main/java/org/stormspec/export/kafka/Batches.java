package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;

/**
 * Cuts work into pieces that a controller takes: it refuses more than 10,000 records (topics,
 * partitions and settings together) in one call.
 */
final class Batches {

    static final int TOPICS = 200;
    static final int ACLS = 1_000;

    private Batches() {}

    static <T> List<List<T>> of(Collection<T> all, int size) {
        return all.stream().gather(Gatherers.windowFixed(size)).toList();
    }
}
