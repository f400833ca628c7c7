package org.stormspec.model.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a plain scalar means in the core schema of YAML 1.2 (section 10.3 of its text). */
final class CoreScalars {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL_INT = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OTHER_INT = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITY = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
    private static final Set<String> NOT_A_NUMBER = Set.of(".nan", ".NaN", ".NAN");

    /** More characters make no number that anything can use, and cost time to read. */
    static final int MAX_NUMBER = 100;

    /** An exponent of more digits makes a number whose plain form fills the memory. */
    private static final Pattern EXCESSIVE_EXPONENT = Pattern.compile(".*[eE][-+]?0*[0-9]{4,}");

    private CoreScalars() {}

    /** Returns whether a plain text is a number that is not worth its cost. */
    static boolean isExcessiveNumber(String text) {
        if (text.length() <= MAX_NUMBER && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return false;
        }
        boolean number =
                DECIMAL_INT.matcher(text).matches()
                        || OTHER_INT.matcher(text).matches()
                        || FLOAT.matcher(text).matches();
        return number && (text.length() > MAX_NUMBER || EXCESSIVE_EXPONENT.matcher(text).matches());
    }

    static JsonNode resolve(String text) {
        if (NULLS.contains(text)) {
            return NODES.nullNode();
        }
        return switch (text.charAt(0)) {
            case 't', 'T', 'f', 'F' -> bool(text);
            case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text);
            default -> NODES.stringNode(text);
        };
    }

    private static JsonNode bool(String text) {
        if (TRUE.contains(text)) {
            return NODES.booleanNode(true);
        }
        return FALSE.contains(text) ? NODES.booleanNode(false) : NODES.stringNode(text);
    }

    private static JsonNode number(String text) {
        if (DECIMAL_INT.matcher(text).matches()) {
            return integer(text, 10);
        }
        if (OTHER_INT.matcher(text).matches()) {
            return integer(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
        }
        if (FLOAT.matcher(text).matches()) {
            return NODES.numberNode(new BigDecimal(text));
        }
        if (INFINITY.matcher(text).matches()) {
            double infinity = Double.POSITIVE_INFINITY;
            return NODES.numberNode(text.startsWith("-") ? -infinity : infinity);
        }
        return NOT_A_NUMBER.contains(text) ? NODES.numberNode(Double.NaN) : NODES.stringNode(text);
    }

    private static JsonNode integer(String digits, int radix) {
        BigInteger value = new BigInteger(digits, radix);
        if (value.bitLength() < Integer.SIZE) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE
                ? NODES.numberNode(value.longValue())
                : NODES.numberNode(value);
    }
}
