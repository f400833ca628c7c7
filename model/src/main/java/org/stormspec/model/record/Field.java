package org.stormspec.model.record;

import java.util.Collections;
import java.util.Optional;
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
 */
public record Field(
        String name,
        FieldType type,
        boolean optional,
        boolean masked,
        SortedSet<String> tags,
        Optional<String> doc) {

    /** Copies the tags. */
    public Field {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** Returns a required field without tags; the type is written as in files. */
    public static Field of(String name, String type) {
        return new Field(
                name, FieldType.parse(type), false, false, new TreeSet<>(), Optional.empty());
    }
}
