package org.stormspec.model.file;

import org.stormspec.model.record.Failure;
import tools.jackson.databind.node.ObjectNode;

/** Where a record goes that cannot be dealt with. */
final class FailureCodec {

    private FailureCodec() {}

    static ObjectNode encode(Failure failure) {
        return new Out()
                .text("deadLetter", failure.deadLetter())
                .number("retries", failure.retries())
                .text("then", failure.then())
                .node();
    }

    static Failure decode(Block owner, String key) {
        if (!owner.has(key)) {
            return Failure.NONE;
        }
        Block block = owner.block(key);
        return new Failure(block.text("deadLetter"), block.number("retries"), block.text("then"));
    }
}
