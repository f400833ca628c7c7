package org.stormspec.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.RandomEdits;
import org.stormspec.model.RandomEdits.Step;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Team;

@DisplayName("The history")
class HistoryTest {

    private static final int SEQUENCES = 150;
    private static final int LENGTH = 40;

    private final Store store = Models.acme().store();
    private final History history = new History(store);

    private ChangeSet team(String id) {
        return new Draft(store).put(new Team(id, "")).changes();
    }

    @Nested
    @DisplayName("for every sequence of edits")
    class EverySequence {

        @Test
        @DisplayName("undoes all to the start and redoes all to the end")
        void undoesAllToTheStartAndRedoesAllToTheEnd() {
            RandomEdits.everySequence(
                    SEQUENCES,
                    LENGTH,
                    steps -> {
                        Store model = RandomEdits.start().store();
                        History edits = new History(model);
                        List<ModelRecord> start = model.records();
                        steps.forEach(step -> edits.perform(step.toString(), step.on(model)));
                        List<ModelRecord> end = model.records();
                        undoAll(edits);
                        assertEquals(start, model.records());
                        redoAll(edits);
                        assertEquals(end, model.records());
                    });
        }

        @Test
        @DisplayName("passes the same states on the way back as on the way there")
        void passesTheSameStatesOnTheWayBackAsOnTheWayThere() {
            RandomEdits.everySequence(
                    SEQUENCES / 5,
                    LENGTH,
                    steps -> {
                        Store model = RandomEdits.start().store();
                        History edits = new History(model);
                        List<List<ModelRecord>> states = new ArrayList<>();
                        for (Step step : steps) {
                            ChangeSet changes = step.on(model);
                            if (!changes.isEmpty()) {
                                states.add(model.records());
                                edits.perform(step.toString(), changes);
                            }
                        }
                        for (List<ModelRecord> state : states.reversed()) {
                            edits.undo();
                            assertEquals(state, model.records());
                        }
                    });
        }

        @Test
        @DisplayName("keeps start and end when the sequence is one gesture")
        void keepsStartAndEndWhenTheSequenceIsOneGesture() {
            RandomEdits.everySequence(
                    SEQUENCES,
                    LENGTH,
                    steps -> {
                        Store model = RandomEdits.start().store();
                        History edits = new History(model);
                        List<ModelRecord> start = model.records();
                        gesture(model, edits, steps);
                        List<ModelRecord> end = model.records();
                        edits.undo();
                        assertEquals(start, model.records());
                        edits.redo();
                        assertEquals(end, model.records());
                    });
        }

        private void gesture(Store model, History edits, List<Step> steps) {
            History.Mark mark = edits.mark("gesture");
            steps.forEach(step -> edits.edit(mark, step.on(model)));
            edits.commit(mark);
        }

        @Test
        @DisplayName("is back at the mark when the gesture is cancelled")
        void isBackAtTheMarkWhenTheGestureIsCancelled() {
            RandomEdits.everySequence(
                    SEQUENCES,
                    LENGTH,
                    steps -> {
                        Store model = RandomEdits.start().store();
                        History edits = new History(model);
                        int half = steps.size() / 2;
                        steps.subList(0, half)
                                .forEach(step -> edits.perform("before", step.on(model)));
                        List<ModelRecord> marked = model.records();
                        History.Mark mark = edits.mark("gesture");
                        steps.subList(half, steps.size())
                                .forEach(step -> edits.edit(mark, step.on(model)));
                        edits.cancel(mark);
                        assertEquals(marked, model.records());
                    });
        }

        private void undoAll(History edits) {
            while (edits.undo().isPresent()) {
                assertTrue(edits.nextRedo().isPresent());
            }
        }

        private void redoAll(History edits) {
            while (edits.redo().isPresent()) {
                assertTrue(edits.nextUndo().isPresent());
            }
        }
    }

    @Nested
    @DisplayName("names its entries")
    class Labels {

        @Test
        @DisplayName("by what undo and redo would do next")
        void byWhatUndoAndRedoWouldDoNext() {
            history.perform("add a", team("a"));
            history.perform("add b", team("b"));
            assertEquals(Optional.of("add b"), history.undo());
            assertEquals(Optional.of("add a"), history.nextUndo());
            assertEquals(Optional.of("add b"), history.nextRedo());
        }

        @Test
        @DisplayName("and has none for an edit that changes nothing")
        void andHasNoneForAnEditThatChangesNothing() {
            history.perform("nothing", ChangeSet.EMPTY);
            assertEquals(Optional.empty(), history.nextUndo());
        }

        @Test
        @DisplayName("and forgets what was undone as soon as something else is done")
        void andForgetsWhatWasUndoneAsSoonAsSomethingElseIsDone() {
            history.perform("add a", team("a"));
            history.undo();
            history.perform("add b", team("b"));
            assertEquals(Optional.empty(), history.nextRedo());
        }

        @Test
        @DisplayName("and keeps what was undone through a gesture that is cancelled")
        void andKeepsWhatWasUndoneThroughAGestureThatIsCancelled() {
            history.perform("add a", team("a"));
            history.undo();
            History.Mark mark = history.mark("add b");
            history.edit(mark, team("b"));
            history.cancel(mark);
            assertEquals(Optional.of("add a"), history.redo());
        }
    }

    @Nested
    @DisplayName("during a gesture")
    class Gestures {

        @Test
        @DisplayName("does not undo, redo or begin another one")
        void doesNotUndoRedoOrBeginAnotherOne() {
            history.perform("add a", team("a"));
            History.Mark mark = history.mark("drag");
            assertEquals(Optional.empty(), history.undo());
            assertEquals(Optional.empty(), history.redo());
            assertThrows(IllegalStateException.class, () -> history.mark("draw"));
            history.commit(mark);
            assertEquals(Optional.of("add a"), history.undo());
        }

        @Test
        @DisplayName("refuses a mark that has ended")
        void refusesAMarkThatHasEnded() {
            History.Mark mark = history.mark("drag");
            history.commit(mark);
            assertThrows(IllegalStateException.class, () -> history.edit(mark, team("a")));
            assertThrows(IllegalStateException.class, () -> history.commit(mark));
            assertThrows(IllegalStateException.class, () -> history.cancel(mark));
        }
    }

    @Nested
    @DisplayName("after a change set that the store refused")
    class Refused {

        @Test
        @DisplayName("goes on as if nobody had tried")
        void goesOnAsIfNobodyHadTried() {
            ChangeSet stale = team("a");
            history.perform("add a", stale);
            assertThrows(IllegalStateException.class, () -> history.perform("again", stale));
            history.perform("add b", team("b"));
            assertEquals(Optional.of("add b"), history.undo());
            assertEquals(Optional.of("add a"), history.undo());
        }

        @Test
        @DisplayName("still has the entry that it could not undo")
        void stillHasTheEntryThatItCouldNotUndo() {
            ChangeSet added = team("a");
            history.perform("add a", added);
            store.apply(added.inverse());
            assertThrows(IllegalStateException.class, history::undo);
            store.apply(added);
            assertEquals(Optional.of("add a"), history.undo());
        }
    }

    @Nested
    @DisplayName("knows whether the model differs from the disk")
    class Dirty {

        @Test
        @DisplayName("after edits, and no longer after a save")
        void afterEditsAndNoLongerAfterASave() {
            assertFalse(history.isDirty());
            history.perform("add a", team("a"));
            assertTrue(history.isDirty());
            history.markSaved();
            assertFalse(history.isDirty());
        }

        @Test
        @DisplayName("when it went behind the save, and not when it came back to it")
        void whenItWentBehindTheSaveAndNotWhenItCameBackToIt() {
            history.perform("add a", team("a"));
            history.markSaved();
            history.undo();
            assertTrue(history.isDirty());
            history.redo();
            assertFalse(history.isDirty());
        }

        @Test
        @DisplayName("when the saved state can never come back")
        void whenTheSavedStateCanNeverComeBack() {
            history.perform("add a", team("a"));
            history.markSaved();
            history.undo();
            history.perform("add b", team("b"));
            history.undo();
            assertTrue(history.isDirty());
        }

        @Test
        @DisplayName("as before when it begins anew, and nothing of before can be taken back")
        void asBeforeWhenItBeginsAnew() {
            history.perform("add a", team("a"));
            history.forget();
            assertTrue(history.isDirty());
            assertEquals(Optional.empty(), history.undo());
            history.markSaved();
            history.perform("add b", team("b"));
            history.undo();
            history.forget();
            assertFalse(history.isDirty());
            assertEquals(Optional.empty(), history.redo());
        }

        @Test
        @DisplayName("during a gesture that has edited")
        void duringAGestureThatHasEdited() {
            History.Mark mark = history.mark("drag");
            assertFalse(history.isDirty());
            history.edit(mark, team("a"));
            assertTrue(history.isDirty());
            history.cancel(mark);
            assertFalse(history.isDirty());
        }
    }
}
