package org.stormspec.export.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/// Asks Apache Avro whether a schema is one: the only way to its parser, which follows whatever it
/// is given as deep as it goes.
public final class AvroCompiler {

    /// What Java and Jackson add to a message, which says nothing to people.
    private static final Pattern CLASS_NAME =
            Pattern.compile(
                    "\\b(?:org\\.apache\\.avro|com\\.fasterxml|java)\\.[a-z0-9_.]*[A-Z][A-Za-z0-9_$]*(?:: ?)?");

    private static final Pattern SOURCE =
            Pattern.compile("\\s*at \\[(?:No location information|Source: [^;\\]]*; ([^\\]]*))]");

    private AvroCompiler() {}

    /// A schema that Avro refuses; the message is Avro's own, as a sentence part.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /// Reads a schema.
    ///
    /// @param schema JSON text that defines every type it names
    /// @throws Refused when it is no Avro schema, or nested too deeply
    public static Schema parse(String schema) throws Refused {
        return parse(List.of(), schema);
    }

    /// Reads a schema that builds on others.
    ///
    /// @param before schemas whose types it may name, in the order in which they build on each
    ///   other
    /// @throws Refused when one of them is no Avro schema, or nested too deeply
    public static Schema parse(Collection<String> before, String schema) throws Refused {
        Schema.Parser parser = new Schema.Parser();
        for (String other : before) {
            parse(parser, other);
        }
        return parse(parser, schema);
    }

    private static Schema parse(Schema.Parser parser, String schema) throws Refused {
        Optional<String> refusal = Nesting.refusal(schema);
        if (refusal.isPresent()) {
            throw new Refused(refusal.get());
        }
        try {
            return parser.parse(schema);
        } catch (AvroRuntimeException broken) {
            throw new Refused(words(String.valueOf(broken.getMessage())));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException unforeseen) {
            // Avro 1.12 throws these for names that lead nowhere and for values of another kind.
            throw new Refused(words(String.valueOf(unforeseen.getMessage())));
        }
    }

    private static String words(String message) {
        String bare = CLASS_NAME.matcher(message).replaceAll("");
        return SOURCE.matcher(bare)
                .replaceAll(place -> place.group(1) == null ? "" : " (" + place.group(1) + ")")
                .replace('\n', ' ')
                .strip();
    }

    /// Why Avro refuses a schema, in its own words; empty when it compiles.
    ///
    /// @param schema JSON text that defines every type it names
    public static Optional<String> refusal(String schema) {
        try {
            parse(schema);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /// A schema with the types that it names and files beside it define.
    ///
    /// @param siblings text of a file in the schema's folder, by file name
    public static String complete(String schema, Function<String, Optional<String>> siblings) {
        return AvroBundler.bundle(schema, siblings);
    }
}
