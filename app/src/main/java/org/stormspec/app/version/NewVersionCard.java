package org.stormspec.app.version;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.model.version.NewVersion;

/** Asks what readers of the old version are told, in a card over the window. */
public final class NewVersionCard {
    private final NewVersionViewModel model;
    private final FloatingLayer layer;
    private final VBox card = new VBox(8);
    private final TextField sunset = new TextField();
    private final TextField migration = new TextField();
    private final RadioButton reaction =
            new RadioButton("A reaction rewrites new records to the old shape");
    private final RadioButton producer = new RadioButton("Whoever writes the new one writes both");
    private final Label problem = plain("", "error-words");
    private final Button begin = new Button("Begin");

    private NewVersionCard(NewVersionViewModel model, FloatingLayer layer) {
        this.model = model;
        this.layer = layer;
        card.setId("new-version");
        card.getStyleClass().addAll("card", "settings-card");
        Button leave = new Button("Leave");
        leave.setId("new-version-leave");
        leave.setOnAction(_ -> layer.close());
        begin.setId("new-version-begin");
        begin.getStyleClass().add("accent");
        begin.setOnAction(_ -> take());
        Label undo = plain("One step, one undo.", "muted");
        undo.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(undo, Priority.ALWAYS);
        HBox foot = new HBox(8, undo, leave, begin);
        foot.getStyleClass().add("keys-bar");
        card.getChildren().add(plain("New version beside the old one", "title"));
        model.refusal().ifPresentOrElse(this::refuse, this::ask);
        card.getChildren().add(foot);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void refuse(String why) {
        begin.setDisable(true);
        card.getChildren().add(plain(why, "muted"));
    }

    private void ask() {
        sunset.setId("new-version-sunset");
        sunset.setText(model.usualSunset());
        migration.setId("new-version-migration");
        migration.setPromptText("Rename total to total_minor and count in minor units");
        problem.setId("new-version-problem");
        show(problem, false);
        ToggleGroup feeder = new ToggleGroup();
        reaction.setToggleGroup(feeder);
        producer.setToggleGroup(feeder);
        producer.setId("new-version-both");
        reaction.setSelected(true);
        List<String> readers = model.readers();
        card.getChildren()
                .addAll(
                        plain(model.newName(), "mono"),
                        plain("beside " + model.oldName() + ", which stays as it is", "muted"),
                        plain(
                                readers.isEmpty()
                                        ? "Nobody else reads it yet."
                                        : "Has to move: " + String.join(", ", readers),
                                "muted"),
                        labelled("Last day of the old version", sunset),
                        labelled("What readers have to do", migration),
                        plain("Who feeds the old version until then", "caption"),
                        reaction,
                        producer,
                        problem);
    }

    private static VBox labelled(String words, TextField field) {
        Label label = plain(words, "caption");
        label.setLabelFor(field);
        field.setAccessibleText(words);
        return new VBox(4, label, field);
    }

    private static Label plain(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static void show(Label label, boolean on) {
        label.setVisible(on);
        label.setManaged(on);
    }

    /** Shows the card. */
    public static void open(FloatingLayer layer, NewVersionViewModel model) {
        NewVersionCard card = new NewVersionCard(model, layer);
        boolean possible = model.refusal().isEmpty();
        layer.show(
                card.card,
                possible ? card.sunset : card.card.lookup("#new-version-leave"),
                () -> {});
    }

    private void take() {
        NewVersion.Feeder feeder =
                producer.isSelected() ? NewVersion.Feeder.PRODUCER : NewVersion.Feeder.REACTION;
        model.begin(sunset.getText(), migration.getText(), feeder)
                .ifPresentOrElse(
                        why -> {
                            problem.setText(why);
                            show(problem, true);
                            sunset.requestFocus();
                        },
                        layer::close);
    }

    /** Enter begins wherever the keyboard is, except on a button, which it presses. */
    private void keyPressed(KeyEvent event) {
        boolean elsewhere = !(event.getTarget() instanceof Button);
        if (event.getCode() == KeyCode.ENTER && elsewhere && !begin.isDisabled()) {
            take();
            event.consume();
        }
    }
}
