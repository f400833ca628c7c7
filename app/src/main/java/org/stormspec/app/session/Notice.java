package org.stormspec.app.session;

import java.util.List;
import org.stormspec.model.merge.Differences;
import org.stormspec.model.record.RecordKey;

/**
 * Something that stands in the window until it is dealt with, and stops nobody from working.
 *
 * @param id what it is about; one notice at a time for each
 * @param tone how much it matters
 * @param title what is the matter
 * @param text what to do about it, may be empty
 * @param lines details, one a line
 * @param choices what has to be decided
 * @param deeds what can be done, the most likely first
 */
public record Notice(
        String id,
        Tone tone,
        String title,
        String text,
        List<String> lines,
        List<Choice> choices,
        List<Deed> deeds) {

    /** How much a notice matters. */
    public enum Tone {
        /** Good to know. */
        CALM,
        /** Somebody should decide something. */
        WARNING,
        /** Work is at risk. */
        ERROR
    }

    /**
     * Two versions of one thing.
     *
     * @param key of the record
     * @param thing what it is, in words
     * @param differences where they differ
     * @param here what the version in the window is called
     * @param there what the other one is called
     * @param isThere whether the other one is chosen
     */
    public record Choice(
            RecordKey key,
            String thing,
            List<Differences.Difference> differences,
            String here,
            String there,
            boolean isThere) {
        /** Copies the list. */
        public Choice {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Something that can be done about it.
     *
     * @param id for keys and tests
     * @param label what it does
     * @param run does it
     */
    public record Deed(String id, String label, Runnable run) {}

    /** Copies the lists. */
    public Notice {
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
        deeds = List.copyOf(deeds);
    }

    /** Returns a notice of a title, a text and deeds. */
    public static Notice of(String id, Tone tone, String title, String text, List<Deed> deeds) {
        return new Notice(id, tone, title, text, List.of(), List.of(), deeds);
    }
}
