package org.stormspec.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.stormspec.app.action.Action;
import org.stormspec.app.action.ActionTable;
import org.stormspec.app.board.BoardPlace;
import org.stormspec.app.find.FindPopup;
import org.stormspec.app.findings.CardController;
import org.stormspec.app.findings.FindingsModel;
import org.stormspec.app.findings.ListController;
import org.stormspec.app.fxml.Fxml;
import org.stormspec.app.inspector.InspectorController;
import org.stormspec.app.map.MapPlace;
import org.stormspec.app.map.MapViewModel;
import org.stormspec.app.outline.OutlineController;
import org.stormspec.app.plan.ClusterController;
import org.stormspec.app.plan.ClusterViewModel;
import org.stormspec.app.preview.ExportViewModel;
import org.stormspec.app.preview.SpecViewModel;
import org.stormspec.app.preview.SpecsController;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.session.Workspaces;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.model.check.Checker;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.render.map.DependencyMap;

/** Everything on the screen for one open workspace, put together. */
public final class Workbench {
    private final Services services;
    private final WorkspaceSession session;
    private final ActionTable actions = new ActionTable();
    private final BooleanProperty findingsShown = new SimpleBooleanProperty();
    private final FindingsModel findings;
    private final BoardPlace board;
    private final MapPlace map;
    private final SpecsController specs;
    private final ClusterViewModel clusterModel;
    private final ClusterController cluster;
    private final WorkbenchModel model;
    private final SidePanels panels;
    private final WorkbenchController controller;
    private final Parent root;

    /** Builds the window's content for an open workspace. */
    public Workbench(Services services, Workspaces.Open open) {
        this.services = services;
        this.session = open.session();
        this.findings =
                new FindingsModel(
                        session, services.tasks(), services.debounce(), Checker.standard()::check);
        this.board =
                new BoardPlace(
                        session,
                        findings,
                        services.themes().current(),
                        (Region) Fxml.load(new CardController(findings, this::jump)));
        this.map =
                new MapPlace(
                        new MapViewModel(
                                session,
                                services.tasks(),
                                new DependencyMap(),
                                services.themes().current()),
                        session,
                        this::jump);
        this.specs =
                new SpecsController(
                        session,
                        new SpecViewModel(session, services.tasks()),
                        new ExportViewModel(
                                session,
                                services.tasks(),
                                services.dialogs(),
                                services.preferences()),
                        this::openFindings);
        this.clusterModel =
                new ClusterViewModel(
                        session,
                        services.tasks(),
                        DevCluster.ofUser(),
                        name -> Optional.ofNullable(System.getenv(name)));
        this.cluster = new ClusterController(session, clusterModel, this::openFindings);
        this.model =
                new WorkbenchModel(
                        session,
                        places(),
                        services.workspaces()::recent,
                        services.workspaces()::open);
        addActions();
        this.controller = new WorkbenchController(model, actions);
        this.root = Fxml.load(controller);
        this.panels =
                new SidePanels(
                        controller.columns(),
                        (Region) Fxml.load(new OutlineController(session, this::jump)),
                        (Region) Fxml.load(new InspectorController(session, this::jump)),
                        services.preferences());
        fill();
    }

    private List<Place> places() {
        Parent specsView = Fxml.load(specs);
        Parent clusterView = Fxml.load(cluster);
        return List.of(
                new NodePlace("board", "Board", board.node(), board::focus, () -> {}),
                new NodePlace("map", "Map", map.node(), map::shown, map::hidden),
                new NodePlace("specs", "Specs", specsView, specs::shown, specs::hidden),
                new NodePlace("cluster", "Cluster", clusterView, cluster::shown, cluster::hidden));
    }

    private record NodePlace(
            String id, String label, Node view, Runnable whenShown, Runnable whenHidden)
            implements Place {
        @Override
        public void shown() {
            whenShown.run();
        }

        @Override
        public void hidden() {
            whenHidden.run();
        }
    }

    private void fill() {
        controller.setStatus(
                Fxml.load(
                        new StatusController(
                                session,
                                findings,
                                board.view().statusProperty(),
                                clusterModel.status(),
                                zoomText(),
                                this::openFindings)));
        Node list =
                Fxml.load(new ListController(findings, this::jump, () -> findingsShown.set(false)));
        findingsShown.addListener((_, _, on) -> {
            controller.showBelow(list, on);
            board.setCardShown(!on);
        });
        new FindPopup(controller.find(), session::model, this::jump, board::focus);
    }

    private void openFindings() {
        findingsShown.set(true);
    }

    private ObservableValue<String> zoomText() {
        return Bindings.createStringBinding(
                () ->
                        switch (model.place().get().id()) {
                            case "board" -> board.zoomText().getValue();
                            case "map" -> Math.round(map.zoomProperty().get() * 100) + " %";
                            default -> "";
                        },
                model.place(),
                map.zoomProperty(),
                board.view().cameraProperty());
    }

    /** Selects something and shows it on the board. */
    public void jump(RecordKey key) {
        model.showPlace("board");
        board.jump(key);
    }

    private void addActions() {
        Workspaces workspaces = services.workspaces();
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(
                        () -> !session.selection().get().isEmpty(), session.selection());
        add("new", "New workspace…", "Shortcut+N", always, workspaces::create);
        add("open", "Open workspace…", "Shortcut+O", always, workspaces::choose);
        add("save", "Save", "Shortcut+S", session.dirty(), this::save);
        add("new-board", "New board…", "", always, this::newBoard);
        add("undo", "Undo", "Shortcut+Z", isSaid(session.nextUndo()), session::undo);
        add("redo", "Redo", "Shortcut+Shift+Z", isSaid(session.nextRedo()), session::redo);
        add("redo-too", "Redo", "Shortcut+Y", isSaid(session.nextRedo()), session::redo);
        add("duplicate", "Duplicate", "Shortcut+D", selected, board::duplicate);
        add("delete", "Delete from board", "Delete", selected, board::remove);
        addViewActions(always);
        add("find", "Find anything", "Shortcut+K", always, () -> controller.find().requestFocus());
        add(
                "find-too",
                "Find on the board",
                "Shortcut+F",
                always,
                () -> controller.find().requestFocus());
        add(
                "outline",
                "Show or hide the outline",
                "Shortcut+Shift+L",
                always,
                () -> toggle(panels.outlineShown()));
        add(
                "inspector",
                "Show or hide the inspector",
                "Shortcut+P",
                always,
                () -> toggle(panels.inspectorShown()));
        add(
                "findings",
                "Show or hide the findings",
                "Shortcut+B",
                always,
                () -> toggle(findingsShown));
        add("next-finding", "Next finding", "F8", always, this::nextFinding);
        add(
                "theme",
                "Switch between light and dark",
                "Alt+Shift+D",
                always,
                services.themes()::toggle);
    }

    private void addViewActions(ObservableBooleanValue always) {
        add("fit", "Show everything", "Shift+1", always, () -> onView(board::fit, map::fit));
        add("zoom-in", "Zoom in", "Shortcut+Equals", always, () -> zoom(1));
        add("zoom-out", "Zoom out", "Shortcut+Minus", always, () -> zoom(-1));
        add(
                "zoom-100",
                "Zoom to 100 %",
                "Shortcut+0",
                always,
                () -> onView(board::zoomToActualSize, map::zoomToActualSize));
        add("place-board", "Go to the board", "Alt+1", always, () -> model.showPlace("board"));
        add("place-map", "Go to the map", "Alt+2", always, () -> model.showPlace("map"));
        add("place-specs", "Go to the specs", "Alt+3", always, () -> model.showPlace("specs"));
        add(
                "place-cluster",
                "Go to the cluster",
                "Alt+4",
                always,
                () -> model.showPlace("cluster"));
        add("export", "Export…", "Shortcut+E", always, this::export);
        add("plan", "Plan push…", "", always, this::plan);
    }

    private void onView(Runnable onBoard, Runnable onMap) {
        if (model.place().get().id().equals("map")) {
            onMap.run();
        } else {
            onBoard.run();
        }
    }

    private void zoom(int steps) {
        onView(() -> board.zoom(steps), () -> map.zoom(steps));
    }

    private void export() {
        model.showPlace("specs");
        specs.startExport();
    }

    private void plan() {
        model.showPlace("cluster");
        clusterModel.plan();
    }

    private static ObservableBooleanValue isSaid(ObservableValue<String> words) {
        return Bindings.createBooleanBinding(() -> !words.getValue().isEmpty(), words);
    }

    private void add(
            String id, String label, String keys, ObservableBooleanValue enabled, Runnable run) {
        actions.add(
                new Action(id, label, Optional.of(keys).filter(k -> !k.isEmpty()), enabled, run));
    }

    private static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    private void save() {
        session.settle();
        services.workspaces().save();
    }

    private void nextFinding() {
        findings.next().map(Finding::place).ifPresent(this::jump);
    }

    private void newBoard() {
        services.dialogs().askText("New board", "Name", "Big picture").ifPresent(model::addBoard);
    }

    /** Returns what the window shows. */
    public Parent root() {
        return root;
    }

    /** Returns what the user can do. */
    public ActionTable actions() {
        return actions;
    }

    /** Lets the keys of the actions work in a scene, and gives the keyboard to the board. */
    public void enter(Scene scene) {
        actions.listenOn(scene);
        // Later, because a window gives the keyboard to its first control when it is shown.
        Platform.runLater(board::focus);
    }

    /** Ends words that are being typed. */
    public void settle() {
        session.settle();
    }

    /** Returns what the window is called: workspace, and a mark while there are unsaved changes. */
    public ObservableValue<String> title() {
        String name = session.model().workspace().name();
        return session.dirty().map(dirty -> (dirty ? "• " : "") + name + " – Stormspec");
    }

    /** Returns the session this is the window of. */
    public WorkspaceSession session() {
        return session;
    }

    /** Returns the board place. */
    public BoardPlace board() {
        return board;
    }

    /** Returns the map place. */
    public MapPlace map() {
        return map;
    }

    /** Returns what the rules say. */
    public FindingsModel findings() {
        return findings;
    }

    /** Returns the cluster, plan and push. */
    public ClusterViewModel cluster() {
        return clusterModel;
    }

    /** Returns the id of the place in view. */
    public String place() {
        return model.place().get().id();
    }

    /** Remembers how the window was arranged. */
    public void leave() {
        panels.remember();
    }
}
