package org.stormspec.model.environment;

/** Text of a stranger as it may stand in a message: short, on one line, nothing invisible. */
final class Plain {

    private static final int LONGEST = 60;

    private Plain() {}

    /** Returns the beginning of a text; what is no plain letter of ASCII stands as its code. */
    static String text(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST;
        return isLong
                ? whole(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…"
                : whole(text);
    }

    /** Returns all of a text in the same way: nothing of it is hidden from whoever has to agree. */
    static String whole(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (c >= ' ' && c < 0x7F) {
                        plain.appendCodePoint(c);
                    } else {
                        plain.append("\\u%04X".formatted(c));
                    }
                });
        return plain.toString();
    }

    /**
     * Returns whether a text holds a character that controls something, a line break among them.
     */
    static boolean isControlling(String text) {
        return text.codePoints()
                .anyMatch(c ->
                        Character.isISOControl(c)
                                || c == 0x2028
                                || c == 0x2029
                                || Character.getType(c) == Character.FORMAT);
    }
}
