package org.stormspec.app.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.Models;
import org.stormspec.model.health.Culprit;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Store;

@DisplayName("The health of a model")
class HealthViewModelTest {
    private static WorkspaceSession pingPong() {
        return Shop.session(
                Models.acme()
                        .domain("finance")
                        .context("finance.sales")
                        .topic("order")
                        .publicly()
                        .context("finance.billing")
                        .reads("order")
                        .topic("invoice")
                        .publicly()
                        .context("finance.sales")
                        .reads("invoice")
                        .unowned()
                        .store());
    }

    private static HealthViewModel looking(WorkspaceSession session) {
        HealthViewModel health = new HealthViewModel(session, ThreadTaskRunner.immediate());
        health.setVisible(true);
        return health;
    }

    private static List<Line> lines(HealthViewModel health) {
        return health.checkup().orElseThrow().lines().stream().flatMap(Line::all).toList();
    }

    @Test
    @DisplayName("names culprits with their points, and leads to them on the map")
    void namesCulprits() {
        WorkspaceSession session = pingPong();
        HealthViewModel health = looking(session);
        Line culprit =
                lines(health).stream()
                        .filter(line -> line.note().equals(Culprit.Type.PING_PONG.label()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Line.Tone.ERROR, culprit.tone());
        assertTrue(culprit.sign().startsWith("+"), culprit.sign());
        assertTrue(health.select(culprit));
        assertEquals(
                Set.of("finance.billing", "finance.sales"),
                session.selection().get().keys().stream()
                        .map(RecordKey::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("names what is missing, and leads to it")
    void namesWhatIsMissing() {
        Line owners =
                lines(looking(pingPong())).stream()
                        .filter(line -> line.words().endsWith("contexts with an owner"))
                        .filter(line -> !line.children().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertEquals("1 of 2 contexts with an owner", owners.words());
        assertEquals("not finance.sales", owners.note());
        assertEquals(
                List.of(new RecordKey(RecordType.CONTEXT, "finance.sales")),
                owners.children().getFirst().places());
    }

    @Test
    @DisplayName("says the next steps to a higher maturity")
    void saysNextSteps() {
        assertTrue(
                lines(looking(pingPong())).stream()
                        .anyMatch(line -> line.words().startsWith("Next: ")));
    }

    @Test
    @DisplayName("follows edits")
    void followsEdits() {
        WorkspaceSession session = pingPong();
        HealthViewModel health = looking(session);
        int before = health.checkup().orElseThrow().health().pinBall().score();
        session.perform(
                "Remove", session.edits().removeEverywhere(session.model(), List.of("invoice")));
        assertTrue(health.checkup().orElseThrow().health().pinBall().score() < before);
    }

    @Test
    @DisplayName("of an empty model is nothing to look at")
    void ofNothing() {
        HealthViewModel health = looking(Shop.session(Store.of(List.of())));
        assertTrue(health.checkup().orElseThrow().isEmpty());
        assertFalse(health.select(Line.of(Line.Tone.PLAIN, "nowhere")));
    }
}
