package org.stormspec.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.app.session.Selection;

/**
 * What the inspector shows about a selection.
 *
 * @param about what it is about
 * @param title the words at the top
 * @param subtitle kind and place
 * @param fields what a person needs first
 * @param sections the rest, each folded away until somebody opens it
 */
public record Form(
        Selection about,
        String title,
        String subtitle,
        List<FormField> fields,
        List<Section> sections) {
    /** Copies the lists. */
    public Form {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
    }

    /**
     * Fields that belong together.
     *
     * @param id the same for the same section about anything
     * @param title its words
     * @param hint what there is to say in it
     * @param fields its fields
     */
    public record Section(String id, String title, String hint, List<FormField> fields) {
        /** Copies the fields. */
        public Section {
            fields = List.copyOf(fields);
        }

        /** Returns what its fields say, in one line; empty when they say nothing. */
        public Optional<String> summary() {
            return Summaries.of(fields);
        }
    }

    /** Returns all fields, whether folded away or not. */
    public Stream<FormField> all() {
        return Stream.concat(
                fields.stream(), sections.stream().flatMap(section -> section.fields().stream()));
    }
}
