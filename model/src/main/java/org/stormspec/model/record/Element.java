package org.stormspec.model.record;

import java.util.Optional;

/**
 * A modelled thing. A sticky on a board is a {@link Placement} of it.
 *
 * @param id readable slug, unique in the workspace, made once
 * @param name the words on the sticky
 * @param context id of the context it belongs to; empty while it belongs to none
 * @param description free text, may be empty
 * @param detail what its kind adds
 */
public record Element(
        String id, String name, Optional<String> context, String description, Detail detail)
        implements ModelRecord {

    /** Returns the key of the element with this id. */
    public static RecordKey key(String id) {
        return new RecordKey(RecordType.ELEMENT, id);
    }

    @Override
    public RecordKey key() {
        return key(id);
    }

    /** Returns what kind of thing this is. */
    public Kind kind() {
        return detail.kind();
    }

    /** Returns this element with other words on it. */
    public Element named(String newName) {
        return new Element(id, newName, context, description, detail);
    }

    /** Returns this element in another context, or in none. */
    public Element in(Optional<String> newContext) {
        return new Element(id, name, newContext, description, detail);
    }

    /** Returns this element with another description. */
    public Element described(String newDescription) {
        return new Element(id, name, context, newDescription, detail);
    }

    /** Returns this element with another detail, which may be of another kind. */
    public Element with(Detail newDetail) {
        return new Element(id, name, context, description, newDetail);
    }

    /** Returns the topic detail if this is a topic. */
    public Optional<Topic> topic() {
        return detail instanceof Topic topic ? Optional.of(topic) : Optional.empty();
    }
}
