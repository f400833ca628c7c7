package org.stormspec.app.findings;

import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;

/** One line of the list of findings. */
public sealed interface Row {
    /** Returns by what the line is known again when the list is made anew. */
    String id();

    /**
     * What several findings have in common: the thing they are about, or their rule.
     *
     * @param id unique in the list
     * @param title the name of it
     * @param note what it is, in a word or two; may be empty
     * @param worst the worst level among them
     * @param count how many there are
     * @param open whether they are listed below
     */
    record Group(String id, String title, String note, Level worst, int count, boolean open)
            implements Row {}

    /**
     * A finding.
     *
     * @param id unique in the list
     * @param finding what was found
     * @param note what the group does not say: the rule, or the thing it is about
     */
    record Item(String id, Finding finding, String note) implements Row {}
}
