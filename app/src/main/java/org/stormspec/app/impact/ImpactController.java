package org.stormspec.app.impact;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.stormspec.app.review.Derived;
import org.stormspec.app.review.LineTree;
import org.stormspec.app.review.Worded;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;

/** The panel that answers who breaks if something changes. */
public final class ImpactController {
    private final ImpactViewModel model;
    private final Runnable hide;
    private final LineTree tree;
    // Set while the choices follow the answer, so that they do not ask in turn.
    private boolean following;
    @FXML private Label title;
    @FXML private Button again;
    @FXML private Button close;
    @FXML private FlowPane tools;
    @FXML private ComboBox<Answer.Choice> change;
    @FXML private ComboBox<Context> reader;
    @FXML private Label cost;
    @FXML private Label summary;
    @FXML private StackPane stage;

    /**
     * Shows answers.
     *
     * @param jump shows something on the board
     * @param hide closes the panel
     */
    public ImpactController(ImpactViewModel model, Consumer<RecordKey> jump, Runnable hide) {
        this.model = model;
        this.hide = hide;
        this.tree = new LineTree("impact-tree", "Who breaks, how and on which way", jump);
    }

    @FXML
    void initialize() {
        stage.getChildren().add(tree.node());
        again.setOnAction(_ -> model.askAboutSelection());
        close.setOnAction(_ -> hide.run());
        change.setConverter(new Worded<>(choice -> "If " + choice.words()));
        reader.setConverter(new Worded<>(Context::path));
        change.setOnAction(_ -> {
            if (!following) {
                Optional.ofNullable(change.getValue())
                        .ifPresent(choice -> model.change(choice.field()));
            }
        });
        reader.setOnAction(_ -> {
            if (!following) {
                model.read(Optional.ofNullable(reader.getValue()));
            }
        });
        model.state().subscribe(this::show);
    }

    private void show(Derived.State<Answer> state) {
        switch (state) {
            case Derived.State.Working<Answer> _ -> say("Working out who breaks…");
            case Derived.State.Failed<Answer> failed -> say("No answer: " + failed.why());
            case Derived.State.Ready<Answer>(Answer answer) -> show(answer);
        }
    }

    private void say(String words) {
        summary.setText(words);
        visible(tools, false);
        tree.show(List.of());
    }

    private void show(Answer answer) {
        title.setText(answer.title());
        summary.setText(answer.summary());
        following = true;
        Optional<String> field =
                answer.question() instanceof Question.Of of ? of.field() : Optional.empty();
        offer(
                change,
                answer.fields(),
                answer.fields().stream()
                        .filter(choice -> choice.field().equals(field))
                        .findFirst());
        Optional<String> wanted =
                answer.question() instanceof Question.Of of ? of.reader() : Optional.empty();
        offer(
                reader,
                answer.readers(),
                answer.readers().stream()
                        .filter(context -> wanted.filter(context.id()::equals).isPresent())
                        .findFirst());
        following = false;
        cost.setText(answer.newReader());
        visible(change, answer.fields().size() > 1);
        visible(reader, !answer.readers().isEmpty());
        visible(tools, change.isManaged() || reader.isManaged());
        tree.show(answer.lines());
    }

    private static <T> void offer(ComboBox<T> box, List<T> choices, Optional<T> chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        chosen.ifPresentOrElse(box::setValue, () -> box.getSelectionModel().clearSelection());
    }

    private static void visible(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /** Gives the keyboard to the list. */
    public void focus() {
        tree.node().requestFocus();
    }
}
