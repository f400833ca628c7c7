package org.stormspec.export.asyncapi.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a `$ref` names: a place in a file (RFC 3986, RFC 6901).
///
/// A leading slash means the folder of the document, as SpecMesh has it, and never that of the
/// machine.
///
/// @param path the file, from the folder of the one that names it; empty for that one itself
/// @param pointer the place in it, empty for the whole
public record Reference(String path, String pointer) {

    /// Longer ones are no names that a person gave.
    private static final int LENGTH = 2_000;

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private static final Pattern MACHINE = Pattern.compile("(?i)(file:|[a-z]:|\\\\).*");

    /// Reads a reference that is not refused.
    public static Reference of(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? new Reference(text, "")
                : new Reference(text.substring(0, hash), text.substring(hash + 1));
    }

    /// Why nothing is looked for at a reference, whatever is there; empty when it is.
    public static Optional<String> refusal(String text) {
        if (text.length() > LENGTH) {
            return Optional.of(
                    "a reference of "
                            + SourceLimits.number(text.length())
                            + " characters; expected the path of a file");
        }
        if (MACHINE.matcher(text).matches()) {
            return Optional.of(
                    "'"
                            + text
                            + "' names a place on one machine; write the path from the folder of"
                            + " the document, with forward slashes");
        }
        if (SCHEME.matcher(text).matches()) {
            return Optional.of(
                    "the remote reference '"
                            + text
                            + "' is not followed; keep a copy of it beside the document");
        }
        String pointer = of(text).pointer();
        return pointer.isEmpty() || pointer.startsWith("/")
                ? Optional.empty()
                : Optional.of("'" + text + "' is no reference: after # comes a path like /a/b");
    }

    /// The file that is meant, from the root of all files; it begins with `..` when it lies
    /// outside.
    ///
    /// @param from the file that names it
    public String fileFrom(String from) {
        if (path.isEmpty()) {
            return from;
        }
        Deque<String> steps = new ArrayDeque<>(List.of(from.split("/")));
        steps.removeLast();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
