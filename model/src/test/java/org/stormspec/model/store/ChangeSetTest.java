package org.stormspec.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.RandomEdits;
import org.stormspec.model.RandomEdits.Step;
import org.stormspec.model.record.Team;

@DisplayName("A change set")
class ChangeSetTest {

    private static List<ChangeSet> performed(List<Step> steps) {
        Store model = RandomEdits.start().store();
        List<ChangeSet> performed = new ArrayList<>();
        for (Step step : steps) {
            ChangeSet changes = step.on(model);
            model.apply(changes);
            performed.add(changes);
        }
        return performed;
    }

    @Test
    @DisplayName("is its inverse's inverse, and with its inverse it is nothing")
    void isItsInversesInverseAndWithItsInverseItIsNothing() {
        RandomEdits.everySequence(
                60,
                30,
                steps -> {
                    for (ChangeSet changes : performed(steps)) {
                        assertEquals(changes, changes.inverse().inverse());
                        assertEquals(ChangeSet.EMPTY, changes.then(changes.inverse()));
                    }
                });
    }

    @Test
    @DisplayName("joins with those that follow it in whatever grouping")
    void joinsWithThoseThatFollowItInWhateverGrouping() {
        RandomEdits.everySequence(
                60,
                30,
                steps -> {
                    List<ChangeSet> performed = performed(steps);
                    ChangeSet fromTheLeft =
                            performed.stream().reduce(ChangeSet.EMPTY, ChangeSet::then);
                    ChangeSet fromTheRight =
                            performed.reversed().stream()
                                    .reduce(ChangeSet.EMPTY, (last, first) -> first.then(last));
                    assertEquals(fromTheLeft, fromTheRight);
                });
    }

    @Test
    @DisplayName("joined from a sequence does what the sequence does")
    void joinedFromASequenceDoesWhatTheSequenceDoes() {
        RandomEdits.everySequence(
                60,
                30,
                steps -> {
                    Store one = RandomEdits.start().store();
                    Store other = RandomEdits.start().store();
                    List<ChangeSet> performed = performed(steps);
                    performed.forEach(one::apply);
                    other.apply(performed.stream().reduce(ChangeSet.EMPTY, ChangeSet::then));
                    assertEquals(one.records(), other.records());
                });
    }

    @Test
    @DisplayName("has no place for what does not change")
    void hasNoPlaceForWhatDoesNotChange() {
        Store store = Models.acme().store();
        Team team = new Team("finance-team", "finance@acme.example");
        assertTrue(new Draft(store).put(team).changes().isEmpty());
        assertTrue(new Draft(store).remove(new Team("nobody", "").key()).changes().isEmpty());
    }
}
