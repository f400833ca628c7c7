package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of cells as spreadsheets copy and write them: RFC 4180 with any delimiter. A cell in quotes
 * may hold delimiters, line breaks and quotes that stand twice. Quotes that do not enclose a whole
 * cell are words.
 */
final class DelimitedText {

    /** More line breaks than this in a cell, and somebody has forgotten a quote. */
    private static final int MOST_BREAKS = 40;

    private static final char QUOTE = '"';

    /**
     * A cell.
     *
     * @param words as they were before they were put into quotes
     * @param quoted whether they had to stand in quotes, for what they hold
     */
    record Cell(String words, boolean quoted) {}

    private final String text;
    private final char delimiter;
    private int at;

    private DelimitedText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Reads rows; a row of nothing but blanks is left out. Lines end in a line feed. */
    static List<List<Cell>> rows(String text, char delimiter) {
        return new DelimitedText(text, delimiter).rows();
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<Cell> row = row();
            if (row.stream().anyMatch(cell -> !cell.words().isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == delimiter) {
            at++;
            row.add(cell());
        }
        at++;
        return row;
    }

    private Cell cell() {
        return quoted().orElseGet(this::plain);
    }

    private Cell plain() {
        int from = at;
        while (!isEnd(at)) {
            at++;
        }
        return new Cell(text.substring(from, at), false);
    }

    private boolean isEnd(int index) {
        return index >= text.length()
                || text.charAt(index) == delimiter
                || text.charAt(index) == '\n';
    }

    private Optional<Cell> quoted() {
        if (at >= text.length() || text.charAt(at) != QUOTE) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        int breaks = 0;
        for (int i = at + 1; i < text.length() && breaks <= MOST_BREAKS; i++) {
            char next = text.charAt(i);
            if (next != QUOTE) {
                words.append(next);
                breaks += next == '\n' ? 1 : 0;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                words.append(QUOTE);
                i++;
            } else if (isEnd(i + 1)) {
                at = i + 1;
                return Optional.of(new Cell(words.toString(), true));
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
