package org.stormspec.model.health;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counts how many of some things have what they should have. */
final class Count {

    private Count() {}

    static <T> Evidence of(
            String words, Collection<T> all, Function<T, String> id, Predicate<T> has) {
        return new Evidence(
                words,
                (int) all.stream().filter(has).count(),
                all.size(),
                all.stream().filter(has.negate()).map(id).sorted().toList());
    }
}
