package org.stormspec.export.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;

/// Compares two records field by field.
final class FieldChanges {

    private FieldChanges() {}

    static List<FieldChange> between(RecordShape before, RecordShape after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        List<FieldChange> changes = new ArrayList<>();
        now.forEach((path, words) -> {
            String then = old.get(path);
            if (then == null) {
                changes.add(new FieldChange(Sort.ADDED, path, "", words));
            } else if (!then.equals(words)) {
                changes.add(new FieldChange(Sort.CHANGED, path, then, words));
            }
        });
        old.forEach((path, words) -> {
            if (!now.containsKey(path)) {
                changes.add(new FieldChange(Sort.REMOVED, path, words, ""));
            }
        });
        return changes;
    }

    private static Map<String, String> flat(RecordShape shape) {
        Map<String, String> flat = new TreeMap<>();
        add(flat, "", shape.fields(), shape, new HashSet<>());
        return flat;
    }

    private static void add(
            Map<String, String> flat,
            String path,
            List<Field> fields,
            RecordShape shape,
            Set<String> open) {
        for (Field field : fields) {
            String place = path + field.name();
            flat.put(place, words(field));
            String named = named(field.type());
            if (shape.types().containsKey(named) && open.add(named)) {
                add(flat, place + ".", shape.types().getOrDefault(named, List.of()), shape, open);
                open.remove(named);
            }
        }
    }

    private static String words(Field field) {
        return (field.optional() ? "optional " : "")
                + field.type().text()
                + field.otherwise().map(value -> " = " + value).orElse("")
                + (field.tags().isEmpty() ? "" : " #" + String.join(" #", field.tags()));
    }

    private static String named(FieldType type) {
        return switch (type) {
            case FieldType.Named(String name) -> name;
            case FieldType.ArrayOf(FieldType items) -> named(items);
            case FieldType.MapOf(FieldType values) -> named(values);
            case FieldType.Primitive _, FieldType.EnumOf _ -> "";
        };
    }
}
