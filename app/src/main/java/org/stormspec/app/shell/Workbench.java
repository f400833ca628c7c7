package org.stormspec.app.shell;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.stormspec.app.access.AccessController;
import org.stormspec.app.access.AccessViewModel;
import org.stormspec.app.action.Action;
import org.stormspec.app.action.ActionTable;
import org.stormspec.app.board.BoardPlace;
import org.stormspec.app.coalesce.CoalesceCard;
import org.stormspec.app.coalesce.CoalesceViewModel;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.app.control.FocusKeeper;
import org.stormspec.app.evolution.ChangesController;
import org.stormspec.app.evolution.ChangesViewModel;
import org.stormspec.app.evolution.Outlook;
import org.stormspec.app.find.FindBar;
import org.stormspec.app.find.FindPopup;
import org.stormspec.app.find.FindViewModel;
import org.stormspec.app.find.Search;
import org.stormspec.app.findings.CardController;
import org.stormspec.app.findings.FindingsModel;
import org.stormspec.app.findings.ListController;
import org.stormspec.app.findings.PanelModel;
import org.stormspec.app.flow.FlowsPage;
import org.stormspec.app.fxml.Fxml;
import org.stormspec.app.glossary.GlossaryPage;
import org.stormspec.app.health.HealthController;
import org.stormspec.app.health.HealthViewModel;
import org.stormspec.app.impact.ImpactController;
import org.stormspec.app.impact.ImpactViewModel;
import org.stormspec.app.inspector.InspectorController;
import org.stormspec.app.intake.Intake;
import org.stormspec.app.keys.KeysCard;
import org.stormspec.app.keys.KeysViewModel;
import org.stormspec.app.map.MapPlace;
import org.stormspec.app.map.MapViewModel;
import org.stormspec.app.notice.NoticesView;
import org.stormspec.app.outline.OutlineController;
import org.stormspec.app.outline.OutlineViewModel;
import org.stormspec.app.palette.Entry;
import org.stormspec.app.palette.Offers;
import org.stormspec.app.palette.PaletteCard;
import org.stormspec.app.palette.PaletteViewModel;
import org.stormspec.app.picture.CopiedPicture;
import org.stormspec.app.picture.PictureCard;
import org.stormspec.app.picture.PictureViewModel;
import org.stormspec.app.plan.ClusterController;
import org.stormspec.app.plan.ClusterViewModel;
import org.stormspec.app.present.Countdown;
import org.stormspec.app.present.Presenter;
import org.stormspec.app.present.Timekeeper;
import org.stormspec.app.present.TimerControl;
import org.stormspec.app.preview.ExportViewModel;
import org.stormspec.app.preview.SpecViewModel;
import org.stormspec.app.preview.SpecsController;
import org.stormspec.app.product.ProductsPage;
import org.stormspec.app.product.TagsPage;
import org.stormspec.app.rename.RenameCard;
import org.stormspec.app.rename.RenameViewModel;
import org.stormspec.app.review.Review;
import org.stormspec.app.review.Scrolled;
import org.stormspec.app.session.Notice;
import org.stormspec.app.session.Safety;
import org.stormspec.app.session.Template;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.session.Workspaces;
import org.stormspec.app.settings.SettingsCard;
import org.stormspec.app.survey.SurveyCard;
import org.stormspec.app.survey.SurveyViewModel;
import org.stormspec.app.theme.Look;
import org.stormspec.app.version.NewVersionCard;
import org.stormspec.app.version.NewVersionViewModel;
import org.stormspec.app.version.VersionsPage;
import org.stormspec.app.version.VersionsViewModel;
import org.stormspec.app.workshop.Voting;
import org.stormspec.app.workshop.WorkshopController;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.push.Consents;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.check.Rules;
import org.stormspec.model.edit.Levels;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.tool.Chord;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Extra;

/** Everything on the screen for one open workspace, put together. */
public final class Workbench {
    /** Words of this size, in percent, and larger ones leave little room. */
    private static final int LARGE = 140;

    private final Services services;
    private final Look look;
    private final WorkspaceSession session;
    private final ActionTable actions = new ActionTable();
    private final BooleanProperty findingsShown = new SimpleBooleanProperty();
    private final FindingsModel findings;
    private final PanelModel panel;
    private final ListController findingsList;
    private final BoardPlace board;
    private final Timekeeper timer = new Timekeeper(new Countdown(InstantSource.system()));
    private final Presenter presenter;
    private final Voting voting;
    private final WorkshopController workshop;
    private final BooleanProperty workshopShown = new SimpleBooleanProperty();
    private final MapPlace map;
    private final SpecsController specs;
    private final ClusterViewModel clusterModel;
    private final ClusterController cluster;
    private final AccessViewModel access;
    private final HealthViewModel health;
    private final ChangesViewModel changes;
    private final VersionsViewModel versions;
    private final ImpactViewModel impact;
    private final ImpactController impactPanel;
    private final BooleanProperty impactShown = new SimpleBooleanProperty();
    private final Review review;
    private final WorkbenchModel model;
    private final SidePanels panels;
    private final WorkbenchController controller;
    private final OutlineController outline;
    private final FloatingLayer floating;
    private final FocusKeeper focus;
    private final FindViewModel finding;
    private final FindBar findBar;
    private final Search search;
    private final KeysViewModel keys;
    private final Safety safety;
    private final PictureViewModel picture;

    /** Builds the window's content for an open workspace. */
    public Workbench(Services services, Workspaces.Open open) {
        this.services = services;
        this.look = new Look(services.themes());
        this.session = open.session();
        this.safety = open.safety();
        this.findings =
                new FindingsModel(
                        session,
                        services.tasks(),
                        services.debounce(),
                        model -> checking(LiveChecker.window(model)));
        this.panel =
                new PanelModel(
                        session,
                        findings,
                        services.tasks(),
                        InstantSource.system(),
                        System.getProperty("user.name", ""));
        this.findingsList =
                new ListController(
                        panel, this::jump, this::coalesce, () -> findingsShown.set(false));
        CardController card =
                new CardController(findings, this::jump, this::explain, this::coalesce);
        this.board =
                new BoardPlace(
                        session,
                        findings,
                        look.palette(),
                        (Region) Fxml.load(card),
                        card::setCompact,
                        () -> services.preferences().get().comfort().taught(),
                        () -> services.themes().choose(services.themes().comfort().get().learnt()));
        this.voting = new Voting(session::model);
        board.use(voting);
        board.coalesceBy(this::coalesce);
        this.workshop =
                new WorkshopController(
                        session,
                        voting,
                        this::jump,
                        board::voteByClick,
                        () -> workshopShown.set(false));
        this.presenter =
                new Presenter(
                        session,
                        board.view(),
                        board.node(),
                        new TimerControl(timer),
                        look.still(),
                        services.themes()::dress);
        this.map =
                new MapPlace(
                        new MapViewModel(
                                session, services.tasks(), new DependencyMap(), look.theme()),
                        session,
                        this::jump);
        ExportViewModel exports =
                new ExportViewModel(
                        session, services.tasks(), services.dialogs(), services.preferences());
        exports.written().subscribe(written -> written.ifPresent(findings::exported));
        this.specs =
                new SpecsController(
                        session,
                        new SpecViewModel(session, services.tasks()),
                        exports,
                        this::openFindings);
        this.clusterModel =
                new ClusterViewModel(
                        session,
                        services.tasks(),
                        DevCluster.ofUser(),
                        name -> Optional.ofNullable(System.getenv(name)),
                        Consents.ofUser(),
                        services.dialogs());
        this.cluster = new ClusterController(session, clusterModel, this::openFindings);
        this.access = new AccessViewModel(session, services.tasks());
        this.health = new HealthViewModel(session, services.tasks());
        this.changes =
                new ChangesViewModel(
                        session,
                        services.tasks(),
                        services.debounce(),
                        services.dialogs(),
                        services.preferences());
        Outlook outlook =
                new Outlook(
                        session,
                        services.tasks(),
                        services.debounce(),
                        () -> changes.folder().get(),
                        () -> changes.committed().get(),
                        findings::tell);
        changes.folder().addListener(_ -> outlook.lookAgain());
        changes.committed().addListener(_ -> outlook.lookAgain());
        exports.written()
                .addListener(_ -> {
                    changes.remember();
                    outlook.lookAgain();
                });
        this.versions =
                new VersionsViewModel(
                        session, services.tasks(), services.dialogs(), InstantSource.system());
        this.impact = new ImpactViewModel(session, services.tasks());
        this.impactPanel = new ImpactController(impact, this::jump, () -> impactShown.set(false));
        this.review = new Review(pages());
        this.model =
                new WorkbenchModel(
                        session,
                        places(),
                        services.workspaces()::recent,
                        services.workspaces()::open);
        this.search = new Search(session, services.tasks());
        this.finding =
                new FindViewModel(
                        session,
                        search.another(),
                        board.view()::light,
                        key -> board.view().desk().ifPresent(desk -> desk.reveal(key)));
        this.findBar = new FindBar(finding, board::focus);
        board.over(findBar.node(), Pos.TOP_RIGHT);
        this.picture =
                new PictureViewModel(
                        session,
                        services.tasks(),
                        () -> board.view().selectionProperty().get(),
                        () -> look.palette().get().papers(),
                        PictureViewModel.userFolder());
        addActions();
        board.offer(
                List.of(
                        new Extra(
                                "Who breaks if this changes?",
                                () -> keysOf("impact"),
                                () -> Platform.runLater(this::askWhoBreaks))));
        this.keys = new KeysViewModel(actions, services.preferences(), board.view()::use);
        this.focus = new FocusKeeper(() -> model.place().get().view());
        this.controller = new WorkbenchController(model, actions);
        this.floating = new FloatingLayer((Region) Fxml.load(controller));
        this.outline =
                new OutlineController(
                        session,
                        board.view(),
                        this::pick,
                        this::jump,
                        id -> findings.wordsAbout(Element.key(id)));
        board.view().tellProblems(id -> findings.wordsAbout(Element.key(id)));
        Region outlineView = (Region) Fxml.load(outline);
        focus.part(outlineView, outline::focus);
        Region inspector = (Region) Fxml.load(new InspectorController(session, this::jump));
        focus.part(inspector, inspector::requestFocus);
        this.panels =
                new SidePanels(
                        controller.columns(), outlineView, inspector, services.preferences());
        focus.surface(board.view(), board::focus);
        focus.part(presenter.node(), board::focus);
        focus.surface(map.node(), map::focus);
        fill();
    }

    private Function<ChangeSet, List<Finding>> checking(LiveChecker checker) {
        return changes -> {
            List<Finding> all = checker.report(changes);
            return session.isPartial()
                    ? all.stream()
                            .filter(each -> !Rules.needingAllFiles().contains(each.rule()))
                            .toList()
                    : all;
        };
    }

    private List<Place> places() {
        Parent specsView = Fxml.load(specs);
        Parent clusterView = Fxml.load(cluster);
        return List.of(
                new NodePlace("board", "Board", presenter.node(), board::focus, presenter::stop),
                new NodePlace("map", "Map", map.node(), map::shown, map::hidden),
                new NodePlace("review", "Review", review.node(), review::shown, review::hidden),
                new NodePlace("specs", "Specs", specsView, specs::shown, specs::hidden),
                new NodePlace("cluster", "Cluster", clusterView, cluster::shown, cluster::hidden));
    }

    private List<Review.Page> pages() {
        AccessController matrix = new AccessController(access, services.dialogs(), this::jump);
        HealthController checkup = new HealthController(health, this::jump, () -> goTo("map"));
        ProductsPage products = new ProductsPage(session, services.tasks(), this::jump);
        TagsPage tags = new TagsPage(session, services.tasks(), this::jump);
        VersionsPage moving = new VersionsPage(versions, this::jump);
        GlossaryPage words = new GlossaryPage(session, services.tasks(), this::jump);
        FlowsPage flows = new FlowsPage(session, services.tasks(), this::jump);
        ChangesController compared = new ChangesController(changes, this::jump, this::openFindings);
        return List.of(
                new Review.Page(
                        "access",
                        "Access",
                        new Scrolled((Region) Fxml.load(matrix)),
                        matrix::shown,
                        matrix::hidden),
                new Review.Page(
                        "health", "Health", Fxml.load(checkup), checkup::shown, checkup::hidden),
                new Review.Page(
                        "changes",
                        "Changes",
                        Fxml.load(compared),
                        compared::shown,
                        compared::hidden),
                new Review.Page(
                        "versions", "Versions", moving.node(), moving::shown, moving::hidden),
                new Review.Page(
                        "products", "Products", products.node(), products::shown, products::hidden),
                new Review.Page("tags", "Tags", tags.node(), tags::shown, tags::hidden),
                new Review.Page("flows", "Flows", flows.node(), flows::shown, flows::hidden),
                new Review.Page("glossary", "Glossary", words.node(), words::shown, words::hidden));
    }

    private void goTo(String place) {
        model.showPlace(place);
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
                                safety.isProtected(),
                                this::openFindings)));
        controller.setNotices(new NoticesView(safety.notices(), safety::choose).node());
        Node list = Fxml.load(findingsList);
        focus.part(list, findingsList::focus);
        findingsShown.addListener((_, _, on) -> {
            panel.setWatched(on);
            workshopShown.set(workshopShown.get() && !on);
            impactShown.set(impactShown.get() && !on);
            controller.showBelow(list, on, findingsShare());
            board.setCardShown(!on);
        });
        Node below = Fxml.load(workshop);
        focus.part(below, below::requestFocus);
        workshopShown.addListener((_, _, on) -> {
            findingsShown.set(findingsShown.get() && !on);
            impactShown.set(impactShown.get() && !on);
            controller.showBelow(below, on);
        });
        Node breaking = Fxml.load(impactPanel);
        focus.part(breaking, impactPanel::focus);
        impactShown.addListener((_, _, on) -> {
            findingsShown.set(findingsShown.get() && !on);
            workshopShown.set(workshopShown.get() && !on);
            controller.showBelow(breaking, on);
            board.setCardShown(!on);
            impact.setVisible(on);
        });
        controller.setTimer(new TimerControl(timer));
        model.place().addListener(_ -> focus.ensure());
        presenter.on().addListener((_, _, on) -> board.setPresented(on));
        presenter.alone().addListener((_, _, on) -> showOnlyTheBoard(on));
        new FindPopup(controller.find(), search, this::jump, board::focus);
    }

    private void showOnlyTheBoard(boolean on) {
        findingsShown.set(false);
        workshopShown.set(false);
        impactShown.set(false);
        controller.setFramed(!on);
        panels.setAside(on);
    }

    private void openFindings() {
        findingsShown.set(true);
    }

    /** Returns which share of the height the board keeps; large words need room below it. */
    private double findingsShare() {
        return services.themes().comfort().get().scale() > LARGE ? 0.3 : 0.6;
    }

    /** Shows the rule of what was found. */
    private void explain(Finding found) {
        openFindings();
        panel.choose(found);
        panel.explain(found.rule());
        // The link on the card that was followed is gone, and with it the keyboard's place.
        findingsList.focus();
    }

    private void explain() {
        Optional<Finding> asked = findingsShown.get() ? panel.finding() : Optional.empty();
        asked.or(() -> findings.card().get())
                .or(() -> findings.all().get().stream().findFirst())
                .ifPresentOrElse(
                        this::explain, () -> board.view().say("There is nothing to explain"));
    }

    private void coalesce(RecordKey event) {
        coalesce(Set.of(event.id()));
    }

    private void coalesce(Set<String> events) {
        session.settle();
        CoalesceCard.open(floating, new CoalesceViewModel(session, events));
    }

    private void survey() {
        session.settle();
        model.showPlace("board");
        SurveyCard.open(floating, new SurveyViewModel(session), board::fit);
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
        add("File", "new", "New workspace…", "Ctrl+N", workspaces::create);
        add("File", "open", "Open workspace…", "Ctrl+O", workspaces::choose);
        add("File", "save", "Save", "Ctrl+S", session.dirty(), "Everything is saved", this::save);
        add(
                "File",
                "save-elsewhere",
                "Save into another folder…",
                "Ctrl+Shift+S",
                workspaces::saveElsewhere);
        add("File", "recovery", "Show unsaved work of an earlier run", "", this::showRecovery);
        add("File", "new-board", "New board…", "", this::newBoard);
        add("File", "survey", "Model from topic names…", "", this::survey);
        Intake intake = new Intake(session, services.dialogs());
        add("File", "schema-in", "Fields of the topic from a schema file…", "", intake::schema);
        add("File", "tags-in", "Tags from a file of the data office…", "", intake::vocabulary);
        add("File", "picture", "Picture of the board…", "Ctrl+Shift+E", this::openPicture);
        add(
                "File",
                "copy-picture",
                "Copy as picture",
                "Ctrl+Shift+C",
                () -> CopiedPicture.copy(picture, board.view()::say));
        add("File", "settings", "Settings", "Ctrl+,", this::settings);
        addEditActions();
        addViewActions();
        addFindActions();
        addGoActions();
        addWorkshopActions();
    }

    private void addEditActions() {
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(
                        () -> !session.selection().get().isEmpty(), session.selection());
        standIn("undo", "Undo", "undo", isSaid(session.nextUndo()), board::undo);
        standIn("redo", "Redo", "redo", isSaid(session.nextRedo()), board::redo);
        standIn("duplicate", "Duplicate", "duplicate", selected, board::duplicate);
        standIn("delete", "Delete from board", "delete", selected, board::remove);
    }

    private void addViewActions() {
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        standIn("fit", "Show everything", "view.all", always, () -> onView(board::fit, map::fit));
        standIn("zoom-in", "Zoom in", "view.closer", always, () -> zoom(1));
        standIn("zoom-out", "Zoom out", "view.farther", always, () -> zoom(-1));
        standIn(
                "zoom-100",
                "Zoom to 100 %",
                "view.actual",
                always,
                () -> onView(board::zoomToActualSize, map::zoomToActualSize));
        add(
                "View",
                "outline",
                "Show or hide the outline",
                "Ctrl+Shift+L",
                () -> toggle(panels.outlineShown()));
        add(
                "View",
                "inspector",
                "Show or hide the inspector",
                "Ctrl+P",
                () -> toggle(panels.inspectorShown()));
        add("View", "findings", "Show or hide the findings", "Ctrl+B", () -> toggle(findingsShown));
        add(
                "View",
                "theme",
                "Switch between light and dark",
                "Alt+Shift+D",
                services.themes()::toggle);
    }

    private void addFindActions() {
        add("Find", "palette", "Do anything", "Ctrl+K; Ctrl+Shift+P", this::openPalette);
        add("Find", "find", "Find on the board", "Ctrl+F", this::findOnBoard);
        add(
                "Find",
                "find-everywhere",
                "Find on all boards",
                "Ctrl+Shift+F",
                () -> controller.startFinding());
        add("Find", "find-next", "Next hit", "F3", finding::next);
        add("Find", "find-previous", "Previous hit", "Shift+F3", finding::previous);
        add("Find", "next-finding", "Next problem", "F8", () -> show(findings.next()));
        add(
                "Find",
                "previous-finding",
                "Previous problem",
                "Shift+F8",
                () -> show(findings.previous()));
        add("Find", "explain-finding", "Explain the rule of the problem", "Ctrl+F1", this::explain);
        add("Find", "keys", "Show the keys", "F1", this::showKeys);
    }

    private void addGoActions() {
        ObservableBooleanValue selected =
                Bindings.createBooleanBinding(
                        () -> !session.selection().get().isEmpty(), session.selection());
        add(
                "Outline",
                "earlier",
                "Move earlier in time",
                "Alt+Shift+Left",
                selected,
                "No sticky is selected",
                () -> outline.shift(false));
        add(
                "Outline",
                "later",
                "Move later in time",
                "Alt+Shift+Right",
                selected,
                "No sticky is selected",
                () -> outline.shift(true));
        add(
                "Outline",
                "link-to",
                "Link to…",
                "Shift+W",
                selected,
                "No sticky is selected",
                () -> outline.link());
        add(
                "Outline",
                "move-to",
                "Move to a context or lane…",
                "Ctrl+M",
                selected,
                "No sticky is selected",
                () -> outline.move());
        goTo("place-board", "Go to the board", "Alt+1", "board");
        goTo("place-map", "Go to the map", "Alt+2", "map");
        goTo("place-specs", "Go to the specs", "Alt+3", "specs");
        goTo("place-cluster", "Go to the cluster", "Alt+4", "cluster");
        addMapActions();
        turnTo("review-access", "Who may read and write what", "Alt+5", "access");
        turnTo("review-health", "How sound the model is", "Alt+6", "health");
        turnTo("review-changes", "What changed since the last export", "Alt+7", "changes");
        turnTo("review-products", "What each context gives to others", "Alt+8", "products");
        turnTo("review-versions", "Which topics go away and who has to move", "", "versions");
        add(
                "Contracts",
                "new-version",
                "New version of the topic…",
                "",
                Bindings.createBooleanBinding(
                        () -> versions.selectedTopic().isPresent(), session.selection()),
                "No topic is selected",
                this::newVersion);
        turnTo("review-glossary", "What each context means by its words", "Alt+0", "glossary");
        turnTo("review-tags", "Where data of a kind is offered", "", "tags");
        turnTo("review-flows", "How flows work and who knows whom", "Alt+9", "flows");
        add(
                "Contracts",
                "rename",
                "Rename, with everything that follows…",
                "",
                Bindings.createBooleanBinding(
                        () -> RenameViewModel.selected(session).isPresent(), session.selection()),
                "No topic and no context is selected",
                this::rename);
        add("Review", "impact", "Who breaks if this changes?", "Ctrl+I", this::askWhoBreaks);
        add("Outline", "go-outline", "Go to the outline", "Ctrl+Shift+O", this::goToOutline);
        add("Contracts", "export", "Export…", "Ctrl+E", this::export);
        add("Contracts", "plan", "Plan push…", "", this::plan);
    }

    private void addMapActions() {
        onMap(
                "map-focus",
                "Focus the map on what is selected",
                "Alt+Shift+F",
                map::focusOnSelection);
        onMap(
                "map-internals",
                "Show or hide private topics on the map",
                "Alt+Shift+I",
                map::toggleInternals);
        onMap("map-relations", "Relations between contexts", "Alt+Shift+R", map::toggleRelations);
        onMap("map-level", "Topics or contexts only on the map", "Alt+Shift+C", map::toggleLevel);
        onMap("map-all", "Show the whole map", "", map::showAll);
    }

    private void onMap(String id, String label, String keys, Runnable run) {
        add(
                "Map",
                id,
                label,
                keys,
                () -> {
                    model.showPlace("map");
                    run.run();
                });
    }

    private void goTo(String id, String label, String keys, String place) {
        add("Go", id, label, keys, () -> model.showPlace(place));
    }

    private void turnTo(String id, String label, String keys, String page) {
        add(
                "Review",
                id,
                label,
                keys,
                () -> {
                    review.show(page);
                    model.showPlace("review");
                });
    }

    private String keysOf(String action) {
        return actions.keysOf(action).stream().findFirst().map(Chord::toString).orElse("");
    }

    private void askWhoBreaks() {
        session.settle();
        impact.askAboutSelection();
        impactShown.set(true);
        impactPanel.focus();
    }

    private void addWorkshopActions() {
        add("Workshop", "present", "Present the story", "Alt+P", this::present);
        add("Workshop", "questions", "Questions and their owners", "", () -> workshop("questions"));
        add("Workshop", "votes", "Votes and their result", "", () -> workshop("votes"));
        add(
                "Workshop",
                "clear-votes",
                "Clear the votes",
                "",
                () -> session.perform("Clear the votes", Workshop.clearVotes(session.model())));
        for (Template template : Template.values()) {
            add(
                    "File",
                    "new-board-" + template.name().toLowerCase(Locale.ROOT),
                    "New board: " + template.label().toLowerCase(Locale.ROOT),
                    "",
                    () -> model.addBoard(template.label(), template));
        }
        for (Board.Level level : Board.Level.values()) {
            add(
                    "Workshop",
                    "level-" + level.name().toLowerCase(Locale.ROOT),
                    "Level: " + Levels.word(level),
                    "",
                    () -> model.setLevel(level));
        }
        add("Workshop", "timer", "Start or pause the timer", "Alt+T", timer::toggle);
        add("Workshop", "timer-reset", "Reset the timer", "", timer::reset);
    }

    private void workshop(String view) {
        model.showPlace("board");
        findingsShown.set(false);
        workshop.show(view);
        workshopShown.set(true);
    }

    private void present() {
        model.showPlace("board");
        presenter.toggle();
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

    private void rename() {
        session.settle();
        RenameViewModel.selected(session)
                .map(key ->
                        new RenameViewModel(
                                session,
                                services.tasks(),
                                services.debounce(),
                                key,
                                changes.folder().get(),
                                InstantSource.system()))
                .ifPresent(renaming -> RenameCard.open(floating, renaming));
    }

    private void newVersion() {
        session.settle();
        versions.selectedTopic()
                .map(topic -> new NewVersionViewModel(session, topic, InstantSource.system()))
                .ifPresent(fresh -> NewVersionCard.open(floating, fresh));
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

    private void add(String group, String id, String label, String keys, Runnable run) {
        add(group, id, label, keys, new SimpleBooleanProperty(true), "", run);
    }

    private void add(
            String group,
            String id,
            String label,
            String keys,
            ObservableBooleanValue enabled,
            String why,
            Runnable run) {
        List<Chord> all =
                keys.isEmpty() ? List.of() : Stream.of(keys.split("; ")).map(Chord::of).toList();
        actions.add(new Action(id, label, group, all, Optional.empty(), enabled, why, run));
    }

    // Menus and other places offer these too; the keys are those of the board's command.
    private void standIn(
            String id, String label, String command, ObservableBooleanValue enabled, Runnable run) {
        actions.add(new Action(id, label, "", List.of(), Optional.of(command), enabled, "", run));
    }

    private static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }

    private void save() {
        session.settle();
        services.workspaces().save();
    }

    private void show(Optional<Finding> finding) {
        finding.map(Finding::place).ifPresent(this::jump);
    }

    private void showRecovery() {
        if (safety.hasFound()) {
            safety.showFound();
        } else {
            safety.tell(
                    "recovery", Notice.Tone.CALM, "There is no unsaved work of an earlier run", "");
        }
    }

    private void newBoard() {
        services.dialogs().askText("New board", "Name", "Big picture").ifPresent(model::addBoard);
    }

    private void settings() {
        SettingsCard.open(floating, services.themes());
    }

    private void openPicture() {
        PictureCard.open(floating, picture, services.dialogs());
    }

    private void showKeys() {
        KeysCard.open(floating, keys);
    }

    private void findOnBoard() {
        model.showPlace("board");
        findBar.open();
    }

    private void goToOutline() {
        panels.outlineShown().set(true);
        outline.focus();
    }

    private void openPalette() {
        openPalette("");
    }

    private void openPalette(String typed) {
        PaletteViewModel palette =
                new PaletteViewModel(
                        new Offers(actions, board.view()::desk, this::onDesk).entries(),
                        this::lookUp,
                        () -> services.preferences().get().deeds(),
                        id -> services.preferences().update(old -> old.did(id)));
        PaletteCard.open(
                floating,
                palette,
                "Do anything, or @ and a name to go there",
                "↑ ↓ choose · Enter does it · @ goes to a sticky · Esc leaves",
                typed);
    }

    private void pick(
            String prompt, List<OutlineViewModel.Option> options, Consumer<RecordKey> chosen) {
        List<Entry> entries =
                options.stream()
                        .map(option ->
                                new Entry(
                                        option.key().toString(),
                                        option.label(),
                                        option.place(),
                                        option.kind(),
                                        List.of(),
                                        option.refusal(),
                                        () -> chosen.accept(option.key())))
                        .toList();
        PaletteCard.open(
                floating,
                new PaletteViewModel(entries, PaletteViewModel.Lookup.NONE, List::of, _ -> {}),
                prompt,
                "↑ ↓ choose · Enter takes it · Esc leaves",
                "");
    }

    private void lookUp(String words, int limit, Consumer<List<Entry>> found) {
        search.everywhere(
                words,
                limit,
                hits ->
                        found.accept(
                                hits.stream().map(hit -> Offers.entry(hit, this::jump)).toList()));
    }

    // Commands of the board work where one sees them.
    private void onDesk(Consumer<Desk> work) {
        model.showPlace("board");
        board.focus();
        session.settle();
        board.view().desk().ifPresent(work);
    }

    /** Returns what the window shows. */
    public Parent root() {
        return floating.root();
    }

    /** Returns what the user can do. */
    public ActionTable actions() {
        return actions;
    }

    /** Lets the keys of the actions work in a scene, and gives the keyboard to the board. */
    public void enter(Scene scene) {
        actions.listenOn(scene);
        focus.watch(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveByEscape);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveMenuByEscape);
        // Later, because a window gives the keyboard to its first control when it is shown.
        Platform.runLater(board::focus);
    }

    // Whatever does not need Escape for itself lets go of the keyboard by it.
    private void leaveByEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
            focus.toPlace();
        }
    }

    // The button of a menu takes Escape also while its menu is closed.
    private void leaveMenuByEscape(KeyEvent event) {
        boolean closed = event.getTarget() instanceof MenuButton button && !button.isShowing();
        if (event.getCode() == KeyCode.ESCAPE && closed && !floating.isShowing()) {
            event.consume();
            focus.toPlace();
        }
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

    /** Returns what watches over the work. */
    public Safety safety() {
        return safety;
    }

    /** Returns the board place. */
    public BoardPlace board() {
        return board;
    }

    /** Returns the map place. */
    public MapPlace map() {
        return map;
    }

    /** Returns the access matrix. */
    public AccessViewModel access() {
        return access;
    }

    /** Returns the health of the model. */
    public HealthViewModel health() {
        return health;
    }

    /** Returns what changed since an earlier export. */
    public ChangesViewModel changes() {
        return changes;
    }

    /** Returns who breaks if something changes. */
    public ImpactViewModel impact() {
        return impact;
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

    /** Returns the presenter. */
    public Presenter presenter() {
        return presenter;
    }

    /** Returns the timer. */
    public Timekeeper timer() {
        return timer;
    }

    /** Remembers how the window was arranged. */
    public void leave() {
        presenter.stop();
        timer.leave();
        panels.remember();
    }
}
