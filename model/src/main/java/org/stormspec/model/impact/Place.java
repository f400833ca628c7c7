package org.stormspec.model.impact;

import java.util.Optional;

/**
 * Something that a change can reach: an element, or a context that reads a topic.
 *
 * @param role the part it plays
 * @param id id of the element, or of the reading context
 * @param service the service of the context that reads; empty for elements, and where none is known
 * @param name what people call it: the words on a sticky, or path and service of a context
 * @param context id of the context it lies in
 */
public record Place(
        Role role, String id, Optional<String> service, String name, Optional<String> context) {

    /** Returns whether this is an element of the model. */
    public boolean isElement() {
        return role != Role.CONTEXT;
    }
}
