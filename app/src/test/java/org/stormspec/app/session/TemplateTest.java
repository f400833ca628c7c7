package org.stormspec.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.model.check.Checker;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.Store;

@DisplayName("A template")
class TemplateTest {
    // What a context is for, where it is kept and who pays for it.
    private static final Set<String> ASKED_OF_PEOPLE = Set.of("GOV-01", "SLI-03", "GOV-04");

    private static Store store(Template template) {
        List<ModelRecord> records = new ArrayList<>();
        records.add(Workspace.named("shop"));
        records.addAll(template.records("big-picture", "Big picture", true));
        return Store.of(records);
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    @DisplayName("makes one board that asks for nothing but what only its people know")
    void makesOneBoard(Template template) {
        Store store = store(template);
        assertEquals(
                new Board("big-picture", "Big picture", template.level()),
                store.boards().getFirst());
        List<Finding> complaints =
                Checker.window().check(store).stream()
                        .filter(finding -> !ASKED_OF_PEOPLE.contains(finding.rule()))
                        .toList();
        assertEquals(List.of(), complaints);
    }

    @Test
    @DisplayName("of a workshop has phases and lanes, that of a design contexts")
    void hasWhatItSays() {
        Store workshop = store(Template.BIG_PICTURE);
        assertEquals(3, workshop.phasesOn("big-picture").size());
        assertEquals(3, workshop.lanesOn("big-picture").size());
        assertEquals(2, store(Template.DESIGN).framesOn("big-picture").size());
    }

    @Test
    @DisplayName("makes no contexts where there are some already")
    void makesNoContextsTwice() {
        List<ModelRecord> records = Template.DESIGN.records("next", "Next", false);
        assertTrue(records.stream().noneMatch(record -> record.key().type() == RecordType.CONTEXT));
    }
}
