package org.stormspec.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.RunningTask;
import org.stormspec.export.cluster.ClusterStatus;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.PlanItem;
import org.stormspec.export.kafka.PlanText;
import org.stormspec.export.push.UsersText;

/** Shows the cluster, the plan in business words with the resources beneath, and the push. */
public final class ClusterController {
    private static final Duration LOOK_AGAIN = Duration.seconds(2);

    private final WorkspaceSession session;
    private final ClusterViewModel model;
    private final Runnable openFindings;
    private final Timeline look;
    private boolean following;
    @FXML private ComboBox<String> environments;
    @FXML private Label status;
    @FXML private Region mark;
    @FXML private Button start;
    @FXML private Button stop;
    @FXML private Button plan;
    @FXML private Button adopt;
    @FXML private Button accept;
    @FXML private Button push;
    @FXML private HBox progress;
    @FXML private ProgressBar bar;
    @FXML private Label phase;
    @FXML private Button cancel;
    @FXML private Label summary;
    @FXML private HBox remedies;
    @FXML private Button showFindings;
    @FXML private Button startNow;
    @FXML private TreeView<PlanLine> tree;

    /**
     * Shows a model.
     *
     * @param openFindings opens the list of findings
     */
    public ClusterController(
            WorkspaceSession session, ClusterViewModel model, Runnable openFindings) {
        this.session = session;
        this.model = model;
        this.openFindings = openFindings;
        this.look = new Timeline(new KeyFrame(LOOK_AGAIN, _ -> model.refreshStatus()));
        look.setCycleCount(Timeline.INDEFINITE);
    }

    @FXML
    void initialize() {
        tree.setRoot(new TreeItem<>());
        tree.setCellFactory(_ -> new Line());
        environments.setOnAction(_ -> {
            if (!following && environments.getValue() != null) {
                model.environment().set(environments.getValue());
            }
        });
        start.setOnAction(_ -> model.startCluster());
        stop.setOnAction(_ -> model.stopCluster());
        plan.setOnAction(_ -> model.plan());
        push.setOnAction(_ -> model.push());
        adopt.setOnAction(_ -> model.adopt(adoptable()));
        accept.setOnAction(_ -> costly().ifPresent(model::accept));
        tree.getSelectionModel().selectedItemProperty().subscribe(_ -> showDecisions());
        startNow.setOnAction(_ -> model.startAndPlan());
        showFindings.setOnAction(_ -> openFindings.run());
        session.onSettled(this::showEnvironments);
        model.environment().addListener(_ -> showEnvironments());
        model.cluster().subscribe(_ -> showCluster());
        model.state().subscribe(this::show);
        showEnvironments();
    }

    private void showEnvironments() {
        following = true;
        if (!environments.getItems().equals(model.environments())) {
            environments.getItems().setAll(model.environments());
        }
        environments.setValue(model.environment().get());
        following = false;
        showCluster();
    }

    private void showCluster() {
        ClusterStatus now = model.cluster().get();
        boolean embedded = model.isEmbedded();
        boolean running = now instanceof ClusterStatus.Running;
        String words =
                embedded
                        ? capitalised(now.text())
                        : model.isPushable()
                                ? "Named in environments.yaml"
                                : "Not a development cluster: export and open a pull request";
        status.setText(words);
        mark.getStyleClass().setAll("status-mark", running || !embedded ? "disc" : "ring");
        if (running && embedded) {
            mark.getStyleClass().add("good");
        }
        boolean busy = model.state().get() instanceof PushState.Working;
        show(start, embedded && !running);
        show(stop, embedded && running);
        start.setDisable(busy);
        stop.setDisable(busy);
        show(push, model.isPushable());
        plan.setDisable(busy || !model.isPushable());
    }

    /** Decisions are offered where the plan has something to decide, for the selected line. */
    private void showDecisions() {
        List<PlanItem> items =
                model.state().get() instanceof PushState.Planned planned
                        ? planned.plan().items()
                        : List.of();
        show(adopt, items.stream().anyMatch(PlanItem::isAdoptable));
        show(accept, items.stream().anyMatch(PlanItem.CostlyTopic.class::isInstance));
        adopt.setDisable(adoptable().isEmpty());
        accept.setDisable(costly().isEmpty());
    }

    private List<String> adoptable() {
        return selected().stream().filter(PlanItem::isAdoptable).map(PlanItem::resource).toList();
    }

    private Optional<PlanItem.CostlyTopic> costly() {
        return selected().stream()
                .filter(PlanItem.CostlyTopic.class::isInstance)
                .map(PlanItem.CostlyTopic.class::cast)
                .findFirst();
    }

    private List<PlanItem> selected() {
        TreeItem<PlanLine> line = tree.getSelectionModel().getSelectedItem();
        return line == null || line.getValue() == null ? List.of() : line.getValue().stands();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private void show(PushState state) {
        showCluster();
        push.setDisable(!(state instanceof PushState.Planned planned && planned.isPushable()));
        summary.setText(words(state));
        summary.getStyleClass().removeAll("error-words", "good-words");
        styleOf(state).ifPresent(summary.getStyleClass()::add);
        Optional<RunningTask> task =
                state instanceof PushState.Working working ? working.task() : Optional.empty();
        show(progress, state instanceof PushState.Working);
        task.ifPresent(this::follow);
        PushState.Remedy remedy =
                state instanceof PushState.Refused refused
                        ? refused.remedy()
                        : PushState.Remedy.NONE;
        show(remedies, remedy != PushState.Remedy.NONE);
        show(showFindings, remedy == PushState.Remedy.FINDINGS);
        show(startNow, remedy == PushState.Remedy.START);
        fill(lines(state));
        showDecisions();
        keepTheKeyboard(state);
    }

    // What had the keyboard may be hidden now; it must not wander off, and never on to the push.
    private void keepTheKeyboard(PushState state) {
        if (!(state instanceof PushState.Working) && tree.getScene() != null) {
            plan.requestFocus();
        }
    }

    private void follow(RunningTask task) {
        bar.progressProperty().bind(task.fraction());
        phase.textProperty().bind(task.message());
        cancel.setOnAction(_ -> task.cancel());
    }

    private static Optional<String> styleOf(PushState state) {
        return switch (state) {
            case PushState.Refused _ -> Optional.of("error-words");
            case PushState.Pushed(ApplyReport report) ->
                    Optional.of(report.succeeded() ? "good-words" : "error-words");
            case PushState.UsersMade _ -> Optional.of("good-words");
            case PushState.Planned planned ->
                    planned.plan().isBlocked() ? Optional.of("error-words") : Optional.empty();
            case PushState.Nothing _, PushState.Working _, PushState.Asking _ -> Optional.empty();
        };
    }

    private static String words(PushState state) {
        return switch (state) {
            case PushState.Nothing _ ->
                    "A plan says what a push would change, in words of the business, before"
                            + " anything is touched.";
            case PushState.Working working -> working.what() + "…";
            case PushState.Asking asking ->
                    "Nobody has agreed to contact “%s” yet."
                            .formatted(asking.contact().environment());
            case PushState.Refused refused -> String.join("\n", refused.why());
            case PushState.Planned planned -> words(planned);
            case PushState.Pushed(ApplyReport report) -> words(report);
            case PushState.UsersMade(Set<String> users) ->
                    UsersText.made(users).map(made -> made + "\n").orElse("")
                            + "The cluster is as the model wants it.";
        };
    }

    private static String words(PushState.Planned planned) {
        List<String> words = new ArrayList<>(List.of(verdict(planned)));
        words.addAll(PlanText.notes(planned.plan()));
        return String.join("\n", words);
    }

    private static String verdict(PushState.Planned planned) {
        if (planned.plan().isBlocked()) {
            String words =
                    planned.plan().isPushable()
                            ? "Part of this is blocked, and a push leaves that alone. "
                            : "Blocked: there is nothing that a push could do until this is solved. ";
            return words + PlanText.counts(planned.plan());
        }
        Optional<String> missing = UsersText.missing(planned.missingUsers());
        String counts = PlanText.counts(planned.plan());
        return planned.isPushable()
                ? missing.map(users -> counts + "\n" + users).orElse(counts)
                : "The cluster is as the model wants it. " + counts;
    }

    private static String words(ApplyReport report) {
        String counts =
                "%s, in %.1f s."
                        .formatted(PlanText.counts(report), report.took().toMillis() / 1000.0);
        return report.note().isEmpty() ? counts : counts + "\n" + report.note();
    }

    private static List<PlanLine> lines(PushState state) {
        return switch (state) {
            case PushState.Planned planned -> PlanLine.of(planned.plan());
            case PushState.Pushed(ApplyReport report) -> PlanLine.of(report);
            case PushState.Nothing _,
                    PushState.Working _,
                    PushState.Asking _,
                    PushState.Refused _,
                    PushState.UsersMade _ ->
                    List.of();
        };
    }

    private void fill(List<PlanLine> lines) {
        tree.getRoot().getChildren().setAll(lines.stream().map(this::item).toList());
        show(tree, !lines.isEmpty());
    }

    private TreeItem<PlanLine> item(PlanLine line) {
        TreeItem<PlanLine> item = new TreeItem<>(line);
        item.getChildren().setAll(line.children().stream().map(this::item).toList());
        boolean isBad =
                line.style() == PlanLine.Style.BLOCKED || line.style() == PlanLine.Style.BAD;
        item.setExpanded(isBad);
        if (isBad) {
            item.getChildren().forEach(child -> child.setExpanded(true));
        }
        return item;
    }

    /** Called when the place comes into view. */
    public void shown() {
        model.refreshStatus();
        look.play();
        plan.requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        look.stop();
    }

    /** One line: sign, words, and how many resources are beneath. */
    private static final class Line extends TreeCell<PlanLine> {
        private final Label sign = new Label();
        private final Label words = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(8, sign, words, count);

        Line() {
            count.getStyleClass().add("caption");
            row.setStyle("-fx-alignment: center-left;");
        }

        @Override
        protected void updateItem(@Nullable PlanLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : row);
            if (line != null) {
                String look = "plan-" + line.style().name().toLowerCase(Locale.ROOT);
                sign.setText(line.sign());
                sign.getStyleClass().setAll("label", "plan-sign", look);
                words.setText(line.words());
                words.getStyleClass().setAll("label", look);
                count.setText(line.children().isEmpty() ? "" : counted(line));
            }
        }

        private static String counted(PlanLine line) {
            boolean details =
                    line.children().stream().allMatch(c -> c.style() == PlanLine.Style.DETAIL);
            return details ? "" : String.valueOf(line.children().size());
        }
    }
}
