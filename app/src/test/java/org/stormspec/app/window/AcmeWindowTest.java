package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.findings.Row;
import org.stormspec.app.outline.OutlineNode;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.preference.Theme;
import org.stormspec.app.session.Selection;
import org.stormspec.export.demo.Samples;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Finding;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.view.Rect;
import org.testfx.util.WaitForAsyncUtils;

/** Works with the ACME sample as people do. */
@DisplayName("With ACME open")
class AcmeWindowTest extends WindowTest {
    private Path folder = Path.of("");

    @BeforeEach
    void openTheSample() throws IOException {
        folder = openAcme();
        await("the findings are there", () -> !workbench().findings().all().get().isEmpty());
    }

    @Test
    @DisplayName("the status bar counts contexts, topics and stickies")
    void theStatusBarCounts() {
        String counts = lookup("#status-counts").<Label>query().getText();
        assertTrue(counts.startsWith("10 contexts · 25 topics · "), counts);
        assertEquals("Saved", lookup("#status-saved").<Label>query().getText());
    }

    @Test
    @DisplayName("selecting on the canvas selects in the outline and fills the inspector")
    void selectionIsOneThing() {
        clickOn(middleOf("Campaign launched"));
        assertEquals(Selection.of(element("Campaign launched").key()), selection());
        assertEquals("Campaign launched", lookup("#inspector-title").<Label>query().getText());
        assertEquals("Campaign launched", outlineSelection());
    }

    @Test
    @DisplayName("the outline is walked by keys, and Enter shows the sticky on the board")
    void theOutlineIsWalkedByKeys() {
        TreeView<?> outline = lookup("#outline").query();
        onScreen(() -> {
            outline.requestFocus();
            outline.getSelectionModel().selectFirst();
            return true;
        });
        for (int steps = 0; steps < 6; steps++) {
            key(KeyCode.DOWN);
            key(KeyCode.RIGHT);
        }
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        Optional<String> selected = onScreen(() -> selection().elements().stream().findFirst());
        assertTrue(selected.isPresent(), () -> "nothing selected but " + selection());
        assertTrue(
                onScreen(() ->
                        boardView().selectionProperty().get().stream()
                                .anyMatch(key ->
                                        session().model().placementsOf(selected.get()).stream()
                                                .anyMatch(p -> p.key().equals(key)))));
    }

    @Test
    @DisplayName("a finding is solved by a click on its fix, and one undo brings it back")
    void aFindingIsSolvedByAClick() {
        Finding finding = onScreen(() -> workbench().findings().card().get().orElseThrow());
        clickOn(lookup("#finding-card .fix").<Hyperlink>query());
        await("the finding is gone", () -> !messages().contains(finding.message()));
        act("undo");
        await("the finding is back", () -> messages().contains(finding.message()));
        assertFalse(onScreen(() -> session().dirty().get()));
    }

    @Test
    @DisplayName("the counts of the status bar open the list of findings")
    void theCountsOpenTheList() {
        clickId("status-warnings");
        long listed =
                lookup("#findings").<Row>queryListView().getItems().stream()
                        .filter(Row.Item.class::isInstance)
                        .count();
        assertEquals(onScreen(() -> (long) workbench().findings().all().get().size()), listed);
        assertFalse(lookup("#finding-card").tryQuery().isPresent());
        clickId("status-warnings");
    }

    @Test
    @DisplayName("opening another workspace lets go of the first, with its pixels")
    void nothingKeepsAClosedWorkspace() throws IOException {
        WeakReference<BoardView> first = new WeakReference<>(boardView());
        Path other = temporary.resolve("other");
        Samples.copy(Samples.ACME, other);
        open(other);
        await(
                "the first board is gone",
                () -> {
                    System.gc();
                    return first.get() == null;
                });
    }

    @Test
    @DisplayName("a link that the grammar refuses says why while it is drawn")
    void aLinkIsRefused() {
        onScreen(() -> {
            session().showBoard("contexts");
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Point2D from = middleOf("Sale won");
        Point2D to = middleOf("Campaign");
        clickOn(from);
        press(KeyCode.W).release(KeyCode.W);
        moveTo(to.add(4, 4)).moveTo(to);
        WaitForAsyncUtils.waitForFxEvents();
        screen("link-refused");
        int before = onScreen(() -> session().model().links().size());
        clickOn(to);
        screen("link-refused-told");
        key(KeyCode.ESCAPE);
        assertEquals(before, (int) onScreen(() -> session().model().links().size()));
    }

    @Test
    @DisplayName("a name typed into the find field jumps to the sticky, on whatever board it is")
    void findJumps() {
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        write("chargeback disp");
        await("there is a hit", () -> lookup("#find-hits").tryQuery().isPresent());
        screen("find");
        key(KeyCode.ENTER);
        assertEquals(Selection.of(element("Chargeback disputed").key()), selection());
    }

    @Test
    @DisplayName("the specs show the context of the selection in both dialects")
    void theSpecsShowBothDialects() {
        clickOn(middleOf("Campaign launched"));
        clickId("places-specs");
        await("AsyncAPI 3 is shown", () -> spec().contains("asyncapi: '3.0.0'"));
        assertTrue(spec().contains("acme.finance.campaign"), this::spec);
        clickId("spec-dialects-SPECMESH_2_6");
        await("AsyncAPI 2.6 is shown", () -> spec().contains("2.6.0"));
        assertFalse(spec().contains("kind:command"), this::spec);
        clickId("spec-dialects-ASYNCAPI_3_0");
        onScreen(() -> {
            lookup("#spec-commands")
                    .<CommandExport>queryComboBox()
                    .setValue(CommandExport.PRIVATE_CHANNEL);
            return true;
        });
        await("commands are private channels", () -> spec().contains("launchCampaignCommand"));
        screen("specs-commands");
        act("undo");
        await("commands are left out again", () -> !spec().contains("launchCampaignCommand"));
    }

    @Test
    @DisplayName("a topic clicked on the map is selected")
    void aTopicOnTheMapIsSelected() {
        String id = element("payment").id();
        act("place-map");
        await("the map is drawn", () -> workbench().map().place(id).isPresent());
        Rect place = onScreen(() -> workbench().map().place(id).orElseThrow());
        var at =
                onScreen(() ->
                        lookup("#map")
                                .query()
                                .localToScreen(place.middle().x(), place.middle().y()));
        clickOn(at);
        assertEquals(Selection.ofElement(id), selection());
        assertEquals("payment · protected", outlineSelection());
    }

    @Test
    @DisplayName(
            "the map hides private topics, focuses on a topic and lists what is behind an arrow")
    void theMapIsFilteredAndExplained() {
        String hidden = "finance.sales.order-placed";
        String user = "common.data_quality.user";
        act("place-map");
        await("the map is drawn", () -> workbench().map().place(user).isPresent());
        assertFalse(onScreen(() -> workbench().map().place(hidden).isPresent()));
        assertEquals(Set.of("17 of 25 topics · 8 private hidden"), wordsOn("#map-status"));
        clickId("map-internals");
        await("private topics show", () -> workbench().map().place(hidden).isPresent());
        clickId("map-internals");
        onScreen(() -> {
            session().select(Selection.ofElement(user));
            return true;
        });
        act("map-focus");
        await(
                "what is beside is gone",
                () -> workbench().map().place("common.glossary.glossary").isEmpty());
        shot("map-focus-light");
        key(KeyCode.ESCAPE);
        await(
                "everything is back",
                () -> workbench().map().place("common.glossary.glossary").isPresent());
        act("map-relations");
        key(KeyCode.DOWN);
        shot("map-relations-light");
        assertTrue(wordsOn(".line-words").contains("common.users → common.data_quality"));
        key(KeyCode.ESCAPE);
        act("map-level");
        await("contexts stand alone", () -> workbench().map().place(user).isEmpty());
        act("theme");
        act("map-relations");
        shot("map-contexts-dark");
    }

    @Test
    @DisplayName("export shows the difference, writes and commits, and then has nothing to do")
    void exportWritesAndCommits() throws IOException {
        Path target = temporary.resolve("specs");
        dialogs.folder(target).confirmation(true);
        clickId("export");
        clickId("export-choose");
        await(
                "the difference is there",
                () -> !lookup("#export-diff").queryListView().getItems().isEmpty());
        assertFalse(Files.exists(target), "looking writes nothing");
        assertTrue(summary().contains("25 topics = 25 channels"), this::summary);
        screen("export");
        clickId("export-commit");
        await("it is committed", () -> summary().contains("Commit "));
        assertTrue(Files.isDirectory(target.resolve(".git")));
        try (var files = Files.walk(target)) {
            assertEquals(10, files.filter(f -> f.toString().endsWith(".asyncapi.yaml")).count());
        }
        clickId("export-compare");
        await("nothing is left to write", () -> summary().contains("Nothing to write"));
        whatHurtsIsWrittenByWhoSaysSo();
    }

    private void whatHurtsIsWrittenByWhoSaysSo() {
        onScreen(() -> {
            session()
                    .perform(
                            "Ask for a channel",
                            session()
                                    .edits()
                                    .changeDetail(
                                            session().model(),
                                            "finance.campaign.sale",
                                            Topic.class,
                                            AcmeWindowTest::withChannel));
            return true;
        });
        clickId("export-compare");
        await("it is said who is hurt", () -> summary().contains("finance.sales"));
        shot("export-hurts");
        Button write = lookup("#export-write").query();
        assertTrue(write.isDisabled());
        clickId("export-force");
        assertFalse(write.isDisabled());
        await(
                "the rules say so too",
                () ->
                        workbench().findings().all().get().stream()
                                .anyMatch(finding -> finding.rule().equals("VER-01")));
    }

    private static Topic withChannel(Topic topic) {
        List<Field> fields = new ArrayList<>(topic.payload().fields());
        fields.add(Field.of("channel", "string"));
        return topic.carrying(topic.payload().of(fields));
    }

    @Test
    @DisplayName("a plan needs the cluster, and says so with a way to start it")
    void aPlanNeedsTheCluster() {
        clickId("plan");
        await("it is refused", () -> lookup("#cluster-start-now").query().isVisible());
        assertEquals("cluster", onScreen(() -> workbench().place()));
        shot("cluster-refused");
    }

    @Test
    @DisplayName("an environment that is no development cluster has no push")
    void productionHasNoPush() {
        act("place-cluster");
        onScreen(() -> {
            workbench().cluster().environment().set("prod");
            return true;
        });
        assertFalse(lookup("#cluster-push").query().isVisible());
        assertTrue(lookup("#cluster-plan").query().isDisabled());
    }

    @Test
    @DisplayName("the theme switches everything at once and is remembered")
    void theThemeSwitches() {
        act("theme");
        assertEquals(
                Optional.of(Theme.DARK),
                new PreferencesFile(temporary.resolve("config")).get().theme());
        double brightness =
                onScreen(() ->
                        desktop.stage()
                                .getScene()
                                .snapshot(null)
                                .getPixelReader()
                                .getColor(800, 20)
                                .getBrightness());
        assertTrue(brightness < 0.2, () -> "the top bar is still bright: " + brightness);
    }

    @Test
    @DisplayName("side panels close and open again at their width")
    void sidePanelsCloseAndOpen() {
        double before = lookup("#inspector").queryAs(ScrollPane.class).getWidth();
        act("inspector");
        assertTrue(lookup("#inspector").tryQuery().isEmpty());
        act("inspector");
        double after =
                onScreen(() -> {
                    desktop.stage().getScene().getRoot().layout();
                    return lookup("#inspector").queryAs(ScrollPane.class).getWidth();
                });
        assertEquals(before, after, 2);
    }

    @Test
    @DisplayName("closing with unsaved changes asks, and cancel keeps the window")
    void closingAsks() {
        rename("Campaign launched", "Campaign begun");
        dialogs.unsaved(Dialogs.Unsaved.CANCEL);
        assertTrue(isOpenAfterClosing());
        dialogs.unsaved(Dialogs.Unsaved.SAVE);
        assertFalse(isOpenAfterClosing());
        assertTrue(
                WorkspaceReader.read(folder).records().stream()
                        .anyMatch(
                                r -> r instanceof Element e && e.name().equals("Campaign begun")));
    }

    @Test
    @DisplayName("opening and saving changes no file")
    void openingAndSavingChangesNothing() throws IOException {
        rename("Campaign launched", "Campaign begun");
        act("undo");
        String before = content();
        act("save");
        assertEquals(before, content());
    }

    @Test
    @DisplayName("another board is chosen from the menu of boards")
    void anotherBoardIsChosen() {
        act("place-map");
        onScreen(() -> {
            session().showBoard("contexts");
            return true;
        });
        act("place-board");
        assertNotEquals("", onScreen(() -> boardView().desk().orElseThrow().scene().board()));
        assertEquals("contexts", onScreen(() -> boardView().desk().orElseThrow().scene().board()));
    }

    private List<String> messages() {
        return workbench().findings().all().get().stream().map(Finding::message).toList();
    }

    private Selection selection() {
        return onScreen(() -> session().selection().get());
    }

    private String outlineSelection() {
        return onScreen(() -> {
            TreeView<?> outline = lookup("#outline").query();
            TreeItem<?> item = outline.getSelectionModel().getSelectedItem();
            return item.getValue() instanceof OutlineNode node ? node.label() : "";
        });
    }

    private String spec() {
        return lookup("#spec-text").<String>queryListView().getItems().stream()
                .collect(Collectors.joining("\n"));
    }

    private String summary() {
        return lookup("#export-summary").<Label>query().getText();
    }

    private void rename(String from, String to) {
        Element element = element(from);
        onScreen(() -> {
            session()
                    .perform(
                            "Rename",
                            session().edits().rename(session().model(), element.id(), to));
            return true;
        });
    }

    private boolean isOpenAfterClosing() {
        return onScreen(() -> {
            Event.fireEvent(
                    desktop.stage(),
                    new WindowEvent(desktop.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return desktop.stage().isShowing();
        });
    }

    private String content() throws IOException {
        try (var files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file).append('\n').append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
