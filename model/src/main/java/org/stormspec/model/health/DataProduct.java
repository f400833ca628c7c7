package org.stormspec.model.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;

/**
 * What a context gives to others: its shared topics are its interface.
 *
 * @param domain id of the domain that owns the data
 * @param context id of the context that makes it
 * @param owner id of the team behind it
 * @param purpose what the context is for
 * @param ports its public topics, then its protected ones, each by name
 */
public record DataProduct(
        String domain, String context, Optional<String> owner, String purpose, List<Port> ports) {

    /**
     * One shared topic.
     *
     * @param topic id of the topic
     * @param name full name on the broker
     * @param access who may read
     * @param fields how many fields its schema has
     * @param tags its tags and those of its fields, sorted
     * @param readers ids of the contexts that read it, without its own
     */
    public record Port(
            String topic,
            String name,
            Access access,
            int fields,
            List<String> tags,
            List<String> readers) {

        /** Copies the lists. */
        public Port {
            tags = List.copyOf(tags);
            readers = List.copyOf(readers);
        }
    }

    /** Copies the ports. */
    public DataProduct {
        ports = List.copyOf(ports);
    }

    /** Returns the products of a landscape, by context; a context that shares nothing has none. */
    public static List<DataProduct> all(Landscape landscape) {
        return landscape.contexts().stream()
                .map(context -> of(landscape, context))
                .filter(product -> !product.ports().isEmpty())
                .toList();
    }

    private static DataProduct of(Landscape landscape, ContextContract context) {
        return new DataProduct(
                context.context().domain(),
                context.context().id(),
                context.context().owner(),
                context.context().purpose(),
                context.topics().stream()
                        .filter(topic -> topic.access() != Access.PRIVATE)
                        .sorted(
                                Comparator.comparing(TopicContract::access)
                                        .thenComparing(TopicContract::name))
                        .map(topic -> port(landscape, topic))
                        .toList());
    }

    private static Port port(Landscape landscape, TopicContract topic) {
        return new Port(
                topic.element().id(),
                topic.name(),
                topic.access(),
                topic.topic().payload().fields().size(),
                List.copyOf(topic.tags()),
                landscape
                        .readersOf(topic)
                        .map(reader -> reader.context().id())
                        .filter(reader -> !reader.equals(topic.owner().id()))
                        .toList());
    }
}
