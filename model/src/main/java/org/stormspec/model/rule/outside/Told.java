package org.stormspec.model.rule.outside;

import java.util.List;

/**
 * Something that was found outside the model about a record of it.
 *
 * @param rule id of the rule that it breaks
 * @param message one sentence in business words
 * @param words what a fix needs to know: names of fields, or a version
 */
public record Told(String rule, String message, List<String> words) {

    /** Copies the words. */
    public Told {
        words = List.copyOf(words);
    }
}
