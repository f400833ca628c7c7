package org.stormspec.model.file;

import org.stormspec.model.record.Connection;
import org.stormspec.model.record.Detail;

/** An external system: the part it plays and how it is connected. */
final class SystemCodec {

    private static final Words<Detail.SystemKind> ROLE = Words.of(Detail.SystemKind.class);
    private static final Words<Connection.Technology> TECHNOLOGY =
            Words.of(Connection.Technology.class);

    private SystemCodec() {}

    static void encode(Detail.ExternalSystem system, Out out) {
        out.text("role", ROLE.word(system.role()), ROLE.word(Detail.SystemKind.EXTERNAL_SYSTEM))
                .words("captures", system.captures());
        encode(system.connection(), out);
    }

    private static void encode(Connection connection, Out out) {
        out.text("technology", connection.technology().map(TECHNOLOGY::word))
                .text("connector", connection.connector())
                .words("dedupe", connection.dedupe())
                .flag("snapshot", connection.snapshot())
                .flag("beforeAfter", connection.beforeAfter())
                .flag("outbox", connection.outbox())
                .text("idempotencyKey", connection.idempotencyKey())
                .flag("commitAfterWrite", connection.commitAfterWrite())
                .block("failure", FailureCodec.encode(connection.failure()));
    }

    static Detail.ExternalSystem decode(Block block) {
        return new Detail.ExternalSystem(
                block.word("role", ROLE).orElse(Detail.SystemKind.EXTERNAL_SYSTEM),
                block.words("captures"),
                new Connection(
                        block.word("technology", TECHNOLOGY),
                        block.text("connector", ""),
                        block.words("dedupe"),
                        block.flag("snapshot"),
                        block.flag("beforeAfter"),
                        block.flag("outbox"),
                        block.text("idempotencyKey", ""),
                        block.flag("commitAfterWrite"),
                        FailureCodec.decode(block, "failure")));
    }
}
