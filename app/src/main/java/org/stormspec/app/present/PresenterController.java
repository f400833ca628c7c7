package org.stormspec.app.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The bar under a board that is presented: where the story is, its words and what is missing. */
final class PresenterController {
    private final Presentation presentation;
    private final Node timer;
    private final Runnable quit;
    private final Runnable rest;
    @FXML private Pane strip;
    @FXML private Button back;
    @FXML private Button next;
    @FXML private Button reverse;
    @FXML private Button leave;
    @FXML private Label position;
    @FXML private Label sentence;
    @FXML private Label coverage;
    @FXML private HBox tools;
    @FXML private HBox gapRow;
    @FXML private Region gapMark;
    @FXML private Label gapWords;
    @FXML private TextField gapField;
    @FXML private Button gapAdd;
    @FXML private MenuButton stories;

    /**
     * Shows a presentation.
     *
     * @param timer stands between the words and the tools
     * @param quit leaves the presenter
     * @param rest gives the keyboard back to the board
     */
    PresenterController(Presentation presentation, Node timer, Runnable quit, Runnable rest) {
        this.presentation = presentation;
        this.timer = timer;
        this.quit = quit;
        this.rest = rest;
    }

    @FXML
    void initialize() {
        tools.getChildren().add(1, timer);
        button(back, "Left", presentation::back);
        button(next, "Space or Right", presentation::next);
        button(reverse, "Shift+Right", presentation::backwards);
        button(leave, "Esc", quit);
        gapAdd.setOnAction(_ -> fill());
        gapField.setOnAction(_ -> fill());
        stories.setOnShowing(_ -> listStories());
        strip.widthProperty().addListener(_ -> mark());
        strip.addEventHandler(MouseEvent.MOUSE_CLICKED, this::jump);
        presentation.onChange(this::show);
        show();
    }

    private void button(Button button, String keys, Runnable run) {
        button.setOnAction(_ -> {
            run.run();
            rest.run();
        });
        String words =
                button.getText().isEmpty() ? button.getAccessibleText() : "Tell it backwards";
        button.setTooltip(new Tooltip(words + "  " + keys));
    }

    private void show() {
        if (!presentation.isOn()) {
            return;
        }
        position.setText(presentation.position());
        sentence.setText(presentation.sentence());
        coverage.setText(presentation.coverage());
        stories.setText(presentation.story().map(Story::title).orElse(""));
        back.setDisable(presentation.at() == 0);
        next.setDisable(presentation.at() == presentation.count() - 1);
        showGap(presentation.gaps().stream().findFirst());
        mark();
    }

    private void showGap(Optional<Gap> gap) {
        gapRow.setVisible(gap.isPresent());
        gapRow.setManaged(gap.isPresent());
        gap.ifPresent(missing -> {
            gapMark.getStyleClass()
                    .setAll(
                            missing.question()
                                    ? List.of("status-mark", "disc")
                                    : List.of("status-mark", "diamond", "warning"));
            gapWords.setText(missing.words());
            gapField.setPromptText(missing.ask());
            gapField.setAccessibleText(missing.ask());
        });
    }

    private void fill() {
        presentation.gaps().stream()
                .findFirst()
                .ifPresent(gap -> {
                    String words = gapField.getText();
                    gapField.clear();
                    presentation.fill(gap, words);
                });
        rest.run();
    }

    /** Lets the missing thing be typed. */
    void ask() {
        if (gapRow.isVisible()) {
            gapField.requestFocus();
        }
    }

    private void listStories() {
        stories.getItems().setAll(presentation.stories().stream().map(this::storyItem).toList());
    }

    private RadioMenuItem storyItem(Story story) {
        String missing = story.absent() == 0 ? "" : " (" + story.absent() + " not on this board)";
        RadioMenuItem item =
                new RadioMenuItem(story.title() + " · " + story.steps().size() + missing);
        item.setMnemonicParsing(false);
        item.setSelected(presentation.story().map(Story::flow).equals(Optional.of(story.flow())));
        item.setOnAction(_ -> {
            presentation.choose(story);
            rest.run();
        });
        return item;
    }

    // One tick a step: told, being told, still to tell. Shape and colour both say which.
    private void mark() {
        int count = presentation.count();
        double step = strip.getWidth() / Math.max(1, count);
        List<Region> ticks = new ArrayList<>();
        for (int i = 0; i < count && step >= 1; i++) {
            Region tick = new Region();
            boolean here = i == presentation.at();
            tick.getStyleClass()
                    .setAll("tick", here ? "here" : presentation.isTold(i) ? "told" : "untold");
            double gap = step > 6 ? 2 : 0;
            double height = here ? 8 : 4;
            tick.resizeRelocate(i * step, 8 - height, Math.max(1, step - gap), height);
            tick.setManaged(false);
            ticks.add(tick);
        }
        strip.getChildren().setAll(ticks);
        strip.setAccessibleText(presentation.coverage());
    }

    private void jump(MouseEvent event) {
        double step = strip.getWidth() / Math.max(1, presentation.count());
        presentation.to((int) (event.getX() / step));
        rest.run();
    }
}
