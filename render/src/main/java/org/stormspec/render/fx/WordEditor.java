package org.stormspec.render.fx;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.stormspec.model.record.Kind;
import org.stormspec.render.scene.Notation;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.scene.WordCache;
import org.stormspec.render.text.Face;
import org.stormspec.render.tool.BoardCommand;
import org.stormspec.render.tool.BoardCommands;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Editing;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** The text field that lies over a sticky, a title or a lane while its words are edited. */
final class WordEditor extends StackPane {

    /** Words are never edited smaller than this, in logical pixels. */
    private static final double LEAST = 11;

    /** Width and height of the field over a title, in logical pixels. */
    private static final double TITLE_WIDTH = 280;

    private static final double TITLE_HEIGHT = 34;

    private final Fonts fonts;
    private final Runnable giveBack;
    private final TextArea area = new TextArea();
    private Optional<Desk> desk = Optional.empty();
    // The board repaints and focus moves while the editor closes; neither may close it again.
    private boolean open;

    /**
     * Makes a closed editor.
     *
     * @param giveBack takes the keys back to the board
     */
    WordEditor(Fonts fonts, Runnable giveBack) {
        this.fonts = fonts;
        this.giveBack = giveBack;
        setManaged(false);
        setVisible(false);
        setAlignment(Pos.CENTER);
        area.setWrapText(true);
        area.getStyleClass().add("word-editor");
        area.setAccessibleText("Words on the sticky");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        area.textProperty().addListener((any, before, now) -> typed(now));
        area.focusedProperty().addListener((any, before, now) -> leave(now));
        getChildren().add(area);
    }

    /** Opens over what a desk edits, or closes. */
    void follow(Desk newDesk, Palette palette) {
        desk = Optional.of(newDesk);
        newDesk.editing().ifPresentOrElse(editing -> open(newDesk, editing, palette), this::close);
    }

    private void open(Desk at, Editing editing, Palette palette) {
        Optional<StickyItem> sticky = at.scene().stickies().find(editing.key());
        style(sticky.map(StickyItem::kind), at.camera().zoom(), palette);
        place(at, editing);
        if (!open) {
            open = true;
            area.setText(editing.text());
            area.end();
            setVisible(true);
            area.requestFocus();
        }
    }

    /** Follows the camera while open. */
    void place(Desk at, Editing editing) {
        double zoom = at.camera().zoom();
        Rect place =
                at.scene()
                        .stickies()
                        .find(editing.key())
                        .map(sticky -> at.camera().toScreen(sticky.bounds()))
                        .orElseGet(() -> title(at, editing));
        double width = Math.max(place.width(), 96);
        double height = Math.max(place.height(), 44 * Math.max(zoom, 0.6));
        resizeRelocate(
                place.x() - (width - place.width()) / 2,
                place.y() - (height - place.height()) / 2,
                width,
                height);
    }

    /** Where the names of phases stand below the upper edge. */
    private static final double PHASE_TOP = 32;

    private static Rect title(Desk at, Editing editing) {
        Optional<Rect> phase =
                at.phase(editing.key())
                        .map(found -> at.camera().toScreen(new Point(found.x(), 0)).x())
                        .map(x -> new Rect(x + 4, PHASE_TOP, TITLE_WIDTH, TITLE_HEIGHT));
        return phase.orElseGet(() -> frameOrLaneTitle(at, editing));
    }

    private static Rect frameOrLaneTitle(Desk at, Editing editing) {
        Optional<Rect> frame =
                at.scene()
                        .frames()
                        .find(editing.key())
                        .map(item -> at.camera().toScreen(item.bounds()));
        double x = frame.map(Rect::x).orElse(0.0) + 8;
        double y =
                frame.map(Rect::y)
                        .orElseGet(() ->
                                at.scene()
                                        .lanes()
                                        .find(editing.key())
                                        .map(lane -> at.camera().toScreen(lane.bounds()).y())
                                        .orElse(0.0));
        return new Rect(x, y + 4, TITLE_WIDTH, TITLE_HEIGHT);
    }

    private void style(Optional<Kind> kind, double zoom, Palette palette) {
        double size = Math.max(LEAST, WordCache.WORDS.size() * zoom);
        area.setFont(fonts.of(Face.REGULAR, Math.rint(size * 4) / 4));
        String paper = css(kind.map(palette.papers()::of).orElse(palette.canvas()));
        String ink = css(kind.isPresent() ? Notation.INK : palette.text());
        String accent = css(palette.accent());
        setStyle(
                "-fx-background-color: %s, %s; -fx-background-insets: -2, 0; -fx-background-radius: 6, 4;"
                        .formatted(accent, paper));
        area.setStyle(
                ("-fx-background-color: transparent; -fx-control-inner-background: %s;"
                                + " -fx-text-fill: %s; -fx-background-insets: 0;"
                                + " -fx-padding: 2 4 2 4; -fx-border-width: 0;"
                                + " -fx-highlight-fill: %s; -fx-highlight-text-fill: white;"
                                + " -fx-focus-color: transparent; -fx-faint-focus-color: transparent;")
                        .formatted(paper, ink, accent));
    }

    private static String css(int argb) {
        Color colour = Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255);
        return "#" + colour.toString().substring(2, 8);
    }

    private void close() {
        if (open) {
            open = false;
            setVisible(false);
            giveBack.run();
        }
    }

    /** Takes the words as they are, as clicking elsewhere does. */
    void commit() {
        finish();
    }

    private void leave(boolean focused) {
        if (!focused) {
            commit();
        }
    }

    private void finish() {
        if (open) {
            open = false;
            setVisible(false);
            desk.ifPresent(at -> at.finishEdit(area.getText(), Editing.Then.REST));
            if (!open) {
                giveBack.run();
            }
        }
    }

    /** Says that a letter is another one than its key said. */
    void correct(String pressed, String typed) {
        if (open && area.getText().equals(pressed)) {
            area.setText(typed);
            area.end();
        }
    }

    /** Words are worth keeping while they are typed, not only once they are taken. */
    private void typed(String words) {
        if (open) {
            desk.ifPresent(at -> at.type(words));
        }
    }

    private void key(KeyEvent event) {
        desk.filter(at -> open)
                .flatMap(at -> at.keymap().inWords(Events.keyDown(event)))
                .ifPresent(command -> {
                    event.consume();
                    perform(command);
                });
    }

    private void perform(BoardCommand command) {
        if (command.id().equals(BoardCommands.NEWLINE)) {
            area.replaceSelection("\n");
            return;
        }
        open = false;
        setVisible(false);
        desk.ifPresent(at -> {
            at.type(area.getText());
            command.run(at);
        });
        if (!open) {
            giveBack.run();
        }
    }
}
