package org.stormspec.export.asyncapi.document;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// A document in its two readings.
///
/// @param source the text with positions
/// @param raw the values as written, references included
/// @param resolved the values with every reference replaced by its target, except where the
///   specification demands a reference
/// @param problems references that lead nowhere
/// @param files the files that it may refer to
public record ResolvedDocument(
        SourceDocument source,
        JsonNode raw,
        JsonNode resolved,
        List<Problem> problems,
        DocumentFiles files) {

    /// The file that a place refers to, or else the document itself.
    public String fileAt(String pointer) {
        String reference = raw.at(pointer).path("$ref").asString("");
        return reference.isEmpty() || Reference.refusal(reference).isPresent()
                ? source.file()
                : Reference.of(reference).fileFrom(source.file());
    }

    /// The version the document claims, or an empty text.
    public String version() {
        return raw.path("asyncapi").asString("");
    }

    /// Whether the document has the shape of the 3.x specifications.
    public boolean isVersion3() {
        return version().startsWith("3.");
    }

    /// An error at a JSON pointer.
    public Problem error(String rule, String pointer, String message) {
        return problem(Problem.Severity.ERROR, rule, pointer, message);
    }

    /// A warning at a JSON pointer.
    public Problem warning(String rule, String pointer, String message) {
        return problem(Problem.Severity.WARNING, rule, pointer, message);
    }

    private Problem problem(
            Problem.Severity severity, String rule, String pointer, String message) {
        Position place = source.locate(pointer);
        return new Problem(
                severity, rule, source.file(), place.line(), place.column(), pointer, message);
    }
}
