package org.stormspec.model.merge;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.FieldType;

/**
 * One record of two of the same shape, in which nothing is lost that only one of them says. Where
 * both say something else the first one stays, and that is told.
 *
 * @param <R> the shape
 * @param joined the record of both
 * @param conflicts what the second one said otherwise, part by part: {@code here} stays, {@code
 *     there} is lost
 */
public record Union<R extends Record>(R joined, List<Differences.Difference> conflicts) {

    /** Records of a list that bear a name are the same thing when the name is the same. */
    private static final String NAME = "name";

    /** Copies the list. */
    public Union {
        conflicts = List.copyOf(conflicts);
    }

    /** Returns the record of two of the same class. */
    public static <R extends Record> Union<R> of(R kept, R other) {
        List<Differences.Difference> conflicts = new ArrayList<>();
        @SuppressWarnings("unchecked")
        R joined = (R) record("", kept, other, conflicts);
        return new Union<>(joined, conflicts);
    }

    /** Returns everything that a record says, as lost in favour of nothing. */
    public static List<Differences.Difference> saidBy(Record lost) {
        List<Differences.Difference> said = new ArrayList<>();
        for (RecordComponent component : lost.getClass().getRecordComponents()) {
            Object value = value(component, lost);
            if (!isBlank(value)) {
                said.add(
                        new Differences.Difference(
                                component.getName(), Differences.NOTHING, Differences.text(value)));
            }
        }
        return said;
    }

    private static Object join(
            String part, Object kept, Object other, List<Differences.Difference> conflicts) {
        if (kept.equals(other) || isBlank(other)) {
            return kept;
        }
        if (isBlank(kept)) {
            return other;
        }
        return switch (kept) {
            case Optional<?> here when other instanceof Optional<?> there ->
                    Optional.of(join(part, here.orElseThrow(), there.orElseThrow(), conflicts));
            case Map<?, ?> here when other instanceof Map<?, ?> there ->
                    map(part, here, there, conflicts);
            case Set<?> here when other instanceof Set<?> there && !holdsChoices(here) ->
                    set(here, there);
            case List<?> here when other instanceof List<?> there ->
                    list(part, here, there, conflicts);
            case Record here when isJoinable(here, other) ->
                    record(part, here, (Record) other, conflicts);
            default -> {
                conflicts.add(conflict(part, kept, other));
                yield kept;
            }
        };
    }

    private static Differences.Difference conflict(String part, Object kept, Object other) {
        return new Differences.Difference(part, Differences.text(kept), Differences.text(other));
    }

    /** A type of a field and a place on a board are one value each. */
    private static boolean isJoinable(Record kept, Object other) {
        return kept.getClass() == other.getClass()
                && !(kept instanceof FieldType)
                && !(kept instanceof Box);
    }

    /** Ways to clean up and the like are one choice together; adding to it would be another one. */
    private static boolean holdsChoices(Set<?> set) {
        return set.stream().anyMatch(Enum.class::isInstance);
    }

    private static Record record(
            String part, Record kept, Record other, List<Differences.Difference> conflicts) {
        RecordComponent[] components = kept.getClass().getRecordComponents();
        List<Differences.Difference> inside = new ArrayList<>();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] =
                    join(
                            part.isEmpty() ? name : part + "." + name,
                            value(components[i], kept),
                            value(components[i], other),
                            inside);
        }
        Optional<Record> made = made(kept.getClass(), components, values);
        if (made.isEmpty()) {
            conflicts.add(conflict(part, kept, other));
            return kept;
        }
        conflicts.addAll(inside);
        return made.get();
    }

    /** Empty when the parts of both do not go together. */
    private static Optional<Record> made(
            Class<? extends Record> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<? extends Record> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a record cannot be made of its parts", broken);
        }
    }

    private static Map<?, ?> map(
            String part, Map<?, ?> kept, Map<?, ?> other, List<Differences.Difference> conflicts) {
        Map<Object, Object> joined =
                kept instanceof SortedMap<?, ?> ? new TreeMap<>(kept) : new LinkedHashMap<>(kept);
        other.forEach((key, value) ->
                joined.merge(
                        key,
                        value,
                        (here, there) -> join(part + "." + key, here, there, conflicts)));
        return joined;
    }

    private static Set<?> set(Set<?> kept, Set<?> other) {
        Set<Object> joined =
                kept instanceof SortedSet<?> ? new TreeSet<>(kept) : new LinkedHashSet<>(kept);
        joined.addAll(other);
        return joined;
    }

    private static List<?> list(
            String part, List<?> kept, List<?> other, List<Differences.Difference> conflicts) {
        Map<Object, Object> joined = new LinkedHashMap<>();
        kept.forEach(each -> joined.putIfAbsent(identity(each), each));
        for (Object each : other) {
            joined.merge(
                    identity(each),
                    each,
                    (here, there) ->
                            join("%s.%s".formatted(part, identity(each)), here, there, conflicts));
        }
        return List.copyOf(joined.values());
    }

    private static Object identity(Object item) {
        if (item instanceof Record named) {
            for (RecordComponent component : named.getClass().getRecordComponents()) {
                if (component.getName().equals(NAME)) {
                    return value(component, named);
                }
            }
        }
        return item;
    }

    private static boolean isBlank(Object value) {
        return switch (value) {
            case String words -> words.isBlank();
            case Boolean yes -> !yes;
            case Optional<?> optional -> optional.filter(inner -> !isBlank(inner)).isEmpty();
            case OptionalInt number -> number.isEmpty();
            case OptionalLong number -> number.isEmpty();
            case OptionalDouble number -> number.isEmpty();
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Record record ->
                    record.getClass().getRecordComponents().length > 0
                            && Arrays.stream(record.getClass().getRecordComponents())
                                    .allMatch(component -> isBlank(value(component, record)));
            default -> false;
        };
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(of));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a record's part cannot be read", broken);
        }
    }
}
