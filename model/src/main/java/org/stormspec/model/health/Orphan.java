package org.stormspec.model.health;

import org.stormspec.model.record.Kind;

/**
 * Something that hangs in the air.
 *
 * @param element id of the element
 * @param kind its kind
 * @param name the words on it
 * @param missing what it lacks
 */
public record Orphan(String element, Kind kind, String name, Missing missing) {

    /** What can be missing. */
    public enum Missing {
        PRODUCER("nobody produces it"),
        READER("nobody reads it, and it is not offered"),
        TRIGGER("nothing triggers it"),
        OUTCOME("nothing follows from it"),
        SOURCE("nothing fills it"),
        VIEWER("nobody looks at it"),
        ISSUER("nobody gives it"),
        HANDLER("nothing handles it"),
        FACTS("nothing happens through it");

        private final String words;

        Missing(String words) {
            this.words = words;
        }

        /** Returns what is missing as half a sentence. */
        public String words() {
            return words;
        }
    }
}
