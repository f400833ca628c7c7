package org.stormspec.app.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.survey.SurveyViewModel.Branch;
import org.stormspec.app.survey.SurveyViewModel.State;
import org.stormspec.model.record.Kind;
import org.stormspec.model.store.Store;

@DisplayName("Pasted topic names")
class SurveyViewModelTest {
    private final WorkspaceSession session = Shop.session(Store.of(Shop.records()));
    private final SurveyViewModel survey = new SurveyViewModel(session);

    @Test
    @DisplayName("become a tree with what is left over at its end")
    void becomeATree() {
        assertInstanceOf(State.Waiting.class, survey.state().get());
        survey.names().set("freight.rail.wagon\nfreight.rail.public.wagon-parked.v2\nlegacy");
        State.Proposed proposed = assertInstanceOf(State.Proposed.class, survey.state().get());
        assertEquals("1 domain, 1 context and 2 topics; 1 left over", proposed.summary());
        assertEquals("{domain}.{context}.{type}", proposed.order());
        assertEquals(
                List.of(
                        new Branch(
                                "freight",
                                "domain",
                                List.of(
                                        new Branch(
                                                "rail",
                                                "context",
                                                List.of(
                                                        new Branch(
                                                                "wagon",
                                                                "CDC entity, private (a guess)",
                                                                List.of()),
                                                        new Branch(
                                                                "wagon-parked v2",
                                                                "domain event, public",
                                                                List.of()))))),
                        new Branch(
                                "Left over",
                                "1",
                                List.of(
                                        new Branch(
                                                "legacy",
                                                "there is no '.' in it, so it names no context",
                                                List.of())))),
                proposed.branches());
    }

    @Test
    @DisplayName("are read in the order that is written, and a wrong order says what to write")
    void areReadInTheOrderThatIsWritten() {
        survey.names().set("freight.rail.wagon");
        survey.order().set("{context}.{type}");
        assertEquals(
                "0 domains, 1 context and 1 topic; nothing left over",
                assertInstanceOf(State.Proposed.class, survey.state().get()).summary());
        survey.order().set("{context}");
        String why = assertInstanceOf(State.Refused.class, survey.state().get()).why();
        assertTrue(why.contains("{type} at the end"), why);
        assertFalse(survey.apply());
    }

    @Test
    @DisplayName("are taken in on the open board as one step")
    void areTakenInAsOneStep() {
        int before = session.model().elements(Kind.TOPIC).size();
        int frames = session.model().framesOn(session.board().get()).size();
        survey.names().set("freight.rail.wagon\nfreight.road.truck");
        assertTrue(survey.apply());
        assertEquals(before + 2, session.model().elements(Kind.TOPIC).size());
        assertEquals(frames + 2, session.model().framesOn(session.board().get()).size());
        assertEquals("Take in 2 topics", session.nextUndo().get());
        session.undo();
        assertEquals(before, session.model().elements(Kind.TOPIC).size());
    }
}
