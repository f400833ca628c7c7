package org.stormspec.app.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.Models;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;

@DisplayName("Asked who breaks")
class ImpactViewModelTest {
    private final WorkspaceSession session =
            Shop.session(
                    Models.acme()
                            .domain("finance")
                            .context("finance.sales")
                            .command("Place order")
                            .topic("order")
                            .publicly()
                            .fields("order_id: string", "total: long")
                            .topic("payment")
                            .protectedFor()
                            .context("finance.billing")
                            .reads("order")
                            .policy("Bill it")
                            .link("order", LinkType.TRIGGERS, "bill-it")
                            .topic("invoice")
                            .publicly()
                            .context("finance.campaign")
                            .store());
    private final ImpactViewModel impact =
            new ImpactViewModel(session, ThreadTaskRunner.immediate());

    private Answer ask(Selection selection) {
        session.select(selection);
        impact.setVisible(true);
        impact.askAboutSelection();
        return answer();
    }

    private Answer answer() {
        return impact.answer().orElseThrow();
    }

    private List<String> words() {
        return answer().lines().stream().flatMap(Line::all).map(Line::words).toList();
    }

    @Test
    @DisplayName("about nothing, it says what to do")
    void aboutNothing() {
        assertTrue(ask(Selection.NONE).summary().startsWith("Select a sticky"));
    }

    @Test
    @DisplayName("about a topic, it names readers and reactions, and leads there")
    void aboutATopic() {
        Answer answer = ask(Selection.ofElement("order"));
        assertEquals("Who breaks if “order” changes?", answer.title());
        assertTrue(answer.summary().startsWith("Breaks 1 context, 1 reaction"), answer.summary());
        assertTrue(words().contains("Bill it"), words()::toString);
        Line reaction =
                answer.lines().stream()
                        .flatMap(Line::all)
                        .filter(line -> line.words().equals("Bill it"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(Element.key("bill-it")), reaction.places());
        assertTrue(reaction.note().endsWith("ask finance-team"), reaction.note());
    }

    @Test
    @DisplayName("about a topic, it offers its key and its fields")
    void offersFields() {
        assertEquals(
                List.of(
                        "it is removed or renamed",
                        "its key order_id changes",
                        "field total changes"),
                ask(Selection.ofElement("order")).fields().stream()
                        .map(Answer.Choice::words)
                        .toList());
        impact.change(Optional.of("order_id"));
        assertTrue(
                words().stream().anyMatch(words -> words.contains("is the key")),
                words()::toString);
    }

    @Test
    @DisplayName("what one more reader costs, it counts producer changes and grants")
    void countsTheCostOfAReader() {
        ask(Selection.ofElement("order"));
        impact.read(session.model().context("finance.campaign"));
        assertTrue(answer().newReader().startsWith("0 producer changes."), answer().newReader());
        ask(Selection.ofElement("payment"));
        impact.read(session.model().context("finance.campaign"));
        assertTrue(answer().newReader().startsWith("1 grant."), answer().newReader());
    }

    @Test
    @DisplayName("about two things, it shows the ways between them")
    void aboutTwoThings() {
        Answer answer = ask(Selection.of(List.of(Element.key("order"), Element.key("bill-it"))));
        assertEquals("What lies between “Bill it” and “order”?", answer.title());
        assertTrue(answer.summary().contains("reaches “Bill it”"), answer.summary());
    }

    @Test
    @DisplayName("about a context, it goes through its topics")
    void aboutAContext() {
        Answer answer = ask(Selection.ofContext("finance.sales"));
        assertEquals("Breaks finance.billing.", answer.summary());
        assertEquals(
                List.of("order", "payment"), answer.lines().stream().map(Line::words).toList());
    }

    @Test
    @DisplayName("it keeps its question while one looks around, and its answer follows edits")
    void keepsTheQuestion() {
        ask(Selection.ofElement("order"));
        session.select(Selection.ofElement("bill-it"));
        assertEquals("Who breaks if “order” changes?", answer().title());
        session.perform(
                "Remove", session.edits().removeEverywhere(session.model(), List.of("bill-it")));
        assertTrue(!words().contains("Bill it"), words()::toString);
        session.perform(
                "Remove", session.edits().removeEverywhere(session.model(), List.of("order")));
        assertEquals("What was asked about is gone.", answer().summary());
    }
}
