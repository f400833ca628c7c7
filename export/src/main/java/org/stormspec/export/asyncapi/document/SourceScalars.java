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

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    private SourceScalars() {}

    /// The value; empty for a number that would take longer to work with than any use of it is
    /// worth.
    static Optional<JsonNode> value(ScalarEvent scalar) {
        String text = scalar.getValue();
        Tag tag = tag(scalar);
        if (tag.equals(Tag.NULL)) {
            return Optional.of(JSON.nullNode());
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(JSON.booleanNode(Boolean.parseBoolean(text)));
        }
        if (!tag.equals(Tag.INT) && !tag.equals(Tag.FLOAT)) {
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

    private static Tag tag(ScalarEvent scalar) {
        return scalar.getTag()
                .filter(tag -> !tag.equals("!"))
                .map(Tag::new)
                .orElseGet(() ->
                        RESOLVER.resolve(
                                scalar.getValue(), scalar.getImplicit().canOmitTagInPlainScalar()));
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
