package org.stormspec.app.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.review.Worded;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.RecordKey;

/** Shows the access matrix with its filters, its legend and what is to be said about a cell. */
public final class AccessController {
    private final AccessViewModel model;
    private final Dialogs dialogs;
    private final Consumer<RecordKey> jump;
    private final AccessGrid grid;
    // Set while the choices follow the filter, so that they do not change it in turn.
    private boolean following;
    @FXML private TextField topics;
    @FXML private TextField contexts;
    @FXML private ComboBox<AccessFilter.Show> show;
    @FXML private ComboBox<Optional<String>> domain;
    @FXML private ComboBox<Optional<Access>> level;
    @FXML private ComboBox<Optional<String>> tag;
    @FXML private Button all;
    @FXML private Button export;
    @FXML private Label status;
    @FXML private StackPane stage;
    @FXML private Label message;
    @FXML private VBox below;
    @FXML private FlowPane legend;
    @FXML private HBox details;
    @FXML private Label title;
    @FXML private Label why;
    @FXML private FlowPane offers;
    @FXML private Label heading;
    @FXML private VBox acls;

    /**
     * Shows a matrix.
     *
     * @param jump shows something on the board
     */
    public AccessController(AccessViewModel model, Dialogs dialogs, Consumer<RecordKey> jump) {
        this.model = model;
        this.dialogs = dialogs;
        this.jump = jump;
        this.grid = new AccessGrid(model, jump);
    }

    @FXML
    void initialize() {
        stage.getChildren().addFirst(grid);
        message.textProperty().bind(model.message());
        status.textProperty().bind(model.status());
        topics.textProperty().addListener((_, _, words) -> filter(old -> old.topics(words)));
        contexts.textProperty().addListener((_, _, words) -> filter(old -> old.contexts(words)));
        topics.addEventHandler(KeyEvent.KEY_PRESSED, this::intoTheGrid);
        contexts.addEventHandler(KeyEvent.KEY_PRESSED, this::intoTheGrid);
        choice(show, AccessFilter.Show::label, AccessFilter::show);
        choice(domain, any("All domains"), AccessFilter::domain);
        choice(level, chosen -> chosen.map(Access::word).orElse("All levels"), AccessFilter::level);
        choice(tag, any("All tags"), AccessFilter::tag);
        all.setOnAction(_ -> model.filter().set(AccessFilter.ALL));
        export.setOnAction(_ ->
                dialogs.chooseFolder("Folder for " + AccessViewModel.FILE)
                        .ifPresent(model::export));
        model.table().subscribe(_ -> tabled());
        model.filter().subscribe(_ -> filtered());
        model.cell().subscribe(this::tell);
    }

    private void filter(UnaryOperator<AccessFilter> change) {
        if (!following) {
            model.filter().set(change.apply(model.filter().get()));
        }
    }

    private void intoTheGrid(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            grid.requestFocus();
            event.consume();
        }
    }

    private static Function<Optional<String>, String> any(String words) {
        return chosen -> chosen.orElse(words);
    }

    /** Changes the filter by a choice. */
    @FunctionalInterface
    private interface Choosing<T> {
        AccessFilter apply(AccessFilter old, T chosen);
    }

    private <T> void choice(ComboBox<T> box, Function<T, String> words, Choosing<T> change) {
        box.setConverter(new Worded<>(words));
        box.setOnAction(_ ->
                Optional.ofNullable(box.getValue())
                        .ifPresent(chosen -> filter(old -> change.apply(old, chosen))));
    }

    private void tabled() {
        following = true;
        offer(show, List.of(AccessFilter.Show.values()), model.filter().get().show());
        offer(domain, withAny(model.domains()), model.filter().get().domain());
        offer(level, withAny(model.levels()), model.filter().get().level());
        offer(tag, withAny(model.tags()), model.filter().get().tag());
        following = false;
        visible(tag, !model.tags().isEmpty());
        visible(domain, model.domains().size() > 1);
        boolean empty = model.table().get().isEmpty();
        visible(below, !empty);
        export.setDisable(empty);
        legend.getChildren().setAll(List.of(Mark.values()).stream().map(this::entry).toList());
    }

    private static <T> List<Optional<T>> withAny(Collection<T> choices) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        choices.forEach(choice -> all.add(Optional.of(choice)));
        return all;
    }

    private static <T> void offer(ComboBox<T> box, List<T> choices, T chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(chosen);
    }

    private void filtered() {
        AccessFilter filter = model.filter().get();
        following = true;
        if (!topics.getText().equals(filter.topics())) {
            topics.setText(filter.topics());
        }
        if (!contexts.getText().equals(filter.contexts())) {
            contexts.setText(filter.contexts());
        }
        show.setValue(filter.show());
        domain.setValue(filter.domain());
        level.setValue(filter.level());
        tag.setValue(filter.tag());
        following = false;
        all.setDisable(filter.equals(AccessFilter.ALL));
    }

    private Node entry(Mark mark) {
        Label sign = new Label(mark.glyph());
        sign.getStyleClass().addAll("access-sign", mark.name().toLowerCase(Locale.ROOT));
        Label words = new Label("%s  %,d".formatted(mark.words(), model.count(mark)));
        words.getStyleClass().add("caption");
        words.setGraphic(sign);
        return words;
    }

    private void tell(Optional<Cell> cell) {
        visible(details, cell.isPresent());
        cell.ifPresent(this::tell);
    }

    private void tell(Cell cell) {
        title.setText(cell.title());
        why.setText(cell.why());
        heading.setText(cell.acls().isEmpty() ? "" : cell.heading());
        acls.getChildren().setAll(cell.acls().stream().map(AccessController::rule).toList());
        boolean held = offers.getChildren().stream().anyMatch(Node::isFocused);
        offers.getChildren().setAll(cell.offers().stream().map(this::button).toList());
        Button board = new Button("Show on the board");
        board.setId("access-board");
        board.setOnAction(_ -> jump.accept(cell.topic().element().key()));
        offers.getChildren().add(board);
        if (held) {
            // What had the keyboard is gone; it goes back to where one came from.
            Platform.runLater(grid::requestFocus);
        }
    }

    private static Node rule(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("mono", "access-rule");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private Node button(Cell.Offer offer) {
        Button button = new Button(offer.label());
        button.setId("access-" + offer.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> offer.run().run());
        if (offer.refusal().isPresent()) {
            button.setDisable(true);
            Label said = new Label(offer.refusal().get());
            said.getStyleClass().add("muted");
            HBox both = new HBox(8, button, said);
            both.setAlignment(Pos.CENTER_LEFT);
            return both;
        }
        return button;
    }

    private static void visible(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /** Called when the page comes into view. */
    public void shown() {
        model.setVisible(true);
        grid.requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        model.setVisible(false);
    }
}
