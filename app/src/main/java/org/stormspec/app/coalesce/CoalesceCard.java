package org.stormspec.app.coalesce;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.stormspec.app.coalesce.CoalesceViewModel.After;
import org.stormspec.app.coalesce.CoalesceViewModel.Before;
import org.stormspec.app.coalesce.CoalesceViewModel.Line;
import org.stormspec.app.coalesce.CoalesceViewModel.State;
import org.stormspec.app.control.FloatingLayer;

/** Shows events before and the CDC entity after, in a card over the window. */
public final class CoalesceCard {
    private final CoalesceViewModel model;
    private final FloatingLayer layer;
    private final VBox card = new VBox();
    private final VBox content = new VBox(12);
    private final CheckBox keep = new CheckBox("Keep the events as private observables");
    private final Button apply = new Button("Coalesce");

    private CoalesceCard(CoalesceViewModel model, FloatingLayer layer) {
        this.model = model;
        this.layer = layer;
        card.setId("coalesce");
        card.getStyleClass().addAll("card", "settings-card", "coalesce-card");
        Label title = plain(model.title(), "title");
        keep.setId("coalesce-keep");
        keep.selectedProperty().bindBidirectional(model.keep());
        apply.setId("coalesce-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(_ -> take());
        Button leave = new Button("Leave");
        leave.setId("coalesce-leave");
        leave.setOnAction(_ -> layer.close());
        leave.setMinWidth(Region.USE_PREF_SIZE);
        Label undo = plain("One step, one undo.", "muted");
        undo.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(undo, Priority.ALWAYS);
        HBox foot = new HBox(8, undo, leave, apply);
        foot.getStyleClass().add("keys-bar");
        ScrollPane scrolling = new ScrollPane(content);
        scrolling.setFitToWidth(true);
        scrolling.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // As high as what it shows, as long as the card has room for that.
        scrolling.prefViewportHeightProperty().bind(content.heightProperty());
        scrolling.setMinHeight(0);
        card.getChildren().setAll(title, scrolling, keep, foot);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        show(model.state().get());
    }

    /** Shows the card. */
    public static void open(FloatingLayer layer, CoalesceViewModel model) {
        CoalesceCard card = new CoalesceCard(model, layer);
        model.state().addListener((_, _, state) -> card.show(state));
        boolean possible = model.state().get() instanceof State.Planned;
        layer.show(
                card.card, possible ? card.apply : card.card.lookup("#coalesce-leave"), () -> {});
    }

    private void take() {
        layer.close();
        model.apply();
    }

    /** Enter does it wherever the keyboard is, except on a button, which it presses. */
    private void keyPressed(KeyEvent event) {
        boolean elsewhere = !(event.getTarget() instanceof Button);
        if (event.getCode() == KeyCode.ENTER && elsewhere && !apply.isDisabled()) {
            take();
            event.consume();
        }
    }

    private void show(State state) {
        apply.setDisable(state instanceof State.Refused);
        keep.setVisible(state instanceof State.Planned);
        keep.setManaged(state instanceof State.Planned);
        content.getChildren()
                .setAll(
                        switch (state) {
                            case State.Refused(String why) -> List.of(plain(why));
                            case State.Planned planned -> planned(planned);
                        });
    }

    private List<Node> planned(State.Planned planned) {
        VBox before = new VBox(8, plain("Before", "caption"));
        planned.before().forEach(event -> before.getChildren().add(before(event)));
        VBox after = new VBox(8, plain("After", "caption"), after(planned.after()));
        HBox columns = new HBox(24, before, after);
        for (VBox column : List.of(before, after)) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(300);
            column.setMinWidth(0);
        }
        List<Node> parts = new ArrayList<>();
        parts.add(columns);
        for (String conflict : planned.conflicts()) {
            Region mark = new Region();
            mark.getStyleClass().setAll("status-mark", "diamond", "warning");
            HBox line = new HBox(8, mark, plain(conflict));
            line.getStyleClass().add("finding-under");
            parts.add(line);
        }
        if (!planned.others().isEmpty()) {
            parts.add(
                    plain(
                            "In another context, so they stay as they are: "
                                    + String.join(", ", planned.others()),
                            "muted"));
        }
        return parts;
    }

    private Node before(Before event) {
        VBox box = box(plain(event.name(), "card-title"), plain("becomes " + event.becomes()));
        add(box, "carries ", event.fields());
        add(box, "read by ", event.readers());
        return box;
    }

    private Node after(After entity) {
        VBox box =
                box(
                        plain(entity.name(), "card-title"),
                        plain(
                                (entity.isNew() ? "new CDC entity" : "takes them in")
                                        + (entity.access().isEmpty() ? "" : ", " + entity.access()),
                                "muted"));
        box.getStyleClass().add("entity");
        entity.fields().forEach(field -> box.getChildren().add(field(field)));
        box.getChildren().add(plain("null means deleted"));
        add(box, "read by ", entity.readers());
        if (model.keep().get()) {
            box.getChildren().add(plain("The events stay, private to their context.", "muted"));
        }
        return box;
    }

    private static Node field(Line field) {
        Label name = plain(field.name(), "mono");
        Label type = plain(field.type(), "mono", "muted");
        HBox line = new HBox(8, name, type);
        if (!field.note().isEmpty()) {
            line.getChildren().add(plain(field.note(), "caption"));
        }
        if (field.disputed()) {
            Region mark = new Region();
            mark.getStyleClass().setAll("status-mark", "diamond", "warning");
            mark.setAccessibleText("the events disagree about its type");
            line.getChildren().add(mark);
        }
        line.getStyleClass().add("finding-under");
        return line;
    }

    private static VBox box(Node... parts) {
        VBox box = new VBox(4, parts);
        box.getStyleClass().add("coalesce-box");
        return box;
    }

    private static void add(VBox box, String words, List<String> names) {
        if (!names.isEmpty()) {
            box.getChildren().add(plain(words + String.join(", ", names), "muted"));
        }
    }

    private static Label plain(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
