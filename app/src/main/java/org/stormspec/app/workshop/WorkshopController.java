package org.stormspec.app.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.control.Segments;
import org.stormspec.app.session.Typing;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Detail.HotspotState;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** The panel of a facilitator: questions with state and owner, and the result of the votes. */
public final class WorkshopController {
    private static final String QUESTIONS = "questions";
    private static final String VOTES = "votes";

    private final WorkspaceSession session;
    private final Voting voting;
    private final Consumer<RecordKey> jump;
    private final Runnable voteByClick;
    private final Runnable hide;
    // What is shown while the panel is open.
    private String view = QUESTIONS;
    private Segments segments = new Segments(new HBox(), _ -> {});
    @FXML private HBox views;
    @FXML private Label standing;
    @FXML private HBox round;
    @FXML private TextField quota;
    @FXML private Button click;
    @FXML private Button clear;
    @FXML private Button close;
    @FXML private ListView<Questions.Row> questions;
    @FXML private ListView<Voting.Result> results;

    /**
     * Watches a session.
     *
     * @param jump shows something on the board
     * @param voteByClick lets clicks on the board put dots
     * @param hide closes the panel
     */
    public WorkshopController(
            WorkspaceSession session,
            Voting voting,
            Consumer<RecordKey> jump,
            Runnable voteByClick,
            Runnable hide) {
        this.session = session;
        this.voting = voting;
        this.jump = jump;
        this.voteByClick = voteByClick;
        this.hide = hide;
    }

    @FXML
    void initialize() {
        segments = new Segments(views, this::show);
        segments.add(QUESTIONS, "Questions");
        segments.add(VOTES, "Votes");
        questions.setCellFactory(_ -> new QuestionCell());
        questions.setPlaceholder(
                muted("No question yet. H on a sticky pins one to it, H on the wall asks one."));
        results.setCellFactory(_ -> new ResultCell());
        results.setPlaceholder(
                muted("No dots yet. V puts one on a sticky, Shift+V takes it back."));
        questions
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) ->
                        Optional.ofNullable(row)
                                .map(found -> found.hotspot().key())
                                .ifPresent(jump));
        results.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) ->
                        Optional.ofNullable(row)
                                .map(found -> found.element().key())
                                .ifPresent(jump));
        quota.setOnAction(_ -> takeQuota());
        quota.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        takeQuota();
                    }
                });
        click.setOnAction(_ -> voteByClick.run());
        clear.setOnAction(
                _ -> session.perform("Clear the votes", Workshop.clearVotes(session.model())));
        close.setOnAction(_ -> hide.run());
        session.onSettled(this::refresh);
        session.board().addListener(_ -> refresh());
        voting.onChange(this::refresh);
        views.sceneProperty().addListener(_ -> refresh());
        show(view);
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    /** Shows the questions or the votes. */
    public void show(String wanted) {
        view = wanted;
        segments.show(wanted);
        boolean votes = wanted.equals(VOTES);
        round.setVisible(votes);
        round.setManaged(votes);
        results.setVisible(votes);
        questions.setVisible(!votes);
        refresh();
    }

    private void takeQuota() {
        quota.getStyleClass().remove("refused");
        Voting.parse(quota.getText())
                .ifPresentOrElse(
                        wanted -> {
                            if (!wanted.equals(voting.quota())) {
                                voting.setQuota(wanted);
                            }
                        },
                        () -> quota.getStyleClass().add("refused"));
    }

    // A large wall has thousands of questions: they are looked up only while somebody sees them.
    private void refresh() {
        if (views.getScene() == null) {
            return;
        }
        ModelView model = session.model();
        String board = session.board().get();
        List<Questions.Row> rows = Questions.rows(model, board);
        if (!rows.equals(questions.getItems())) {
            questions.getItems().setAll(rows);
        }
        List<Voting.Result> ranked = voting.results();
        if (!ranked.equals(results.getItems())) {
            results.getItems().setAll(ranked);
        }
        clear.setDisable(ranked.isEmpty());
        standing.setText(
                view.equals(VOTES)
                        ? voting.standing()
                        : counts(Questions.openByLane(model, board, rows), rows));
    }

    private static String counts(Map<String, Long> openByLane, List<Questions.Row> rows) {
        long open = rows.stream().filter(row -> row.state() == HotspotState.OPEN).count();
        String lanes =
                openByLane.entrySet().stream()
                        .filter(lane -> lane.getValue() > 0)
                        .map(lane -> lane.getKey() + " " + lane.getValue())
                        .collect(Collectors.joining(" · "));
        return open + " open of " + rows.size() + (lanes.isEmpty() ? "" : "   ·   " + lanes);
    }

    /** One question with its state, owner and what can be done about it. */
    private final class QuestionCell extends ListCell<Questions.Row> {
        @Override
        protected void updateItem(Questions.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : content(row));
        }

        private Node content(Questions.Row row) {
            Region mark = new Region();
            mark.getStyleClass()
                    .setAll(
                            switch (row.state()) {
                                case OPEN -> List.of("status-mark", "diamond", "warning");
                                case ACCEPTED -> List.of("status-mark", "ring");
                                case CLOSED -> List.of("status-mark", "disc", "good");
                            });
            Label words = new Label(row.words());
            words.setWrapText(true);
            Label facts = muted(row.facts());
            VBox text = new VBox(2, words, facts);
            HBox.setHgrow(text, Priority.ALWAYS);
            TextField owner = new TextField(row.owner());
            Owner input = new Owner(row, owner);
            owner.setPromptText("Owner");
            owner.setAccessibleText("Owner of: " + row.words());
            owner.setPrefColumnCount(10);
            owner.setMinWidth(Region.USE_PREF_SIZE);
            owner.setOnAction(_ -> input.take());
            owner.textProperty().addListener(_ -> session.typing(input));
            owner.focusedProperty()
                    .addListener((_, _, focused) -> {
                        if (!focused) {
                            input.take();
                        }
                    });
            HBox line = new HBox(10, mark, text, turn(row), owner);
            line.setAlignment(Pos.CENTER_LEFT);
            text.setMinWidth(0);
            line.setMaxWidth(Double.MAX_VALUE);
            line.prefWidthProperty().bind(questions.widthProperty().subtract(48));
            return line;
        }

        private Node turn(Questions.Row row) {
            HBox links = new HBox(12);
            links.setAlignment(Pos.CENTER_RIGHT);
            links.setMinWidth(Region.USE_PREF_SIZE);
            if (row.state() == HotspotState.OPEN) {
                links.getChildren().add(link("Accept", row, HotspotState.ACCEPTED));
                links.getChildren().add(link("Close", row, HotspotState.CLOSED));
            } else {
                links.getChildren().add(link("Open again", row, HotspotState.OPEN));
            }
            return links;
        }

        private Hyperlink link(String words, Questions.Row row, HotspotState state) {
            Hyperlink link = new Hyperlink(words);
            link.setOnAction(_ ->
                    session.perform(
                            words + " a question",
                            Questions.turn(session.model(), row.hotspot(), state)));
            return link;
        }
    }

    /** Who has to answer a question, while somebody types the name. */
    private final class Owner implements Typing {
        private final Questions.Row row;
        private final TextField input;

        Owner(Questions.Row row, TextField input) {
            this.row = row;
            this.input = input;
        }

        @Override
        public boolean isChanged() {
            return !tentative().isEmpty();
        }

        @Override
        public ChangeSet tentative() {
            return Questions.own(session.model(), row.hotspot(), input.getText());
        }

        @Override
        public void take() {
            if (isChanged()) {
                session.perform("Give a question an owner", tentative());
            }
        }
    }

    /** One element with its dots and a bar as long as its share. */
    private final class ResultCell extends ListCell<Voting.Result> {
        @Override
        protected void updateItem(Voting.@Nullable Result result, boolean empty) {
            super.updateItem(result, empty);
            setGraphic(empty || result == null ? null : content(result));
        }

        private Node content(Voting.Result result) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", result.element().kind().word());
            Label name = new Label(result.element().name().replaceAll("\\s+", " "));
            name.setMinWidth(0);
            name.setPrefWidth(280);
            Region bar = new Region();
            bar.getStyleClass().add("vote-bar");
            bar.setMaxHeight(12);
            StackPane track = new StackPane(bar);
            track.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(track, Priority.ALWAYS);
            bar.maxWidthProperty().bind(track.widthProperty().multiply(result.share()));
            Label dots = new Label(String.valueOf(result.dots()));
            dots.getStyleClass().add("vote-count");
            HBox line = new HBox(10, swatch, name, dots, track);
            line.setAlignment(Pos.CENTER_LEFT);
            line.prefWidthProperty().bind(results.widthProperty().subtract(48));
            return line;
        }
    }
}
