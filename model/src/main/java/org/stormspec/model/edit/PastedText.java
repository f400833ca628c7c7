package org.stormspec.model.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stormspec.model.edit.DelimitedText.Cell;
import org.stormspec.model.record.Kind;

/**
 * A text from elsewhere as a list for the board: cells of a spreadsheet, CSV of another board,
 * Markdown with or without tables, or lines with bullets, numbers and indentation.
 *
 * @param list what becomes stickies
 * @param leftOut what does not, in words for people: {@code the head row}
 */
public record PastedText(List<Listed> list, List<String> leftOut) {

    /** A longer text is hardly a list for a board; in characters. */
    public static final int LONGEST = 2_000_000;

    private static final int TAB = 4;

    /** Word processors put a tab between the bullet or number of an item and its words. */
    private static final Pattern TAB_AFTER_BULLET =
            Pattern.compile(
                    "(?m)^([ \\t]*(?:[^\\p{L}\\p{N}\\s\"|]|\\(?(?:\\p{Nd}{1,3}|[a-z])[.)]))\\t+");

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,4}");

    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    /** Copies the lists. */
    public PastedText {
        list = List.copyOf(list);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns why a text is not read, if it is too long to be a list for a board. */
    public static Optional<String> refusal(String text) {
        return Optional.of(text)
                .filter(found -> found.length() > LONGEST)
                .map(found ->
                        "The clipboard holds %,d characters; a list for the board may have %,d. Copy a part of it"
                                .formatted(found.length(), LONGEST));
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when it is longer than {@link #LONGEST}
     */
    public static PastedText read(String text) {
        refusal(text)
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
        String plain = TAB_AFTER_BULLET.matcher(plain(text)).replaceAll("$1 ");
        return spreadsheet(plain).or(() -> values(plain)).orElseGet(() -> lines(plain));
    }

    /** Returns a text with one kind of line break and of blank, and without other control signs. */
    private static String plain(String text) {
        return text.replace("\uFEFF", "")
                .replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n")
                .replaceAll("[\\u000B\\u000C\\u00A0\\u202F\\u2007]", " ")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\u200B", "");
    }

    // --- tables ------------------------------------------------------------------------------

    /**
     * A spreadsheet copies a rectangle, and quotes cells that need it; lines that are indented by
     * tabs make no rectangle.
     */
    private static Optional<PastedText> spreadsheet(String text) {
        List<List<Cell>> rows = DelimitedText.rows(text, '\t');
        boolean told =
                isRectangle(rows)
                        || rows.stream().flatMap(List::stream).anyMatch(PastedText::needsQuotes)
                        || isHeaded(rows);
        return told ? Optional.of(table(rows)) : Optional.empty();
    }

    private static boolean needsQuotes(Cell cell) {
        return cell.quoted() && (cell.words().contains("\n") || cell.words().contains("\""));
    }

    private static boolean isRectangle(List<List<Cell>> rows) {
        return !rows.isEmpty()
                && rows.getFirst().size() > 1
                && rows.stream().allMatch(row -> row.size() == rows.getFirst().size());
    }

    private static boolean isHeaded(List<List<Cell>> rows) {
        return rows.size() > 1 && TableColumns.named(words(rows.getFirst())).isPresent();
    }

    /** Commas are frequent in words, so a head or quotes throughout have to say that they part. */
    private static Optional<PastedText> values(String text) {
        for (char delimiter : new char[] {',', ';'}) {
            List<List<Cell>> rows = DelimitedText.rows(text, delimiter);
            boolean told =
                    isRectangle(rows)
                            && (isHeaded(rows)
                                    || rows.stream().flatMap(List::stream).allMatch(Cell::quoted));
            if (told) {
                return Optional.of(table(rows));
            }
        }
        return Optional.empty();
    }

    private static PastedText table(List<List<Cell>> rows) {
        List<Listed> list = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Optional<TableColumns> named =
                isHeaded(rows) ? TableColumns.named(words(rows.getFirst())) : Optional.empty();
        named.ifPresent(_ -> leftOut.add("the head row"));
        List<List<Cell>> body = named.isPresent() ? rows.subList(1, rows.size()) : fromWords(rows);
        Indents indents = new Indents();
        int silent = 0;
        for (List<Cell> row : body) {
            int depth = indents.depth(indent(row.getFirst()));
            List<Listed> read = named.orElse(TableColumns.usual()).read(words(row), depth);
            list.addAll(read);
            silent += read.isEmpty() ? 1 : 0;
        }
        if (silent > 0) {
            leftOut.add(silent == 1 ? "a row without words" : silent + " rows without words");
        }
        return new PastedText(list, leftOut);
    }

    /** Leaves out the columns at the left that hold nothing, or numbers only. */
    private static List<List<Cell>> fromWords(List<List<Cell>> rows) {
        int columns = rows.stream().mapToInt(List::size).min().orElse(1);
        int first = 0;
        while (first < columns - 1 && isWordless(rows, first)) {
            first++;
        }
        int from = first;
        return rows.stream().map(row -> row.subList(from, row.size())).toList();
    }

    private static boolean isWordless(List<List<Cell>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column).words().strip())
                .allMatch(words -> words.isEmpty() || NUMBER.matcher(words).matches());
    }

    private static int indent(Cell cell) {
        return cell.quoted() ? 0 : indent(cell.words());
    }

    private static List<String> words(List<Cell> row) {
        return row.stream().map(cell -> words(cell)).toList();
    }

    private static String words(Cell cell) {
        String stripped = cell.words().strip();
        if (cell.quoted()) {
            return stripped;
        }
        return MarkdownLine.isRule(stripped) ? "" : MarkdownLine.words(stripped);
    }

    // --- lines -------------------------------------------------------------------------------

    private static PastedText lines(String text) {
        List<Listed> list = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        Indents indents = new Indents();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            int end = endOfTable(lines, at);
            if (end > at) {
                list.addAll(markdownTable(lines.subList(at, end)));
                leftOut.add("the head row");
                at = end - 1;
            } else if (!MarkdownLine.isRule(line)) {
                boolean title = MarkdownLine.isHeading(line) && hasItems(lines, at + 1);
                read(line, title, indents).ifPresent(list::add);
            }
        }
        return new PastedText(list, leftOut.stream().distinct().toList());
    }

    /** Returns whether the words below a heading are no heading themselves. */
    private static boolean hasItems(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !MarkdownLine.isRule(line))
                .findFirst()
                .filter(line -> !MarkdownLine.isHeading(line))
                .isPresent();
    }

    private static Optional<Listed> read(String line, boolean title, Indents indents) {
        String[] columns = line.strip().split("\t", -1);
        String words = MarkdownLine.words(columns[0]);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Listed listed =
                Listed.of(
                        words, column(columns, 1), column(columns, 2), indents.depth(indent(line)));
        return Optional.of(
                title && listed.kind() == Kind.EVENT
                        ? new Listed(Kind.NOTE, listed.name(), "", "", 0)
                        : listed);
    }

    private static String column(String[] columns, int index) {
        return index < columns.length ? columns[index].strip() : "";
    }

    /** Returns the line after a table that begins at a line, or that line. */
    private static int endOfTable(List<String> lines, int from) {
        boolean begins =
                from + 1 < lines.size()
                        && isRow(lines.get(from))
                        && isRow(lines.get(from + 1))
                        && isSeparator(lines.get(from + 1));
        int end = from;
        while (begins && end < lines.size() && isRow(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(String line) {
        return line.indexOf('-') >= 0 && line.chars().allMatch(sign -> " \t|:-".indexOf(sign) >= 0);
    }

    private static boolean isRow(String line) {
        return line.strip().indexOf('|') >= 0;
    }

    private static List<Listed> markdownTable(List<String> lines) {
        TableColumns columns = TableColumns.headed(cells(lines.getFirst()));
        return lines.stream()
                .skip(2)
                .flatMap(line -> columns.read(cells(line), 0).stream())
                .toList();
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        return CELLS.splitAsStream(inner).map(MarkdownLine::inline).toList();
    }

    private static int indent(String line) {
        int width = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? TAB : 1;
        }
        return width;
    }

    /** How far the lines above are indented, from the outermost to the last. */
    private static final class Indents {
        private final Deque<Integer> above = new ArrayDeque<>();

        int depth(int indent) {
            while (!above.isEmpty() && above.peek() >= indent) {
                above.pop();
            }
            above.push(indent);
            return above.size() - 1;
        }
    }
}
