package org.stormspec.app.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.store.Draft;
import org.stormspec.render.scene.Stage;

@DisplayName("The panel of findings")
class PanelModelTest {
    private static final InstantSource TODAY =
            InstantSource.fixed(Instant.parse("2027-02-01T12:00:00Z"));

    private final WorkspaceSession session = Shop.session(Shop.store());
    private final FindingsModel findings =
            new FindingsModel(
                    session,
                    ThreadTaskRunner.immediate(),
                    Shop.atOnce(),
                    records -> LiveChecker.window(records)::report);
    private final PanelModel panel =
            new PanelModel(session, findings, ThreadTaskRunner.immediate(), TODAY, "ada");

    @BeforeEach
    void watch() {
        panel.setWatched(true);
    }

    @Test
    @DisplayName("puts findings together by what they are about, the worst first, or by rule")
    void groups() {
        List<Row.Group> byElement = groupsShown();
        assertEquals(
                findings.all().get().stream().map(Finding::place).distinct().count(),
                byElement.size());
        assertEquals(
                byElement.stream().map(Row.Group::worst).sorted().toList(),
                byElement.stream().map(Row.Group::worst).toList());
        assertEquals(findings.all().get().size(), items().size());
        panel.group(Listing.Grouping.RULE);
        assertEquals(
                findings.all().get().stream().map(Finding::rule).distinct().toList(),
                groupsShown().stream().map(Row.Group::note).toList());
        assertEquals(findings.all().get().size(), items().size());
    }

    @Test
    @DisplayName("folds a group, and filters by level and by words in any order")
    void foldsAndFilters() {
        panel.group(Listing.Grouping.RULE);
        Row.Group first = groupsShown().getFirst();
        panel.turn(first.id());
        assertEquals(findings.all().get().size() - first.count(), items().size());
        panel.turn(first.id());
        for (Level level : Level.values()) {
            panel.show(level, level == Level.WARNING);
        }
        assertTrue(items().stream().allMatch(found -> found.level() == Level.WARNING));
        assertEquals(findings.count(Level.WARNING), items().size());
        panel.filter("EVT-05 ORDER");
        assertEquals(List.of("EVT-05"), items().stream().map(Finding::rule).toList());
        panel.filter("no such words");
        assertEquals(List.of(), panel.rows().get());
    }

    @Test
    @DisplayName("lists thousands, and only while somebody looks")
    void listsThousands() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(finding("A-" + i % 7, i % 500));
        }
        PanelModel large = over(many);
        assertEquals(List.of(), large.rows().get());
        large.setWatched(true);
        assertEquals(5500, large.rows().get().size());
    }

    @Test
    @DisplayName("shows before and after of a fix, and applies it as one step")
    void previewsAFix() {
        choose("EVT-05");
        Shown.One one = one();
        assertEquals("deletes: tombstone", one.effects().getFirst().lines().getFirst().words());
        panel.preview(one.finding().fixes().get(1));
        assertEquals("deletes: never", one().effects().getFirst().lines().getFirst().words());
        panel.apply();
        assertTrue(items().stream().noneMatch(found -> found.rule().equals("EVT-05")));
        assertFalse(shown() instanceof Shown.One left && left.finding().rule().equals("EVT-05"));
        session.undo();
        assertTrue(items().stream().anyMatch(found -> found.rule().equals("EVT-05")));
    }

    @Test
    @DisplayName("gives what a fix adds a sticky beside what it belongs to")
    void placesNewcomers() {
        session.perform(
                "Unpublish",
                new Draft(session.model())
                        .remove(Element.key("order-topic"))
                        .remove(linkKey("order publishes order-topic"))
                        .remove(linkKey("order-topic triggers bill-it"))
                        .changes());
        choose("AGG-06");
        Fix fix = one().fix().orElseThrow();
        panel.apply();
        assertEquals(fix.label(), "add a private CDC entity Order");
        String id = topicOf("Order");
        assertEquals("big-picture", session.model().placementsOf(id).iterator().next().board());
    }

    @Test
    @DisplayName("plans all fixes of a rule, then performs them as one step")
    void fixesARule() {
        long before = findings.all().get().size();
        choose("EVT-05");
        panel.planRule("EVT-05");
        Shown.Many many = assertInstanceOf(Shown.Many.class, shown());
        assertEquals(1, many.mending().steps().size());
        assertEquals(before, findings.all().get().size());
        panel.apply();
        assertEquals("Fix all of EVT-05", session.nextUndo().get());
        assertTrue(findings.all().get().size() < before);
    }

    @Test
    @DisplayName("plans anew when somebody edits while the plan is looked at")
    void plansAnew() {
        panel.planSure();
        Shown.Many first = assertInstanceOf(Shown.Many.class, shown());
        session.perform(
                "Rename", session.edits().rename(session.model(), "order-topic", "purchase"));
        panel.apply();
        if (shown() instanceof Shown.Many again) {
            assertNotSame(first, again);
            panel.apply();
        }
        assertEquals("Apply the obvious fixes", session.nextUndo().get());
        session.undo();
        assertEquals("purchase", session.model().element("order-topic").orElseThrow().name());
    }

    @Test
    @DisplayName("waives with reason, name and day, lists it folded, and takes it back")
    void waives() {
        choose("EVT-05");
        String rule = one().finding().rule();
        panel.startWaiving();
        assertEquals("ada", waiving().by());
        assertEquals(LocalDate.parse("2027-03-03"), waiving().until());
        panel.waive("", "ada", "2027-03-03");
        assertEquals("Say why it is all right.", waiving().problem());
        panel.waive("agreed", "ada", "soon");
        assertTrue(waiving().problem().contains("year-month-day"), waiving()::problem);
        panel.waive("agreed", "ada", "2027-01-31");
        assertTrue(waiving().problem().startsWith("That day is over"), waiving()::problem);
        panel.waive("agreed", "Grace", "2099-03-03");
        assertTrue(items().stream().noneMatch(found -> found.rule().equals(rule)));
        Row.Group silent = (Row.Group) panel.rows().get().getLast();
        assertEquals("Waived", silent.title());
        assertFalse(silent.open());
        panel.turn(silent.id());
        Finding waived = items().getLast();
        assertEquals(Optional.of("Grace"), waived.waiver().map(Waiver::by));
        panel.unwaive(waived);
        assertTrue(findings.all().get().stream().anyMatch(found -> found.rule().equals(rule)));
    }

    @Test
    @DisplayName("refuses to waive what cannot work, and says why")
    void refusesToWaive() {
        PanelModel other = over(List.of(finding("NAM-02", 1)));
        other.setWatched(true);
        other.choose(finding("NAM-02", 1));
        Shown.One one = assertInstanceOf(Shown.One.class, other.shown().get());
        assertTrue(one.refusal().orElse("").contains("NAM-02 cannot be waived"));
        other.startWaiving();
        assertInstanceOf(Shown.One.class, other.shown().get());
    }

    @Test
    @DisplayName("explains a rule and comes back to the finding")
    void explains() {
        choose("EVT-05");
        panel.explain("EVT-05");
        Shown.Rule rule = assertInstanceOf(Shown.Rule.class, shown());
        assertTrue(rule.explanation().text().contains("source"));
        panel.back();
        assertEquals("EVT-05", one().finding().rule());
    }

    @Test
    @DisplayName("makes the rules stricter by another profile, which one undo takes back")
    void choosesAProfile() {
        panel.use(Profile.STRICT);
        assertEquals(Profile.STRICT, panel.profile());
        assertEquals(0, findings.count(Level.HINT));
        session.undo();
        assertEquals(Profile.STANDARD, panel.profile());
    }

    @Test
    @DisplayName("follows how far things have come: drawn, typed, valid, exported")
    void followsStages() {
        assertEquals(Stage.DRAWN, findings.stages().get().get("order-placed"));
        assertEquals(Stage.VALID, findings.stages().get().get("order-topic"));
        assertEquals(null, findings.stages().get().get("clerk"));
        assertTrue(findings.stageWords("order-placed").orElse("").startsWith("Drawn; to be typed"));
        findings.exported(session.snapshot());
        assertEquals(Stage.EXPORTED, findings.stages().get().get("order-topic"));
        session.perform(
                "Rename", session.edits().rename(session.model(), "order-topic", "purchase"));
        assertEquals(Stage.VALID, findings.stages().get().get("order-topic"));
        session.select(Selection.ofElement("order-topic"));
        assertEquals(Optional.empty(), findings.stageWords("clerk"));
    }

    private static RecordKey linkKey(String id) {
        return new RecordKey(RecordType.LINK, id);
    }

    private String topicOf(String name) {
        return session.model().elements(Kind.TOPIC).stream()
                .filter(topic -> topic.name().equals(name))
                .map(Element::id)
                .findFirst()
                .orElseThrow();
    }

    private PanelModel over(List<Finding> given) {
        FindingsModel model =
                new FindingsModel(
                        session,
                        ThreadTaskRunner.immediate(),
                        Shop.atOnce(),
                        _ -> _ -> List.copyOf(given));
        return new PanelModel(session, model, ThreadTaskRunner.immediate(), TODAY, "ada");
    }

    private static Finding finding(String rule, int element) {
        return new Finding(
                rule,
                Level.HINT,
                List.of(Element.key("e" + element)),
                "it is odd " + element,
                List.of());
    }

    private void choose(String rule) {
        panel.choose(
                items().stream()
                        .filter(found -> found.rule().equals(rule))
                        .findFirst()
                        .orElseThrow());
    }

    private Shown shown() {
        return panel.shown().get();
    }

    private Shown.One one() {
        return assertInstanceOf(Shown.One.class, shown());
    }

    private Shown.Waiving waiving() {
        return assertInstanceOf(Shown.Waiving.class, shown());
    }

    private List<Row.Group> groupsShown() {
        return panel.rows().get().stream()
                .filter(Row.Group.class::isInstance)
                .map(Row.Group.class::cast)
                .toList();
    }

    private List<Finding> items() {
        return panel.rows().get().stream()
                .filter(Row.Item.class::isInstance)
                .map(row -> ((Row.Item) row).finding())
                .toList();
    }
}
