package org.stormspec.app.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.stormspec.app.control.LatinKeys;

/** Asks in modal windows that look like the rest of the app. */
public final class FxDialogs implements Dialogs {
    private static final ButtonType CANCEL = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
    private static final int TEXT_WIDTH = 420;
    private static final int FACT_LABEL_WIDTH = 120;
    private static final int FACT_WIDTH = 270;
    private static final int FACTS_HEIGHT = 230;

    private final Supplier<Window> owner;
    private final Consumer<Scene> dress;

    /**
     * Asks on top of a window.
     *
     * @param owner the window
     * @param dress gives a scene the current theme
     */
    public FxDialogs(Supplier<Window> owner, Consumer<Scene> dress) {
        this.owner = owner;
        this.dress = dress;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String title, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                kind, endings.stream().map(ending -> "*." + ending).toList()));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<String> askText(String title, String label, String proposal) {
        ButtonType accept = new ButtonType("OK", ButtonData.OK_DONE);
        TextField input = new TextField(proposal);
        input.setId("dialog-input");
        Label caption = new Label(label);
        caption.setLabelFor(input);
        Dialog<ButtonType> dialog = dialog(title, new VBox(4, caption, input), accept, CANCEL);
        dialog.getDialogPane()
                .lookupButton(accept)
                .disableProperty()
                .bind(input.textProperty().map(String::isBlank));
        dialog.setOnShown(_ -> input.requestFocus());
        return dialog.showAndWait().filter(accept::equals).map(_ -> input.getText().strip());
    }

    @Override
    public Unsaved askUnsaved(String workspace) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Discard", ButtonData.NO);
        Dialog<ButtonType> dialog =
                dialog(
                        "Save the changes to “" + workspace + "”?",
                        text(
                                "Discarded changes are not in the files; the autosave journal keeps them aside for a while."),
                        save,
                        discard,
                        CANCEL);
        ButtonType answer = dialog.showAndWait().orElse(CANCEL);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        ButtonType go = new ButtonType(action, ButtonData.OK_DONE);
        return dialog(title, text(text), go, CANCEL).showAndWait().filter(go::equals).isPresent();
    }

    @Override
    public boolean agree(String title, String text, List<Fact> facts, String action) {
        ButtonType go = new ButtonType(action, ButtonData.OK_DONE);
        Dialog<ButtonType> dialog =
                dialog(title, new VBox(12, text(text), sheet(facts)), CANCEL, go);
        dialog.setOnShown(_ -> dialog.getDialogPane().lookupButton(CANCEL).requestFocus());
        return dialog.showAndWait().filter(go::equals).isPresent();
    }

    /** Labels and values side by side; a long list scrolls. */
    private static Node sheet(List<Fact> facts) {
        GridPane grid = new GridPane(12, 4);
        grid.getColumnConstraints()
                .setAll(new ColumnConstraints(FACT_LABEL_WIDTH), new ColumnConstraints(FACT_WIDTH));
        for (int row = 0; row < facts.size(); row++) {
            Label label = new Label(facts.get(row).label());
            label.getStyleClass().add("muted");
            label.setWrapText(true);
            Label value = new Label(facts.get(row).value());
            value.setWrapText(true);
            label.setLabelFor(value);
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(row, label, value);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setId("dialog-facts");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(FACTS_HEIGHT);
        return scroll;
    }

    @Override
    public void problem(String title, String text) {
        dialog(title, text(text), new ButtonType("Close", ButtonData.OK_DONE)).showAndWait();
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setPrefWidth(TEXT_WIDTH);
        return label;
    }

    private Dialog<ButtonType> dialog(String title, Node content, ButtonType... buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        Label heading = new Label(title);
        heading.setWrapText(true);
        heading.getStyleClass().add("dialog-title");
        VBox body = new VBox(12, heading, content);
        body.setPrefWidth(TEXT_WIDTH);
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("calm-dialog");
        pane.setContent(body);
        pane.getButtonTypes().setAll(buttons);
        markDefault(pane, buttons[0]);
        dress.accept(pane.getScene());
        LatinKeys.listenOn(pane.getScene());
        return dialog;
    }

    private static void markDefault(DialogPane pane, ButtonType first) {
        if (pane.lookupButton(first) instanceof Button button) {
            button.setDefaultButton(true);
            button.getStyleClass().add("accent");
        }
    }
}
