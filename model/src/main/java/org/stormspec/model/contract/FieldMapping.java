package org.stormspec.model.contract;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * How the shape of a topic comes from the shape of another, as when a context shows outside only a
 * part of what it keeps inside.
 *
 * @param source id of the topic it is made from
 * @param fields field of the topic to where its value comes from
 * @param inside fields of the source that do not come out
 */
public record FieldMapping(String source, SortedMap<String, String> fields, List<String> inside) {

    /** Copies the list. */
    public FieldMapping {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        inside = List.copyOf(inside);
    }

    /**
     * Returns the mapping of a topic: what the reaction between says, and otherwise fields of one
     * name; empty when it is made from no other topic.
     */
    public static Optional<FieldMapping> of(ModelView model, Element topic) {
        Optional<Element> between = reaction(model, topic.id());
        return topic.topic()
                .flatMap(detail -> detail.origin().derivedFrom())
                .or(() -> between.flatMap(reaction -> source(model, reaction.id())))
                .flatMap(model::element)
                .filter(source -> source.topic().isPresent())
                .map(source -> of(topic, source, said(between)));
    }

    private static FieldMapping of(Element topic, Element source, SortedMap<String, String> said) {
        List<String> inner = names(source);
        SortedMap<String, String> fields = new TreeMap<>();
        names(topic).stream().filter(inner::contains).forEach(name -> fields.put(name, name));
        fields.putAll(said);
        return new FieldMapping(
                source.id(), fields, inner.stream().filter(name -> !isUsed(name, fields)).toList());
    }

    /** A source may be a field or words about several. */
    private static boolean isUsed(String name, SortedMap<String, String> fields) {
        return fields.values().stream()
                .anyMatch(from -> List.of(from.split("[^a-zA-Z0-9_]+")).contains(name));
    }

    private static List<String> names(Element topic) {
        Topic detail = topic.topic().orElseThrow();
        return detail.payload().fields().stream().map(Field::name).toList();
    }

    private static SortedMap<String, String> said(Optional<Element> reaction) {
        return reaction.map(Element::detail)
                .filter(Detail.Policy.class::isInstance)
                .map(detail -> ((Detail.Policy) detail).processing().mapping())
                .orElseGet(TreeMap::new);
    }

    /** The reaction that writes the topic and says how. */
    private static Optional<Element> reaction(ModelView model, String topic) {
        return froms(model, topic, LinkType.PUBLISHES)
                .filter(element ->
                        element.detail() instanceof Detail.Policy policy
                                && !policy.processing().mapping().isEmpty())
                .findFirst();
    }

    private static Optional<String> source(ModelView model, String reaction) {
        return froms(model, reaction, LinkType.TRIGGERS)
                .filter(element -> element.topic().isPresent())
                .map(Element::id)
                .findFirst();
    }

    private static Stream<Element> froms(ModelView model, String to, LinkType type) {
        return model.linksTo(to).stream()
                .filter(link -> link.type() == type)
                .map(Link::from)
                .flatMap(from -> model.element(from).stream());
    }
}
