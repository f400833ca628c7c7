package org.stormspec.app.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.app.outline.Outline;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/** What contexts read, declared or drawn. */
final class Reads {
    private Reads() {}

    /** Returns whether an arrow from a topic makes the other end a reader. */
    static boolean isReading(Link link) {
        return link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS;
    }

    /** Returns how a context reads a topic; a reader that is only drawn has said nothing yet. */
    static Consumer consumer(ModelView model, Context context, Element topic) {
        Consumer drawn =
                new Consumer(
                        context.id(),
                        topic.id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return model.find(new RecordKey(RecordType.CONSUMER, drawn.key().id()))
                .map(Consumer.class::cast)
                .orElse(drawn);
    }

    static Form.Section section(ModelView model, Context context, Element topic) {
        return TopicForms.reading(
                model, consumer(model, context, topic), "Reads " + nameOf(model, topic));
    }

    private static String nameOf(ModelView model, Element topic) {
        return topic.context().flatMap(model::context).map(owner -> owner.path() + " · ").orElse("")
                + Outline.labelOf(topic);
    }

    /**
     * Returns the topics of other contexts that a context reads, by their ids.
     *
     * @param own the elements of the context
     */
    static List<Element> of(ModelView model, Context context, List<Element> own) {
        Map<String, Element> topics = new TreeMap<>();
        Stream.concat(declared(model, context), drawn(model, own))
                .filter(topic -> !topic.context().equals(Optional.of(context.id())))
                .forEach(topic -> topics.put(topic.id(), topic));
        return List.copyOf(topics.values());
    }

    private static Stream<Element> declared(ModelView model, Context context) {
        return model.stream(RecordType.CONSUMER, Consumer.class)
                .filter(consumer -> consumer.context().equals(context.id()))
                .flatMap(consumer -> model.element(consumer.topic()).stream());
    }

    private static Stream<Element> drawn(ModelView model, List<Element> own) {
        return own.stream()
                .flatMap(element -> model.linksTo(element.id()).stream())
                .filter(Reads::isReading)
                .flatMap(link -> model.element(link.from()).stream())
                .filter(from -> from.kind() == Kind.TOPIC);
    }
}
