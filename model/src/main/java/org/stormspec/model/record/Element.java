package org.stormspec.model.record;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A modelled thing. A sticky on a board is a {@link Placement} of it.
 *
 * @param id readable slug, unique in the workspace, made once
 * @param name the words on the sticky
 * @param aliases other words people used for it, in the order they were given up
 * @param context id of the context it belongs to; empty while it belongs to none
 * @param description free text, may be empty
 * @param votes dots that people have put on it
 * @param detail what its kind adds
 */
public record Element(
        String id,
        String name,
        List<String> aliases,
        Optional<String> context,
        String description,
        int votes,
        Detail detail)
        implements ModelRecord {

    /** Copies the aliases. */
    public Element {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(context);
        requireNonNull(description);
        requireNonNull(detail);
        aliases = List.copyOf(aliases);
    }

    /** Makes an element with no aliases and no votes. */
    public Element(
            String id, String name, Optional<String> context, String description, Detail detail) {
        this(id, name, List.of(), context, description, 0, detail);
    }

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
        return new Element(id, newName, aliases, context, description, votes, detail);
    }

    /** Returns this element in another context, or in none. */
    public Element in(Optional<String> newContext) {
        return new Element(id, name, aliases, newContext, description, votes, detail);
    }

    /** Returns this element with another description. */
    public Element described(String newDescription) {
        return new Element(id, name, aliases, context, newDescription, votes, detail);
    }

    /** Returns this element with another detail, which may be of another kind. */
    public Element with(Detail newDetail) {
        return new Element(id, name, aliases, context, description, votes, newDetail);
    }

    /** Returns this element known by other words as well. */
    public Element alias(List<String> newAliases) {
        return new Element(id, name, newAliases, context, description, votes, detail);
    }

    /** Returns this element with this many votes, at least none. */
    public Element voted(int newVotes) {
        return new Element(id, name, aliases, context, description, Math.max(0, newVotes), detail);
    }

    /** Returns what it is, as finely as somebody has said: {@code Integration event}. */
    public String label() {
        return stream().map(Topic.StreamKind::label).orElse(kind().label());
    }

    private Optional<Topic.StreamKind> stream() {
        return switch (detail) {
            case Topic topic -> Optional.of(topic.stream());
            case Detail.Event event -> event.stream();
            default -> Optional.empty();
        };
    }

    /** Returns the topic detail if this is a topic. */
    public Optional<Topic> topic() {
        return detail instanceof Topic topic ? Optional.of(topic) : Optional.empty();
    }
}
