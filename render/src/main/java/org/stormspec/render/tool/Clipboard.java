package org.stormspec.render.tool;

import java.util.Optional;

/** Where copied stickies and lists lie until they are pasted. */
public interface Clipboard {

    /**
     * Returns copied stickies in the form that {@link Clips} writes, if that is what lies there.
     */
    Optional<String> stickies();

    /** Returns the text that lies there, empty if there is none. */
    String text();

    /**
     * Replaces what lies there.
     *
     * @param stickies in the form of {@link Clips}
     * @param text the same as a list that people and other programs can read
     */
    void put(String stickies, String text);

    /** Returns a clipboard of its own that nobody else sees. */
    static Clipboard inMemory() {
        return new Clipboard() {
            private Optional<String> stickies = Optional.empty();
            private String text = "";

            @Override
            public Optional<String> stickies() {
                return stickies;
            }

            @Override
            public String text() {
                return text;
            }

            @Override
            public void put(String newStickies, String newText) {
                stickies = Optional.of(newStickies).filter(any -> !any.isEmpty());
                text = newText;
            }
        };
    }
}
