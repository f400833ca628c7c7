package org.stormspec.app.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.stormspec.app.control.Segments;
import org.stormspec.app.review.Worded;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.git.FileChange;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordType;

/** Shows the document of a context, or what an export would change. */
public final class SpecsController {
    private static final String DOCUMENT = "document";
    private static final String CHANGES = "changes";

    private final WorkspaceSession session;
    private final SpecViewModel spec;
    private final ExportViewModel export;
    private final Runnable openFindings;
    private Segments viewSegments = new Segments(new HBox(), _ -> {});
    private Segments dialectSegments = new Segments(new HBox(), _ -> {});
    private boolean following;
    @FXML private HBox views;
    @FXML private HBox dialects;
    @FXML private ComboBox<CommandExport> commands;
    @FXML private ComboBox<String> contexts;
    @FXML private Button copy;
    @FXML private HBox exportBar;
    @FXML private TextField target;
    @FXML private Button choose;
    @FXML private Button compare;
    @FXML private Button write;
    @FXML private Button commit;
    @FXML private ListView<String> document;
    @FXML private VBox changes;
    @FXML private Label summary;
    @FXML private Button showFindings;
    @FXML private CheckBox force;
    @FXML private HBox ways;
    @FXML private ListView<String> diff;

    /**
     * Shows documents of a session.
     *
     * @param openFindings opens the list of findings
     */
    public SpecsController(
            WorkspaceSession session,
            SpecViewModel spec,
            ExportViewModel export,
            Runnable openFindings) {
        this.session = session;
        this.spec = spec;
        this.export = export;
        this.openFindings = openFindings;
    }

    @FXML
    void initialize() {
        viewSegments = new Segments(views, this::showView);
        viewSegments.add(DOCUMENT, "Document");
        viewSegments.add(CHANGES, "Export");
        dialectSegments = new Segments(dialects, this::speak);
        dialectSegments.add(Dialect.ASYNCAPI_3_0.name(), "AsyncAPI 3.0");
        dialectSegments.add(Dialect.SPECMESH_2_6.name(), "SpecMesh 2.6");
        dialectSegments.show(spec.dialect().get().name());
        document.setCellFactory(_ -> new CodeLine(false));
        diff.setCellFactory(_ -> new CodeLine(true));
        spec.text().addListener((_, _, text) -> document.getItems().setAll(text.lines().toList()));
        bindContexts();
        bindCommands();
        bindExport();
        showView(DOCUMENT);
    }

    private void bindContexts() {
        contexts.setOnAction(_ -> {
            if (!following && contexts.getValue() != null) {
                spec.context().set(contexts.getValue());
            }
        });
        spec.context().addListener(_ -> showContexts());
        session.onSettled(Set.of(RecordType.CONTEXT), this::showContexts);
        copy.setOnAction(_ -> copy());
        showContexts();
    }

    private void showContexts() {
        following = true;
        List<String> ids = session.model().contexts().stream().map(Context::id).toList();
        if (!ids.equals(contexts.getItems())) {
            contexts.getItems().setAll(ids);
        }
        contexts.setValue(spec.context().get());
        following = false;
    }

    /** The answer holds for the workspace, so that the command line writes the same. */
    private void bindCommands() {
        commands.setConverter(new Worded<>(SpecsController::words));
        commands.getItems().setAll(CommandExport.values());
        commands.setOnAction(_ -> {
            if (!following) {
                spec.treat(commands.getValue());
                if (changes.isVisible()) {
                    export.compare();
                }
            }
        });
        session.onSettled(Set.of(RecordType.WORKSPACE), this::showCommands);
        showCommands();
    }

    private void showCommands() {
        following = true;
        commands.setValue(spec.commands());
        following = false;
    }

    private static String words(CommandExport way) {
        return switch (way) {
            case OMIT -> "Commands left out";
            case PRIVATE_CHANNEL -> "Commands as channels";
        };
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(changes.isVisible() ? lines(diff) : spec.text().get());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String lines(ListView<String> list) {
        return list.getItems().stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private void speak(String name) {
        spec.dialect().set(Dialect.valueOf(name));
        export.dialect().set(Dialect.valueOf(name));
    }

    private void showView(String id) {
        boolean exporting = id.equals(CHANGES);
        viewSegments.show(id);
        show(document, !exporting);
        show(changes, exporting);
        show(exportBar, exporting);
        show(contexts, !exporting);
        if (exporting) {
            export.compare();
        }
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private void bindExport() {
        export.target().subscribe(folder -> target.setText(folder.map(Path::toString).orElse("")));
        target.setOnAction(_ -> takeTarget());
        choose.setOnAction(_ -> export.chooseTarget());
        compare.setOnAction(_ -> takeTarget());
        write.setOnAction(_ -> export.write());
        commit.setOnAction(_ -> export.writeAndCommit());
        showFindings.setOnAction(_ -> openFindings.run());
        force.selectedProperty().subscribe(_ -> allow());
        export.state().subscribe(this::show);
    }

    /** What hurts somebody is written only by who says so. */
    private void allow() {
        ExportViewModel.State state = export.state().get();
        boolean ready =
                state instanceof ExportViewModel.State.Ready found
                        && found.delivery().changes().dirtyFiles().isEmpty()
                        && (found.obstacles().isEmpty() || force.isSelected());
        write.setDisable(!ready || isIdle(state));
        commit.setDisable(!ready);
    }

    private static boolean hurts(ExportViewModel.State state) {
        return state instanceof ExportViewModel.State.Ready found && !found.obstacles().isEmpty();
    }

    private void takeTarget() {
        String typed = target.getText().strip();
        if (!typed.isEmpty()) {
            export.setTarget(Path.of(typed));
        }
    }

    private void show(ExportViewModel.State state) {
        force.setSelected(false);
        show(force, hurts(state));
        allow();
        show(
                showFindings,
                hurts(state)
                        || (state instanceof ExportViewModel.State.Refused found
                                && found.findings()));
        show(ways, force.isVisible() || showFindings.isVisible());
        summary.setText(words(state));
        summary.getStyleClass().removeAll("error-words", "good-words");
        if (state instanceof ExportViewModel.State.Refused || hurts(state)) {
            summary.getStyleClass().add("error-words");
        } else if (state instanceof ExportViewModel.State.Done) {
            summary.getStyleClass().add("good-words");
        }
        diff.getItems()
                .setAll(
                        state instanceof ExportViewModel.State.Ready found
                                ? found.diff().lines().toList()
                                : List.of());
        show(diff, !diff.getItems().isEmpty());
    }

    private static boolean isIdle(ExportViewModel.State state) {
        return state instanceof ExportViewModel.State.Ready found
                && found.delivery().changes().isEmpty();
    }

    private static String words(ExportViewModel.State state) {
        return switch (state) {
            case ExportViewModel.State.NoTarget _ ->
                    "Choose the folder or git working tree that the specs go to. Nothing is written"
                            + " before you have seen the difference, and nothing is ever pushed.";
            case ExportViewModel.State.Working(String what) -> what + "…";
            case ExportViewModel.State.Refused(List<String> why, boolean _) ->
                    "Nothing was written.\n" + String.join("\n", why);
            case ExportViewModel.State.Ready ready -> words(ready);
            case ExportViewModel.State.Done(String done, var _) -> done;
        };
    }

    private static String words(ExportViewModel.State.Ready ready) {
        List<String> dirty = ready.delivery().changes().dirtyFiles();
        if (!dirty.isEmpty()) {
            return "Somebody changed these files and did not commit them, so they are not"
                    + " overwritten. Commit or undo those changes first:\n"
                    + String.join("\n", dirty);
        }
        if (!ready.obstacles().isEmpty()) {
            return "These changes hurt somebody who reads the last export:\n"
                    + String.join("\n", ready.obstacles());
        }
        List<FileChange> files = ready.delivery().changes().changes();
        if (files.isEmpty()) {
            return "The folder says what the model says. Nothing to write.\n"
                    + report(ready.delivery().export());
        }
        int fresh = (int) files.stream().filter(FileChange::isNew).count();
        int changed = files.size() - fresh;
        String news = fresh == 0 ? "" : " " + fresh + " new" + (fresh == 1 ? " file." : " files.");
        String changes = changed == 0 ? "" : " " + changed + " changed.";
        return ready.delivery().export().documents().size()
                + " valid documents."
                + news
                + changes
                + "\n"
                + report(ready.delivery().export());
    }

    /** What the documents hold: topics against channels, and what policies decide. */
    private static String report(Export export) {
        return Stream.concat(Stream.of(export.channels().text()), export.overruled().stream())
                .collect(Collectors.joining("\n"));
    }

    /** Called when the place comes into view. */
    public void shown() {
        spec.setVisible(true);
        document.requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        spec.setVisible(false);
    }

    /** Shows what an export would change. */
    public void startExport() {
        showView(CHANGES);
        if (export.target().get().isEmpty()) {
            target.requestFocus();
        }
    }
}
