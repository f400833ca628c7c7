package org.stormspec.model.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a reaction does to a stream when it is a stream processor.
 *
 * @param operations what it does to records
 * @param engine what it runs on: {@code Kafka Streams}, may be empty
 * @param stores its state stores; each has a changelog topic
 * @param mapping field of the output to where its value comes from
 */
public record Processing(
        Set<Operation> operations,
        String engine,
        List<String> stores,
        SortedMap<String, String> mapping) {

    /** No stream processor. */
    public static final Processing NONE =
            new Processing(Set.of(), "", List.of(), Copies.map(Map.of()));

    /** Copies the collections. */
    public Processing {
        operations = Copies.set(operations);
        stores = List.copyOf(stores);
        mapping = Copies.map(mapping);
    }

    /** What a stream processor does to records. */
    public enum Operation {
        FILTER,
        MAP,
        ENRICH,
        JOIN,
        AGGREGATE,
        WINDOW;

        /** Returns whether it has to remember earlier records. */
        public boolean stateful() {
            return this == JOIN || this == AGGREGATE || this == WINDOW;
        }
    }

    /** Returns whether it has to remember earlier records. */
    public boolean stateful() {
        return !stores.isEmpty() || operations.stream().anyMatch(Operation::stateful);
    }
}
