package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/** Finds out by what the records of a topic could be told apart. */
public final class Keys {

    private Keys() {}

    /** Returns the aggregates that publish a topic. */
    static Stream<Element> publishers(ModelView model, Element topic) {
        return model.linksTo(topic.id()).stream()
                .filter(link -> link.type() == LinkType.PUBLISHES)
                .map(Link::from)
                .flatMap(from -> model.element(from).stream())
                .filter(from -> from.kind() == Kind.AGGREGATE);
    }

    /** Returns the identity of the aggregate that publishes a topic, when it is known. */
    public static Optional<String> identity(ModelView model, Element topic) {
        return publishers(model, topic)
                .map(Element::detail)
                .filter(Detail.Aggregate.class::isInstance)
                .map(Detail.Aggregate.class::cast)
                .map(Detail.Aggregate::identity)
                .filter(identity -> !identity.isEmpty())
                .findFirst();
    }

    /** Returns the fields that look like an identity: {@code id} and {@code …_id}. */
    static List<String> lookAlikes(Topic topic) {
        return topic.payload().fields().stream()
                .map(Field::name)
                .filter(name -> name.equals("id") || name.endsWith("_id"))
                .toList();
    }

    /** Returns what a key of this topic would be called: {@code order_id}. */
    public static String invented(Element topic) {
        String type = TopicNames.typeOf(topic).replace('-', '_');
        return type.isEmpty() ? "id" : type + "_id";
    }
}
