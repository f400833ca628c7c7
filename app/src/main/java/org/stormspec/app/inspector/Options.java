package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What can be chosen. A list that is long is made only when somebody looks at it. */
public final class Options {
    private final Supplier<List<FormField.Option>> list;
    private final Function<String, String> words;
    private final boolean isShort;

    private Options(
            Supplier<List<FormField.Option>> list,
            Function<String, String> words,
            boolean isShort) {
        this.list = list;
        this.words = words;
        this.isShort = isShort;
    }

    /** Returns a short list of options. */
    public static Options of(List<FormField.Option> list) {
        List<FormField.Option> copy = List.copyOf(list);
        return new Options(
                () -> copy,
                value ->
                        copy.stream()
                                .filter(option -> option.value().equals(value))
                                .findFirst()
                                .map(FormField.Option::words)
                                .orElse(value),
                true);
    }

    /** Options of an enum, by the names of its constants. */
    static <E extends Enum<E>> Options of(E[] constants, Function<E, String> words) {
        return of(
                Arrays.stream(constants)
                        .map(each -> new FormField.Option(each.name(), words.apply(each)))
                        .toList());
    }

    /**
     * A long list.
     *
     * @param words what people read for one value
     */
    static Options lazily(Supplier<List<FormField.Option>> list, Function<String, String> words) {
        return new Options(list, words, false);
    }

    /** Returns all of them. */
    public List<FormField.Option> list() {
        return list.get();
    }

    /** Returns whether the list is at hand. */
    boolean isShort() {
        return isShort;
    }

    /**
     * Returns what people read for a value; one that cannot be chosen any more stands for itself.
     */
    public String wordsOf(String value) {
        return words.apply(value);
    }

    /**
     * Returns the place of the option that words typed by somebody mean: the first that begins with
     * them, or else the first that holds them; empty when there is none.
     */
    static OptionalInt meant(List<FormField.Option> options, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        OptionalInt beginning = first(options, words -> words.startsWith(wanted));
        return beginning.isPresent() ? beginning : first(options, words -> words.contains(wanted));
    }

    private static OptionalInt first(List<FormField.Option> options, Predicate<String> fits) {
        return IntStream.range(0, options.size())
                .filter(at -> fits.test(options.get(at).words().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns these with one more in front. */
    Options after(FormField.Option first) {
        return new Options(
                () -> {
                    List<FormField.Option> all = new ArrayList<>();
                    all.add(first);
                    all.addAll(list.get());
                    return all;
                },
                value -> value.equals(first.value()) ? first.words() : words.apply(value),
                isShort);
    }
}
