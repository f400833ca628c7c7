package org.stormspec.model.file;

import java.util.Set;
import org.stormspec.model.record.Occasion;

/** What makes an event happen; the same keys on an event as on a topic. */
final class OccasionCodec {

    private static final Words<Occasion.Operation> OPERATION = Words.of(Occasion.Operation.class);

    private OccasionCodec() {}

    static void encode(Occasion occasion, Out out) {
        out.text("process", occasion.process())
                .text("schedule", occasion.schedule())
                .text("clock", occasion.clock())
                .text("store", occasion.store())
                .words("operations", occasion.operations().stream().map(OPERATION::word).toList());
    }

    static Occasion decode(Block block) {
        return new Occasion(
                block.text("process"),
                block.text("schedule"),
                block.text("clock"),
                block.text("store"),
                Set.copyOf(block.words("operations", OPERATION)));
    }
}
