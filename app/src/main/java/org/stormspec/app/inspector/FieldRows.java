package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;

/** What can be done to the rows of the field table. */
final class FieldRows {
    // A name as Avro 1.12 allows it.
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*(<.+>)?");

    private final List<Field> fields;
    private final Function<List<Field>, FieldEdit> edit;

    FieldRows(FormField.Fields fields) {
        this.fields = fields.fields();
        this.edit = fields.edit();
    }

    FieldEdit rename(int row, String input) {
        String name = input.strip();
        if (!NAME.matcher(name).matches()) {
            return new FieldEdit.Refused(
                    "A field name has letters, digits and _, and begins with no digit");
        }
        boolean taken =
                fields.stream().anyMatch(other -> other.name().equals(name))
                        && !fields.get(row).name().equals(name);
        return taken
                ? new FieldEdit.Refused("There is a field '" + name + "' already")
                : replace(row, withName(fields.get(row), name));
    }

    FieldEdit retype(int row, String input) {
        String type = input.strip();
        return TYPE.matcher(type).matches()
                ? replace(row, withType(fields.get(row), FieldType.parse(type)))
                : new FieldEdit.Refused(
                        "A type is a word such as string, long, timestamp, array<string>, or the"
                                + " name of a type of the context");
    }

    FieldEdit optional(int row, boolean on) {
        Field old = fields.get(row);
        return replace(row, old.optional(on));
    }

    FieldEdit masked(int row, boolean on) {
        Field old = fields.get(row);
        return replace(row, old.masked(on));
    }

    FieldEdit tagged(int row, SortedSet<String> tags) {
        Field old = fields.get(row);
        return replace(row, old.tagged(tags));
    }

    FieldEdit remove(int row) {
        List<Field> left = new ArrayList<>(fields);
        left.remove(row);
        return edit.apply(left);
    }

    FieldEdit move(int row, int by) {
        List<Field> moved = new ArrayList<>(fields);
        int to = Math.clamp(row + by, 0, fields.size() - 1);
        moved.add(to, moved.remove(row));
        return edit.apply(moved);
    }

    FieldEdit add() {
        List<Field> more = new ArrayList<>(fields);
        more.add(Field.of(freeName(), "string"));
        return edit.apply(more);
    }

    private String freeName() {
        int number = fields.size() + 1;
        while (isTaken("field_" + number)) {
            number++;
        }
        return "field_" + number;
    }

    private boolean isTaken(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private FieldEdit replace(int row, Field field) {
        List<Field> changed = new ArrayList<>(fields);
        changed.set(row, field);
        return edit.apply(changed);
    }

    private static Field withName(Field old, String name) {
        return old.named(name);
    }

    private static Field withType(Field old, FieldType type) {
        return old.typed(type);
    }
}
