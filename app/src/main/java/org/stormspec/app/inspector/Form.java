package org.stormspec.app.inspector;

import java.util.List;
import org.stormspec.app.session.Selection;

/**
 * What the inspector shows about a selection.
 *
 * @param about what it is about
 * @param title the words at the top
 * @param subtitle kind and place
 * @param fields the short form
 * @param advanced fields that are folded away
 */
public record Form(
        Selection about,
        String title,
        String subtitle,
        List<FormField> fields,
        List<FormField> advanced) {
    /** Copies the lists. */
    public Form {
        fields = List.copyOf(fields);
        advanced = List.copyOf(advanced);
    }
}
