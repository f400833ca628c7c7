package org.stormspec.app.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;

/** The card in which one finding speaks, with its fixes as links. */
public final class CardController {
    private final FindingsModel findings;
    private final Consumer<RecordKey> jump;
    private final Consumer<Finding> explain;
    private final Consumer<RecordKey> coalesce;
    // Whether only the title is shown, because the rest would cover stickies.
    private boolean compact;
    @FXML private VBox card;
    @FXML private Region mark;
    @FXML private Label title;
    @FXML private Label message;
    @FXML private VBox deeds;
    // One fix a line, as its words may take several.
    @FXML private VBox fixes;
    @FXML private HBox ways;
    @FXML private Button dismiss;

    /**
     * Shows the finding that speaks.
     *
     * @param jump shows what it is about
     * @param explain shows its rule
     * @param coalesce shows what would become of an event and its siblings as one CDC entity
     */
    public CardController(
            FindingsModel findings,
            Consumer<RecordKey> jump,
            Consumer<Finding> explain,
            Consumer<RecordKey> coalesce) {
        this.findings = findings;
        this.jump = jump;
        this.explain = explain;
        this.coalesce = coalesce;
    }

    @FXML
    void initialize() {
        dismiss.setOnAction(_ -> findings.dismiss());
        card.hoverProperty().addListener(_ -> unfold());
        card.focusWithinProperty().addListener(_ -> unfold());
        findings.card().addListener((_, _, finding) -> show(finding));
        show(findings.card().get());
    }

    private void show(Optional<Finding> finding) {
        card.setVisible(finding.isPresent());
        card.setManaged(finding.isPresent());
        finding.ifPresent(this::show);
    }

    /** Shows the title only, until somebody points at it or comes to it by keys. */
    public void setCompact(boolean on) {
        compact = on;
        unfold();
    }

    private void unfold() {
        boolean open = !compact || card.isHover() || card.isFocusWithin();
        for (Region part : List.of(message, deeds)) {
            part.setVisible(open);
            part.setManaged(open);
        }
    }

    private void show(Finding finding) {
        mark.getStyleClass().setAll(Marks.of(finding.level()));
        title.setText(FindingsModel.title(finding));
        message.setText(FindingsModel.capitalised(finding.message()));
        fixes.getChildren().setAll(finding.fixes().stream().map(this::link).toList());
        Hyperlink place = new Hyperlink("Show");
        place.setId("finding-show");
        place.getStyleClass().add("plain");
        place.setOnAction(_ -> jump.accept(finding.place()));
        Hyperlink rule = new Hyperlink(finding.rule());
        rule.setId("finding-rule");
        rule.setAccessibleText("Why? " + finding.rule());
        rule.setTooltip(new Tooltip("Why this matters"));
        rule.getStyleClass().add("plain");
        rule.setOnAction(_ -> explain.accept(finding));
        ways.getChildren().setAll(place, rule);
        if (finding.rule().equals(DetailView.STATE_VERB)) {
            Hyperlink look = new Hyperlink("Coalesce…");
            look.setId("finding-coalesce-card");
            look.setOnAction(_ -> coalesce.accept(finding.place()));
            ways.getChildren().addFirst(look);
        }
    }

    private Node link(Fix fix) {
        return fix.consequence()
                .map(brings -> link(fix.label() + "…", () -> ask(fix, brings)))
                .orElseGet(() -> link(fix.label(), () -> findings.perform(fix)));
    }

    /** Tells what a fix brings, in the place of the fixes, and performs it when people agree. */
    private void ask(Fix fix, String brings) {
        Label question =
                new Label(FindingsModel.capitalised("%s? Then %s.".formatted(fix.label(), brings)));
        question.setId("finding-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        Hyperlink yes = link("do it", () -> findings.perform(fix));
        yes.setId("finding-agree");
        Hyperlink no = link("leave it", () -> show(findings.card().get()));
        no.setId("finding-leave");
        fixes.getChildren().setAll(question, yes, no);
        yes.requestFocus();
    }

    private static Hyperlink link(String words, Runnable action) {
        Hyperlink link = new Hyperlink(FindingsModel.capitalised(words));
        link.getStyleClass().add("fix");
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }
}
