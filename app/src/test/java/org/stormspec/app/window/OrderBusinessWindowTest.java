package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody does who has read nothing: only what the window says and offers is used. */
@DisplayName("A stranger")
class OrderBusinessWindowTest extends WindowTest {
    private static final String REACTION = "Whenever an order changes, write the invoice";
    private static final int PATIENCE = 60;

    @Test
    @DisplayName("makes an order business of five verb events sound by what the window says")
    void makesABusinessSound() {
        aBoardIsBegun();
        fiveEventsAreStormed();
        billingReacts();
        theNudgeIsTaken();
        theReaderIsRefusedUntilTheOwnerGrants();
        aFieldIsPersonal();
        thePolicyActs();
        allElseIsMended();
    }

    private void aBoardIsBegun() {
        dialogs.folder(temporary.resolve("orders"));
        fire("welcome-new");
        await(
                "the workspace is open",
                () -> desktop.workbench().isPresent() && desktop.opening().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        await("the board has the keyboard", () -> boardView().isFocused());
    }

    private void fiveEventsAreStormed() {
        moveTo(onBoard(180, 220));
        key(KeyCode.E);
        for (String step : List.of("placed", "created", "updated", "shipped")) {
            write("Order " + step);
            key(KeyCode.TAB);
        }
        write("Order cancelled");
        key(KeyCode.ENTER);
        key(KeyCode.ESCAPE);
        chord(KeyCode.CONTROL, KeyCode.A);
        context("shop.sales");
    }

    private void context(String path) {
        key(KeyCode.B);
        write(path);
        key(KeyCode.ENTER);
        key(KeyCode.ESCAPE);
    }

    private void billingReacts() {
        moveTo(onBoard(300, 560));
        key(KeyCode.P);
        write(REACTION);
        key(KeyCode.ENTER);
        context("shop.billing");
        clickOn(middleOf("Order placed"));
        key(KeyCode.W);
        clickOn(middleOf(REACTION));
    }

    private void theNudgeIsTaken() {
        listenTo("EVT-01");
        shot("stranger-nudged");
        clickId("finding-coalesce-card");
        shot("stranger-coalesce");
        clickId("coalesce-apply");
        assertEquals(Set.of("Order", REACTION), Set.copyOf(names()));
    }

    private void theReaderIsRefusedUntilTheOwnerGrants() {
        select("Order");
        clickId("field-access");
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        assertEquals(Optional.of(Access.PROTECTED), order().access());
        listenTo("ACC-02");
        shot("stranger-refused");
        take(fix("Grant"));
        awaitSilence("ACC-02");
        assertEquals(Set.of("shop.billing"), order().sharing().grants());
    }

    private void aFieldIsPersonal() {
        select("Order");
        fire("field-add");
        chord(KeyCode.CONTROL, KeyCode.A);
        write("email");
        key(KeyCode.TAB);
        listenTo("POL-06");
        take(fix("Tag it"));
        awaitSilence("POL-06");
        assertTrue(order().payload().fields().getLast().tags().contains("pii"));
    }

    private void thePolicyActs() {
        listenTo("POL-03");
        shot("stranger-policy");
        take(fix("Compact and delete"));
        awaitSilence("POL-03");
        assertEquals(OptionalInt.of(48), order().settings().retentionHours());
    }

    private void allElseIsMended() {
        select(REACTION);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Write invoice");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        write("Invoice");
        key(KeyCode.ENTER);
        key(KeyCode.ESCAPE);
        assertEquals(element(REACTION).context(), element("Invoice").context());
        for (int i = 0; i < PATIENCE && worst().isPresent(); i++) {
            mend(worst().orElseThrow().rule());
        }
        shot("stranger-done");
        assertEquals(List.of(), told());
    }

    private void mend(String rule) {
        listenTo(rule);
        Finding heard = onScreen(() -> workbench().findings().card().get().orElseThrow());
        List<Node> fixes = fixes();
        if (fixes.isEmpty()) {
            sayWhatItIsFor();
        } else {
            take(fixes.getFirst());
        }
        WaitForAsyncUtils.waitForFxEvents();
        await(
                heard.message() + " is mended",
                () ->
                        workbench().findings().all().get().stream()
                                .noneMatch(left -> left.message().equals(heard.message())));
    }

    // Only people know that, so there is no fix for it: the inspector asks.
    private void sayWhatItIsFor() {
        assertEquals("GOV-01", speaking());
        clickId("finding-show");
        clickId("field-purpose");
        write("what it says on its stickies");
        clickOn(onBoard(900, 700));
    }

    private Optional<Finding> worst() {
        return onScreen(() ->
                workbench().findings().all().get().stream()
                        .filter(finding -> finding.level() != Level.HINT)
                        .findFirst());
    }

    private List<String> told() {
        return onScreen(() ->
                workbench().findings().all().get().stream()
                        .filter(finding -> finding.level() != Level.HINT)
                        .map(finding -> finding.rule() + " " + finding.message())
                        .toList());
    }

    /** Goes from finding to finding until one of a rule speaks. */
    private void listenTo(String rule) {
        await(rule + " is found", () -> isFound(rule));
        for (int i = 0; i < PATIENCE && !speaking().equals(rule); i++) {
            key(KeyCode.F8);
        }
        assertEquals(rule, speaking());
    }

    private void awaitSilence(String rule) {
        WaitForAsyncUtils.waitForFxEvents();
        await(rule + " is silent", () -> !isFound(rule));
    }

    private boolean isFound(String rule) {
        return workbench().findings().all().get().stream()
                .anyMatch(finding -> finding.rule().equals(rule));
    }

    private String speaking() {
        return onScreen(() -> workbench().findings().card().get().map(Finding::rule).orElse(""));
    }

    /** Chooses a fix and, when it asks, agrees to what it brings. */
    private void take(Node fix) {
        clickOn(fix);
        WaitForAsyncUtils.waitForFxEvents();
        if (lookup("#finding-agree").tryQuery().isPresent()) {
            shot("stranger-asked");
            clickId("finding-agree");
        }
    }

    private Node fix(String beginning) {
        return fixes().stream()
                .filter(link -> ((Hyperlink) link).getText().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fix begins with " + beginning));
    }

    private List<Node> fixes() {
        return List.copyOf(lookup("#finding-card .fix").queryAll());
    }

    private void select(String name) {
        clickOn(middleOf(name));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Topic order() {
        RecordKey key = element("Order").key();
        return onScreen(
                () -> session().model().element(key.id()).orElseThrow().topic().orElseThrow());
    }
}
