package org.stormspec.model.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.model.check.Checker;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.Store;

@DisplayName("A new model with a starter")
class StarterTest {

    private static final Board BOARD = new Board("platform", "Platform", Board.Level.DESIGN);

    private static Store with(Starter... starters) {
        Store model =
                Store.of(
                        List.of(
                                Workspace.named("shop")
                                        .naming("shop", Workspace.named("shop").naming())));
        for (Starter starter : starters) {
            model.apply(starter.changes(model, BOARD));
        }
        return model;
    }

    @Test
    @DisplayName("has tenant, role, user, service, onboarding, billing, glossary, quality, support")
    void hasEverythingAPlatformNeeds() {
        Store model = with(Starter.CONTROL_PLANE);
        assertEquals(
                List.of(
                        "common.billing",
                        "common.data_quality",
                        "common.glossary",
                        "common.onboarding",
                        "common.services",
                        "common.support",
                        "common.users"),
                model.contexts().stream().map(Context::path).sorted().toList());
        assertEquals(
                "chargeback statement, glossary term, onboarding, quality rule, role, service,"
                        + " support case, tenant, user",
                model.elements(Kind.TOPIC).stream()
                        .map(Element::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
        assertEquals(7, model.framesOn("platform").size());
    }

    @ParameterizedTest
    @EnumSource(Starter.class)
    @DisplayName("has no errors and no warnings of the design")
    void hasNoErrors(Starter starter) {
        List<String> worse =
                Checker.standard().check(with(starter)).stream()
                        .filter(found -> found.level() != Level.HINT)
                        .map(found -> found.rule() + " " + found.message())
                        .toList();
        assertEquals("", String.join("\n", worse));
    }

    @Test
    @DisplayName("leaves what is there already as it is, and can be asked for twice")
    void leavesWhatIsThereAlready() {
        Store both = with(Starter.COMMON, Starter.CONTROL_PLANE);
        assertEquals(9, both.contexts().size());
        assertTrue(Starter.CONTROL_PLANE.changes(both, BOARD).isEmpty(), "nothing is left to add");
    }

    @Test
    @DisplayName("is found by its word")
    void isFoundByItsWord() {
        assertEquals(Starter.COMMON, Starter.of("common").orElseThrow());
        assertTrue(Starter.of("everything").isEmpty());
    }
}
