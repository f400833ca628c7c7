package org.stormspec.export.cml;

/**
 * A word, text or sign of a CML document.
 *
 * @param kind what it is
 * @param text as written; a text without its quotes, a word without its escape
 * @param line from 1
 * @param column from 1
 */
record CmlToken(Kind kind, String text, int line, int column) {

    /** What a token can be. */
    enum Kind {
        WORD,
        TEXT,
        SIGN
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
