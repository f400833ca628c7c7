package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.Samples;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.storm.Smell;
import org.stormspec.model.rule.storm.Smell.Severity;
import org.stormspec.model.store.History;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

@DisplayName("On a wall, the grammar")
class WallRulesTest {

    private final List<ModelRecord> records = new ArrayList<>();
    private int x;

    private WallRulesTest at(Board.Level level) {
        records.add(new Board("wall", "Wall", level));
        return this;
    }

    private WallRulesTest put(Kind kind, String name) {
        records.add(new Element(id(name), name, Optional.empty(), "", Detail.of(kind)));
        records.add(new Placement("wall", id(name), id(name), Placement.boxAt(kind, x, 0)));
        x += 400;
        return this;
    }

    private WallRulesTest link(String from, LinkType type, String to) {
        records.add(new Link(id(from), type, id(to)));
        return this;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static List<Finding> found(ModelView model) {
        return new Checker(Rules.wall()).check(model);
    }

    private List<String> said(Smell smell) {
        return found(Store.of(records)).stream()
                .filter(finding -> finding.rule().equals(smell.about().id()))
                .map(Finding::message)
                .toList();
    }

    /** Tries every fix: it changes something, the finding goes, and one undo brings all back. */
    private void fix(Smell smell) {
        for (Finding finding : found(Store.of(records))) {
            if (finding.rule().equals(smell.about().id())) {
                assertFalse(finding.fixes().isEmpty(), finding.message());
                finding.fixes().forEach(each -> fix(finding, each));
            }
        }
    }

    private void fix(Finding finding, Fix fix) {
        Store store = Store.of(records);
        List<ModelRecord> before = store.records();
        History history = new History(store);
        history.perform(fix.label(), fix.against(store));
        assertTrue(
                found(store).stream()
                        .noneMatch(left ->
                                left.rule().equals(finding.rule())
                                        && left.message().equals(finding.message())),
                fix.label());
        history.undo();
        assertEquals(before, store.records());
    }

    @Test
    @DisplayName(
            "minds events worded as orders at every level, and offers the fact and the command")
    void mindsEventsWordedAsOrders() {
        at(Board.Level.STORM).put(Kind.EVENT, "Place order");
        assertEquals(
                List.of(
                        "“Place order” sounds like an order, not like something that has"
                                + " happened."),
                said(Smell.NOT_PAST));
        assertEquals(
                List.of("say “Order placed”", "make it a command"),
                found(Store.of(records)).getFirst().fixes().stream().map(Fix::label).toList());
        fix(Smell.NOT_PAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order placed",
                "Invoice sent",
                "Open house held",
                "Stock is low",
                "Bestellung aufgegeben",
                "Commande payée",
                "Paid",
                "Order",
                "Pay day",
                "Check was signed"
            })
    @DisplayName("leaves alone what is past, or what it cannot judge")
    void leavesAloneWhatIsPast(String name) {
        at(Board.Level.DESIGN).put(Kind.EVENT, name);
        assertEquals(name.equals("Pay day") ? 1 : 0, said(Smell.NOT_PAST).size(), "of " + name);
    }

    @Test
    @DisplayName("asks who gives a command, but not while the big picture is stormed")
    void asksWhoGivesACommand() {
        at(Board.Level.PROCESS).put(Kind.COMMAND, "Place order");
        assertEquals(List.of("Nobody gives “Place order”."), said(Smell.NO_ISSUER));
        fix(Smell.NO_ISSUER);
        put(Kind.ACTOR, "Clerk").link("Clerk", LinkType.ISSUES, "Place order");
        assertEquals(List.of(), said(Smell.NO_ISSUER));
        records.clear();
        at(Board.Level.STORM).put(Kind.COMMAND, "Place order");
        assertEquals(List.of(), said(Smell.NO_ISSUER));
    }

    @Test
    @DisplayName("asks what makes an event happen")
    void asksWhatMakesAnEventHappen() {
        at(Board.Level.PROCESS).put(Kind.EVENT, "Order placed");
        assertEquals(List.of("Nothing makes “Order placed” happen."), said(Smell.NO_SOURCE));
        fix(Smell.NO_SOURCE);
    }

    @Test
    @DisplayName("finds the policy hidden between an event and a command")
    void findsTheHiddenPolicy() {
        at(Board.Level.PROCESS)
                .put(Kind.EVENT, "Order placed")
                .put(Kind.COMMAND, "Bill order")
                .link("Order placed", LinkType.TRIGGERS, "Bill order");
        assertEquals(
                List.of("“Order placed” leads straight to “Bill order”: a policy is hidden here."),
                said(Smell.REMARKED));
        fix(Smell.REMARKED);
    }

    @Test
    @DisplayName("lets time order events in the big picture, and asks what lies between them later")
    void letsTimeOrderEvents() {
        at(Board.Level.STORM)
                .put(Kind.EVENT, "Order placed")
                .put(Kind.EVENT, "Order billed")
                .link("Order placed", LinkType.TRIGGERS, "Order billed");
        assertEquals(List.of(), said(Smell.REMARKED));
        records.removeIf(Board.class::isInstance);
        at(Board.Level.PROCESS);
        assertEquals(1, said(Smell.REMARKED).size());
        fix(Smell.REMARKED);
    }

    @Test
    @DisplayName("asks at design level what a person sees who decides")
    void asksWhatAPersonSees() {
        at(Board.Level.DESIGN)
                .put(Kind.ACTOR, "Clerk")
                .put(Kind.COMMAND, "Place order")
                .link("Clerk", LinkType.ISSUES, "Place order");
        assertEquals(List.of("“Clerk” decides, but sees nothing."), said(Smell.BLIND_ACTOR));
        fix(Smell.BLIND_ACTOR);
    }

    @Test
    @DisplayName("wonders about a full wall without a question")
    void wondersAboutAFullWall() {
        at(Board.Level.STORM);
        for (int i = 0; i < 15; i++) {
            put(Kind.EVENT, "Something happened " + i);
        }
        assertEquals(
                List.of("There are 15 stickies on Wall and not one question."),
                said(Smell.NO_HOTSPOT));
        fix(Smell.NO_HOTSPOT);
    }

    @Test
    @DisplayName("asks whether a giant aggregate is one thing")
    void asksAboutAGiant() {
        at(Board.Level.PROCESS).put(Kind.AGGREGATE, "Order");
        for (int i = 0; i < 12; i++) {
            put(Kind.EVENT, "Step done " + i).link("Order", LinkType.EMITS, "Step done " + i);
        }
        assertEquals(List.of("“Order” handles 12 commands and events."), said(Smell.GIANT));
        fix(Smell.GIANT);
    }

    @Test
    @DisplayName("words a policy by its arrows")
    void wordsAPolicy() {
        at(Board.Level.PROCESS)
                .put(Kind.EVENT, "Order placed")
                .put(Kind.POLICY, "Billing")
                .put(Kind.COMMAND, "Bill order")
                .link("Order placed", LinkType.TRIGGERS, "Billing")
                .link("Billing", LinkType.ISSUES, "Bill order");
        assertEquals(
                "say “Whenever order placed, bill order”",
                found(Store.of(records)).stream()
                        .filter(finding -> finding.rule().equals("STM-08"))
                        .findFirst()
                        .orElseThrow()
                        .fixes()
                        .getFirst()
                        .label());
        fix(Smell.UNCLEAR_POLICY);
    }

    @ParameterizedTest
    @EnumSource(Smell.class)
    @DisplayName("blocks nothing in the big picture")
    void blocksNothingInTheBigPicture(Smell smell) {
        assertTrue(smell.at(Board.Level.STORM) != Severity.BLOCKER);
    }

    @Test
    @DisplayName("says nothing about what stands on no wall")
    void saysNothingAboutWhatStandsOnNoWall() {
        at(Board.Level.DESIGN).put(Kind.COMMAND, "Place order");
        records.removeIf(Placement.class::isInstance);
        assertEquals(List.of(), found(Store.of(records)));
    }

    @Test
    @DisplayName("only nudges about ACME")
    void onlyNudgesAboutAcme() {
        List<Finding> found = found(Samples.acme());
        found.forEach(finding -> assertEquals(Level.HINT, finding.level(), finding.message()));
        assertTrue(
                found.size() <= 40,
                () -> found.size() + " " + found.stream().map(Finding::message).toList());
    }
}
