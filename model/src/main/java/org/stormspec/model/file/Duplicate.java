package org.stormspec.model.file;

import org.stormspec.model.record.RecordKey;

/**
 * An element that two places define, as after a merge by git of two branches that made the same
 * words: the first one counts, and the file of the second is left alone until one of them goes.
 *
 * @param key of the element
 * @param first where it is defined
 * @param second where it is defined again
 */
public record Duplicate(RecordKey key, FilePlace first, FilePlace second) {

    /** Returns what is wrong, as one sentence. */
    public String message() {
        return "'%s' is defined in %s, line %d, and again in %s, line %d; only the first counts."
                .formatted(key.id(), first.file(), first.line(), second.file(), second.line());
    }
}
