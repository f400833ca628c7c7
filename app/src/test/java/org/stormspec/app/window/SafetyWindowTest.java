package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.session.Notice;
import org.stormspec.app.session.Safety;
import org.stormspec.export.demo.Samples;
import org.stormspec.model.record.Element;

@DisplayName("The window keeps work safe")
class SafetyWindowTest extends WindowTest {

    private Safety safety() {
        return workbench().safety();
    }

    private List<String> notices() {
        return onScreen(() -> safety().notices().get().stream().map(Notice::id).toList());
    }

    private void rename(String name, String to) {
        Element element = element(name);
        onScreen(() -> {
            session()
                    .perform(
                            "Rename",
                            session().edits().rename(session().model(), element.id(), to));
            return true;
        });
    }

    /** The window ends without a word, and another one opens the same folder. */
    private void crashAndOpen(Path folder) {
        onScreen(() -> {
            desktop.closeWorkspace();
            return true;
        });
        dialogs.unsaved(Dialogs.Unsaved.DISCARD);
        open(folder);
    }

    @Test
    @DisplayName("an earlier run's unsaved work is listed, and comes back by one click")
    void showsWhatItHasFound() throws IOException {
        Path folder = openAcme();
        rename("Campaign launched", "Campaign started");
        rename("Launch campaign", "Start campaign");
        crashAndOpen(folder);
        await("the unsaved work is found", () -> lookup("#notice-recovery").tryQuery().isPresent());
        shot("recovery-light");
        act("theme");
        shot("recovery-dark");
        clickId("notice-recovery-bring-back");
        await(
                "the work is back",
                () -> names().contains("Campaign started") && names().contains("Start campaign"));
        assertTrue(lookup("#notice-recovery").tryQuery().isEmpty());
        act("undo");
        assertTrue(names().contains("Campaign launched"));
    }

    @Test
    @DisplayName("words that were never finished come back after a crash")
    void wordsBeingTyped() throws IOException {
        Path folder = openAcme();
        Point2D empty = onBoard(700, 40);
        moveTo(empty);
        clickOn(empty);
        key(KeyCode.E);
        await("the words are open", () -> boardView().editingProperty().get());
        write("Half a wor");
        await(
                "the words are typed",
                () ->
                        boardView()
                                .desk()
                                .map(desk -> desk.typed().equals("Half a wor"))
                                .orElse(false));
        // Closing without settling is what a crash leaves behind; the journal is written to its
        // end.
        crashAndOpen(folder);
        await("the unsaved work is found", () -> lookup("#notice-recovery").tryQuery().isPresent());
        clickId("notice-recovery-bring-back");
        await("the words are back", () -> names().contains("Half a wor"));
    }

    @Test
    @DisplayName("files that change outside are noticed while the window is open, and merged")
    void mergesWhatChangedOutside() throws IOException {
        Path folder = openAcme();
        rename("Campaign launched", "Campaign begun");
        Path file = folder.resolve("contexts/finance.campaign.yaml");
        String text = Files.readString(file);
        assertTrue(text.contains("Campaign launched"));
        Files.writeString(
                file,
                text.replace("Campaign launched", "Campaign started")
                        .replace("Launch campaign", "Start campaign"));
        await("it is noticed", () -> lookup("#notice-outside").tryQuery().isPresent());
        shot("outside-light");
        clickId("notice-outside-merge");
        await("it is asked", () -> lookup("#notice-outside-merge-chosen").tryQuery().isPresent());
        shot("merge-light");
        clickId("notice-outside-merge-chosen");
        await("it is merged", () -> names().contains("Start campaign"));
        assertTrue(names().contains("Campaign begun"));
        assertEquals(List.of(), notices());
        act("save");
        assertFalse(onScreen(() -> session().dirty().get()));
        assertTrue(Files.readString(file).contains("Campaign begun"));
    }

    @Test
    @DisplayName("two versions that git has left in a file are merged side by side")
    void mergesWhatGitHasLeft() throws IOException {
        Path folder = temporary.resolve("acme");
        Samples.copy(Samples.ACME, folder);
        Path file = folder.resolve("contexts/finance.campaign.yaml");
        String text = Files.readString(file);
        String name = "    name: Campaign launched\n";
        assertTrue(text.contains(name));
        Files.writeString(
                file,
                text.replace(
                        name,
                        "<<<<<<< HEAD\n"
                                + name.replace("launched", "begun")
                                + "||||||| base\n"
                                + name
                                + "=======\n"
                                + name.replace("launched", "started")
                                + ">>>>>>> wording\n"));
        open(folder);
        await("it is told", () -> lookup("#notice-git-conflict-merge").tryQuery().isPresent());
        await("the findings are there", () -> !workbench().findings().all().get().isEmpty());
        assertTrue(
                onScreen(() ->
                        workbench().findings().all().get().stream()
                                .noneMatch(finding -> finding.rule().equals("FIL-01"))),
                "what stands in the file is not missing");
        shot("git-conflict-light");
        clickId("notice-git-conflict-merge");
        await(
                "it is asked",
                () -> lookup("#notice-git-conflict-merge-chosen").tryQuery().isPresent());
        shot("git-choice-light");
        act("theme");
        shot("git-choice-dark");
        clickOn("wording:  name “Campaign started”");
        clickId("notice-git-conflict-merge-chosen");
        await("it is merged", () -> names().contains("Campaign started"));
        assertEquals(List.of(), notices());
        String merged = text.replace("Campaign launched", "Campaign started");
        assertEquals(merged, Files.readString(file));
        assertFalse(onScreen(() -> session().dirty().get()));
        act("undo");
        act("save");
        assertEquals(merged, Files.readString(file), "undo ends where all files can be read");
    }
}
