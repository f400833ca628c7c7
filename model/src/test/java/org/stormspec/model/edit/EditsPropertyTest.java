package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Dangling;
import org.stormspec.model.RandomEdits;
import org.stormspec.model.RandomEdits.Step;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.store.Store;

@DisplayName("After any sequence of edits")
class EditsPropertyTest {

    @Test
    @DisplayName("nothing refers to something that is gone or of another kind")
    void nothingRefersToSomethingThatIsGoneOrOfAnotherKind() {
        RandomEdits.everySequence(
                300,
                40,
                steps -> {
                    Store model = RandomEdits.start().store();
                    for (Step step : steps) {
                        model.apply(step.on(model));
                        assertEquals(List.of(), Dangling.in(model), step.toString());
                    }
                });
    }

    @Test
    @DisplayName("every arrow is one of the grammar")
    void everyArrowIsOneOfTheGrammar() {
        RandomEdits.everySequence(
                300,
                40,
                steps -> {
                    Store model = RandomEdits.start().store();
                    steps.forEach(step -> model.apply(step.on(model)));
                    for (Link link : model.links()) {
                        Kind from = model.element(link.from()).orElseThrow().kind();
                        Kind to = model.element(link.to()).orElseThrow().kind();
                        assertEquals(
                                Optional.of(link.type()), Grammar.link(from, to), link.toString());
                    }
                });
    }

    @Test
    @DisplayName("people and systems belong to no context")
    void peopleAndSystemsBelongToNoContext() {
        RandomEdits.everySequence(
                200,
                40,
                steps -> {
                    Store model = RandomEdits.start().store();
                    steps.forEach(step -> model.apply(step.on(model)));
                    assertEquals(
                            List.of(),
                            model.elements().stream()
                                    .filter(element -> !Edits.ownable(element.kind()))
                                    .filter(element -> element.context().isPresent())
                                    .toList());
                });
    }
}
