package org.stormspec.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Words that are being typed")
class TypingTest {
    private final Store store = Shop.store();
    private final WorkspaceSession session = Shop.session(store);
    private final Input input = new Input();

    /** An input for the words on a sticky; an empty name is of no use. */
    private final class Input implements Typing {
        private String words = element().name();

        void type(String newWords) {
            words = newWords;
            session.typing(this);
        }

        @Override
        public boolean isChanged() {
            return !words.equals(element().name());
        }

        @Override
        public ChangeSet tentative() {
            return words.isBlank()
                    ? ChangeSet.EMPTY
                    : new Draft(store).put(element().named(words)).changes();
        }

        @Override
        public void take() {
            session.perform("rename", tentative());
        }
    }

    private Element element() {
        return store.element("order-placed").orElseThrow();
    }

    @Test
    @DisplayName("are not saved")
    void areNotSaved() {
        input.type("Order received");
        assertTrue(session.dirty().get());
    }

    @Test
    @DisplayName("are saved again when they are as they were")
    void areSavedWhenGivenUp() {
        input.type("Order received");
        input.type("Order placed");
        assertFalse(session.dirty().get());
    }

    @Test
    @DisplayName("are taken when everything has to be in the model")
    void areTaken() {
        input.type("Order received");
        session.settle();
        session.saved();
        assertEquals("Order received", element().name());
        assertFalse(session.dirty().get());
    }

    @Test
    @DisplayName("stay unsaved where they are when they are of no use")
    void stayWhenOfNoUse() {
        input.type("");
        session.settle();
        session.saved();
        assertEquals("", input.words);
        assertTrue(session.dirty().get());
    }

    @Test
    @DisplayName("stay unsaved when something else is edited meanwhile")
    void surviveOtherEdits() {
        input.type("Order received");
        session.perform(
                "rename",
                new Draft(store)
                        .put(store.element("order").orElseThrow().named("Purchase"))
                        .changes());
        session.saved();
        assertTrue(session.dirty().get());
    }

    @Test
    @DisplayName("are told to whoever protects the work, until they are taken or given up")
    void areTold() {
        List<ChangeSet> told = new ArrayList<>();
        session.listen(
                new Store.Listener() {
                    @Override
                    public void changed(ChangeSet changes) {}

                    @Override
                    public void drafted(ChangeSet tentative) {
                        told.add(tentative);
                    }
                });
        input.type("Order received");
        input.type("Order placed");
        assertEquals(2, told.size());
        assertFalse(told.getFirst().isEmpty());
        assertTrue(told.getLast().isEmpty());
    }

    @Test
    @DisplayName("of an input that was left unchanged say nothing about another one")
    void oneInputDoesNotSpeakForAnother() {
        input.type("Order received");
        session.typing(new Input());
        assertTrue(session.dirty().get());
    }
}
