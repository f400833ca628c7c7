package org.stormspec.model.graph;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;

/**
 * Who depends on whom through which topic.
 *
 * @param publishes a context writes a topic
 * @param consumes a context reads a topic of another context
 */
public record DependencyGraph(List<Edge> publishes, List<Edge> consumes) {

    /**
     * One arrow between a context and a topic.
     *
     * @param context id of the context
     * @param topic the topic
     */
    public record Edge(String context, TopicContract topic) {}

    /**
     * One context depends on another.
     *
     * @param reader id of the context that reads
     * @param owner id of the context that is read
     */
    public record Dependency(String reader, String owner) implements Comparable<Dependency> {

        @Override
        public int compareTo(Dependency other) {
            int byReader = reader.compareTo(other.reader);
            return byReader != 0 ? byReader : owner.compareTo(other.owner);
        }
    }

    /** Copies the lists. */
    public DependencyGraph {
        publishes = List.copyOf(publishes);
        consumes = List.copyOf(consumes);
    }

    /** Returns the graph of a landscape. */
    public static DependencyGraph of(Landscape landscape) {
        return new DependencyGraph(
                landscape.contexts().stream().flatMap(c -> publishes(c).stream()).toList(),
                landscape.contexts().stream().flatMap(c -> consumes(c).stream()).toList());
    }

    private static List<Edge> publishes(ContextContract context) {
        return context.topics().stream()
                .map(topic -> new Edge(context.context().id(), topic))
                .toList();
    }

    private static List<Edge> consumes(ContextContract context) {
        return context.reads().stream()
                .map(ConsumerContract::topic)
                .filter(topic -> !topic.owner().equals(context.context()))
                .map(topic -> new Edge(context.context().id(), topic))
                .toList();
    }

    /** Returns the dependencies between contexts, each once. */
    public SortedSet<Dependency> dependencies() {
        SortedSet<Dependency> dependencies = new TreeSet<>();
        consumes.forEach(edge ->
                dependencies.add(new Dependency(edge.context(), edge.topic().owner().id())));
        return Collections.unmodifiableSortedSet(dependencies);
    }
}
