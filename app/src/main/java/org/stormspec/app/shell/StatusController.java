package org.stormspec.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.stormspec.app.findings.FindingsModel;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ModelView;

/** Shows where things stand: saved or not, counts, findings, environment and zoom. */
final class StatusController {
    private final WorkspaceSession session;
    private final FindingsModel findings;
    private final ObservableValue<String> said;
    private final ObservableValue<String> where;
    private final ObservableValue<String> scale;
    private final ObservableValue<Boolean> isProtected;
    private final Runnable openFindings;
    @FXML private Label saved;
    @FXML private Region savedMark;
    @FXML private Label counts;
    @FXML private Button errors;
    @FXML private Region errorMark;
    @FXML private Button warnings;
    @FXML private Region warningMark;
    @FXML private Label message;
    @FXML private Label environment;
    @FXML private Label zoom;

    StatusController(
            WorkspaceSession session,
            FindingsModel findings,
            ObservableValue<String> said,
            ObservableValue<String> where,
            ObservableValue<String> scale,
            ObservableValue<Boolean> isProtected,
            Runnable openFindings) {
        this.session = session;
        this.findings = findings;
        this.said = said;
        this.where = where;
        this.scale = scale;
        this.isProtected = isProtected;
        this.openFindings = openFindings;
    }

    @FXML
    void initialize() {
        session.dirty().addListener(_ -> showSaved());
        isProtected.subscribe(_ -> showSaved());
        session.onSettled(this::showCounts);
        findings.all().addListener(_ -> showFindings());
        findings.checked().addListener(_ -> showFindings());
        message.textProperty().bind(said);
        environment.textProperty().bind(where);
        zoom.textProperty().bind(scale);
        errors.setOnAction(_ -> openFindings.run());
        warnings.setOnAction(_ -> openFindings.run());
        showSaved();
        showCounts();
        showFindings();
    }

    private void showSaved() {
        boolean unsaved = session.dirty().get();
        boolean atRisk = !isProtected.getValue();
        String words = unsaved ? "Unsaved changes" : "Saved";
        saved.setText(atRisk ? words + " · autosave does not work" : words);
        savedMark.getStyleClass().setAll("status-mark", unsaved ? "ring" : "disc");
        if (atRisk) {
            savedMark.getStyleClass().setAll("status-mark", "square", "error");
        }
    }

    private void showCounts() {
        counts.setText(countsOf(session.model()));
    }

    /** Returns the counts of a model as the status bar shows them. */
    static String countsOf(ModelView model) {
        return String.join(
                " · ",
                count(model.contexts().size(), "context"),
                count(model.elements(Kind.TOPIC).size(), "topic"),
                count(model.all(RecordType.PLACEMENT).size(), "sticky")
                        .replace("stickys", "stickies"));
    }

    private void showFindings() {
        long wrong = findings.count(Level.ERROR);
        long doubtful = findings.count(Level.WARNING);
        // A large model takes a while; until then nobody knows.
        boolean checked = findings.checked().get();
        errors.setText(checked ? count(wrong, "error") : "… errors");
        warnings.setText(checked ? count(doubtful, "warning") : "… warnings");
        errorMark.getStyleClass().setAll(marks("square", wrong > 0 ? "error" : "calm"));
        warningMark.getStyleClass().setAll(marks("diamond", doubtful > 0 ? "warning" : "calm"));
    }

    private static List<String> marks(String shape, String colour) {
        return List.of("status-mark", shape, colour);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
