package org.stormspec.render.tool;

import java.util.Set;

/** Shows what would become of events as one CDC entity, and does it if people want it. */
@FunctionalInterface
public interface Coalescer {

    /** Shows nothing. */
    Coalescer NONE = elements -> {};

    /** Shows it for these elements, by id. */
    void coalesce(Set<String> elements);
}
