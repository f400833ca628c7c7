package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("What an organisation makes of findings")
class JudgementTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    /** Two faults: a hint (EVT-12, nobody reads the order) and an error (CTX-01, no owner). */
    private final Store model = twoFaults();

    private LocalDate today = MARCH;
    private LiveChecker live = new LiveChecker(List.of(), List.of());

    private static Store twoFaults() {
        Store store =
                Models.acme()
                        .context("finance.sales")
                        .changing(context ->
                                context.chartered(
                                        context.charter().showing(List.of("an order is placed"))))
                        .topic("order")
                        .topicBeing(topic ->
                                topic.promising(
                                        topic.product()
                                                .promising(
                                                        new TreeMap<>(
                                                                Map.of("availability", "99 %")))))
                        .publicly()
                        .key("order_id")
                        .fields("order_id: string")
                        .documented()
                        .compacted()
                        .store();
        store.apply(
                new Draft(store)
                        .put(store.context("finance.sales").orElseThrow().ownedBy(Optional.empty()))
                        .changes());
        return store;
    }

    @BeforeEach
    void begin() {
        live = new LiveChecker(Rules.standard(), model.records(), conditions());
        live.after(ChangeSet.EMPTY);
    }

    private Conditions conditions() {
        return Conditions.usual().on(() -> today);
    }

    private List<String> found() {
        List<String> found = texts(checker(conditions()).check(model));
        assertEquals(found, texts(live.after(ChangeSet.EMPTY)), "live findings");
        return found;
    }

    private static Checker checker(Conditions conditions) {
        return Checker.standard().under(conditions);
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(each -> each.level().word() + " " + each.rule()).toList();
    }

    private void put(ModelRecord record) {
        ChangeSet changes = new Draft(model).put(record).changes();
        model.apply(changes);
        live.after(changes);
    }

    private static RuleSettings settings(String profile, Map<String, String> levels) {
        return new RuleSettings(profile, new TreeMap<>(levels), new TreeMap<>(), new TreeMap<>());
    }

    private static Waiver waiver(String rule, RecordKey place) {
        return new Waiver(rule, place, "we shall see", "jo", MARCH);
    }

    private static RecordKey sales() {
        return new RecordKey(RecordType.CONTEXT, "finance.sales");
    }

    @Test
    @DisplayName("leaves the levels as the rules say when nobody says anything")
    void standard() {
        assertEquals(List.of("error CTX-01", "hint EVT-12"), found());
    }

    @Test
    @DisplayName("gives single rules another level, or turns them off")
    void levels() {
        put(settings("", Map.of("CTX-01", "warning", "EVT-12", "off")));
        assertEquals(List.of("warning CTX-01"), found());
    }

    @Test
    @DisplayName("chooses a profile, and what it says of one rule goes before")
    void profiles() {
        put(settings("workshop", Map.of()));
        assertEquals(List.of("hint CTX-01", "hint EVT-12"), found());
        put(settings("strict", Map.of("CTX-01", "hint")));
        assertEquals(List.of("warning EVT-12", "hint CTX-01"), found());
    }

    @Test
    @DisplayName("goes by the profile asked for, and by a workshop's never when something leaves")
    void profileAskedFor() {
        put(settings("workshop", Map.of()));
        assertEquals(
                List.of("error CTX-01", "warning EVT-12"),
                texts(checker(conditions().under(Optional.of(Profile.STRICT))).check(model)));
        assertEquals(
                List.of("error CTX-01", "hint EVT-12"),
                texts(checker(conditions().onLeaving()).check(model)));
    }

    @Test
    @DisplayName("keeps quiet about what is waived until the day is over")
    void waivers() {
        put(waiver("CTX-01", sales()));
        assertEquals(List.of("hint EVT-12"), found());
        Finding waived = checker(conditions()).report(model).getFirst();
        assertEquals("jo", waived.waiver().orElseThrow().by());
        assertFalse(waived.blocks());
        today = MARCH.plusDays(1);
        assertEquals(List.of("error CTX-01", "hint EVT-12"), found());
    }

    @Test
    @DisplayName("takes a waiver for its own rule and place only")
    void waiversElsewhere() {
        put(waiver("CTX-01", Element.key("order")));
        put(waiver("EVT-12", sales()));
        assertEquals(List.of("error CTX-01", "hint EVT-12"), found());
        put(waiver("EVT-12", Element.key("order")));
        assertEquals(List.of("error CTX-01"), found());
    }

    @Test
    @DisplayName("lets nobody waive what cannot work")
    void notWaivable() {
        Store clash = Models.acme().context("finance.sales").context("finance.purchase").store();
        clash.apply(
                new Draft(clash)
                        .put(
                                clash.context("finance.purchase")
                                        .orElseThrow()
                                        .renamed("finance", "sales"))
                        .put(waiver("CTX-03", sales()))
                        .changes());
        assertTrue(
                texts(Checker.standard().under(conditions()).check(clash))
                        .contains("error CTX-03"));
    }

    @Test
    @DisplayName("adds words and changes numbers")
    void wordsAndThresholds() {
        Store shop =
                Models.empty()
                        .context("finance.openshift")
                        .topic("order")
                        .topicBeing(topic -> topic.accessible(Optional.of(Access.PRIVATE)))
                        .key("id")
                        .fields("id: string", "betrag: double")
                        .store();
        List<String> before = texts(Checker.standard().check(shop));
        shop.apply(
                new Draft(shop)
                        .put(
                                new RuleSettings(
                                        "",
                                        new TreeMap<>(),
                                        new TreeMap<>(
                                                Map.of(
                                                        "infrastructure",
                                                        List.of("openshift"),
                                                        "money",
                                                        List.of("betrag"))),
                                        new TreeMap<>()))
                        .changes());
        List<String> after = texts(Checker.standard().check(shop));
        assertFalse(before.contains("error NAM-04") || before.contains("warning SCH-12"));
        assertTrue(after.contains("error NAM-04") && after.contains("warning SCH-12"));
    }

    @Test
    @DisplayName("lets personal data stay as long as the organisation says where no policy does")
    void personalData() {
        Store shop =
                Models.empty()
                        .context("finance.sales")
                        .topic("user")
                        .topicBeing(topic -> topic.accessible(Optional.of(Access.PRIVATE)))
                        .key("id")
                        .fields("id: string")
                        .tagged("pii")
                        .cleanup(24, Cleanup.DELETE)
                        .store();
        assertFalse(texts(Checker.standard().check(shop)).contains("error POL-02"));
        shop.apply(
                new Draft(shop)
                        .put(
                                new RuleSettings(
                                        "",
                                        new TreeMap<>(),
                                        new TreeMap<>(),
                                        new TreeMap<>(Map.of("personal-data-hours", 12))))
                        .changes());
        assertTrue(texts(Checker.standard().check(shop)).contains("error POL-02"));
    }
}
