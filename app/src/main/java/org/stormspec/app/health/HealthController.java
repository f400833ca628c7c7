package org.stormspec.app.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.stormspec.app.review.Derived;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.LineTree;
import org.stormspec.model.health.Health;
import org.stormspec.model.health.Maturity;
import org.stormspec.model.health.Pillar;
import org.stormspec.model.record.RecordKey;

/** Shows how sound the model is: four figures, and beneath who and what stands behind them. */
public final class HealthController {
    private final HealthViewModel model;
    private final Consumer<RecordKey> jump;
    private final Runnable toMap;
    private final LineTree tree;
    @FXML private ScrollPane cards;
    @FXML private Label pinBall;
    @FXML private Label verdict;
    @FXML private Label hops;
    @FXML private Label level;
    @FXML private Label levelName;
    @FXML private HBox steps;
    @FXML private VBox pillars;
    @FXML private Label orphans;
    @FXML private Label size;
    @FXML private StackPane stage;
    @FXML private Label message;
    @FXML private HBox bar;
    @FXML private Button board;
    @FXML private Button map;

    /**
     * Shows a model's health.
     *
     * @param jump shows something on the board
     * @param toMap shows the map, on which what is selected is lit
     */
    public HealthController(HealthViewModel model, Consumer<RecordKey> jump, Runnable toMap) {
        this.model = model;
        this.jump = jump;
        this.toMap = toMap;
        this.tree = new LineTree("health-tree", "Who and what stands behind the figures", jump);
    }

    @FXML
    void initialize() {
        stage.getChildren().addFirst(tree.node());
        tree.onSelected(line -> {
            boolean nowhere = line.map(Line::places).filter(List::isEmpty).isPresent();
            board.setDisable(line.isEmpty() || nowhere);
            map.setDisable(line.isEmpty() || nowhere);
        });
        board.setOnAction(_ ->
                tree.selected()
                        .flatMap(line -> line.places().stream().findFirst())
                        .ifPresent(jump));
        map.setOnAction(_ -> {
            if (tree.selected().filter(model::select).isPresent()) {
                toMap.run();
            }
        });
        model.state().subscribe(this::show);
    }

    private void show(Derived.State<Checkup> state) {
        Optional<Checkup> there = model.checkup().filter(checkup -> !checkup.isEmpty());
        message.setText(
                switch (state) {
                    case Derived.State.Working<Checkup> _ -> "Examining the model…";
                    case Derived.State.Failed<Checkup> failed ->
                            "The model cannot be examined: " + failed.why();
                    case Derived.State.Ready<Checkup> _ ->
                            there.isPresent()
                                    ? ""
                                    : "Nothing to examine yet: draw contexts and what flows between"
                                            + " them";
                });
        for (Node part : List.of(cards, bar)) {
            part.setVisible(there.isPresent());
            part.setManaged(there.isPresent());
        }
        there.ifPresentOrElse(this::show, () -> tree.show(List.of()));
    }

    private void show(Checkup checkup) {
        Health health = checkup.health();
        int score = health.pinBall().score();
        pinBall.setText(String.valueOf(score));
        tone(pinBall, score == 0 ? "good" : score < 10 ? "warning" : "error");
        verdict.setText(health.pinBall().verdict());
        int chain = health.pinBall().hops();
        hops.setText("longest chain %d %s".formatted(chain, chain == 1 ? "hop" : "hops"));
        Maturity maturity = health.maturity();
        level.setText(maturity.level().number() + " / " + Maturity.Level.values().length);
        levelName.setText(maturity.level().label());
        steps.getChildren()
                .setAll(
                        List.of(Maturity.Level.values()).stream()
                                .map(each -> pip(each.compareTo(maturity.level()) <= 0))
                                .toList());
        pillars.getChildren().setAll(health.pillars().stream().map(HealthController::bar).toList());
        orphans.setText(String.valueOf(health.orphans().size()));
        tone(orphans, health.orphans().isEmpty() ? "good" : "warning");
        size.setText("%d contexts, %d topics".formatted(health.contexts(), health.topics()));
        tree.show(checkup.lines());
    }

    private static void tone(Label figure, String tone) {
        figure.getStyleClass().setAll("label", "score", tone + "-text");
    }

    private static Node pip(boolean reached) {
        Region pip = new Region();
        pip.getStyleClass().addAll("pip", reached ? "reached" : "ahead");
        return pip;
    }

    private static Node bar(Pillar pillar) {
        ProgressBar bar = new ProgressBar(pillar.score() / 100.0);
        bar.getStyleClass().add("pillar-bar");
        bar.setAccessibleText("%s %d per cent".formatted(pillar.kind().label(), pillar.score()));
        Label figure = new Label(pillar.score() + " %");
        figure.getStyleClass().addAll("caption", "pillar-figure");
        Label name = new Label(pillar.kind().label());
        name.getStyleClass().add("caption");
        HBox row = new HBox(8, bar, figure, name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Called when the page comes into view. */
    public void shown() {
        model.setVisible(true);
        tree.node().requestFocus();
    }

    /** Called when something else comes into view. */
    public void hidden() {
        model.setVisible(false);
    }
}
