package org.stormspec.export.asyncapi.document;

import java.util.Locale;
import java.util.Optional;

/// How much of a text is read that somebody else wrote.
///
/// The largest documents that people publish hold a megabyte and some ten thousand values; what
/// goes far beyond that is an accident or an attack, and is told as such before it costs anything.
public final class SourceLimits {

    /// Characters of a text.
    public static final int TEXT = 8_000_000;

    /// Blocks in one another: deep enough for any schema people write, shallow enough for the
    /// stack; the workspace reader has the same limit.
    public static final int DEPTH = 200;

    /// Values of a document, those that aliases repeat counted each time.
    public static final int VALUES = 250_000;

    /// Values of a document with every reference replaced by what it leads to.
    static final int RESOLVED = 500_000;

    /// Values in one another when references are replaced: as far as any check looks.
    static final int RESOLVED_DEPTH = 300;

    /// References that one reference leads through before it comes to a value.
    static final int LINKS = 50;

    /// Characters of one value: a text with pictures in it is no longer a contract.
    public static final int VALUE = 1_000_000;

    /// Channels of a document that is taken in: more than any team keeps topics.
    public static final int CHANNELS = 2_000;

    /// Characters of a key.
    public static final int KEY = 1_000;

    /// Digits of a number.
    static final int DIGITS = 400;

    private SourceLimits() {}

    /// What to say of a text that is too long to be read.
    public static String longText(int length) {
        return "the text has "
                + number(length)
                + " characters; up to "
                + number(TEXT)
                + " are read. Split the document";
    }

    static String tooDeep() {
        return "nested deeper than " + DEPTH + " levels; expected a flatter document";
    }

    static String tooManyValues() {
        return "the document holds more than "
                + number(VALUES)
                + " values up to here, with what its aliases stand for; split it, or use fewer"
                + " aliases";
    }

    static String tooManyReferences() {
        return "the document stands for more than "
                + number(RESOLVED)
                + " values when its references are followed up to here; later ones were not. Refer"
                + " to less, or split it";
    }

    static String longReferences() {
        return "the files that the document refers to hold more than "
                + number(TEXT)
                + " characters up to here; this one was not read. Refer to less, or split it";
    }

    static String longKey(int length) {
        return "a key of "
                + number(length)
                + " characters; expected at most "
                + number(KEY)
                + ", such as a name";
    }

    /// Why a value is not read; empty when it is.
    static Optional<String> excess(String value) {
        return value.length() <= VALUE
                ? Optional.empty()
                : Optional.of(
                        "a value of "
                                + number(value.length())
                                + " characters; expected at most "
                                + number(VALUE)
                                + ". Move it to a file of its own");
    }

    static String longNumber() {
        return "a number of more than " + DIGITS + " digits; write it as text, in quotes";
    }

    static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
