package org.stormspec.export.asyncapi.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a scalar of a document means: the core schema of YAML 1.2 (section 10.3 of its text).
final class SourceScalars {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private static final String NULL = Tag.NULL.getValue();
    private static final String BOOL = Tag.BOOL.getValue();
    private static final String INT = Tag.INT.getValue();
    private static final String FLOAT = Tag.FLOAT.getValue();

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    private SourceScalars() {}

    /// The value; empty for a number that would take longer to work with than any use of it is
    /// worth.
    static Optional<JsonNode> value(ScalarEvent scalar) {
        String text = scalar.getValue();
        String tag = tag(scalar);
        if (tag.equals(NULL)) {
            return Optional.of(JSON.nullNode());
        }
        if (tag.equals(BOOL)) {
            return Optional.of(JSON.booleanNode(Boolean.parseBoolean(text)));
        }
        if (!tag.equals(INT) && !tag.equals(FLOAT)) {
            return Optional.of(JSON.stringNode(text));
        }
        return hasTooManyDigits(text) ? Optional.empty() : Optional.of(number(text));
    }

    private static boolean hasTooManyDigits(String text) {
        if (text.length() > SourceLimits.DIGITS) {
            return true;
        }
        int exponent = Math.max(text.lastIndexOf('e'), text.lastIndexOf('E'));
        if (exponent < 0 || text.startsWith("0x")) {
            return false;
        }
        String digits = text.substring(exponent + 1).replaceFirst("^[-+]?0*", "");
        if (!digits.matches("[0-9]*")) {
            // A tag may call any word a number.
            return false;
        }
        return digits.length() > 3
                || (!digits.isEmpty() && Integer.parseInt(digits) > SourceLimits.DIGITS);
    }

    /// As text: the engine's own tags refuse what a document may say, such as `!%20`.
    private static String tag(ScalarEvent scalar) {
        return scalar.getTag().filter(tag -> !tag.equals("!")).orElseGet(() -> implied(scalar));
    }

    private static String implied(ScalarEvent scalar) {
        boolean isPlain = scalar.getImplicit().canOmitTagInPlainScalar();
        return RESOLVER.resolve(scalar.getValue(), isPlain).getValue();
    }

    private static JsonNode number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return whole(new BigInteger(text));
        }
        try {
            return text.startsWith("0x") || text.startsWith("0o")
                    ? whole(new BigInteger(text.substring(2), text.startsWith("0x") ? 16 : 8))
                    : JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException infinityOrNan) {
            return JSON.stringNode(text);
        }
    }

    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return JSON.numberNode(number.intValueExact());
        }
        return number.bitLength() < Long.SIZE
                ? JSON.numberNode(number.longValueExact())
                : JSON.numberNode(number);
    }
}
