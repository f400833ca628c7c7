package org.stormspec.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.RandomEdits;
import org.stormspec.model.RandomEdits.Step;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;

@DisplayName("The store")
class StoreTest {

    private static final Team TEAM = new Team("people-team", "people@acme.example");

    @Nested
    @DisplayName("applies change sets")
    class Applying {

        private final Store store = Models.acme().store();

        @Test
        @DisplayName("and refuses one that was made for another state, changing nothing")
        void andRefusesOneThatWasMadeForAnotherStateChangingNothing() {
            ChangeSet stale =
                    new Draft(store).put(TEAM).remove(new Team("finance-team", "").key()).changes();
            store.apply(new Draft(store).put(new Team("finance-team", "changed")).changes());
            List<ModelRecord> before = store.records();
            long revision = store.revision();
            assertThrows(IllegalStateException.class, () -> store.apply(stale));
            assertEquals(before, store.records());
            assertEquals(revision, store.revision());
        }

        @Test
        @DisplayName("and refuses to apply the same one twice, for every sequence of edits")
        void andRefusesToApplyTheSameOneTwiceForEverySequenceOfEdits() {
            RandomEdits.everySequence(
                    40,
                    30,
                    steps -> {
                        Store model = RandomEdits.start().store();
                        for (Step step : steps) {
                            ChangeSet changes = step.on(model);
                            model.apply(changes);
                            List<ModelRecord> after = model.records();
                            if (!changes.isEmpty()) {
                                assertThrows(
                                        IllegalStateException.class, () -> model.apply(changes));
                            }
                            assertEquals(after, model.records());
                        }
                    });
        }

        @Test
        @DisplayName("and tells its listeners once for each that changes something")
        void andTellsItsListenersOnceForEachThatChangesSomething() {
            List<ChangeSet> heard = new ArrayList<>();
            Runnable leave = store.listen(heard::add);
            ChangeSet added = new Draft(store).put(TEAM).changes();
            store.apply(added);
            store.apply(ChangeSet.EMPTY);
            leave.run();
            store.apply(added.inverse());
            assertEquals(List.of(added), heard);
            assertEquals(2, store.revision());
        }

        @Test
        @DisplayName("and does not let a listener edit")
        void andDoesNotLetAListenerEdit() {
            store.listen(changes -> store.apply(changes.inverse()));
            ChangeSet added = new Draft(store).put(TEAM).changes();
            assertThrows(IllegalStateException.class, () -> store.apply(added));
            store.snapshot();
            assertTrue(store.has(TEAM.key()), "the edit itself stands");
        }
    }

    @Nested
    @DisplayName("looks up")
    class LookingUp {

        @Test
        @DisplayName("links and placements by their ends, for every sequence of edits")
        void linksAndPlacementsByTheirEndsForEverySequenceOfEdits() {
            RandomEdits.everySequence(
                    60,
                    40,
                    steps -> {
                        Store model = RandomEdits.start().store();
                        steps.forEach(step -> model.apply(step.on(model)));
                        for (Element element : model.elements()) {
                            String id = element.id();
                            assertLookup(
                                    model,
                                    RecordType.LINK,
                                    Link.class,
                                    Link::from,
                                    id,
                                    model.linksFrom(id));
                            assertLookup(
                                    model,
                                    RecordType.LINK,
                                    Link.class,
                                    Link::to,
                                    id,
                                    model.linksTo(id));
                            assertLookup(
                                    model,
                                    RecordType.PLACEMENT,
                                    Placement.class,
                                    Placement::element,
                                    id,
                                    model.placementsOf(id));
                        }
                        assertLookup(
                                model,
                                RecordType.PLACEMENT,
                                Placement.class,
                                Placement::board,
                                "board",
                                model.placementsOn("board"));
                    });
        }

        private <T extends ModelRecord> void assertLookup(
                ModelView model,
                RecordType type,
                Class<T> as,
                Function<T, String> part,
                String id,
                Collection<T> found) {
            assertEquals(
                    model.stream(type, as).filter(each -> part.apply(each).equals(id)).toList(),
                    List.copyOf(found));
        }

        @Test
        @DisplayName("records in the order of their keys, however they came in")
        void recordsInTheOrderOfTheirKeysHoweverTheyCameIn() {
            List<ModelRecord> records = RandomEdits.start().store().records();
            assertEquals(records, Store.of(records.reversed()).records());
            List<RecordKey> keys = records.stream().map(ModelRecord::key).toList();
            assertEquals(keys.stream().sorted().toList(), keys);
        }
    }

    @Nested
    @DisplayName("takes snapshots")
    class Snapshots {

        @Test
        @DisplayName("that later edits do not touch")
        void thatLaterEditsDoNotTouch() {
            Store store = Models.acme().store();
            ModelView before = store.snapshot();
            store.apply(new Draft(store).put(TEAM).changes());
            assertEquals(2, before.all(RecordType.TEAM).size());
            assertNotEquals(
                    List.copyOf(before.all(RecordType.TEAM)),
                    List.copyOf(store.snapshot().all(RecordType.TEAM)));
        }
    }
}
