package org.stormspec.export.text;

import java.util.regex.Pattern;

/// A cell of a table of comma-separated values.
public final class CsvCell {

    /// What spreadsheets take for the beginning of a formula, also behind blanks and quotes, and in
    /// full width, as OWASP lists under "CSV Injection".
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\"']*[=+\\-@\\t\\r\uff1d\uff0b\uff0d\uff20].*|[\\t\\r\\n].*");

    private static final Pattern PLAIN = Pattern.compile("[^\",]*");

    private CsvCell() {}

    /// Writes a text as a cell on one line: never a formula, and quoted as RFC 4180 wants it where
    /// needed.
    public static String of(String text) {
        String printable = PrintableText.line(text);
        boolean formula = FORMULA.matcher(text).matches();
        String cell = formula ? "'" + printable : printable;
        return PLAIN.matcher(cell).matches() && !formula
                ? cell
                : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
