package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.outline.OutlineNode;
import org.stormspec.app.outline.OutlineNode.Role;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.render.tool.BoardCommands;
import org.testfx.util.WaitForAsyncUtils;

/** Tells one story twice, by keyboard alone: on the canvas, and by the outline. */
@DisplayName("A story of forty stickies, by keyboard alone,")
class StoryWindowTest extends WindowTest {
    private static final double MOST_PRESSES = 2.5;
    private static final int MOST_STEPS = 300;

    private int presses;

    /** Where the hands are: on the canvas or in the outline. */
    private abstract static class Surface {
        private final String name;
        private final KeyCode[] wire;

        Surface(String name, KeyCode... wire) {
            this.name = name;
            this.wire = wire;
        }

        abstract void enter();

        /** Goes to the sticky with these words. */
        abstract void goTo(String words);

        /** Chooses everything from one sticky in time to another. */
        abstract void choose(String from, String to);
    }

    /** What is left of a session. */
    private record Told(String model, List<String> inTime, Map<String, String> files) {}

    @Test
    @DisplayName("is undone, done again and saved as it was, and the outline tells the same")
    void isTheSameByBothWays() {
        Told canvas = session(new Canvas());
        beginAgain();
        Told outline = session(new Tree());
        assertEquals(canvas.model(), outline.model());
        assertEquals(canvas.inTime(), outline.inTime());
        assertEquals(withoutIds(canvas.files()), withoutIds(outline.files()));
    }

    // Stickies and frames have ids that come by chance, and stand in their order. An id of digits
    // alone stands in quotes.
    private static Map<String, List<String>> withoutIds(Map<String, String> files) {
        Map<String, List<String>> all = new TreeMap<>();
        files.forEach((file, words) ->
                all.put(
                        file,
                        words.lines()
                                .map(line -> line.replaceFirst("^  '?[a-z0-9]{6}'?: ", "  "))
                                .sorted()
                                .toList()));
        return all;
    }

    private void beginAgain() {
        onScreen(() -> {
            desktop.closeWorkspace();
            desktop.stage().hide();
            start(desktop.stage());
            return true;
        });
        await("the window begins again", () -> lookup("#welcome-new").tryQuery().isPresent());
    }

    private Told session(Surface surface) {
        Path folder = temporary.resolve(surface.name).resolve("bicycles");
        dialogs.folder(folder);
        clickId("welcome-new");
        await(
                "the workspace is open",
                () -> desktop.workbench().isPresent() && desktop.opening().get().isEmpty());
        await("the board has the keyboard", () -> boardView().isFocused());
        surface.enter();
        Map<String, String> empty = saved(folder);

        presses = 0;
        type();
        double each = (double) presses / Story.STEPS.size();
        keepCount(surface.name, "typed", presses);
        assertTrue(each <= MOST_PRESSES, () -> each + " key presses a sticky");
        assertEquals(
                Story.STEPS.stream().map(Story.Step::words).toList(),
                onScreen(() -> Story.inTime(session().model(), boardId())));
        Story.STEPS.forEach(
                step -> assertEquals(step.kind(), element(step.words()).kind(), step.words()));

        connect(surface);
        makeContexts(surface);
        vote(surface);
        shot("story-" + surface.name);
        present(surface);
        keepCount(surface.name, "told", presses);

        Map<String, String> told = saved(folder);
        String model = onScreen(() -> Story.told(session().model()));
        List<String> inTime = onScreen(() -> Story.inTime(session().model(), boardId()));
        assertNotEquals(empty, told);
        while (onScreen(() -> !session().nextUndo().get().isEmpty())) {
            chord(KeyCode.CONTROL, KeyCode.Z);
        }
        assertEquals(List.of(), names());
        assertEquals(empty, saved(folder));
        while (onScreen(() -> !session().nextRedo().get().isEmpty())) {
            chord(KeyCode.CONTROL, KeyCode.Y);
        }
        assertEquals(told, saved(folder));
        return new Told(model, inTime, told);
    }

    private void keepCount(String surface, String part, int count) {
        keep(
                "story-" + surface + "-" + part,
                "txt",
                "%s: %s with %d key presses beyond the words of %d stickies, %.2f each%n"
                        .formatted(
                                surface,
                                part,
                                count,
                                Story.STEPS.size(),
                                (double) count / Story.STEPS.size()));
    }

    // --- the session ---------------------------------------------------------------------------

    private void type() {
        boolean first = true;
        for (Story.Step step : Story.STEPS) {
            switch (step.then()) {
                case LETTER -> {
                    if (!first) {
                        hit(KeyCode.ENTER);
                    }
                    hit(letter(step.kind()));
                }
                case SAME -> hit(KeyCode.TAB);
                case NEXT -> hit(KeyCode.CONTROL, KeyCode.ENTER);
            }
            words(step.words());
            first = false;
        }
        hit(KeyCode.ENTER);
    }

    private static KeyCode letter(Kind kind) {
        return KeyCode.valueOf(BoardCommands.letter(kind).orElseThrow());
    }

    private void connect(Surface surface) {
        int before = links().size();
        for (Story.Wire wire : Story.WIRES) {
            surface.goTo(wire.from());
            hit(surface.wire);
            words(wire.to());
            hit(KeyCode.ENTER);
        }
        assertEquals(before + Story.WIRES.size(), links().size());
    }

    private List<Link> links() {
        return onScreen(() -> session().model().links());
    }

    private void makeContexts(Surface surface) {
        for (Story.Boundary context : Story.CONTEXTS) {
            surface.choose(
                    Story.STEPS.get(context.first()).words(),
                    Story.STEPS.get(context.last()).words());
            hit(KeyCode.B);
            words(context.name());
            hit(KeyCode.ENTER);
        }
        assertEquals(2, onScreen(() -> session().model().contexts()).size());
    }

    private void vote(Surface surface) {
        new TreeMap<>(Story.VOTES)
                .forEach((words, votes) -> {
                    surface.goTo(words);
                    for (int vote = 0; vote < votes; vote++) {
                        hit(KeyCode.V);
                    }
                    assertEquals(votes, element(words).votes());
                });
    }

    private void present(Surface surface) {
        hit(KeyCode.ALT, KeyCode.P);
        assertTrue(onScreen(() -> workbench().presenter().presentation().isOn()));
        hit(KeyCode.SPACE);
        hit(KeyCode.RIGHT);
        hit(KeyCode.ESCAPE);
        surface.enter();
    }

    // All letters at once: a robot that waits after each would take minutes.
    private void words(String words) {
        onScreen(() -> {
            Node focus = desktop.stage().getScene().getFocusOwner();
            words.chars().mapToObj(Character::toString).forEach(letter -> type(focus, letter));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(Node focus, String letter) {
        for (EventType<KeyEvent> type :
                List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            boolean typed = type.equals(KeyEvent.KEY_TYPED);
            Event.fireEvent(
                    focus,
                    new KeyEvent(
                            type,
                            typed ? letter : KeyEvent.CHAR_UNDEFINED,
                            typed ? "" : letter,
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private void hit(KeyCode... keys) {
        presses += keys.length;
        chord(keys);
    }

    private Map<String, String> saved(Path folder) {
        chord(KeyCode.CONTROL, KeyCode.S);
        await("everything is saved", () -> !session().dirty().get());
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.entrySet().stream()
                .filter(file -> !file.getKey().startsWith("."))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    private String boardId() {
        return session().board().get();
    }

    // --- canvas --------------------------------------------------------------------------------

    private final class Canvas extends Surface {
        Canvas() {
            super("canvas", KeyCode.SHIFT, KeyCode.W);
        }

        @Override
        void enter() {
            await("the board has the keyboard", () -> boardView().isFocused());
        }

        @Override
        void goTo(String words) {
            List<String> all = onScreen(() -> Story.inTime(session().model(), boardId()));
            int to = all.indexOf(words);
            if (at(all) < 0) {
                hit(KeyCode.HOME);
            }
            for (int step = 0; step < MOST_STEPS && at(all) != to; step++) {
                if (at(all) < to) {
                    hit(KeyCode.TAB);
                } else {
                    hit(KeyCode.SHIFT, KeyCode.TAB);
                }
            }
            assertEquals(to, at(all));
        }

        private int at(List<String> all) {
            return onScreen(() ->
                    boardView().selectionProperty().get().stream()
                            .flatMap(key -> session().model().find(key).stream())
                            .filter(Placement.class::isInstance)
                            .map(found -> ((Placement) found).element())
                            .map(id -> session().model().element(id).orElseThrow().name())
                            .mapToInt(all::indexOf)
                            .findFirst()
                            .orElse(-1));
        }

        @Override
        void choose(String from, String to) {
            if (from.equals(Story.STEPS.getFirst().words())) {
                goTo(to);
                hit(KeyCode.SHIFT, KeyCode.HOME);
            } else {
                goTo(from);
                hit(KeyCode.SHIFT, KeyCode.END);
            }
        }
    }

    // --- outline -------------------------------------------------------------------------------

    private final class Tree extends Surface {
        Tree() {
            super("outline", KeyCode.W);
        }

        @Override
        void enter() {
            chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            await("the outline has the keyboard", () -> tree().isFocused());
        }

        @Override
        void goTo(String words) {
            for (int step = 0; step < MOST_STEPS && at() != row(words); step++) {
                hit(at() < row(words) ? KeyCode.DOWN : KeyCode.UP);
            }
            assertEquals(row(words), at());
        }

        @Override
        void choose(String from, String to) {
            goTo(from);
            press(KeyCode.SHIFT);
            for (int step = row(from); step < row(to); step++) {
                hit(KeyCode.DOWN);
            }
            release(KeyCode.SHIFT);
        }

        private int at() {
            return onScreen(() -> tree().getRow(tree().getSelectionModel().getSelectedItem()));
        }

        private int row(String words) {
            return onScreen(() ->
                    Stream.iterate(0, row -> row < tree().getExpandedItemCount(), row -> row + 1)
                            .filter(row -> isSticky(tree().getTreeItem(row), words))
                            .findFirst()
                            .orElse(-1));
        }

        private boolean isSticky(TreeItem<OutlineNode> item, String words) {
            return item.getValue().role() == Role.STICKY && item.getValue().label().equals(words);
        }
    }

    private TreeView<OutlineNode> tree() {
        return lookup("#outline").query();
    }
}
