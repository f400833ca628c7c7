package org.stormspec.app.palette;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.app.palette.PaletteViewModel.Line;
import org.stormspec.model.record.Kind;

/** The palette on the screen: type, choose by the arrows, take by Enter, leave by Escape. */
public final class PaletteCard {
    private static final int PAGE = 8;
    private static final int SHOWN = 12;
    private static final double ROW = 32;
    private static final double CAPTION = 11;

    private final PaletteViewModel model;
    private final FloatingLayer layer;
    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final Label hint = new Label();
    private final VBox card = new VBox(field, list, hint);

    private PaletteCard(PaletteViewModel model, FloatingLayer layer, String prompt, String words) {
        this.model = model;
        this.layer = layer;
        card.setId("palette");
        card.getStyleClass().addAll("card", "palette");
        field.setId("palette-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        hint.setText(words);
        hint.getStyleClass().addAll("caption", "palette-hint");
        list.setId("palette-lines");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Row());
        Label none = new Label("Nothing like that. Esc to leave");
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.textProperty().addListener((_, _, typed) -> model.ask(typed));
        model.lines().subscribe(this::show);
    }

    /**
     * Opens a palette.
     *
     * @param prompt what to type, as the empty field says it
     * @param hint a line below the list
     * @param typed what is typed already
     */
    public static void open(
            FloatingLayer layer, PaletteViewModel model, String prompt, String hint, String typed) {
        PaletteCard palette = new PaletteCard(model, layer, prompt, hint);
        palette.field.setText(typed);
        layer.show(palette.card, palette.field, () -> {});
        palette.field.end();
        palette.fit();
    }

    private void show(List<Line> lines) {
        list.getItems().setAll(lines);
        fit();
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        describe();
    }

    // The card is as high as its lines need, which grow with the words.
    private void fit() {
        card.applyCss();
        double scale = hint.getFont().getSize() / CAPTION;
        int shown = Math.clamp(list.getItems().size(), 1, SHOWN);
        list.setPrefHeight(Math.rint(shown * ROW * scale) + 2);
    }

    // The keyboard stays in the field, so the field says what is chosen.
    private void describe() {
        chosen().ifPresentOrElse(
                        line -> field.setAccessibleHelp(spoken(line.entry())),
                        () -> field.setAccessibleHelp("nothing matches"));
    }

    private static String spoken(Entry entry) {
        return entry.label()
                + entry.refusal().map(why -> ", not now: " + why).orElse("")
                + (entry.keys().isEmpty() ? "" : ", " + entry.keys().getFirst());
    }

    private Optional<Line> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case PAGE_DOWN -> move(PAGE, event);
            case PAGE_UP -> move(-PAGE, event);
            case ENTER -> {
                take();
                event.consume();
            }
            // Only the field has the keyboard here.
            case TAB -> event.consume();
            default -> {}
        }
    }

    private void move(int by, KeyEvent event) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int at = list.getSelectionModel().getSelectedIndex() + by;
            int next = by == 1 || by == -1 ? Math.floorMod(at, last + 1) : Math.clamp(at, 0, last);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - PAGE / 2));
            describe();
        }
        event.consume();
    }

    private void take() {
        chosen().flatMap(model::take)
                .ifPresent(run -> {
                    layer.close();
                    run.run();
                });
    }

    /** One line: swatch, label with the typed letters in bold, place or reason, keys. */
    private static final class Row extends ListCell<Line> {
        private final Region swatch = new Region();
        private final TextFlow label = new TextFlow();
        private final Label place = new Label();
        private final HBox keys = new HBox(4);
        private final Region gap = new Region();
        private final HBox content = new HBox(8, swatch, label, gap, place, keys);

        Row() {
            content.getStyleClass().add("palette-row");
            keys.getStyleClass().add("palette-keys");
            place.getStyleClass().add("caption");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setMaxHeight(Region.USE_PREF_SIZE);
            place.setMinWidth(0);
            HBox.setHgrow(gap, Priority.ALWAYS);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : content);
            if (line != null) {
                show(line.entry(), line.places());
            }
        }

        private void show(Entry entry, List<Integer> places) {
            swatch.getStyleClass().setAll("swatch", entry.kind().map(Kind::word).orElse("none"));
            label.getChildren().setAll(letters(entry, new HashSet<>(places)));
            place.setText(entry.refusal().orElse(entry.place()));
            keys.getChildren().setAll(entry.keys().stream().limit(2).map(Row::cap).toList());
            setAccessibleText(spoken(entry));
        }

        private static Node cap(String keys) {
            Label cap = new Label(keys);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            return cap;
        }

        private static List<Text> letters(Entry entry, Set<Integer> typed) {
            List<Text> runs = new ArrayList<>();
            String words = entry.label();
            int from = 0;
            while (from < words.length()) {
                int to = from + 1;
                while (to < words.length() && typed.contains(to) == typed.contains(from)) {
                    to++;
                }
                runs.add(run(words.substring(from, to), typed.contains(from), entry));
                from = to;
            }
            return runs;
        }

        private static Text run(String words, boolean typed, Entry entry) {
            Text text = new Text(words);
            String ink = entry.refusal().isPresent() ? "palette-refused" : "palette-label";
            text.getStyleClass().addAll(ink, typed ? "palette-typed" : "palette-plain");
            return text;
        }
    }
}
