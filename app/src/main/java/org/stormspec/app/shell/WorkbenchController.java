package org.stormspec.app.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.action.ActionTable;
import org.stormspec.app.control.Segments;
import org.stormspec.model.record.Board;

/** The frame of the window: fills top bar, columns and status bar of {@code workbench.fxml}. */
final class WorkbenchController {
    private static final List<List<String>> MENU =
            List.of(
                    List.of("new", "open"),
                    List.of("save", "new-board"),
                    List.of("undo", "redo", "duplicate", "delete"),
                    List.of("present", "questions", "votes", "timer", "timer-reset"),
                    List.of("fit", "zoom-in", "zoom-out", "zoom-100"),
                    List.of(
                            "outline",
                            "inspector",
                            "findings",
                            "next-finding",
                            "theme",
                            "settings"),
                    List.of(
                            "review-access",
                            "review-health",
                            "review-changes",
                            "review-products",
                            "review-flows",
                            "review-glossary",
                            "impact"),
                    List.of("export", "plan"));

    private static final List<String> PLACES =
            List.of("place-board", "place-map", "review-access", "place-specs", "place-cluster");
    private static final List<String> LEVELS =
            List.of("level-storm", "level-process", "level-design");

    private final WorkbenchModel model;
    private final ActionTable actions;
    // Made once: an item follows its keys as long as the window lives.
    private final Map<String, MenuItem> spareItems = new HashMap<>();
    private final Runnable topBarFit = this::fitTopBar;
    private Segments levels = new Segments(new HBox(), _ -> {});
    private Segments places = new Segments(new HBox(), _ -> {});
    @FXML private MenuButton workspaceMenu;
    @FXML private MenuButton boardMenu;
    @FXML private HBox topBar;
    @FXML private HBox levelsBar;
    @FXML private HBox placesBar;
    @FXML private TextField find;
    @FXML private StackPane timer;
    @FXML private Button present;
    @FXML private Button export;
    @FXML private Button plan;
    @FXML private MenuButton more;
    @FXML private SplitPane columns;
    @FXML private SplitPane middle;
    @FXML private StackPane stage;
    @FXML private StackPane status;
    @FXML private VBox head;

    WorkbenchController(WorkbenchModel model, ActionTable actions) {
        this.model = model;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        buildMenu();
        buildLevels();
        buildPlaces();
        topBar.sceneProperty().addListener((_, before, now) -> followLayout(before, now));
        more.setOnShowing(_ -> fillMore());
        bind(present, "present");
        bind(export, "export");
        bind(plan, "plan");
        SplitPane.setResizableWithParent(middle, true);
        model.session().onSettled(this::showBoards);
        model.session().board().addListener(_ -> showBoards());
        showBoards();
    }

    // After each layout: then the sizes are those of the words, fonts and scale of the moment.
    private void followLayout(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(topBarFit);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(topBarFit);
        }
    }

    /**
     * What does not fit goes into a menu at the end of the bar, the least needed first; the search
     * shrinks before anything goes.
     */
    private void fitTopBar() {
        Insets edge = topBar.getInsets();
        double room = topBar.getWidth() - edge.getLeft() - edge.getRight();
        if (room <= 0) {
            return;
        }
        List<Node> spare = List.of(export, present, timer, plan, levelsBar, find, placesBar);
        double needed = needed(spare);
        boolean crowded = needed > room;
        needed += crowded ? widthOf(more) : 0;
        for (Node node : spare) {
            boolean stays = needed <= room || (node.equals(find) && find.isFocused());
            show(node, stays);
            needed -= stays ? 0 : widthOf(node);
        }
        show(more, crowded);
    }

    private double needed(List<Node> spare) {
        return topBar.getChildren().stream()
                .filter(node -> !node.equals(more))
                .filter(node -> node.isManaged() || spare.contains(node))
                .mapToDouble(this::widthOf)
                .sum();
    }

    private double widthOf(Node node) {
        return node.minWidth(-1) + topBar.getSpacing();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private MenuItem spareItem(String action) {
        return spareItems.computeIfAbsent(action, actions::menuItem);
    }

    private void fillMore() {
        List<List<String>> parts = new ArrayList<>();
        parts.add(placesBar.isVisible() ? List.of() : PLACES);
        parts.add(find.isVisible() ? List.of() : List.of("find-everywhere"));
        parts.add(levelsBar.isVisible() ? List.of() : LEVELS);
        parts.add(timer.isVisible() ? List.of() : List.of("timer", "timer-reset"));
        parts.add(
                Stream.of(present, export, plan)
                        .filter(button -> !button.isVisible())
                        .map(Node::getId)
                        .toList());
        more.getItems().clear();
        for (List<String> part : parts) {
            List<MenuItem> items = part.stream().filter(actions::has).map(this::spareItem).toList();
            if (!items.isEmpty() && !more.getItems().isEmpty()) {
                more.getItems().add(new SeparatorMenuItem());
            }
            more.getItems().addAll(items);
        }
    }

    private void bind(Button button, String id) {
        button.setVisible(actions.has(id));
        button.setManaged(actions.has(id));
        if (actions.has(id)) {
            actions.bind(button, id);
        }
    }

    private void buildMenu() {
        workspaceMenu.setText(model.session().model().workspace().id());
        for (List<String> group : MENU) {
            if (!workspaceMenu.getItems().isEmpty()) {
                workspaceMenu.getItems().add(new SeparatorMenuItem());
            }
            group.stream()
                    .filter(actions::has)
                    .map(actions::menuItem)
                    .forEach(workspaceMenu.getItems()::add);
            if (group.contains("open")) {
                workspaceMenu.getItems().add(recentMenu());
            }
        }
    }

    private Menu recentMenu() {
        Menu recent = new Menu("Open recent");
        recent.getItems()
                .setAll(
                        model.recent().stream()
                                .map(path -> {
                                    MenuItem item = new MenuItem(path.toString());
                                    item.setMnemonicParsing(false);
                                    item.setOnAction(_ -> model.open(path));
                                    return item;
                                })
                                .toList());
        recent.setDisable(recent.getItems().isEmpty());
        return recent;
    }

    private void buildLevels() {
        levels = new Segments(levelsBar, id -> model.setLevel(Board.Level.valueOf(id)));
        levels.add(Board.Level.STORM.name(), "Storm");
        levels.add(Board.Level.PROCESS.name(), "Process");
        levels.add(Board.Level.DESIGN.name(), "Design");
    }

    private void buildPlaces() {
        places = new Segments(placesBar, model::showPlace);
        model.places().forEach(place -> places.add(place.id(), place.label()));
        model.place().addListener((_, before, now) -> show(before, now));
        stage.getChildren().setAll(model.place().get().view());
        places.show(model.place().get().id());
        model.place().get().shown();
    }

    private void show(Place before, Place now) {
        before.hidden();
        stage.getChildren().setAll(now.view());
        places.show(now.id());
        now.shown();
    }

    private void showBoards() {
        boardMenu.setText(model.board().map(Board::name).orElse("No board"));
        boardMenu
                .getItems()
                .setAll(model.session().model().boards().stream().map(this::boardItem).toList());
        if (actions.has("new-board")) {
            boardMenu.getItems().addAll(new SeparatorMenuItem(), actions.menuItem("new-board"));
        }
        levelsBar.setDisable(model.board().isEmpty());
        model.board().map(board -> board.level().name()).ifPresent(levels::show);
    }

    private MenuItem boardItem(Board board) {
        RadioMenuItem item = new RadioMenuItem(board.name());
        item.setMnemonicParsing(false);
        item.setSelected(model.session().board().get().equals(board.id()));
        item.setOnAction(_ -> {
            model.session().showBoard(board.id());
            model.showPlace("board");
        });
        return item;
    }

    MenuButton workspaceMenu() {
        return workspaceMenu;
    }

    TextField find() {
        return find;
    }

    /** Lets people type into the find field, also where the bar has no room for it. */
    void startFinding() {
        find.setVisible(true);
        find.setManaged(true);
        find.requestFocus();
    }

    SplitPane columns() {
        return columns;
    }

    void setTimer(Node node) {
        timer.getChildren().setAll(node);
    }

    /** Shows or hides the bars above and below. */
    void setFramed(boolean on) {
        for (Node bar : List.of(head, status)) {
            bar.setVisible(on);
            bar.setManaged(on);
        }
    }

    void setNotices(Node node) {
        head.getChildren().add(node);
    }

    void setStatus(Node node) {
        status.getChildren().setAll(node);
    }

    void showBelow(Node panel, boolean on) {
        showBelow(panel, on, 0.68);
    }

    /** Shows a panel below the place, or hides it; the place keeps a share of the height. */
    void showBelow(Node panel, boolean on, double share) {
        middle.getItems().remove(panel);
        if (on) {
            middle.getItems().add(panel);
            middle.setDividerPosition(0, share);
        }
    }
}
