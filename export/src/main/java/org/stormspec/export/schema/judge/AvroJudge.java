package org.stormspec.export.schema.judge;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.stormspec.export.schema.AvroCompiler;

/// Judges Avro by the resolution rules of its specification, as Avro itself applies them.
final class AvroJudge {

    private AvroJudge() {}

    static List<Break> reading(SchemaText reader, SchemaText writer) throws Unjudgeable {
        Schema reading = parse(reader);
        return SchemaCompatibility.checkReaderWriterCompatibility(reading, parse(writer))
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(each -> new Break(place(reading, each), words(each)))
                .toList();
    }

    private static Schema parse(SchemaText schema) throws Unjudgeable {
        try {
            return AvroCompiler.parse(schema.references().values(), schema.text());
        } catch (AvroCompiler.Refused broken) {
            throw new Unjudgeable("Avro cannot read the schema: " + broken.getMessage());
        }
    }

    /// The names of the fields on the way, because people do not count fields.
    private static String place(Schema schema, Incompatibility each) {
        StringBuilder place =
                new StringBuilder(schema.getType() == Schema.Type.RECORD ? schema.getName() : "");
        Schema here = schema;
        String[] steps = each.getLocation().split("/");
        for (int i = 1; i < steps.length; i++) {
            switch (here.getType()) {
                case RECORD -> {
                    int index = index(steps, ++i);
                    if (index < 0 || index >= here.getFields().size()) {
                        return place.toString();
                    }
                    Schema.Field field = here.getFields().get(index);
                    place.append('.').append(field.name());
                    here = field.schema();
                    i += i + 1 < steps.length && steps[i + 1].equals("type") ? 1 : 0;
                }
                case ARRAY -> {
                    place.append("[]");
                    here = here.getElementType();
                }
                case MAP -> {
                    place.append("{}");
                    here = here.getValueType();
                }
                default -> {
                    // Branches are counted in the reader's or in the writer's union.
                    return place.toString();
                }
            }
        }
        return place.toString();
    }

    private static int index(String[] steps, int at) {
        return at < steps.length && steps[at].matches("[0-9]{1,6}")
                ? Integer.parseInt(steps[at])
                : -1;
    }

    private static String words(Incompatibility each) {
        String detail = each.getMessage();
        return switch (each.getType()) {
            case NAME_MISMATCH -> "The name of the type changed (%s).".formatted(detail);
            case FIXED_SIZE_MISMATCH -> "The fixed size changed (%s).".formatted(detail);
            case MISSING_ENUM_SYMBOLS ->
                    "The writer may send %s, which the reader does not know.".formatted(detail);
            case READER_FIELD_MISSING_DEFAULT_VALUE ->
                    "%s is not written by the other side and has no default.".formatted(detail);
            case TYPE_MISMATCH -> "The type changed (%s).".formatted(detail);
            case MISSING_UNION_BRANCH ->
                    "The writer may send what the reader's union lacks (%s).".formatted(detail);
        };
    }
}
