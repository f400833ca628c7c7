package org.stormspec.model.record;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One field of a payload or of a named type.
 *
 * @param name {@code user_id}
 * @param type what it holds
 * @param optional whether it may be absent
 * @param masked whether it is a masked form of personal data
 * @param tags tags such as {@code pii}
 * @param doc what it means
 * @param otherwise the value it has when a record says nothing, as JSON text
 * @param number its number in Protobuf
 */
public record Field(
        String name,
        FieldType type,
        boolean optional,
        boolean masked,
        SortedSet<String> tags,
        Optional<String> doc,
        Optional<String> otherwise,
        OptionalInt number) {

    /** Copies the tags. */
    public Field {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** Returns a required field without tags; the type is written as in files. */
    public static Field of(String name, String type) {
        return new Field(
                name, FieldType.parse(type), false, false, new TreeSet<>(), Optional.empty());
    }

    /** Makes a field without default value and number. */
    public Field(
            String name,
            FieldType type,
            boolean optional,
            boolean masked,
            SortedSet<String> tags,
            Optional<String> doc) {
        this(name, type, optional, masked, tags, doc, Optional.empty(), OptionalInt.empty());
    }

    /** Returns this field under another name. */
    public Field named(String newName) {
        return new Field(newName, type, optional, masked, tags, doc, otherwise, number);
    }

    /** Returns this field holding something else. */
    public Field typed(FieldType newType) {
        return new Field(name, newType, optional, masked, tags, doc, otherwise, number);
    }

    /** Returns this field optional or required. */
    public Field optional(boolean nowOptional) {
        return new Field(name, type, nowOptional, masked, tags, doc, otherwise, number);
    }

    /** Returns this field masked or plain. */
    public Field masked(boolean nowMasked) {
        return new Field(name, type, optional, nowMasked, tags, doc, otherwise, number);
    }

    /** Returns this field with other tags. */
    public Field tagged(SortedSet<String> newTags) {
        return new Field(name, type, optional, masked, newTags, doc, otherwise, number);
    }

    /** Returns this field explained otherwise, or not at all. */
    public Field explained(Optional<String> newDoc) {
        return new Field(name, type, optional, masked, tags, newDoc, otherwise, number);
    }

    /** Returns this field with another default value as JSON text, or without one. */
    public Field otherwise(Optional<String> newValue) {
        return new Field(name, type, optional, masked, tags, doc, newValue, number);
    }

    /** Returns this field with another Protobuf number, or without one. */
    public Field numbered(OptionalInt newNumber) {
        return new Field(name, type, optional, masked, tags, doc, otherwise, newNumber);
    }
}
