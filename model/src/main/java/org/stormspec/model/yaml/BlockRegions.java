package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines belong to which entry of a block: the comment lines directly above it, its own lines,
 * and comment lines below that are indented deeper than the block.
 */
final class BlockRegions {

    private final String text;
    private final Lines lines;
    private final int column;
    private final int[] starts;
    private final int[] contentEnds;

    private BlockRegions(String text, Lines lines, int[] starts, int[] contentEnds) {
        this.text = text;
        this.lines = lines;
        this.column = lines.column(starts[0]);
        this.starts = starts;
        this.contentEnds = contentEnds;
    }

    static BlockRegions of(Part.Mapping mapping, String text, Lines lines) {
        int[] starts = mapping.entries().stream().mapToInt(entry -> start(entry, text)).toArray();
        int[] ends =
                mapping.entries().stream()
                        .mapToInt(entry -> Math.max(entry.part().end(), colon(entry, text) + 1))
                        .toArray();
        return new BlockRegions(text, lines, starts, ends);
    }

    static BlockRegions of(Part.Sequence sequence, String text, Lines lines) {
        int[] starts = dashes(sequence, text).stream().mapToInt(Integer::intValue).toArray();
        int[] ends = new int[starts.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.max(sequence.items().get(i).end(), starts[i] + 1);
        }
        return new BlockRegions(text, lines, starts, ends);
    }

    /** Where an entry begins: at its key, or at the question mark that may stand before it. */
    static int start(Part.Entry entry, String text) {
        int before = entry.start() - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && text.charAt(before) == '?' && isSeparate(before, text)
                ? before
                : entry.start();
    }

    private static boolean isSeparate(int mark, String text) {
        return mark == 0 || Character.isWhitespace(text.charAt(mark - 1));
    }

    /** Where the colon of an entry stands; -1 when it has none. */
    static int colon(Part.Entry entry, String text) {
        int colon = Properties.skipGap(entry.keyEnd(), text);
        return colon < text.length() && text.charAt(colon) == ':' ? colon : -1;
    }

    /** Returns whether every key stands before its colon where it can be found. */
    static boolean isRegular(Part.Mapping mapping, String text) {
        return !mapping.entries().isEmpty()
                && isFirst(start(mapping.entries().getFirst(), text), mapping, text)
                && mapping.entries().stream().allMatch(entry -> isRegular(entry, text))
                && mapping.entries().stream()
                        .skip(1)
                        .allMatch(entry -> isBlankBefore(start(entry, text), text));
    }

    /** Only anchors and tags of the whole stand between its start and that of its first entry. */
    private static boolean isFirst(int first, Part part, String text) {
        return first == part.start() || first == Properties.end(part.start(), text);
    }

    private static boolean isRegular(Part.Entry entry, String text) {
        int start = start(entry, text);
        int colon = colon(entry, text);
        boolean keyOnOneLine =
                colon >= 0 && text.substring(entry.keyEnd(), colon).indexOf('\n') < 0;
        return colon >= 0
                && (keyOnOneLine || (start < entry.start() && isBlankBefore(colon, text)));
    }

    private static boolean isBlankBefore(int offset, String text) {
        return text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset).isBlank();
    }

    /** Returns whether every item has its dash where it can be found. */
    static boolean isRegular(Part.Sequence sequence, String text) {
        return !sequence.items().isEmpty()
                && text.charAt(Properties.end(sequence.start(), text)) == '-'
                && dashes(sequence, text).size() == sequence.items().size();
    }

    private static List<Integer> dashes(Part.Sequence sequence, String text) {
        List<Integer> dashes = new ArrayList<>(List.of(Properties.end(sequence.start(), text)));
        for (int i = 1; i < sequence.items().size(); i++) {
            int from = Math.max(sequence.items().get(i - 1).end(), dashes.getLast() + 1);
            int dash = dashAfter(from, text);
            if (dash < 0 || dash >= Math.max(sequence.items().get(i).end(), dash + 1)) {
                return List.of();
            }
            dashes.add(dash);
        }
        return dashes;
    }

    /** The first dash that begins a line; only blank lines and comments stand before it. */
    private static int dashAfter(int from, String text) {
        int line = text.indexOf('\n', from);
        while (line >= 0) {
            int first = line + 1;
            while (first < text.length() && text.charAt(first) == ' ') {
                first++;
            }
            if (first < text.length() && text.charAt(first) == '-') {
                return first;
            }
            line = text.indexOf('\n', line + 1);
        }
        return -1;
    }

    int size() {
        return starts.length;
    }

    int column() {
        return column;
    }

    /** Where the key or dash stands. */
    int start(int index) {
        return starts[index];
    }

    /** Where the value ends, before any comment behind it. */
    int contentEnd(int index) {
        return contentEnds[index];
    }

    /** Whether something, such as a dash, stands before the first entry on its line. */
    boolean firstSharesLine() {
        return !text.substring(lines.startOfLine(starts[0]), starts[0]).isBlank();
    }

    /** The start of the comment lines directly above, or of the entry's line. */
    int ownStart(int index) {
        if (index == 0 && firstSharesLine()) {
            return starts[0];
        }
        int floor = index == 0 ? 0 : ownEnd(index - 1);
        int start = lines.startOfLine(starts[index]);
        while (start > floor && isComment(lines.startOfLine(start - 1), column)) {
            start = lines.startOfLine(start - 1);
        }
        return start;
    }

    /** Like {@link #ownStart}, with the blank lines above, except for the first entry. */
    int ownStartWithGap(int index) {
        int start = ownStart(index);
        int floor = index == 0 ? start : ownEnd(index - 1);
        while (start > floor && isBlank(lines.startOfLine(start - 1))) {
            start = lines.startOfLine(start - 1);
        }
        return start;
    }

    /** The start of the first line that does not belong to the entry. */
    int ownEnd(int index) {
        int limit =
                index + 1 < starts.length ? lines.startOfLine(starts[index + 1]) : text.length();
        int end = lines.startOfNextLine(contentEnds[index]);
        while (end < limit && isComment(end, column + 1)) {
            end = lines.startOfNextLine(end);
        }
        return end;
    }

    private boolean isComment(int lineStart, int atLeastColumn) {
        int first = lineStart;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first < text.length()
                && text.charAt(first) == '#'
                && first - lineStart >= atLeastColumn;
    }

    private boolean isBlank(int lineStart) {
        return text.substring(lineStart, lines.endOfLine(lineStart)).isBlank();
    }
}
