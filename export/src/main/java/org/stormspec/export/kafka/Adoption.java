package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Set;

/**
 * What somebody wants a model to take over although it did not make it.
 *
 * @param matching whether it takes over all that is there already exactly as the model wants it
 * @param resources the things by name, as a plan has them; a topic also without the word before it
 */
public record Adoption(boolean matching, Set<String> resources) {

    /** Nothing. */
    public static final Adoption NONE = new Adoption(false, Set.of());

    /** Copies the names. */
    public Adoption {
        resources = Set.copyOf(resources);
    }

    /** Returns what is taken over by these names, and what matches if asked for. */
    public static Adoption of(boolean matching, Collection<String> resources) {
        return new Adoption(matching, Set.copyOf(resources));
    }

    /** Returns whether a thing is taken over by its name. */
    boolean names(String resource) {
        return resources.contains(resource)
                || (resource.startsWith(PlanItem.TOPIC)
                        && resources.contains(resource.substring(PlanItem.TOPIC.length())));
    }

    /** Returns whether a thing that is as the model wants it is taken over. */
    boolean takesMatching(String resource) {
        return matching || names(resource);
    }
}
