package org.stormspec.app.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.stormspec.app.action.ActionTable;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.app.keys.KeysViewModel.Proposal;
import org.stormspec.app.keys.KeysViewModel.Row;
import org.stormspec.render.fx.Events;
import org.stormspec.render.tool.Chord;

/**
 * The keyboard map over the window, in columns. Enter or a click on a line waits for new keys; keys
 * that do something else already are told before they are taken.
 */
public final class KeysCard {
    private static final int COLUMNS = 3;
    private static final int ONE_COLUMN = 28;
    private static final String HINT =
            "Arrows choose · Enter gives a line new keys · Backspace gives it its own back";

    private final KeysViewModel model;
    private final TextField search = new TextField();
    private final HBox columns = new HBox();
    private final Label said = new Label(HINT);
    private final Button all = new Button("Reset all keys");
    private final VBox card = new VBox();
    private final List<Line> lines = new ArrayList<>();
    // The line that waits for keys, and the keys that wait for a second Enter.
    private Optional<Line> waiting = Optional.empty();
    private Optional<Chord> wanted = Optional.empty();

    private KeysCard(KeysViewModel model) {
        this.model = model;
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        search.setId("keys-search");
        search.setPromptText("Search the keys");
        search.setAccessibleText("Search the keys");
        search.textProperty().addListener((_, _, _) -> build());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        columns.getStyleClass().add("keys-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        said.setId("keys-said");
        said.getStyleClass().add("muted");
        all.setId("keys-reset-all");
        all.getStyleClass().add("quiet");
        all.setOnAction(_ -> resetAll());
        card.setId("keys");
        card.getStyleClass().addAll("card", "keys-card");
        card.getChildren().setAll(bar(title, search), scroll, bar(said, all));
        build();
    }

    private static HBox bar(Node left, Node right) {
        HBox bar = new HBox(left, gap(), right);
        bar.getStyleClass().add("keys-bar");
        return bar;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Shows the keys. */
    public static void open(FloatingLayer layer, KeysViewModel model) {
        KeysCard keys = new KeysCard(model);
        layer.show(keys.card, keys.search, () -> {});
    }

    private void build() {
        lines.clear();
        Map<String, List<Row>> groups = model.groups(search.getText());
        int height = groups.values().stream().mapToInt(KeysCard::height).sum();
        List<VBox> boxes = Stream.generate(() -> new VBox()).limit(COLUMNS).toList();
        int filled = 0;
        for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
            // A group goes where its middle falls.
            int middle = filled + height(group.getValue()) / 2;
            fill(
                    boxes.get(height <= ONE_COLUMN ? 0 : middle * COLUMNS / height),
                    group.getKey(),
                    group.getValue());
            filled += height(group.getValue());
        }
        for (VBox box : boxes) {
            HBox.setHgrow(box, Priority.ALWAYS);
            box.getStyleClass().add("keys-column");
        }
        columns.getChildren().setAll(boxes);
        all.setDisable(model.rows().stream().noneMatch(Row::changed));
    }

    private static int height(List<Row> group) {
        return group.size() + 2;
    }

    private void fill(VBox box, String group, List<Row> rows) {
        Label headline = new Label(group);
        headline.getStyleClass().add("keys-group");
        box.getChildren().add(headline);
        for (Row row : rows) {
            Line line = new Line(row);
            lines.add(line);
            box.getChildren().add(line);
        }
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focus(0);
            event.consume();
        }
    }

    private void focus(int index) {
        if (!lines.isEmpty()) {
            lines.get(Math.clamp(index, 0, lines.size() - 1)).requestFocus();
        }
    }

    private void say(String words, boolean doubtful) {
        said.setText(words);
        said.getStyleClass().setAll("label", doubtful ? "warning-text" : "muted");
    }

    private void await(Line line) {
        stopWaiting();
        waiting = Optional.of(line);
        line.show("Press the keys");
        say("Press the keys for “" + line.row.label() + "”. Esc leaves them as they are", false);
    }

    private void stopWaiting() {
        waiting.ifPresent(Line::showKeys);
        waiting = Optional.empty();
        wanted = Optional.empty();
        say(HINT, false);
    }

    private void take(Line line, KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            stopWaiting();
        } else if (event.getCode() == KeyCode.ENTER && wanted.isPresent()) {
            bind(line, wanted.get());
        } else {
            propose(line, Chord.of(Events.keyDown(event)));
        }
    }

    private void propose(Line line, Chord chord) {
        String keys = ActionTable.shown(chord);
        line.show(keys);
        switch (model.propose(line.row, chord)) {
            case Proposal.Free _ -> bind(line, chord);
            case Proposal.Refused(String why) -> say(why + ". Press others, or Esc", true);
            case Proposal.Taken(Row owner) -> {
                wanted = Optional.of(chord);
                say(
                        "%s is for “%s”. Enter takes it from there, Esc leaves it"
                                .formatted(keys, owner.label()),
                        true);
            }
        }
    }

    private void bind(Line line, Chord chord) {
        model.bind(line.row, chord);
        refresh(line.row.id());
        say(line.row.label() + ": " + ActionTable.shown(chord), false);
    }

    private void reset(Line line) {
        model.reset(line.row);
        refresh(line.row.id());
        say("“" + line.row.label() + "” has its own keys again", false);
    }

    private void resetAll() {
        model.resetAll();
        build();
        search.requestFocus();
        say("Everything has its own keys again", false);
    }

    private void refresh(String id) {
        waiting = Optional.empty();
        wanted = Optional.empty();
        build();
        lines.stream()
                .filter(line -> line.row.id().equals(id))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** One thing with its keys, which takes the keyboard. */
    private final class Line extends HBox {
        private final Row row;
        private final HBox caps = new HBox(4);

        Line(Row row) {
            this.row = row;
            caps.setMinWidth(Region.USE_PREF_SIZE);
            caps.getStyleClass().add("palette-keys");
            getChildren().setAll(new Label(row.label()), gap(), caps);
            getStyleClass().add("keys-line");
            if (row.changed()) {
                getStyleClass().add("changed");
            }
            setId("keys-" + row.id());
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(row.label() + ", " + String.join(", ", shown()));
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    _ -> {
                        requestFocus();
                        await(this);
                    });
            addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
            focusedProperty().addListener((_, _, on) -> left(on));
            showKeys();
        }

        private void left(boolean focused) {
            if (!focused && waiting.filter(this::equals).isPresent()) {
                stopWaiting();
            }
        }

        private List<String> shown() {
            return row.keys().stream().map(ActionTable::shown).toList();
        }

        void showKeys() {
            caps.getChildren().setAll(shown().stream().map(keys -> cap(keys, "key-cap")).toList());
        }

        void show(String words) {
            caps.getChildren().setAll(cap(words, "key-wanted"));
        }

        private static Label cap(String words, String style) {
            Label cap = new Label(words);
            cap.getStyleClass().add(style);
            return cap;
        }

        private void keyPressed(KeyEvent event) {
            if (waiting.filter(this::equals).isPresent()) {
                take(this, event);
                event.consume();
            } else {
                choose(event);
            }
        }

        private void choose(KeyEvent event) {
            switch (event.getCode()) {
                case DOWN -> focus(lines.indexOf(this) + 1);
                case UP -> up();
                case ENTER, SPACE -> await(this);
                case BACK_SPACE, DELETE -> reset(this);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void up() {
            if (lines.indexOf(this) == 0) {
                search.requestFocus();
            } else {
                focus(lines.indexOf(this) - 1);
            }
        }
    }
}
