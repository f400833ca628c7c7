package org.stormspec.model.rule.outside;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.Field;

/**
 * Something that was found outside the model about a record of it.
 *
 * @param rule id of the rule that it breaks
 * @param message one sentence in business words
 * @param words what a fix needs to know: names of fields, or a version
 * @param file schema file that it was found in; it is of no matter once the topic leaves that file
 * @param shape what the file says in fields, when that could be read
 */
public record Told(
        String rule, String message, List<String> words, Optional<String> file, Shape shape) {

    /**
     * Fields with the types that they use.
     *
     * @param fields the fields, in order
     * @param types types by name
     */
    public record Shape(List<Field> fields, SortedMap<String, List<Field>> types) {

        /** Nothing known. */
        public static final Shape NONE = new Shape(List.of(), new TreeMap<>());

        /** Copies the collections. */
        public Shape {
            fields = List.copyOf(fields);
            types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        }
    }

    /** Copies the words. */
    public Told {
        words = List.copyOf(words);
    }

    /** Tells of something that lies in no schema file. */
    public Told(String rule, String message, List<String> words) {
        this(rule, message, words, Optional.empty(), Shape.NONE);
    }

    /** Tells of a schema file. */
    public static Told ofFile(String rule, String message, String file, Shape shape) {
        return new Told(rule, message, List.of(), Optional.of(file), shape);
    }
}
