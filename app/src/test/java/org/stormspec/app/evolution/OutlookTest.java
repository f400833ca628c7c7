package org.stormspec.app.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.findings.FindingsModel;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Finding;

@DisplayName("What lies outside the model")
class OutlookTest {
    @TempDir private Path temporary;
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final FindingsModel findings =
            new FindingsModel(
                    session,
                    ThreadTaskRunner.immediate(),
                    Shop.atOnce(),
                    model -> LiveChecker.window(model)::report);

    @BeforeEach
    void lookAtTheLastExport() throws Exception {
        Path specs = temporary.resolve("specs");
        SpecDelivery.prepare(
                        session.snapshot(),
                        temporary.resolve("shop"),
                        specs,
                        Dialect.ASYNCAPI_3_0,
                        Set.of())
                .write();
        new Outlook(
                session,
                ThreadTaskRunner.immediate(),
                Shop.atOnce(),
                () -> Optional.of(specs),
                () -> false,
                findings::tell);
    }

    private void carry(Field... fields) {
        session.perform(
                "Change fields",
                session.edits()
                        .changeDetail(
                                session.model(),
                                "order-topic",
                                Topic.class,
                                topic -> topic.carrying(topic.payload().of(List.of(fields)))));
    }

    private List<String> told() {
        return findings.about(Element.key("order-topic")).stream()
                .map(Finding::rule)
                .filter(rule -> rule.matches("VER-0[12]"))
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("raises findings while one edits, and takes them back when the edit is undone")
    void raisesFindings() {
        assertEquals(List.of(), told());

        carry(Field.of("order_id", "string"), Field.of("total", "string"));
        assertEquals(List.of("VER-01", "VER-02"), told());

        session.undo();
        assertEquals(List.of(), told());
    }

    @Test
    @DisplayName("is mended by the fix that the finding offers")
    void isMended() {
        carry(Field.of("order_id", "string"), Field.of("total", "string"));

        findings.perform(
                findings.about(Element.key("order-topic")).stream()
                        .filter(finding -> finding.rule().equals("VER-02"))
                        .findFirst()
                        .orElseThrow()
                        .fixes()
                        .getFirst());

        assertFalse(told().contains("VER-01"), () -> findings.all().get().toString());
        assertTrue(session.model().element("order-topic.v2").isPresent());
    }
}
