package org.stormspec.model.rule.context;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.graph.Digraph;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.Scope;

/** The ways that data goes from context to context, over topics that others may see. */
final class Ways {

    private enum Topics
            implements Memo.Key<SortedMap<String, SortedMap<String, SortedSet<String>>>> {
        READ
    }

    private enum Graph implements Memo.Key<Digraph<String>> {
        OF_CONTEXTS
    }

    private Ways() {}

    /** Returns which context points at the contexts that it reads. */
    static Digraph<String> graph(Scope scope) {
        return scope.remembered(Graph.OF_CONTEXTS, () -> build(read(scope)));
    }

    private static Digraph<String> build(
            SortedMap<String, SortedMap<String, SortedSet<String>>> read) {
        Digraph.Builder<String> graph = new Digraph.Builder<>();
        read.forEach((reader, owners) -> owners.keySet().forEach(o -> graph.arrow(reader, o)));
        return graph.build();
    }

    /** Returns what a context reads of another one, by element id. */
    static List<String> topics(Scope scope, String reader, String owner) {
        return List.copyOf(
                read(scope)
                        .getOrDefault(reader, new TreeMap<>())
                        .getOrDefault(owner, new TreeSet<>()));
    }

    private static SortedMap<String, SortedMap<String, SortedSet<String>>> read(Scope scope) {
        return scope.remembered(
                Topics.READ,
                () -> {
                    SortedMap<String, SortedMap<String, SortedSet<String>>> read = new TreeMap<>();
                    scope.namedTopics()
                            .filter(topic -> topic.access() != Access.PRIVATE)
                            .forEach(topic -> note(read, scope, topic));
                    return read;
                });
    }

    private static void note(
            SortedMap<String, SortedMap<String, SortedSet<String>>> read,
            Scope scope,
            TopicContract topic) {
        String id = topic.element().id();
        for (Scope.Reading reading : scope.readersOf(id)) {
            read.computeIfAbsent(reading.reader().id(), any -> new TreeMap<>())
                    .computeIfAbsent(topic.owner().id(), any -> new TreeSet<>())
                    .add(id);
        }
    }

    /** Returns how to call a context in a message. */
    static String callOf(Scope scope, String context) {
        return scope.model().context(context).map(Context::path).orElse(context);
    }
}
