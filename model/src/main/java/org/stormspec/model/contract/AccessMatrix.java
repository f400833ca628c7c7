package org.stormspec.model.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.model.record.Context;

/**
 * What every context may do with every topic, and why: what the broker will allow once the model is
 * pushed. A value; build a new one after an edit.
 *
 * @param contexts all contexts, by path
 * @param topics all topics that have a name, by name
 * @param entries one for each context and topic, by topic and then by context
 */
public record AccessMatrix(
        List<Context> contexts, List<TopicContract> topics, List<Entry> entries) {

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

    /** Copies the lists. */
    public AccessMatrix {
        contexts = List.copyOf(contexts);
        topics = List.copyOf(topics);
        entries = List.copyOf(entries);
    }

    /** Returns the matrix of a model. */
    public static AccessMatrix of(Landscape landscape) {
        List<ContextContract> contexts =
                landscape.contexts().stream()
                        .sorted(Comparator.comparing(context -> context.context().path()))
                        .toList();
        List<TopicContract> topics =
                landscape.topics().values().stream()
                        .sorted(
                                Comparator.comparing(TopicContract::name)
                                        .thenComparing(topic -> topic.element().id()))
                        .toList();
        return new AccessMatrix(
                contexts.stream().map(ContextContract::context).toList(),
                topics,
                topics.stream()
                        .flatMap(topic -> contexts.stream().map(context -> entry(context, topic)))
                        .toList());
    }

    private static Entry entry(ContextContract context, TopicContract topic) {
        boolean owner = context.context().id().equals(topic.owner().id());
        boolean reads =
                context.reads().stream()
                        .anyMatch(read -> read.topic().element().id().equals(topic.element().id()));
        return owner
                ? new Entry(context.context(), topic, Right.WRITE, true, "owns it")
                : foreign(context.context(), topic, reads);
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
        return entries.stream()
                .filter(entry -> entry.context().id().equals(context))
                .filter(entry -> entry.topic().element().id().equals(topic))
                .findFirst();
    }
}
