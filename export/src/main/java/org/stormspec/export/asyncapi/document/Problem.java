package org.stormspec.export.asyncapi.document;

/// One fault of a document, with the place where a person would mend it.
///
/// @param severity whether the document may be written in spite of it
/// @param rule stable name of the rule, for filters and waivers
/// @param file the document, as the caller named it
/// @param line first line of the place, counted from 1
/// @param column first column of the place, counted from 1
/// @param pointer JSON pointer of the place inside the document, empty for the whole
/// @param message what is wrong, what was expected and what to do
public record Problem(
        Severity severity,
        String rule,
        String file,
        int line,
        int column,
        String pointer,
        String message) {

    /// How much a problem weighs.
    public enum Severity {
        /// The document breaks its specification, or Kafka cannot do what it says.
        ERROR,
        /// The document is legal, but a careful person would change it.
        WARNING
    }

    /// Whether the document must not be written.
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// The id of the rule on the rules' page: `API-03`; empty for what is no fault of a document.
    public String id() {
        return RuleIds.of(this);
    }

    /// The problem on one line, with the id of its rule in front.
    public String told() {
        return id().isEmpty() ? text() : id() + " " + text();
    }

    /// The problem on one line, in the form compilers use: `file:line:column: message`.
    public String text() {
        String place = pointer.isEmpty() ? "" : " (" + pointer + ")";
        return file + ":" + line + ":" + column + ": " + message + place;
    }
}
