package org.stormspec.export.asyncapi.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.stormspec.export.asyncapi.document.Position;
import org.stormspec.export.asyncapi.document.Problem;

/// Words without quotes that a reader of YAML 1.1 takes for something else than one of YAML 1.2.
final class ScalarRule {

    /// The forms of YAML 1.1 that 1.2 has dropped: `yaml.org/type`.
    private static final Pattern TRUTH = Pattern.compile("y|Y|n|N|(?i:yes|no|on|off)");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?0[0-7]+|[-+]?0b[01_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+|[-+]?[0-9]+(_[0-9]+)+");

    private ScalarRule() {}

    /// Gathers the problems of a document while it is read.
    ///
    /// @param file the document
    /// @return to be told every word without quotes, with its place
    static BiConsumer<String, Position> gathering(String file, List<Problem> problems) {
        return (word, place) ->
                meaning(word).ifPresent(other -> problems.add(problem(file, word, place, other)));
    }

    private static Optional<String> meaning(String word) {
        if (TRUTH.matcher(word).matches()) {
            boolean affirms = Set.of("y", "yes", "on").contains(word.toLowerCase(Locale.ROOT));
            return Optional.of(affirms ? "true" : "false");
        }
        return NUMBER.matcher(word).matches() ? Optional.of("another number") : Optional.empty();
    }

    private static Problem problem(String file, String word, Position place, String other) {
        return new Problem(
                Problem.Severity.WARNING,
                "ambiguous-scalar",
                file,
                place.line(),
                place.column(),
                "",
                "%s may read as %s; put it in quotes".formatted(word, other));
    }
}
