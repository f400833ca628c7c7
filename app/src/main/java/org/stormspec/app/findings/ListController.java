package org.stormspec.app.findings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.stormspec.app.control.Segments;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Profile;

/** The panel of findings: what is wrong at the left, what one can do about it at the right. */
public final class ListController {
    private static final double NOTE_SHARE = 0.35;

    private final PanelModel model;
    private final Consumer<RecordKey> jump;
    private final Runnable hide;
    private final DetailView detail;
    private final Map<Level, ToggleButton> toggles = new EnumMap<>(Level.class);
    // While lines are replaced the list chooses others by itself, which nobody has asked for.
    private boolean showing;
    @FXML private FlowPane tools;
    @FXML private Label title;
    @FXML private HBox levels;
    @FXML private HBox groupings;
    @FXML private TextField filter;
    @FXML private MenuButton profile;
    @FXML private Button sure;
    @FXML private Button close;
    @FXML private ListView<Row> list;
    @FXML private StackPane side;

    /**
     * Shows the panel.
     *
     * @param jump shows what a finding is about
     * @param coalesce shows what would become of an event and its siblings as one CDC entity
     * @param hide closes the panel
     */
    public ListController(
            PanelModel model,
            Consumer<RecordKey> jump,
            Consumer<RecordKey> coalesce,
            Runnable hide) {
        this.model = model;
        this.jump = jump;
        this.hide = hide;
        this.detail = new DetailView(model, jump, coalesce);
    }

    @FXML
    void initialize() {
        close.setOnAction(_ -> hide.run());
        tools.prefWrapLengthProperty().bind(tools.widthProperty());
        sure.setOnAction(_ -> model.planSure());
        sure.setTooltip(new Tooltip("Look at the fixes of all findings that leave no choice"));
        filter.textProperty().addListener((_, _, text) -> model.filter(text));
        fillLevels();
        fillGroupings();
        fillProfiles();
        list.setCellFactory(_ -> new Line());
        Label none = new Label("Nothing to complain about");
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> chosen(row));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        side.getChildren().setAll(detail.node());
        model.rows().addListener((_, _, rows) -> show(rows));
        model.shown().addListener(_ -> mark());
        show(model.rows().get());
    }

    private void fillLevels() {
        for (Level level : Level.values()) {
            Region mark = new Region();
            mark.getStyleClass().setAll(Marks.of(level));
            ToggleButton toggle = new ToggleButton("0", mark);
            toggle.setId("findings-level-" + level.word());
            toggle.setSelected(true);
            toggle.getStyleClass().add("level-toggle");
            toggle.setTooltip(new Tooltip("Show or hide " + level.word() + "s"));
            toggle.selectedProperty().addListener((_, _, on) -> model.show(level, on));
            toggles.put(level, toggle);
            levels.getChildren().add(toggle);
        }
        levels.getChildren().getFirst().getStyleClass().add("first");
        levels.getChildren().getLast().getStyleClass().add("last");
    }

    private void fillGroupings() {
        Segments segments =
                new Segments(groupings, id -> model.group(Listing.Grouping.valueOf(id)));
        segments.add(Listing.Grouping.ELEMENT.name(), "By element");
        segments.add(Listing.Grouping.RULE.name(), "By rule");
        segments.show(Listing.Grouping.ELEMENT.name());
    }

    private void fillProfiles() {
        ToggleGroup group = new ToggleGroup();
        for (Profile each : Profile.values()) {
            RadioMenuItem item = new RadioMenuItem(each.word() + ": " + each.meaning());
            item.setId("findings-profile-" + each.word());
            item.setUserData(each);
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.use(each));
            profile.getItems().add(item);
        }
    }

    private void show(List<Row> rows) {
        showing = true;
        list.getItems().setAll(rows);
        showing = false;
        title.setText(model.title());
        toggles.forEach((level, toggle) -> {
            long count = model.count(level);
            toggle.setText(String.valueOf(count));
            toggle.setAccessibleText(
                    "Show " + count + " " + level.word() + (count == 1 ? "" : "s"));
        });
        Profile now = model.profile();
        profile.setText("Profile: " + now.word());
        profile.getItems()
                .forEach(
                        item -> ((RadioMenuItem) item).setSelected(now.equals(item.getUserData())));
        mark();
    }

    /** Marks the line of what is shown at the right. */
    private void mark() {
        Optional<String> id = model.chosen();
        Row marked = list.getSelectionModel().getSelectedItem();
        if (id.isEmpty() || (marked != null && marked.id().equals(id.get()))) {
            return;
        }
        List<Row> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id.get())) {
                showing = true;
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                showing = false;
                return;
            }
        }
    }

    private void chosen(@Nullable Row row) {
        if (!showing && row instanceof Row.Item item) {
            model.choose(item.finding());
        }
    }

    private void keyPressed(KeyEvent event) {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case ENTER -> enter(row);
                    case LEFT -> fold(row);
                    case RIGHT -> unfold(row);
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean enter(Row row) {
        switch (row) {
            case Row.Group group -> turn(group);
            case Row.Item item -> jump.accept(item.finding().place());
        }
        return true;
    }

    private boolean fold(Row row) {
        if (row instanceof Row.Group group) {
            if (group.open()) {
                turn(group);
            }
            return true;
        }
        for (int i = list.getSelectionModel().getSelectedIndex(); i >= 0; i--) {
            if (list.getItems().get(i) instanceof Row.Group) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
                list.scrollTo(i);
                return true;
            }
        }
        return true;
    }

    private boolean unfold(Row row) {
        if (row instanceof Row.Group group && !group.open()) {
            turn(group);
        }
        return true;
    }

    /** Folds or unfolds a group and keeps it chosen, so that keys go on from there. */
    private void turn(Row.Group group) {
        model.turn(group.id());
        List<Row> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(group.id())) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
            }
        }
    }

    private void clicked(MouseEvent event) {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row == null || !(event.getTarget() instanceof Node node) || !isLine(node)) {
            return;
        }
        enter(row);
    }

    // A press on the empty part below the last line, or on the scroll bar, is about no finding.
    private static boolean isLine(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ListCell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    /** Gives the keyboard to the list. */
    public void focus() {
        list.requestFocus();
    }

    /** One line, made once and filled again and again. */
    private final class Line extends ListCell<Row> {
        private final FontIcon arrow = new FontIcon("fth-chevron-down");
        private final Region mark = new Region();
        private final Label words = new Label();
        // However large the words, most of the line is for what is wrong.
        private final Label note =
                new Label() {
                    @Override
                    protected double computeMinWidth(double height) {
                        return Math.min(computePrefWidth(height), list.getWidth() * NOTE_SHARE);
                    }
                };
        private final Label count = new Label();
        private final HBox line = new HBox(arrow, mark, words, note, count);

        Line() {
            line.getStyleClass().add("finding-line");
            note.getStyleClass().add("muted");
            count.getStyleClass().add("finding-count");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            count.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : line);
            getStyleClass().remove("finding-group");
            switch (row) {
                case Row.Group group when !empty -> fill(group);
                case Row.Item item when !empty -> fill(item);
                case null, default -> setAccessibleText("");
            }
        }

        private void fill(Row.Group group) {
            getStyleClass().add("finding-group");
            arrow.setVisible(true);
            arrow.setIconLiteral(group.open() ? "fth-chevron-down" : "fth-chevron-right");
            mark.getStyleClass().setAll(Marks.of(group.worst()));
            words.setText(group.title());
            words.setMaxWidth(Region.USE_PREF_SIZE);
            note.setText(group.note());
            shown(count, String.valueOf(group.count()));
            setAccessibleText(
                    "%s, %s, %d findings, %s"
                            .formatted(
                                    group.title(),
                                    group.note(),
                                    group.count(),
                                    group.open() ? "open" : "folded"));
        }

        private void fill(Row.Item item) {
            Finding finding = item.finding();
            arrow.setVisible(false);
            mark.getStyleClass().setAll(Marks.of(finding.level()));
            words.setText(FindingsModel.capitalised(finding.message()));
            words.setMaxWidth(Double.MAX_VALUE);
            note.setText(item.note());
            shown(count, "");
            setAccessibleText(
                    "%s: %s, %s"
                            .formatted(
                                    finding.level().word(),
                                    FindingsModel.capitalised(finding.message()),
                                    item.note()));
        }

        private void shown(Label label, String text) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
            label.setManaged(!text.isEmpty());
        }
    }
}
