package org.stormspec.model.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.store.ModelView;

/** What stands behind a topic on the board. */
public final class TopicSources {

    private TopicSources() {}

    /**
     * Returns the aggregates that a topic tells about, by name: those that publish it, and those
     * that emit an event which is published as it. One event may change several.
     */
    public static List<Element> aggregates(ModelView model, String topic) {
        return sources(model, topic, LinkType.PUBLISHES)
                .flatMap(source ->
                        Stream.concat(
                                Stream.of(source),
                                source.kind() == Kind.EVENT
                                        ? sources(model, source.id(), LinkType.EMITS)
                                        : Stream.empty()))
                .filter(source -> source.kind() == Kind.AGGREGATE)
                .distinct()
                .sorted(Comparator.comparing(Element::name))
                .toList();
    }

    private static Stream<Element> sources(ModelView model, String to, LinkType type) {
        return model.linksTo(to).stream()
                .filter(link -> link.type() == type)
                .map(Link::from)
                .flatMap(from -> model.element(from).stream());
    }
}
