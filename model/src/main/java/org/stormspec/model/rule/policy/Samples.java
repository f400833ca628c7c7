package org.stormspec.model.rule.policy;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.yaml.JsonStrings;

/**
 * Tells by sample values, the examples and defaults of a topic, that a field is about a person
 * (requirement R-179). It says what a value looks like and never repeats it.
 */
final class Samples {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)*\\.\\p{Alpha}{2,}");

    /** Country, two check digits and at most thirty more (ISO 13616). */
    private static final Pattern IBAN =
            Pattern.compile("\\p{Upper}{2}\\d{2}[\\p{Upper}\\d]{11,30}");

    /** A number with its country in front, as ITU-T E.123 writes it. */
    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()/.-]{6,18}\\d");

    /** A day in the last century or soon after: records of a business are seldom that old. */
    private static final Pattern BIRTHDAY =
            Pattern.compile("(?!1970-01-01)(?:19\\d{2}|200\\d)-\\d{2}-\\d{2}");

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Samples() {}

    /**
     * Returns the fields of a topic whose sample values look personal, with what they look like.
     */
    static Map<String, String> personal(Topic topic) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Field field : topic.payload().fields()) {
            field.otherwise()
                    .flatMap(Samples::likeness)
                    .ifPresent(likeness -> found.put(field.name(), likeness));
        }
        for (String example : topic.message().examples().values()) {
            JsonStrings.byKey(example)
                    .forEach((field, values) ->
                            values.stream()
                                    .flatMap(value -> likeness(value).stream())
                                    .findFirst()
                                    .ifPresent(likeness -> found.putIfAbsent(field, likeness)));
        }
        return found;
    }

    /** Returns what a value looks like: {@code an e-mail address}; empty when like nothing. */
    static Optional<String> likeness(String value) {
        String text = value.strip();
        if (EMAIL.matcher(text).matches()) {
            return Optional.of("an e-mail address");
        }
        if (isIban(text.replace(" ", ""))) {
            return Optional.of("a bank account");
        }
        if (PHONE.matcher(text).matches()) {
            return Optional.of("a phone number");
        }
        return BIRTHDAY.matcher(text).matches() ? Optional.of("a date of birth") : Optional.empty();
    }

    /** With its first four characters behind, and letters as numbers, it leaves 1 by 97. */
    private static boolean isIban(String text) {
        if (!IBAN.matcher(text).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
