package org.stormspec.app.inspector;

/** Long names in narrow places. */
final class Names {
    private Names() {}

    /**
     * Breaks a dotted name into lines of at most so many letters, after dots where it can.
     *
     * @param columns letters that fit on a line, at least 1
     */
    static String broken(String name, int columns) {
        StringBuilder lines = new StringBuilder();
        String rest = name;
        int most = Math.max(1, columns);
        while (rest.length() > most) {
            int dot = rest.lastIndexOf('.', most - 1);
            int end = dot > 0 ? dot + 1 : most;
            lines.append(rest, 0, end).append('\n');
            rest = rest.substring(end);
        }
        return lines.append(rest).toString();
    }
}
