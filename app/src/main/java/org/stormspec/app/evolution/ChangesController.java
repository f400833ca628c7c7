package org.stormspec.app.evolution;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.stormspec.app.review.LineTree;
import org.stormspec.app.task.RunningTask;
import org.stormspec.export.evolution.ChangeReport;
import org.stormspec.model.record.RecordKey;

/** Shows what changed since an earlier export, whom it hurts and which version it deserves. */
public final class ChangesController {
    private final ChangesViewModel model;
    private final Runnable openFindings;
    private final LineTree tree;
    @FXML private Button choose;
    @FXML private Label folder;
    @FXML private CheckBox committed;
    @FXML private Button again;
    @FXML private HBox progress;
    @FXML private ProgressBar bar;
    @FXML private Label phase;
    @FXML private Button cancel;
    @FXML private Label summary;
    @FXML private Button version;
    @FXML private Button showFindings;
    @FXML private StackPane stage;

    /**
     * Shows comparisons.
     *
     * @param jump shows something on the board
     * @param openFindings opens the list of findings
     */
    public ChangesController(
            ChangesViewModel model, Consumer<RecordKey> jump, Runnable openFindings) {
        this.model = model;
        this.openFindings = openFindings;
        this.tree = new LineTree("changes-tree", "Changes and whom they hurt", jump);
    }

    @FXML
    void initialize() {
        stage.getChildren().add(tree.node());
        choose.setOnAction(_ -> model.chooseFolder());
        committed.selectedProperty().bindBidirectional(model.committed());
        again.setOnAction(_ -> model.refresh());
        cancel.setOnAction(_ -> model.stop());
        version.setOnAction(_ -> model.takeVersion());
        showFindings.setOnAction(_ -> openFindings.run());
        model.folder().subscribe(this::showFolder);
        model.state().subscribe(this::show);
    }

    private void showFolder(Optional<Path> chosen) {
        folder.setText(chosen.map(Path::toString).orElse("no folder yet"));
        again.setDisable(chosen.isEmpty());
        committed.setDisable(chosen.isEmpty());
    }

    private void show(ChangesViewModel.State state) {
        boolean working = state instanceof ChangesViewModel.State.Working;
        visible(progress, working);
        again.setDisable(working || model.folder().get().isEmpty());
        visible(
                showFindings,
                state instanceof ChangesViewModel.State.Refused refused && refused.findings());
        summary.getStyleClass().removeAll("error-words", "good-words");
        switch (state) {
            case ChangesViewModel.State.NoFolder _ ->
                    say(
                            "Choose the folder that the specs were exported to, to see what"
                                    + " changed since then and whom it hurts.");
            case ChangesViewModel.State.Working(Optional<RunningTask> task) ->
                    task.ifPresent(this::follow);
            case ChangesViewModel.State.Stopped _ -> say("Stopped; nothing was compared.");
            case ChangesViewModel.State.Refused refused -> {
                say(String.join("\n", refused.why()));
                summary.getStyleClass().add("error-words");
            }
            case ChangesViewModel.State.Compared(Comparison comparison) -> show(comparison);
        }
    }

    private void follow(RunningTask task) {
        bar.progressProperty().bind(task.fraction());
        phase.textProperty().bind(task.message());
    }

    private void say(String words) {
        summary.setText(words);
        visible(version, false);
        tree.show(List.of());
    }

    private void show(Comparison comparison) {
        ChangeReport report = comparison.report();
        summary.setText(words(comparison));
        if (report.isBreaking()) {
            summary.getStyleClass().add("error-words");
        } else if (report.isEmpty()) {
            summary.getStyleClass().add("good-words");
        }
        version.setText("Take version " + report.proposed());
        visible(version, !comparison.first() && report.isUnderstated());
        tree.show(comparison.lines());
    }

    private static String words(Comparison comparison) {
        ChangeReport report = comparison.report();
        if (comparison.first()) {
            return "Nothing of this workspace was exported there yet: all of it is new.";
        }
        if (report.isEmpty()) {
            return "Nothing changed since version %s.".formatted(report.before());
        }
        return "Since version %s: %s. These changes deserve version %s (%s)%s."
                .formatted(
                        report.before(),
                        report.isBreaking() ? "somebody breaks" : "nobody breaks",
                        report.proposed(),
                        report.bump().name().toLowerCase(Locale.ROOT),
                        report.isUnderstated() ? "; the workspace still says " + report.now() : "");
    }

    private static void visible(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /** Called when the page comes into view. */
    public void shown() {
        model.setVisible(true);
        if (tree.selected().isPresent()) {
            tree.node().requestFocus();
        } else {
            choose.requestFocus();
        }
    }

    /** Called when something else comes into view. */
    public void hidden() {
        model.setVisible(false);
    }
}
