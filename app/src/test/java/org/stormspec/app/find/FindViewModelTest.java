package org.stormspec.app.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.record.RecordKey;

@DisplayName("Find on the board")
class FindViewModelTest {
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final List<String> revealed = new ArrayList<>();
    private Optional<Set<String>> lit = Optional.empty();

    @Test
    @DisplayName("lights what is looked for on the board in view and counts it")
    void lights() {
        FindViewModel find = find(ThreadTaskRunner.immediate());
        find.open();
        find.ask("order");
        assertEquals(Optional.of(Set.of("big-picture/p1", "big-picture/p2")), lit);
        assertEquals("2 hits", find.count().get());
        find.ask("kind:command order");
        assertEquals("1 hit", find.count().get());
        find.ask("nonsense");
        assertEquals("No hit", find.count().get());
        find.ask("");
        assertEquals(Optional.empty(), lit);
        assertEquals("", find.count().get());
    }

    @Test
    @DisplayName("goes from hit to hit in the order of time, both ways round")
    void goesRound() {
        FindViewModel find = find(ThreadTaskRunner.immediate());
        find.open();
        find.ask("context:sales");
        find.next();
        assertEquals("1 of 2", find.count().get());
        find.next();
        find.next();
        find.previous();
        assertEquals(
                List.of("big-picture/p1", "big-picture/p2", "big-picture/p1", "big-picture/p2"),
                revealed);
        assertEquals("2 of 2", find.count().get());
    }

    @Test
    @DisplayName("opens again by the key for the next hit")
    void opensAgain() {
        FindViewModel find = find(ThreadTaskRunner.immediate());
        find.open();
        find.ask("place");
        find.close();
        assertEquals(Optional.empty(), lit);
        find.next();
        assertEquals(List.of("big-picture/p1"), revealed);
    }

    @Test
    @DisplayName("looks again when the model or the board changes")
    void looksAgain() {
        FindViewModel find = find(ThreadTaskRunner.immediate());
        find.open();
        find.ask("placed");
        assertEquals("No hit", find.count().get());
        session.showBoard("second");
        assertEquals("1 hit", find.count().get());
        session.perform("rename", session.edits().rename(session.model(), "order-placed", "Sold"));
        assertEquals("No hit", find.count().get());
        find.ask("sold");
        assertEquals("1 hit", find.count().get());
    }

    @Test
    @DisplayName("drops what an older search found, and what comes after it was closed")
    void dropsStaleHits() {
        List<Runnable> later = new ArrayList<>();
        FindViewModel find = find(new ThreadTaskRunner(Runnable::run, later::add));
        find.open();
        find.ask("order");
        find.ask("place");
        List.copyOf(later).reversed().forEach(Runnable::run);
        assertEquals("1 hit", find.count().get());
        later.clear();
        find.ask("order");
        find.close();
        later.forEach(Runnable::run);
        assertFalse(lit.isPresent());
    }

    private FindViewModel find(TaskRunner tasks) {
        return new FindViewModel(
                session,
                new Search(session, tasks),
                keys ->
                        lit =
                                keys.map(all ->
                                        all.stream()
                                                .map(RecordKey::id)
                                                .collect(Collectors.toSet())),
                key -> revealed.add(key.id()));
    }
}
