package org.stormspec.app.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.preview.Effect;
import org.stormspec.model.preview.Mending;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.Explanation;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;

/** What one can do about a finding: its fixes with what they would do, a waiver, the rule. */
final class DetailView {
    /** The rule whose fix is worth a closer look before it is done. */
    static final String STATE_VERB = "EVT-01";

    private final PanelModel model;
    private final Consumer<RecordKey> jump;
    private final Consumer<RecordKey> coalesce;
    private final StackPane root = new StackPane();
    private final TextField reason = field("waive-reason", "Why that is all right");
    private final TextField by = field("waive-by", "Who takes it upon themselves");
    private final TextField until = field("waive-until", "Last day, such as 2027-03-31");
    private final Label problem = new Label();
    // Whom the form is about; it is filled once and keeps what was typed.
    private Optional<Finding> waiving = Optional.empty();

    DetailView(PanelModel model, Consumer<RecordKey> jump, Consumer<RecordKey> coalesce) {
        this.model = model;
        this.jump = jump;
        this.coalesce = coalesce;
        root.getStyleClass().add("finding-detail");
        problem.setId("waive-problem");
        problem.getStyleClass().add("error-words");
        problem.setWrapText(true);
        model.shown().addListener((_, _, shown) -> show(shown));
        show(model.shown().get());
    }

    Node node() {
        return root;
    }

    private static TextField field(String id, String words) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words);
        field.setAccessibleText(words);
        return field;
    }

    private void show(Shown shown) {
        if (shown instanceof Shown.Waiving now) {
            fill(now);
            return;
        }
        waiving = Optional.empty();
        root.getChildren()
                .setAll(
                        switch (shown) {
                            case Shown.Nothing _ -> nothing();
                            case Shown.One one -> one(one);
                            case Shown.Rule rule -> rule(rule.explanation());
                            case Shown.Planning planning -> planning(planning);
                            case Shown.Many many -> many(many);
                            case Shown.Waiving now -> waiver(now);
                        });
    }

    private static Node nothing() {
        Label label = new Label("Choose a finding to see what can be done about it");
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    /** What is read scrolls; what is done about it stays in view below. */
    private static Node footed(List<Node> parts, Node... foot) {
        ScrollPane pane = scrolling(parts);
        if (foot.length == 0) {
            return pane;
        }
        VBox.setVgrow(pane, Priority.ALWAYS);
        FlowPane bar = new FlowPane(foot);
        bar.prefWrapLengthProperty().bind(bar.widthProperty());
        bar.getStyleClass().add("finding-foot");
        return new VBox(pane, bar);
    }

    private static ScrollPane scrolling(List<Node> parts) {
        VBox box = new VBox(parts.toArray(Node[]::new));
        box.getStyleClass().add("finding-parts");
        ScrollPane pane = new ScrollPane(box);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private Node one(Shown.One one) {
        Finding finding = one.finding();
        List<Node> parts = new ArrayList<>();
        parts.add(message(finding));
        parts.add(under(finding));
        finding.waiver().ifPresent(waiver -> parts.add(silent(finding, waiver)));
        model.overdue(finding).ifPresent(waiver -> parts.add(overdue(waiver)));
        if (finding.waiver().isEmpty()) {
            parts.addAll(fixes(one));
            one.refusal().ifPresent(why -> parts.add(plain(why, "muted")));
        }
        return finding.waiver().isEmpty() ? footed(parts, more(one)) : footed(parts);
    }

    private static Label message(Finding finding) {
        Label message = new Label(FindingsModel.capitalised(finding.message()));
        message.setId("finding-message");
        message.getStyleClass().add("card-title");
        message.setWrapText(true);
        return message;
    }

    private Node under(Finding finding) {
        Region mark = new Region();
        mark.getStyleClass().setAll(Marks.of(finding.level()));
        Label level = new Label(finding.rule() + " · " + finding.level().word());
        level.getStyleClass().add("muted");
        Hyperlink explain = link("finding-explain", "Why?", () -> model.explain(finding.rule()));
        Hyperlink show = link("finding-jump", "Show", () -> jump.accept(finding.place()));
        HBox under = new HBox(8, mark, level, explain, show);
        under.getStyleClass().add("finding-under");
        return under;
    }

    private static Hyperlink link(String id, String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setId(id);
        link.setWrapText(true);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static Label plain(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private Node silent(Finding finding, Waiver waiver) {
        return new VBox(
                4,
                plain("Waived by %s until %s:".formatted(waiver.by(), waiver.until()), "muted"),
                plain(waiver.reason()),
                link("finding-unwaive", "Let it speak again", () -> model.unwaive(finding)));
    }

    private static Node overdue(Waiver waiver) {
        return plain(
                "%s waived it until %s, which is over: %s"
                        .formatted(waiver.by(), waiver.until(), waiver.reason()),
                "muted");
    }

    private List<Node> fixes(Shown.One one) {
        List<Node> parts = new ArrayList<>();
        List<Fix> fixes = one.finding().fixes();
        if (fixes.isEmpty()) {
            parts.add(plain("Only people can mend this.", "muted"));
            return parts;
        }
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < fixes.size(); i++) {
            Fix fix = fixes.get(i);
            RadioButton choice = new RadioButton(FindingsModel.capitalised(fix.words()));
            choice.setId("finding-fix-" + i);
            choice.setWrapText(true);
            // Names have underscores, which are no mnemonics.
            choice.setMnemonicParsing(false);
            choice.setToggleGroup(group);
            choice.setSelected(one.fix().filter(fix::equals).isPresent());
            choice.setOnAction(_ -> preview(fix, choice.getId()));
            parts.add(choice);
        }
        parts.add(effects(one.effects()));
        return parts;
    }

    // The choices are made anew; the keyboard stays on the one that was taken.
    private void preview(Fix fix, String choice) {
        model.preview(fix);
        Node again = root.lookup("#" + choice);
        if (again != null) {
            again.requestFocus();
        }
    }

    private static Node effects(List<Effect> effects) {
        VBox box = new VBox();
        box.setId("finding-effects");
        box.getStyleClass().add("finding-effects");
        for (Effect effect : effects) {
            box.getChildren().add(plain(FindingsModel.capitalised(effect.words())));
            effect.lines().forEach(line -> box.getChildren().add(compared(line)));
        }
        if (effects.isEmpty()) {
            box.getChildren().add(plain("It would change nothing.", "muted"));
        }
        return box;
    }

    private static Node compared(Effect.Line line) {
        Label what = new Label(line.what());
        what.getStyleClass().addAll("muted", "finding-what");
        FlowPane row = new FlowPane(what);
        row.getStyleClass().add("finding-compared");
        if (!line.before().isEmpty()) {
            row.getChildren().add(plain("− " + line.before(), "mono", "finding-removed"));
        }
        if (!line.after().isEmpty()) {
            row.getChildren().add(plain("+ " + line.after(), "mono", "finding-added"));
        }
        // A row of its own accord is as wide as its widest part, and would push the rest out.
        row.setMinWidth(0);
        row.getChildren().stream()
                .map(Region.class::cast)
                .forEach(part -> part.maxWidthProperty().bind(row.widthProperty()));
        row.setAccessibleText(line.words());
        return row;
    }

    private Node[] more(Shown.One one) {
        Finding finding = one.finding();
        List<Node> more = new ArrayList<>();
        if (one.fix().isPresent()) {
            Button apply = button("finding-apply", "Apply", model::apply);
            apply.getStyleClass().add("accent");
            apply.setDisable(one.effects().isEmpty());
            more.add(apply);
        }
        if (finding.rule().equals(STATE_VERB)) {
            more.add(
                    button(
                            "finding-coalesce",
                            "Coalesce…",
                            () -> coalesce.accept(finding.place())));
        }
        if (one.alike() > 1) {
            more.add(
                    button(
                            "finding-fix-all",
                            "Fix all %d of %s…".formatted(one.alike(), finding.rule()),
                            () -> model.planRule(finding.rule())));
        }
        if (one.refusal().isEmpty()) {
            more.add(button("finding-waive", "Waive…", model::startWaiving));
        }
        return more.toArray(Node[]::new);
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void fill(Shown.Waiving now) {
        problem.setText(now.problem());
        problem.setVisible(!now.problem().isEmpty());
        problem.setManaged(!now.problem().isEmpty());
        boolean same =
                waiving.filter(before -> Listing.idOf(before).equals(Listing.idOf(now.finding())))
                        .isPresent();
        if (!same) {
            waiving = Optional.of(now.finding());
            reason.clear();
            by.setText(now.by());
            until.setText(now.until().toString());
            root.getChildren().setAll(waiver(now));
            reason.requestFocus();
        }
    }

    private Node waiver(Shown.Waiving now) {
        Runnable take = () -> model.waive(reason.getText(), by.getText(), until.getText());
        Button waive = button("waive-take", "Waive", take);
        waive.getStyleClass().add("accent");
        for (TextField field : List.of(reason, by, until)) {
            field.setOnAction(_ -> take.run());
        }
        HBox whoAndWhen = new HBox(8, labelled("By", by), labelled("Until", until));
        whoAndWhen.getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
        return footed(
                List.of(
                        message(now.finding()),
                        labelled("Reason", reason),
                        whoAndWhen,
                        problem,
                        plain("It stops nothing until that day is over.", "muted")),
                waive,
                button("waive-back", "Back", model::back));
    }

    private static Node labelled(String words, TextField field) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private Node rule(Explanation explanation) {
        List<Node> parts = new ArrayList<>();
        parts.add(plain(explanation.rule().id() + "  " + explanation.rule().title(), "card-title"));
        parts.add(plain(explanation.rule().idea()));
        for (Explanation.Part part : explanation.parts()) {
            parts.add(
                    new VBox(
                            plain(FindingsModel.capitalised(part.label()), "caption"),
                            plain(part.text())));
        }
        Node all = footed(parts, button("rule-back", "Back", model::back));
        all.setId("rule-explanation");
        all.setAccessibleText(explanation.text());
        return all;
    }

    private Node planning(Shown.Planning planning) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(24, 24);
        return footed(
                List.of(plain(planning.title() + "…", "card-title"), busy),
                button("mending-stop", "Stop", model::back));
    }

    private Node many(Shown.Many many) {
        Mending mending = many.mending();
        int steps = mending.steps().size();
        ListView<String> lines = new ListView<>();
        lines.setId("mending-steps");
        lines.setAccessibleText("What would be done");
        lines.getItems().setAll(lines(mending));
        lines.setCellFactory(_ -> new Step());
        VBox.setVgrow(lines, Priority.ALWAYS);
        Button apply =
                button(
                        "mending-apply",
                        steps == 1 ? "Apply 1 fix" : "Apply " + steps + " fixes",
                        model::apply);
        apply.getStyleClass().add("accent");
        apply.setDisable(steps == 0);
        Button back = button("mending-back", "Back", model::back);
        VBox box =
                new VBox(
                        plain(many.title(), "card-title"),
                        plain(summary(mending), "muted"),
                        lines,
                        new HBox(8, apply, back));
        box.getStyleClass().add("finding-parts");
        return box;
    }

    private static String summary(Mending mending) {
        int left = mending.left().size();
        return "One step, one undo."
                + (left == 0 ? "" : " %d of these rules stay; they need people.".formatted(left));
    }

    private static List<String> lines(Mending mending) {
        List<String> lines = new ArrayList<>();
        for (Mending.Step step : mending.steps()) {
            lines.add(FindingsModel.capitalised(step.words()));
            for (Effect effect : step.effects()) {
                lines.add("    " + effect.words());
                effect.lines().forEach(line -> lines.add("        " + line.words()));
            }
        }
        for (Mending.Question question : mending.questions()) {
            lines.add("Left to you: " + question.words());
        }
        return lines;
    }

    /** A line of the list of steps. */
    private static final class Step extends ListCell<String> {
        Step() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : line);
        }
    }
}
