package org.stormspec.render.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Kind;
import org.stormspec.model.store.Draft;
import org.stormspec.render.SampleBoard;

@DisplayName("While the big picture is stormed, a letter for a command")
class HurdleTest {

    private final Hands hands = new Hands(new SampleBoard());

    @BeforeEach
    void storm() {
        Board board = hands.desk.scene().record().orElseThrow();
        hands.history.perform(
                "storm",
                new Draft(hands.store)
                        .put(new Board(board.id(), board.name(), Board.Level.STORM))
                        .changes());
        hands.move(900, 600).key("C");
    }

    private Board.Level level() {
        return hands.desk.scene().record().orElseThrow().level();
    }

    @Test
    @DisplayName("makes nothing, and says why and what to do")
    void saysWhy() {
        assertTrue(hands.desk.editing().isEmpty());
        Hurdle hurdle = hands.desk.hurdle().orElseThrow();
        assertEquals(Kind.COMMAND, hurdle.kind());
        assertEquals(Board.Level.PROCESS, hurdle.level());
        assertEquals(Board.Level.STORM, level());
    }

    @Test
    @DisplayName("pressed again raises the level and makes the command")
    void raisesTheLevel() {
        hands.key("C").type("Place order");
        assertEquals(Board.Level.PROCESS, level());
        assertEquals(Kind.COMMAND, hands.element("Place order").kind());
        assertEquals(Optional.empty(), hands.desk.hurdle());
    }

    @Test
    @DisplayName("is forgotten after Escape, and an event can be made as before")
    void isForgotten() {
        hands.key("Escape");
        assertEquals(Optional.empty(), hands.desk.hurdle());
        hands.key("E").type("Order placed");
        assertEquals(Kind.EVENT, hands.element("Order placed").kind());
        assertEquals(Board.Level.STORM, level());
    }
}
