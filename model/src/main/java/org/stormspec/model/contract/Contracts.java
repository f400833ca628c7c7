package org.stormspec.model.contract;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/** The contracts of a model one at a time, each from what lies around its topic and no more. */
public final class Contracts {

    private Contracts() {}

    /** Returns the contract of a topic; empty while it is a sketch without a name. */
    public static Optional<TopicContract> ofTopic(
            ModelView model, TopicNames names, Element element) {
        Optional<Context> owner = element.context().flatMap(model::context);
        Optional<String> name = names.nameOf(element, owner);
        Topic topic = element.topic().orElseThrow();
        if (owner.isEmpty() || name.isEmpty() || topic.access().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new TopicContract(
                        element,
                        topic,
                        owner.get(),
                        name.get(),
                        topic.access().get(),
                        producerOf(topic, owner.get()),
                        aggregateOf(model, element),
                        Tagging.of(model, topic, owner.get(), owner.get().path()),
                        TopicContract.Effective.of(topic, model.workspace().defaults())));
    }

    private static Optional<String> producerOf(Topic topic, Context owner) {
        return topic.origin()
                .producedBy()
                .or(() -> owner.services().stream().findFirst().map(Context.Service::id));
    }

    private static Optional<Element> aggregateOf(ModelView model, Element topic) {
        return model.linksTo(topic.id()).stream()
                .filter(link -> link.type() == LinkType.PUBLISHES)
                .map(Link::from)
                .flatMap(from -> model.element(from).stream())
                .filter(from -> from.kind() == Kind.AGGREGATE)
                .findFirst();
    }

    /**
     * Returns who reads a topic, by context: the declared consumers, and the contexts whose
     * policies it triggers or whose read models it informs without being declared.
     */
    public static List<ConsumerContract> readersOf(
            ModelView model, TopicNames names, TopicContract topic) {
        SortedMap<String, Consumer> readers = new TreeMap<>();
        for (Link link : model.linksFrom(topic.element().id())) {
            implied(model, link, topic)
                    .ifPresent(consumer -> readers.put(consumer.context(), consumer));
        }
        model.consumersOf(topic.element().id())
                .forEach(consumer -> readers.put(consumer.context(), consumer));
        return readers.values().stream()
                .flatMap(consumer ->
                        model.context(consumer.context()).stream()
                                .map(context -> reads(names, context, consumer, topic)))
                .toList();
    }

    private static Optional<Consumer> implied(ModelView model, Link link, TopicContract topic) {
        if (link.type() != LinkType.TRIGGERS && link.type() != LinkType.INFORMS) {
            return Optional.empty();
        }
        return model.element(link.to())
                .flatMap(Element::context)
                .filter(reader -> !reader.equals(topic.owner().id()))
                .map(reader ->
                        new Consumer(
                                reader,
                                topic.element().id(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static ConsumerContract reads(
            TopicNames names, Context context, Consumer consumer, TopicContract topic) {
        Optional<String> service =
                consumer.by()
                        .or(() -> context.services().stream().findFirst().map(Context.Service::id));
        String group =
                consumer.group()
                        .orElseGet(() ->
                                names.principalOf(context)
                                        + "."
                                        + TopicNames.kebab(service.orElse("reader")));
        return new ConsumerContract(consumer, topic, service, group);
    }
}
