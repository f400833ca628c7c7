package org.stormspec.model.rule.outside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.RecordKey;

/**
 * What was found outside the model when somebody looked; a value, so that checks stay repeatable.
 *
 * @param told what was found, by the record it is about
 */
public record Outside(SortedMap<RecordKey, List<Told>> told) {

    /** Nobody looked, or nothing was found. */
    public static final Outside NONE = new Outside(new TreeMap<>());

    /** Copies the collections. */
    public Outside {
        SortedMap<RecordKey, List<Told>> copy = new TreeMap<>();
        told.forEach((place, list) -> copy.put(place, List.copyOf(list)));
        told = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns this without what was found about a record, which is about to be mended. */
    public Outside without(RecordKey place) {
        SortedMap<RecordKey, List<Told>> copy = new TreeMap<>(told);
        copy.remove(place);
        return new Outside(copy);
    }

    /** Returns this with something more. */
    public Outside and(RecordKey place, Told more) {
        SortedMap<RecordKey, List<Told>> copy = new TreeMap<>(told);
        List<Told> list = new ArrayList<>(told.getOrDefault(place, List.of()));
        list.add(more);
        copy.put(place, list);
        return new Outside(copy);
    }
}
