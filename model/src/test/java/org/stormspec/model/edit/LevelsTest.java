package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Kind;

@DisplayName("The level of a board")
class LevelsTest {

    @Test
    @DisplayName("lets people make events and questions first, then processes, then screens")
    void letsPeopleMakeMoreAndMore() {
        assertEquals(
                List.of(
                        Kind.EVENT,
                        Kind.EXTERNAL_SYSTEM,
                        Kind.ACTOR,
                        Kind.HOTSPOT,
                        Kind.NOTE,
                        Kind.OPPORTUNITY,
                        Kind.VALUE),
                Levels.kinds(Board.Level.STORM));
        assertFalse(Levels.allows(Board.Level.STORM, Kind.COMMAND));
        assertTrue(Levels.allows(Board.Level.PROCESS, Kind.COMMAND));
        assertFalse(Levels.allows(Board.Level.PROCESS, Kind.SCREEN));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("lets people make everything in the end, and never less than before")
    void neverTakesAnythingAway(Kind kind) {
        assertTrue(Levels.allows(Board.Level.DESIGN, kind));
        assertTrue(
                !Levels.allows(Board.Level.STORM, kind)
                        || Levels.allows(Board.Level.PROCESS, kind));
    }

    @Test
    @DisplayName("says why not")
    void saysWhyNot() {
        assertEquals(
                Optional.of(
                        "Command belongs to the process level; this board is at the big picture"
                                + " level"),
                Levels.refusal(Board.Level.STORM, Kind.COMMAND));
        assertEquals(Optional.empty(), Levels.refusal(Board.Level.PROCESS, Kind.COMMAND));
    }

    @Test
    @DisplayName("predicts what comes next with what can be made there")
    void predictsWithWhatCanBeMade() {
        assertEquals(Optional.of(Kind.EVENT), Levels.next(Board.Level.STORM, Kind.EVENT));
        assertEquals(Optional.of(Kind.POLICY), Levels.next(Board.Level.PROCESS, Kind.EVENT));
        assertEquals(Optional.empty(), Levels.next(Board.Level.STORM, Kind.ACTOR));
    }
}
