package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.palette.PaletteViewModel.Line;
import org.stormspec.app.preference.Preferences;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.preference.Theme;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.render.tool.Chord;

/** What floats over the window: palette, find, keys and settings. */
@DisplayName("By keyboard, over the window,")
class PaletteWindowTest extends WindowTest {
    @BeforeEach
    void openTheSample() throws Exception {
        openAcme();
        await("the board has the keyboard", () -> boardView().isFocused());
    }

    @Test
    @DisplayName("the palette does anything and gives the keyboard back")
    void thePaletteDoesAnything() {
        onScreen(() -> {
            session().showBoard("contexts");
            return true;
        });
        chord(KeyCode.CONTROL, KeyCode.K);
        shot("palette");
        write("add domain");
        shot("palette-typed");
        key(KeyCode.ENTER);
        write("Whenever it rains, close the roof");
        shot("palette-made");
        key(KeyCode.ENTER);
        assertTrue(lookup("#palette").tryQuery().isEmpty());
        assertTrue(names().contains("Whenever it rains, close the roof"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals("create.event", firstLine());
        key(KeyCode.ESCAPE);
        assertTrue(onScreen(() -> boardView().isFocused()));
        makesAnEventOfAKind();
    }

    private void makesAnEventOfAKind() {
        chord(KeyCode.CONTROL, KeyCode.K);
        write("add event");
        shot("palette-kinds");
        assertTrue(
                offered()
                        .containsAll(
                                List.of(
                                        "create.event",
                                        "create.event.system-event",
                                        "create.event.integration-event",
                                        "create.event.lifecycle-event",
                                        "create.event.scheduled-event",
                                        "create.event.data-event")));
        key(KeyCode.ESCAPE);
        chord(KeyCode.CONTROL, KeyCode.K);
        write("add time-based");
        key(KeyCode.ENTER);
        write("Night has come");
        key(KeyCode.ENTER);
        shot("palette-kind-made");
        assertEquals(
                Optional.of(Topic.StreamKind.SCHEDULED_EVENT),
                onScreen(() ->
                        session().model().elements().stream()
                                .filter(element -> element.name().equals("Night has come"))
                                .map(Element::detail)
                                .map(Detail.Event.class::cast)
                                .findFirst()
                                .flatMap(Detail.Event::stream)));
        act("undo");
    }

    private List<String> offered() {
        ListView<Line> list = lookup("#palette-lines").query();
        return onScreen(() -> list.getItems().stream().map(line -> line.entry().id()).toList());
    }

    @Test
    @DisplayName("topic names become contexts and topics, seen before they are taken in")
    void topicNamesBecomeAModel() {
        chord(KeyCode.CONTROL, KeyCode.K);
        write("from topic names");
        key(KeyCode.ENTER);
        onScreen(() -> {
            lookup("#survey-names")
                    .<TextArea>query()
                    .setText(
                            """
                            acme.freight.rail.wagon
                            acme.freight.rail.wagon-parked.v2
                            acme.freight.road._public.truck
                            acme.freight.road.trip-dlq
                            acme.finance.sales.quote
                            legacy_orders
                            __consumer_offsets\
                            """);
            return true;
        });
        shot("survey");
        act("theme");
        shot("survey-dark");
        act("theme");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(lookup("#survey").tryQuery().isEmpty());
        assertTrue(names().contains("wagon parked"));
        shot("survey-taken");
    }

    @Test
    @DisplayName("the palette goes to a sticky after an at sign")
    void thePaletteGoesToAnElement() {
        Element wanted = onScreen(() -> session().model().elements().getLast());
        chord(KeyCode.CONTROL, KeyCode.K);
        onScreen(() -> {
            lookup("#palette-field").<TextField>query().setText("@" + wanted.name());
            return true;
        });
        await("there is a hit", () -> !lines().isEmpty());
        shot("palette-goes");
        key(KeyCode.ENTER);
        assertTrue(onScreen(() -> session().selection().get().elements().contains(wanted.id())));
    }

    @Test
    @DisplayName("find dims the rest, counts and jumps")
    void findDims() {
        chord(KeyCode.CONTROL, KeyCode.F);
        onScreen(() -> {
            lookup("#find-on-board").<TextField>query().setText("kind:topic");
            return true;
        });
        await("hits are counted", () -> count().endsWith("hits"));
        key(KeyCode.ENTER);
        key(KeyCode.F3);
        await("the second is shown", () -> count().startsWith("2 of"));
        shot("find-on-board");
        assertFalse(onScreen(() -> session().selection().get().isEmpty()));
        chord(KeyCode.SHIFT, KeyCode.F3);
        assertTrue(count().startsWith("1 of"));
        key(KeyCode.ESCAPE);
        assertFalse(lookup("#find-bar").query().isVisible());
        assertTrue(onScreen(() -> boardView().isFocused()));
    }

    @Test
    @DisplayName("F1 shows the keys, and Enter gives a line others after a warning")
    void keysAreGiven() {
        key(KeyCode.F1);
        shot("keys");
        write("domain event");
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        key(KeyCode.C);
        assertTrue(said().contains("Command"), this::said);
        shot("keys-taken");
        key(KeyCode.ENTER);
        assertEquals(List.of(Chord.of("C")), eventKeys());
        key(KeyCode.BACK_SPACE);
        assertEquals(List.of(Chord.of("E")), eventKeys());
        key(KeyCode.ENTER);
        key(KeyCode.Q);
        key(KeyCode.ESCAPE);
        assertTrue(lookup("#keys").tryQuery().isEmpty());
        key(KeyCode.Q);
        write("Roof closed");
        shot("keys-used");
        key(KeyCode.ENTER);
        assertTrue(names().contains("Roof closed"));
    }

    @Test
    @DisplayName("settings change theme and size at once and are remembered")
    void settingsHoldAtOnce() {
        chord(KeyCode.CONTROL, KeyCode.COMMA);
        shot("settings");
        clickId("theme-DARK");
        clickId("scale-200");
        assertEquals(Optional.of(Theme.DARK), services().theme());
        assertEquals(200, services().comfort().scale());
        shot("settings-dark-200");
        key(KeyCode.ESCAPE);
        shot("scale-200");
        chord(KeyCode.CONTROL, KeyCode.K);
        shot("palette-dark-200");
    }

    private Preferences services() {
        return new PreferencesFile(temporary.resolve("config")).get();
    }

    private List<Chord> eventKeys() {
        return onScreen(() -> boardView().desk().orElseThrow().keymap().chords("create.event"));
    }

    private String said() {
        return lookup("#keys-said").<Label>query().getText();
    }

    private String count() {
        return lookup("#find-count").<Label>query().getText();
    }

    private List<?> lines() {
        return lookup("#palette-lines").<ListView<?>>query().getItems();
    }

    private String firstLine() {
        return onScreen(() ->
                lookup("#palette-lines")
                        .<ListView<Line>>query()
                        .getItems()
                        .getFirst()
                        .entry()
                        .id());
    }
}
