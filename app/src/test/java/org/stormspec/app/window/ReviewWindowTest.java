package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.access.Mark;
import org.stormspec.app.evolution.ChangesViewModel;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.Selection;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/** The pages that look at the model as a whole, by keyboard, in one window. */
@DisplayName("Reviewing the ACME sample")
class ReviewWindowTest extends WindowTest {

    @Test
    @DisplayName("one walks the matrix, examines the model, asks who breaks, and compares")
    void everythingIsReached() throws IOException {
        openAcme();
        theMatrixIsWalked();
        theModelIsExamined();
        aVersionIsBegun();
        whoBreaksIsAsked();
        changesAreCompared();
        productsAreListed();
        flowsAreEdited();
        itIsReadableInTheDarkAndLarge();
    }

    private void theMatrixIsWalked() {
        chord(KeyCode.ALT, KeyCode.DIGIT5);
        await("the matrix is there", () -> workbench().access().cell().get().isPresent());
        assertEquals("review", onScreen(() -> workbench().place()));
        int column = cellColumn();
        key(KeyCode.RIGHT);
        assertEquals(column + 1, cellColumn());
        key(KeyCode.DOWN);
        String spoken = onScreen(() -> lookup("#access-grid").query().getAccessibleText());
        assertEquals(
                onScreen(() -> workbench().access().cell().get().orElseThrow().spoken()), spoken);
        shot("review-access");
        theIdleGrantIsTakenBack();
    }

    private int cellColumn() {
        return onScreen(() -> workbench().access().cell().get().orElseThrow().column());
    }

    private void theIdleGrantIsTakenBack() {
        onScreen(() -> {
            var access = workbench().access();
            var table = access.table().get();
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    access.select(row, column);
                    if (access.cell().get().orElseThrow().mark() == Mark.IDLE) {
                        return true;
                    }
                }
            }
            throw new AssertionError("ACME has a grant that nobody uses");
        });
        shot("review-access-idle");
        clickId("access-revoke");
        await(
                "the grant is gone",
                () -> workbench().access().cell().get().orElseThrow().mark() == Mark.NONE);
        act("undo");
        await(
                "it is back",
                () -> workbench().access().cell().get().orElseThrow().mark() == Mark.IDLE);
    }

    private void theModelIsExamined() {
        chord(KeyCode.ALT, KeyCode.DIGIT6);
        await("it is examined", () -> workbench().health().checkup().isPresent());
        shot("review-health");
        TreeView<Line> tree = lookup("#health-tree").query();
        await("the list has the keyboard", tree::isFocused);
        await("it has lines", () -> tree.getExpandedItemCount() > 4);
    }

    private void aVersionIsBegun() {
        act("place-board");
        onScreen(() -> {
            session().select(Selection.ofElement("finance.campaign.sale"));
            return true;
        });
        act("new-version");
        await("it is asked", () -> lookup("#new-version-sunset").tryQuery().isPresent());
        shot("new-version");
        key(KeyCode.ENTER);
        await(
                "both stand side by side",
                () -> session().model().element("finance.campaign.sale.v2").isPresent());
        act("rename");
        await("a name is asked", () -> lookup("#rename-name").tryQuery().isPresent());
        onScreen(() -> {
            lookup("#rename-name").<TextField>query().setText("won sale");
            return true;
        });
        TreeView<Line> follows = lookup("#rename-tree").query();
        await("it says what follows", () -> follows.getExpandedItemCount() > 4);
        shot("rename");
        key(KeyCode.ESCAPE);
        act("review-versions");
        TreeView<Line> tree = lookup("#versions-tree").query();
        await("it counts down", () -> tree.getExpandedItemCount() > 4);
        shot("review-versions");
        clickId("versions-told");
        await(
                "it is noted",
                () -> lookup("#versions-said").<Label>query().getText().startsWith("Noted"));
        onScreen(() -> {
            session().undo();
            session().undo();
            return true;
        });
    }

    private void whoBreaksIsAsked() {
        act("place-board");
        String sale =
                onScreen(() ->
                        session().model().elements(Kind.TOPIC).stream()
                                .filter(topic -> topic.name().equals("sale"))
                                .findFirst()
                                .orElseThrow()
                                .id());
        onScreen(() -> {
            session().select(Selection.ofElement(sale));
            return true;
        });
        chord(KeyCode.CONTROL, KeyCode.I);
        await(
                "somebody breaks",
                () -> !workbench().impact().answer().orElseThrow().lines().isEmpty());
        TreeView<Line> tree = lookup("#impact-tree").query();
        await("the list has the keyboard", tree::isFocused);
        shot("review-impact");
        key(KeyCode.DOWN);
        assertEquals(1, onScreen(() -> tree.getSelectionModel().getSelectedIndex()));
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        assertEquals(
                List.of("finance.sales"),
                onScreen(() ->
                        session().selection().get().keys().stream().map(RecordKey::id).toList()));
        assertTrue(lookup("#impact-title").<Label>query().getText().contains("sale"));
        fire("impact-close");
    }

    private void changesAreCompared() {
        chord(KeyCode.ALT, KeyCode.DIGIT7);
        dialogs.folder(temporary.resolve("specs"));
        clickId("changes-choose");
        awaitCompared();
        shot("review-changes-first");
        onScreen(() -> {
            workbench().changes().compareWith(temporary.resolve("specs"));
            return true;
        });
        awaitCompared();
    }

    private void productsAreListed() {
        chord(KeyCode.ALT, KeyCode.DIGIT8);
        TreeView<Line> tree = lookup("#products-tree").query();
        await("products are listed", () -> tree.getExpandedItemCount() > 10);
        shot("review-products");
        act("review-tags");
        TreeView<Line> tags = lookup("#tags-tree").query();
        await("tags are listed", () -> tags.getExpandedItemCount() > 10);
        shot("review-tags");
    }

    private void flowsAreEdited() {
        chord(KeyCode.ALT, KeyCode.DIGIT9);
        TreeView<Line> tree = lookup("#flows-tree").query();
        await("flows are listed", () -> tree.getExpandedItemCount() > 10);
        await(
                "the first flow is in the inspector",
                () -> lookup("#field-steps").tryQuery().isPresent());
        onScreen(() -> {
            lookup("#field-style").query().requestFocus();
            return true;
        });
        key(KeyCode.DOWN);
        awaitEquals("orchestration", () -> flow().style());
        shot("review-flows");
        act("undo");
        chord(KeyCode.ALT, KeyCode.DIGIT0);
        TreeView<Line> words = lookup("#glossary-tree").query();
        await("words are listed", () -> words.getExpandedItemCount() > 3);
        shot("review-glossary");
    }

    private Flow flow() {
        return session().model().stream(RecordType.FLOW, Flow.class).findFirst().orElseThrow();
    }

    private void awaitCompared() {
        await(
                "it is compared",
                () ->
                        workbench().changes().state().get()
                                instanceof ChangesViewModel.State.Compared);
    }

    private void itIsReadableInTheDarkAndLarge() {
        act("theme");
        act("review-access");
        shot("review-access-dark");
        act("review-health");
        shot("review-health-dark");
        act("theme");
        act("settings");
        fire("scale-200");
        key(KeyCode.ESCAPE);
        shot("review-health-200");
        act("review-access");
        shot("review-access-200");
        act("review-changes");
        shot("review-changes-200");
    }
}
