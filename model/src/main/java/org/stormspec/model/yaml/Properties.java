package org.stormspec.model.yaml;

/** Anchors and tags before a value. */
final class Properties {

    private Properties() {}

    /** Returns where the value itself begins, on this line or a later one. */
    static int end(int start, String text) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            at = skipGap(at, text);
        }
        return at;
    }

    /** Skips what is blank and what is a comment, over the ends of lines. */
    static int skipGap(int start, String text) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }
}
