package org.stormspec.model.merge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.ModelRecord;

/** Where two versions of a record differ, part by part, for people to choose between. */
public final class Differences {

    /** What stands for a record that is not there. */
    public static final String REMOVED = "removed";

    static final String NOTHING = "nothing";

    private Differences() {}

    /**
     * One part that differs.
     *
     * @param part its name; empty when the record as a whole is there on one side only
     * @param here its value in the one version
     * @param there its value in the other
     */
    public record Difference(String part, String here, String there) {}

    /** Returns the parts in which two versions differ; none when they are the same. */
    public static List<Difference> between(
            Optional<ModelRecord> here, Optional<ModelRecord> there) {
        if (here.equals(there)) {
            return List.of();
        }
        if (here.isEmpty() || there.isEmpty()) {
            return List.of(new Difference("", presence(here), presence(there)));
        }
        List<Difference> differences = new ArrayList<>();
        collect("", here.get(), there.get(), differences);
        return differences;
    }

    private static String presence(Optional<ModelRecord> side) {
        return side.isPresent() ? "kept" : REMOVED;
    }

    private static void collect(String part, Object here, Object there, List<Difference> into) {
        if (here.equals(there)) {
            return;
        }
        boolean sameShape = here.getClass() == there.getClass();
        if (sameShape && here instanceof Record && !(here instanceof Box)) {
            for (RecordComponent component : here.getClass().getRecordComponents()) {
                collect(component.getName(), value(component, here), value(component, there), into);
            }
        } else {
            into.add(new Difference(part, text(here), text(there)));
        }
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("a record's part cannot be read", broken);
        }
    }

    static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Differences::text).orElse(NOTHING);
            case Collection<?> many -> joined(many);
            case Map<?, ?> map -> joined(map.entrySet());
            case Box box -> box.x() + ", " + box.y() + " · " + box.width() + " × " + box.height();
            case Record nested -> nested.toString();
            default -> value.toString().isBlank() ? NOTHING : value.toString();
        };
    }

    private static String joined(Collection<?> many) {
        return many.isEmpty()
                ? NOTHING
                : String.join(", ", many.stream().map(String::valueOf).toList());
    }
}
