package org.stormspec.model.record;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copies of collections that nobody can change. */
final class Copies {

    private Copies() {}

    /** In the order of the constants, so that what is written does not depend on chance. */
    static <E extends Enum<E>> Set<E> set(Collection<E> constants) {
        return constants.isEmpty()
                ? Set.of()
                : Collections.unmodifiableSet(EnumSet.copyOf(constants));
    }

    static <V> SortedMap<String, V> map(Map<String, V> entries) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
