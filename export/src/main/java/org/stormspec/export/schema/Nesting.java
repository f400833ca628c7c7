package org.stormspec.export.schema;

import java.util.Locale;
import java.util.Optional;
import org.stormspec.export.asyncapi.document.SourceLimits;

/// How deep the brackets of a schema lie in one another: the libraries that read schemas go one
/// step deeper into the stack with each of them.
final class Nesting {

    private final String text;
    private int at;
    private int depth;
    private int line = 1;
    private int startOfLine;

    private Nesting(String text) {
        this.text = text;
    }

    /// Why a schema in JSON or Protobuf is not given to its library; empty when it is.
    static Optional<String> refusal(String text) {
        return text.length() > SourceLimits.VALUE
                ? Optional.of(
                        "the schema has %,d characters; expected at most %,d"
                                .formatted(text.length(), SourceLimits.VALUE))
                : new Nesting(text).tooDeep();
    }

    private Optional<String> tooDeep() {
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '\n' -> newLine();
                case '"', '\'' -> skipWord(text.charAt(at));
                case '/' -> skipComment();
                case '{', '[', '<', '(' -> depth++;
                case '}', ']', '>', ')' -> depth--;
                default -> {}
            }
            if (depth > SourceLimits.DEPTH) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "line %d, column %d: nested deeper than %d levels; expected a flatter schema",
                                line,
                                at - startOfLine + 1,
                                SourceLimits.DEPTH));
            }
            at++;
        }
        return Optional.empty();
    }

    private void newLine() {
        line++;
        startOfLine = at + 1;
    }

    /// Stops before the end of the line too, for a quote that is never closed.
    private void skipWord(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\n') {
                newLine();
                return;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
    }

    private void skipComment() {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end - 1;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            int last = end < 0 ? text.length() : end + 1;
            for (; at < last; at++) {
                if (text.charAt(at) == '\n') {
                    newLine();
                }
            }
        }
    }
}
