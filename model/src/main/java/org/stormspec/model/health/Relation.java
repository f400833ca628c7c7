package org.stormspec.model.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.Landscape;

/**
 * One context reads another: what stands behind an arrow of the dependency map.
 *
 * @param reader id of the context that reads
 * @param owner id of the context that is read
 * @param topics what is read, by id
 */
public record Relation(String reader, String owner, List<Behind> topics) {

    /**
     * One topic behind the arrow.
     *
     * @param topic id of the topic
     * @param service service that reads, empty when unknown
     * @param pattern how the records are used, empty when nobody said
     */
    public record Behind(String topic, String service, String pattern) {}

    /** Copies the topics. */
    public Relation {
        topics = List.copyOf(topics);
    }

    /** Returns all relations of a landscape, by reader and owner. */
    public static List<Relation> all(Landscape landscape) {
        SortedMap<String, List<ConsumerContract>> byPair = new TreeMap<>();
        landscape.contexts().stream()
                .flatMap(context -> context.reads().stream())
                .filter(read -> !read.topic().owner().id().equals(read.consumer().context()))
                .forEach(read ->
                        byPair.computeIfAbsent(
                                        read.consumer().context() + " " + read.topic().owner().id(),
                                        any -> new ArrayList<>())
                                .add(read));
        return byPair.values().stream().map(Relation::of).toList();
    }

    private static Relation of(List<ConsumerContract> reads) {
        ConsumerContract any = reads.getFirst();
        return new Relation(
                any.consumer().context(),
                any.topic().owner().id(),
                reads.stream()
                        .map(read ->
                                new Behind(
                                        read.topic().element().id(),
                                        read.service().orElse(""),
                                        read.consumer().pattern().orElse("")))
                        .sorted(Comparator.comparing(Behind::topic))
                        .toList());
    }
}
