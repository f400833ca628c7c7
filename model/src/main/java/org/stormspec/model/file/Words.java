package org.stormspec.model.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that stand for the constants of an enum in files. */
final class Words<E extends Enum<E>> {

    private final List<E> constants;
    private final Function<E, String> word;

    private Words(Class<E> type, Function<E, String> word) {
        this.constants = Arrays.asList(type.getEnumConstants());
        this.word = word;
    }

    /** Lower case with hyphens: {@code ENTITY_CDC} is {@code entity-cdc}. */
    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(
                type, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Words of the enum's own. */
    static <E extends Enum<E>> Words<E> of(Class<E> type, Function<E, String> word) {
        return new Words<>(type, word);
    }

    String word(E constant) {
        return word.apply(constant);
    }

    Optional<E> constant(String text) {
        return constants.stream().filter(constant -> word(constant).equals(text)).findFirst();
    }

    /** All words, for messages. */
    String choices() {
        return constants.stream().map(this::word).collect(Collectors.joining(", "));
    }
}
