package org.stormspec.app.impact;

import java.util.List;
import java.util.Optional;
import org.stormspec.app.session.Selection;
import org.stormspec.model.record.RecordType;

/** What is asked about a change. */
public sealed interface Question {
    /** Nothing yet. */
    record Nothing() implements Question {}

    /**
     * Who breaks if an element changes.
     *
     * @param element its id
     * @param field the field that changes; empty when the whole does, or goes
     * @param reader id of a context that thinks of reading it
     */
    record Of(String element, Optional<String> field, Optional<String> reader)
            implements Question {}

    /**
     * Who breaks if the topics of a context change.
     *
     * @param context its id
     */
    record Whole(String context) implements Question {}

    /**
     * What lies between two elements.
     *
     * @param from id of one
     * @param to id of the other
     */
    record Between(String from, String to) implements Question {}

    /** Returns what somebody asks who has selected something. */
    static Question about(Selection selection) {
        List<String> elements = List.copyOf(selection.elements());
        if (elements.size() == 1) {
            return new Of(elements.getFirst(), Optional.empty(), Optional.empty());
        }
        if (elements.size() == 2) {
            return new Between(elements.getFirst(), elements.getLast());
        }
        return selection
                .single()
                .filter(key -> key.type() == RecordType.CONTEXT)
                .<Question>map(key -> new Whole(key.id()))
                .orElseGet(Nothing::new);
    }
}
