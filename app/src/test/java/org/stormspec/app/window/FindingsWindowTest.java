package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.findings.Row;
import org.stormspec.app.session.Selection;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.Draft;
import org.stormspec.render.view.Camera;

/** Works off findings as people do. */
@DisplayName("With findings to work off")
class FindingsWindowTest extends WindowTest {
    private static final List<String> STEPS =
            List.of("parcel-sent", "parcel-created", "parcel-updated", "parcel-cancelled");

    @Test
    @DisplayName("one looks, explains, previews, fixes, waives and coalesces without a dialog")
    void oneWorksThemOff() throws IOException {
        openAcme();
        makeSmells();
        await(
                "the smells are found",
                () -> messages().stream().anyMatch(m -> m.contains("parcel")));
        act("fit");
        act("findings");
        awaitTheList();
        walkByKeys();
        explain();
        previewAndApply();
        waive();
        fixAll();
        coalesce();
        rings();
        themes();
    }

    /** Four public topics that tell of one thing, one without a deletion rule. */
    private void makeSmells() {
        onScreen(() -> {
            Draft draft = new Draft(session().model());
            String context = session().model().contexts().getFirst().id();
            int x = 200;
            for (String step : STEPS) {
                Topic topic =
                        Topic.entity(step)
                                .accessible(Optional.of(Access.PUBLIC))
                                .carrying(
                                        Topic.Payload.NONE
                                                .keyed(Optional.of("parcel_id"))
                                                .of(
                                                        List.of(
                                                                Field.of("parcel_id", "string"),
                                                                Field.of("total", "long"))));
                draft.put(new Element(step, step, Optional.of(context), "", topic));
                draft.put(
                        new Placement(
                                session().board().get(),
                                "x" + x,
                                step,
                                new Box(x, 2000, 160, 104)));
                x += 200;
            }
            session().perform("Smells", draft.changes());
            return true;
        });
    }

    private void awaitTheList() {
        await("the list is there", () -> !rows().isEmpty());
    }

    private void walkByKeys() {
        onScreen(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
            return true;
        });
        key(KeyCode.DOWN);
        Row.Item item = (Row.Item) onScreen(() -> list().getSelectionModel().getSelectedItem());
        assertTrue(lookup("#finding-message").<Label>query().getText().length() > 10);
        key(KeyCode.ENTER);
        assertEquals(Selection.of(item.finding().place()), selection());
        key(KeyCode.LEFT);
        key(KeyCode.LEFT);
        Row.Group folded = (Row.Group) onScreen(() -> list().getSelectionModel().getSelectedItem());
        assertFalse(folded.open());
        key(KeyCode.RIGHT);
        shot("findings-by-element");
        clickId("findings-groupings-RULE");
        shot("findings-by-rule");
    }

    private void explain() {
        choose("EVT-05");
        chord(KeyCode.CONTROL, KeyCode.F1);
        assertTrue(lookup("#rule-explanation").tryQuery().isPresent());
        shot("findings-explained");
        fire("rule-back");
        assertTrue(lookup("#finding-message").tryQuery().isPresent());
    }

    private void previewAndApply() {
        choose("EVT-05");
        clickId("finding-fix-1");
        Set<String> words = wordsOn("#finding-effects .label");
        assertTrue(words.contains("+ never"), words::toString);
        shot("findings-preview");
        long before = count("EVT-05");
        clickId("finding-apply");
        await("the finding is gone", () -> count("EVT-05") == before - 1);
    }

    private void waive() {
        choose("EVT-05");
        long before = count("EVT-05");
        fire("finding-waive");
        clickId("waive-take");
        assertEquals("Say why it is all right.", lookup("#waive-problem").<Label>query().getText());
        clickOn("#waive-reason");
        write("parcels stay");
        onScreen(() -> {
            lookup("#waive-by").<TextField>query().setText("Ada");
            return true;
        });
        shot("findings-waive");
        clickId("waive-take");
        await("it is silent", () -> count("EVT-05") == before - 1);
        assertEquals(1, onScreen(() -> session().model().all(RecordType.WAIVER).size()));
        Row.Group waived = (Row.Group) onScreen(() -> rows().getLast());
        assertEquals("Waived", waived.title());
    }

    private void fixAll() {
        choose("EVT-05");
        fire("finding-fix-all");
        await("it is planned", () -> lookup("#mending-apply").tryQuery().isPresent());
        shot("findings-fix-all");
        clickId("mending-apply");
        await("all are fixed", () -> count("EVT-05") == 0);
        assertEquals("Fix all of EVT-05", onScreen(() -> session().nextUndo().get()));
        fire("findings-sure");
        await("they are planned", () -> lookup("#mending-apply").tryQuery().isPresent());
        fire("mending-back");
    }

    private void coalesce() {
        onScreen(() -> {
            session().showBoard("big-picture");
            session().select(Selection.of(STEPS.stream().map(Element::key).toList()));
            return true;
        });
        onScreen(() -> {
            board().focus();
            return true;
        });
        awaitEquals(STEPS.size(), () -> boardView().selectionProperty().get().size());
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        shot("coalesce");
        assertTrue(lookup("#coalesce").tryQuery().isPresent());
        clickId("coalesce-apply");
        assertTrue(
                onScreen(() ->
                        STEPS.stream().allMatch(id -> session().model().element(id).isEmpty())));
        act("undo");
        assertTrue(
                onScreen(() ->
                        STEPS.stream().allMatch(id -> session().model().element(id).isPresent())));
    }

    private void rings() {
        onScreen(() -> {
            session().showBoard("contexts");
            boardView().cameraProperty().set(new Camera(0, 0, 1));
            return true;
        });
        act("findings");
        shot("stages");
        act("theme");
        shot("stages-dark");
        act("theme");
        act("findings");
    }

    private void themes() {
        choose("EVT-01");
        act("theme");
        shot("findings-dark");
        act("theme");
        act("settings");
        fire("scale-200");
        key(KeyCode.ESCAPE);
        act("findings");
        act("findings");
        choose("EVT-01");
        shot("findings-200");
    }

    private void choose(String rule) {
        await("there is " + rule, () -> count(rule) > 0);
        onScreen(() -> {
            List<Row> rows = rows();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Row.Item item
                        && item.finding().rule().equals(rule)
                        && item.finding().waiver().isEmpty()) {
                    list().getSelectionModel().clearAndSelect(i);
                    list().scrollTo(Math.max(0, i - 3));
                    break;
                }
            }
            return true;
        });
    }

    private long count(String rule) {
        return workbench().findings().all().get().stream()
                .filter(found -> found.rule().equals(rule))
                .count();
    }

    private List<String> messages() {
        return workbench().findings().all().get().stream().map(Finding::message).toList();
    }

    private Selection selection() {
        return onScreen(() -> session().selection().get());
    }

    private ListView<Row> list() {
        return lookup("#findings").queryListView();
    }

    private List<Row> rows() {
        return list().getItems();
    }
}
