package org.stormspec.model.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;

/**
 * Stickies that were copied, with what they show and the links among them; belongs to no model.
 *
 * @param elements what they show, each once
 * @param placements the stickies, in the order given
 * @param links among the elements
 */
public record Clip(List<Element> elements, List<Placement> placements, List<Link> links) {

    /** Copies the lists. */
    public Clip {
        elements = List.copyOf(elements);
        placements = List.copyOf(placements);
        links = List.copyOf(links);
    }

    /** Copies stickies of a model. */
    public static Clip of(ModelView model, Collection<Placement> placements) {
        Map<String, Element> elements = new LinkedHashMap<>();
        for (Placement placement : placements) {
            model.element(placement.element())
                    .ifPresent(element -> elements.put(element.id(), element));
        }
        List<Link> links =
                elements.keySet().stream()
                        .flatMap(id -> model.linksFrom(id).stream())
                        .filter(link -> elements.containsKey(link.to()))
                        .toList();
        return new Clip(
                List.copyOf(elements.values()),
                placements.stream()
                        .filter(placement -> elements.containsKey(placement.element()))
                        .toList(),
                links);
    }

    /** Returns the element that one of the stickies shows. */
    Optional<Element> element(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }
}
