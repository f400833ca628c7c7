package org.stormspec.app.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.edit.Workshop;

@DisplayName("A round of votes")
class VotingTest {
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final Voting voting = new Voting(session::model);

    private void vote(int dots, String... elements) {
        session.perform("vote", Workshop.vote(session.model(), List.of(elements), dots));
    }

    @Test
    @DisplayName("has as many dots as people like until somebody says how many")
    void isFree() {
        vote(30, "order");
        assertEquals(Optional.empty(), voting.refusal(5));
        assertEquals("30 dots placed", voting.standing());
    }

    @Test
    @DisplayName("refuses more dots than it has, and says how to take one back")
    void refusesMore() {
        voting.setQuota(Optional.of(3));
        vote(1, "order", "order-placed");
        assertEquals("2 of 3 dots placed", voting.standing());
        assertEquals(Optional.empty(), voting.refusal(1));
        assertEquals(
                Optional.of("All 3 dots of this round are placed. Shift+V takes one back"),
                voting.refusal(2));
    }

    @Test
    @DisplayName("ranks what got dots, with its share of the most")
    void ranks() {
        vote(4, "order-placed");
        vote(1, "order");
        List<Voting.Result> results = voting.results();
        assertEquals("order-placed", results.getFirst().element().id());
        assertEquals(1, results.getFirst().share());
        assertEquals(0.25, results.getLast().share());
    }

    @Test
    @DisplayName("is cleared as one step that can be undone")
    void isCleared() {
        vote(2, "order", "order-placed");
        session.perform("clear", Workshop.clearVotes(session.model()));
        assertTrue(voting.results().isEmpty());
        session.undo();
        assertEquals(2, voting.results().size());
    }

    @Test
    @DisplayName("reads how many dots there are from what was typed")
    void readsTheQuota() {
        assertEquals(Optional.of(Optional.of(12)), Voting.parse(" 12 "));
        assertEquals(Optional.of(Optional.empty()), Voting.parse(""));
        assertEquals(Optional.empty(), Voting.parse("0"));
        assertEquals(Optional.empty(), Voting.parse("many"));
    }
}
