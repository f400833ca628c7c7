package org.stormspec.model.record;

/** What an arrow between two elements says. */
public enum LinkType {
    ISSUES("issues"),
    HANDLED_BY("handledBy"),
    EMITS("emits"),
    TRIGGERS("triggers"),
    INFORMS("informs"),
    PUBLISHES("publishes"),
    CONSUMES("consumes");

    private final String word;

    LinkType(String word) {
        this.word = word;
    }

    /** Returns the word used in files: {@code handledBy}. */
    public String word() {
        return word;
    }
}
