package org.stormspec.model.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Context;

/**
 * What every context may do with every topic, and why: what the broker will allow once the model is
 * pushed. A value; build a new one after an edit. Cells are worked out when they are looked at, for
 * there are as many as contexts times topics.
 */
public final class AccessMatrix {

    /** What a context may do with a topic. */
    public enum Right {
        WRITE,
        READ,
        NONE;

        /** Returns the word used in reports: {@code write}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One cell.
     *
     * @param context the context
     * @param topic the topic
     * @param right what it may do; who may write may read too
     * @param used whether the context reads or owns it in this model
     * @param why the reason, in a few words
     */
    public record Entry(
            Context context, TopicContract topic, Right right, boolean used, String why) {}

    private final List<Context> contexts;
    private final List<TopicContract> topics;
    // Ids of the contexts that read a topic, by the topic's id.
    private final Map<String, Set<String>> readers = new HashMap<>();

    private AccessMatrix(List<Context> contexts, List<TopicContract> topics) {
        this.contexts = List.copyOf(contexts);
        this.topics = List.copyOf(topics);
    }

    /** Returns the matrix of a model. */
    public static AccessMatrix of(Landscape landscape) {
        AccessMatrix matrix =
                new AccessMatrix(
                        landscape.contexts().stream()
                                .map(ContextContract::context)
                                .sorted(Comparator.comparing(Context::path))
                                .toList(),
                        landscape.topics().values().stream()
                                .sorted(
                                        Comparator.comparing(TopicContract::name)
                                                .thenComparing(topic -> topic.element().id()))
                                .toList());
        landscape.contexts().forEach(matrix::look);
        return matrix;
    }

    private void look(ContextContract context) {
        context.reads()
                .forEach(read ->
                        readers.computeIfAbsent(read.topic().element().id(), any -> new HashSet<>())
                                .add(context.context().id()));
    }

    /** Returns all contexts, by path. */
    public List<Context> contexts() {
        return contexts;
    }

    /** Returns all topics that have a name, by name. */
    public List<TopicContract> topics() {
        return topics;
    }

    /** Returns all cells, by topic and then by context. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(topics.size() * contexts.size());
        for (TopicContract topic : topics) {
            contexts.forEach(context -> entries.add(entry(context, topic)));
        }
        return entries;
    }

    /** Returns the cell of one of the contexts and one of the topics. */
    public Entry entry(Context context, TopicContract topic) {
        boolean reads = readers.getOrDefault(topic.element().id(), Set.of()).contains(context.id());
        return context.id().equals(topic.owner().id())
                ? new Entry(context, topic, Right.WRITE, true, "owns it")
                : foreign(context, topic, reads);
    }

    private static Entry foreign(Context context, TopicContract topic, boolean reads) {
        boolean granted = topic.topic().sharing().grants().contains(context.id());
        return switch (topic.access()) {
            case PUBLIC ->
                    new Entry(context, topic, Right.READ, reads, "public: everybody may read");
            case PROTECTED ->
                    granted
                            ? new Entry(context, topic, Right.READ, reads, "granted by the owner")
                            : new Entry(
                                    context, topic, Right.NONE, reads, "protected: not granted");
            case PRIVATE ->
                    new Entry(
                            context,
                            topic,
                            Right.NONE,
                            reads,
                            "private to " + topic.owner().path());
        };
    }

    /** Returns the cell of a context and a topic, by their ids. */
    public Optional<Entry> find(String context, String topic) {
        return contexts.stream()
                .filter(found -> found.id().equals(context))
                .findFirst()
                .flatMap(found ->
                        topics.stream()
                                .filter(each -> each.element().id().equals(topic))
                                .findFirst()
                                .map(each -> entry(found, each)));
    }
}
