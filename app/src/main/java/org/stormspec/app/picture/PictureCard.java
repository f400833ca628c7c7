package org.stormspec.app.picture;

import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.app.control.Segments;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.picture.PictureChoice.Page;
import org.stormspec.app.picture.PictureViewModel.State;
import org.stormspec.render.picture.PictureTheme;
import org.stormspec.render.publish.PictureFormat;

/** Asks how to draw the board and where to put it, in a small card over the window. */
public final class PictureCard {
    private final PictureViewModel model;
    private final Dialogs dialogs;
    private final VBox card = new VBox();
    private final HBox themes = row("picture-theme");
    private final Segments theme;
    private final Node scales;
    private final Node pages;
    private final CheckBox transparent;
    private final CheckBox selection;
    private final CheckBox hotspots;
    private final TextField file = new TextField();
    private final Label said = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button write = new Button("Write picture");
    private final Button stop = new Button("Stop");
    private final ChangeListener<State> following = (_, _, state) -> show(state);

    private PictureCard(PictureViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.theme = themes();
        this.scales = line("Size", scales());
        this.pages = line("Page", pages());
        this.transparent =
                box(
                        "picture-transparent",
                        "No ground",
                        PictureChoice::transparent,
                        choice().transparent());
        this.selection =
                box(
                        "picture-selection",
                        "Only what is selected",
                        PictureChoice::selection,
                        choice().selection());
        this.hotspots =
                box(
                        "picture-hotspots",
                        "List the hotspots at the end",
                        PictureChoice::hotspots,
                        choice().hotspots());
        CheckBox legend =
                box("picture-legend", "Name the colours", PictureChoice::legend, choice().legend());
        selection.setDisable(!model.hasSelection());
        Label title = new Label("Picture of the board");
        title.getStyleClass().add("title");
        said.setId("picture-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        progress.setId("picture-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        card.setId("picture");
        card.getStyleClass().addAll("card", "settings-card", "picture-card");
        VBox boxes = new VBox(8, selection, transparent, legend, hotspots);
        card.getChildren()
                .setAll(
                        title,
                        line("Format", formats()),
                        scales,
                        pages,
                        line("Colours", themes),
                        boxes,
                        line("File", path()),
                        progress,
                        foot());
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        suit(choice());
        show(model.state().get());
    }

    /** Shows the card for the board in view. */
    public static void open(FloatingLayer layer, PictureViewModel model, Dialogs dialogs) {
        model.open();
        PictureCard picture = new PictureCard(model, dialogs);
        model.state().addListener(picture.following);
        picture.file.textProperty().bindBidirectional(model.file());
        layer.show(
                picture.card,
                picture.card.lookup("#picture-format-" + model.choice().get().format()),
                picture::leave);
    }

    private void leave() {
        model.state().removeListener(following);
        file.textProperty().unbindBidirectional(model.file());
    }

    private PictureChoice choice() {
        return model.choice().get();
    }

    private static HBox row(String id) {
        HBox row = new HBox();
        row.setId(id);
        row.getStyleClass().addAll("segmented", "picture-row");
        return row;
    }

    private static VBox line(String words, Node control) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private Node formats() {
        HBox row = row("picture-format");
        Segments segments =
                new Segments(row, id -> choose(old -> old.format(PictureFormat.valueOf(id))));
        for (PictureFormat format : PictureFormat.values()) {
            segments.add(format.name(), format.name());
        }
        segments.show(choice().format().name());
        return row;
    }

    private Node scales() {
        HBox row = row("picture-scale");
        Segments segments = new Segments(row, id -> choose(old -> old.scale(Integer.parseInt(id))));
        for (int scale : PictureChoice.SCALES) {
            segments.add(String.valueOf(scale), scale + "×");
        }
        segments.show(String.valueOf(choice().scale()));
        return row;
    }

    private Node pages() {
        HBox row = row("picture-page");
        Segments segments = new Segments(row, id -> choose(old -> old.page(Page.valueOf(id))));
        for (Page page : Page.values()) {
            segments.add(page.name(), page.words());
        }
        segments.show(choice().page().name());
        return row;
    }

    private Segments themes() {
        Segments segments =
                new Segments(themes, id -> choose(old -> old.theme(PictureTheme.valueOf(id))));
        segments.add(PictureTheme.LIGHT.name(), "Light");
        segments.add(PictureTheme.DARK.name(), "Dark");
        segments.add(PictureTheme.PRINT.name(), "Print");
        return segments;
    }

    private CheckBox box(
            String id,
            String words,
            BiFunction<PictureChoice, Boolean, PictureChoice> change,
            boolean on) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setSelected(on);
        box.setOnAction(_ -> choose(old -> change.apply(old, box.isSelected())));
        return box;
    }

    private Node path() {
        file.setId("picture-file");
        file.setAccessibleText("File to write");
        HBox.setHgrow(file, Priority.ALWAYS);
        Button other = new Button("Folder…");
        other.setId("picture-folder");
        other.setOnAction(
                _ -> dialogs.chooseFolder("Folder for the picture").ifPresent(model::moveTo));
        return new HBox(8, file, other);
    }

    private Node foot() {
        write.setId("picture-write");
        write.getStyleClass().add("accent");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(_ -> model.write());
        stop.setId("picture-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> model.stop());
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(12, said, stop, write);
        foot.getStyleClass().add("keys-bar");
        return foot;
    }

    /** Enter writes wherever the keyboard is, except on a button, which it presses. */
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            model.write();
            event.consume();
        }
    }

    private void choose(java.util.function.UnaryOperator<PictureChoice> change) {
        model.choose(change);
        suit(choice());
    }

    /** Shows only what the format knows. */
    private void suit(PictureChoice choice) {
        shown(scales, !choice.isPdf());
        shown(transparent, !choice.isPdf());
        shown(pages, choice.isPdf());
        shown(hotspots, choice.isPdf());
        theme.show(choice.theme().name());
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private void show(State state) {
        boolean writing = state instanceof State.Writing;
        shown(progress, writing);
        shown(stop, writing);
        progress.progressProperty().unbind();
        List<String> styles = List.of("muted", "good-words", "error-words");
        said.getStyleClass().removeAll(styles);
        switch (state) {
            case State.Measuring _ -> say("", "muted");
            case State.Ready(String size) -> say(size, "muted");
            case State.Refused(String why) -> say(why, "error-words");
            case State.Written(var path) -> say("Written to " + path, "good-words");
            case State.Writing(var task) -> {
                say("Writing…", "muted");
                progress.progressProperty().bind(task.fraction());
            }
        }
    }

    private void say(String words, String style) {
        said.setText(words);
        said.getStyleClass().add(style);
    }
}
