package org.stormspec.export.schema.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stormspec.model.record.Compatibility;

/// Judges the next schema of a subject the way registries do, and says why.
///
/// Backward: whoever reads with the next schema can read what was written before. Forward: whoever
/// still reads with an old schema can read what is written next. Transitive modes ask this of every
/// schema before, the others of the last one.
public final class Judge {

    private Judge() {}

    /// Judges a schema.
    ///
    /// @param before the schemas before it, oldest first
    /// @throws Unjudgeable when one of them cannot be read
    public static Verdict judge(Compatibility mode, List<SchemaText> before, SchemaText next)
            throws Unjudgeable {
        if (mode == Compatibility.NONE || before.isEmpty()) {
            return new Verdict(mode, List.of());
        }
        Set<Break> breaks = new LinkedHashSet<>();
        for (SchemaText old : isTransitive(mode) ? before : List.of(before.getLast())) {
            if (asksBackward(mode)) {
                breaks.addAll(reading(next, old));
            }
            if (asksForward(mode)) {
                breaks.addAll(reading(old, next));
            }
        }
        return new Verdict(mode, List.copyOf(breaks));
    }

    private static boolean isTransitive(Compatibility mode) {
        return mode.name().endsWith("_TRANSITIVE");
    }

    private static boolean asksBackward(Compatibility mode) {
        return !mode.name().startsWith("FORWARD");
    }

    private static boolean asksForward(Compatibility mode) {
        return !mode.name().startsWith("BACKWARD");
    }

    /// Why records written with one schema cannot be read with another; empty when they can.
    ///
    /// @throws Unjudgeable when one of them cannot be read
    public static List<Break> reading(SchemaText reader, SchemaText writer) throws Unjudgeable {
        if (reader.format() != writer.format()) {
            return List.of(
                    new Break(
                            "",
                            "The language changed: %s cannot read %s."
                                    .formatted(reader.format().word(), writer.format().word())));
        }
        List<Break> breaks =
                switch (reader.format()) {
                    case AVRO -> AvroJudge.reading(reader, writer);
                    case JSON_SCHEMA -> JsonSchemaJudge.reading(reader, writer);
                    case PROTOBUF -> ProtobufJudge.reading(reader, writer);
                };
        return new ArrayList<>(new LinkedHashSet<>(breaks));
    }
}
