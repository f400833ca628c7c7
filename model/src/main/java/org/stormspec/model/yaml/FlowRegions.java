package org.stormspec.model.yaml;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the entries of a collection in braces or brackets stand: each with the comma behind it, and
 * with its whole line when nothing else stands there.
 */
final class FlowRegions {

    /** One entry without its comma. */
    private record Span(int start, int end) {}

    private final String text;
    private final Lines lines;
    private final int open;
    private final int close;
    private final List<Span> spans;

    private FlowRegions(String text, Lines lines, Part part, List<Span> spans) {
        this.text = text;
        this.lines = lines;
        this.open = Properties.end(part.start(), text);
        this.close = part.end() - 1;
        this.spans = spans;
    }

    static FlowRegions of(Part.Mapping mapping, String text, Lines lines) {
        List<Span> spans =
                mapping.entries().stream()
                        .map(entry -> new Span(entry.start(), entry.end()))
                        .toList();
        return new FlowRegions(text, lines, mapping, spans);
    }

    static FlowRegions of(Part.Sequence sequence, String text, Lines lines) {
        List<Span> spans =
                sequence.items().stream().map(item -> new Span(item.start(), item.end())).toList();
        return new FlowRegions(text, lines, sequence, spans);
    }

    /** Returns whether entries and commas alternate as they mostly do, without question marks. */
    boolean isRegular() {
        boolean closed = text.charAt(open) == '{' || text.charAt(open) == '[';
        return closed
                && !spans.isEmpty()
                && nextSign(open + 1, text) == spans.getFirst().start()
                && IntStream.range(0, spans.size()).allMatch(this::isFollowedByComma);
    }

    private boolean isFollowedByComma(int index) {
        boolean last = index == spans.size() - 1;
        int sign = nextSign(spans.get(index).end(), text);
        boolean comma = sign < close && text.charAt(sign) == ',';
        int next = comma ? nextSign(sign + 1, text) : sign;
        return last ? next == close : comma && next == spans.get(index + 1).start();
    }

    /** Skips what is blank and what is a comment. */
    private static int nextSign(int from, String text) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && Character.isWhitespace(text.charAt(at - 1))) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (!Character.isWhitespace(c)) {
                return at;
            } else {
                at++;
            }
        }
        return at;
    }

    int size() {
        return spans.size();
    }

    private int start(int index) {
        return spans.get(index).start();
    }

    private int end(int index) {
        return spans.get(index).end();
    }

    /** Behind the comma of an entry, or behind the entry where there is none. */
    private int endWithComma(int index) {
        int sign = nextSign(end(index), text);
        return sign < close && text.charAt(sign) == ',' ? sign + 1 : end(index);
    }

    private boolean hasComma(int index) {
        return endWithComma(index) > end(index);
    }

    /** Whether an entry begins a line and nothing but its comma and a comment ends it. */
    private boolean hasOwnLines(int index) {
        int behind = nextSign(endWithComma(index), text);
        return beginsLine(start(index)) && lines.line(behind) > lines.line(endWithComma(index));
    }

    private boolean beginsLine(int offset) {
        return text.substring(lines.startOfLine(offset), offset).isBlank();
    }

    /** Takes this entry and all behind it away. */
    void removeRest(int from, TextEdits edits) {
        if (IntStream.range(from, size()).allMatch(this::hasOwnLines)) {
            IntStream.range(from, size()).forEach(index -> remove(index, edits));
        } else {
            edits.delete(end(from - 1), endWithComma(size() - 1));
        }
    }

    /** Takes an entry away that another one follows. */
    void remove(int index, TextEdits edits) {
        if (hasOwnLines(index)) {
            edits.delete(
                    lines.startOfLine(start(index)), lines.startOfNextLine(endWithComma(index)));
            return;
        }
        int behind = endWithComma(index);
        boolean nextOnLine =
                index + 1 < size() && lines.line(start(index + 1)) == lines.line(behind);
        edits.delete(
                nextOnLine ? start(index) : withBlanksBefore(start(index)),
                nextOnLine ? start(index + 1) : behind);
    }

    private int withBlanksBefore(int offset) {
        int start = offset;
        while (text.charAt(start - 1) == ' ') {
            start--;
        }
        return start;
    }

    /** Adds entries before all others. */
    void insertFirst(List<String> added, TextEdits edits) {
        boolean ownLine = beginsLine(start(0));
        int offset = ownLine ? lines.startOfLine(start(0)) : start(0);
        added.forEach(
                item -> edits.insert(offset, ownLine ? indent(0) + item + ",\n" : item + ", "));
    }

    /** Adds entries behind one that stays. */
    void insertAfter(int index, List<String> added, TextEdits edits) {
        if (!hasOwnLines(index)) {
            edits.insert(end(index), ", " + String.join(", ", added));
            return;
        }
        if (!hasComma(index)) {
            edits.insert(end(index), ",");
        }
        String gap = ",\n" + indent(index);
        String last = hasComma(index) ? ",\n" : "\n";
        edits.insert(
                lines.startOfNextLine(endWithComma(index)),
                indent(index) + String.join(gap, added) + last);
    }

    private String indent(int index) {
        return text.substring(lines.startOfLine(start(index)), start(index));
    }
}
