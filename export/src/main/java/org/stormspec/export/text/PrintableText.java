package org.stormspec.export.text;

import java.util.regex.Pattern;

/// Words of strangers in a text that people read on a terminal, in a log or in a mail.
///
/// A control character would be a command there: ESC and the C1 codes clear a screen or set the
/// title of its window, CR and backspace overwrite what stands before, and the controls of
/// bidirectional text show a line in another order than it has (CVE-2021-42574).
public final class PrintableText {

    /// What stands for a character that is not printed.
    private static final String REPLACEMENT = "\ufffd";

    /// Controls but for line feed and tab, the Unicode property Bidi_Control, the separators that
    /// are line ends for some programs, and halves of a surrogate pair.
    private static final Pattern UNPRINTABLE =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n\\t]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]|\\p{Cs}");

    private static final Pattern BREAKS = Pattern.compile("[ \\t]*(\\r?\\n|\\t)[ \\t]*");

    private PrintableText() {}

    /// A text of several lines without a control character but for line feeds and tabs.
    public static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(REPLACEMENT);
    }

    /// A text on one line: its line breaks and tabs become blanks.
    public static String line(String text) {
        return of(BREAKS.matcher(text.strip()).replaceAll(" "));
    }

    /// Fills words into a pattern of ours, each of them on one line: only the pattern breaks lines.
    public static String format(String pattern, Object... words) {
        Object[] lines = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            lines[i] = words[i] instanceof CharSequence text ? inside(text.toString()) : words[i];
        }
        return pattern.formatted(lines);
    }

    /// Blanks at both ends may be margins.
    private static String inside(String text) {
        return of(BREAKS.matcher(text).replaceAll(" "));
    }
}
