package org.stormspec.model.environment;

/** Text of a stranger as it may stand in a message: short, on one line, nothing invisible. */
final class Plain {

    private static final int LONGEST = 60;

    private Plain() {}

    /** Returns a text with what cannot be seen, or is no letter of ASCII, as its code. */
    static String text(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(c -> {
                    if (c >= ' ' && c < 0x7F) {
                        plain.appendCodePoint(c);
                    } else {
                        plain.append("\\u%04X".formatted(c));
                    }
                });
        return text.codePointCount(0, text.length()) > LONGEST ? plain + "…" : plain.toString();
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
