package org.stormspec.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.record.Kind;

@DisplayName("What is worked out about a model")
class DerivedTest {
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final List<Runnable> waiting = new ArrayList<>();
    private final TaskRunner later = new ThreadTaskRunner(waiting::add, Runnable::run);

    private Derived<Integer> topics(TaskRunner tasks) {
        return new Derived<>(
                session, tasks, "Count", () -> model -> model.elements(Kind.TOPIC).size());
    }

    private void work() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    private void removeTheTopic() {
        session.perform(
                "Remove",
                session.edits().removeEverywhere(session.model(), List.of("order-topic")));
    }

    @Test
    @DisplayName("waits until somebody looks")
    void waitsUntilSomebodyLooks() {
        Derived<Integer> count = topics(later);
        assertEquals(0, waiting.size());
        count.setVisible(true);
        assertInstanceOf(Derived.State.Working.class, count.state().get());
        work();
        assertEquals(Optional.of(1), count.value());
        count.setVisible(false);
        count.setVisible(true);
        assertEquals(0, waiting.size());
    }

    @Test
    @DisplayName("is not shown when an edit overtook it, but worked out again")
    void isWorkedOutAgainWhenOvertaken() {
        Derived<Integer> count = topics(later);
        count.setVisible(true);
        removeTheTopic();
        assertEquals(1, waiting.size());
        work();
        assertEquals(Optional.empty(), count.value());
        work();
        assertEquals(Optional.of(0), count.value());
    }

    @Test
    @DisplayName("stays as it is while stickies are only moved")
    void staysWhileStickiesMove() {
        Derived<Integer> count = topics(later);
        count.setVisible(true);
        work();
        session.perform(
                "Move",
                session.edits()
                        .move(session.model(), session.model().placementsOf("order"), 10, 0));
        assertEquals(0, waiting.size());
    }

    @Test
    @DisplayName("says why it cannot be worked out")
    void saysWhyNot() {
        Derived<Integer> broken =
                new Derived<>(
                        session,
                        ThreadTaskRunner.immediate(),
                        "Fail",
                        () ->
                                _ -> {
                                    throw new IllegalStateException("no luck");
                                });
        broken.setVisible(true);
        assertEquals(new Derived.State.Failed<Integer>("no luck"), broken.state().get());
    }

    @Test
    @DisplayName("is heard line by line with its tone, figure and note")
    void isHeard() {
        Line line =
                Line.of(Line.Tone.ERROR, "billing")
                        .signed("+3")
                        .noting("reads order")
                        .at(List.of(Shop.records().getFirst().key()))
                        .over(List.of(Line.of(Line.Tone.PLAIN, "order")));
        assertEquals("problem, +3, billing, reads order", line.spoken());
        assertEquals(List.of("billing", "order"), line.all().map(Line::words).toList());
    }
}
