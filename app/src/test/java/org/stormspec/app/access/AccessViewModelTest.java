package org.stormspec.app.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.Models;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Kind;

@DisplayName("The access matrix of a session")
class AccessViewModelTest {
    private final WorkspaceSession session =
            Shop.session(
                    Models.acme()
                            .domain("finance")
                            .domain("common")
                            .context("finance.sales")
                            .topic("order")
                            .publicly()
                            .topic("payment")
                            .protectedFor("common.billing")
                            .tagged("financial")
                            .topic("draft")
                            .context("common.billing")
                            .topic("invoice")
                            .publicly()
                            .context("finance.campaign")
                            .reads("order", "payment", "draft")
                            .store());
    private final AccessViewModel access =
            new AccessViewModel(session, ThreadTaskRunner.immediate());

    private void look() {
        access.setVisible(true);
    }

    private Cell at(String topic, String context) {
        AccessTable table = access.table().get();
        access.select(table.rowOf(topic), table.columnOf(context));
        return access.cell().get().orElseThrow();
    }

    private Cell.Offer offer(Cell cell, String id) {
        return cell.offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> topics() {
        return access.table().get().rows().stream()
                .filter(AccessTable.Row.Topic.class::isInstance)
                .map(row -> ((AccessTable.Row.Topic) row).contract().type())
                .toList();
    }

    private List<String> contexts() {
        return access.table().get().columns().stream().map(context -> context.id()).toList();
    }

    @Test
    @DisplayName("is worked out when somebody looks, with topics under their owners")
    void isWorkedOutWhenLookedAt() {
        assertTrue(access.table().get().isEmpty());
        look();
        assertEquals("", access.message().get());
        assertEquals(List.of("invoice", "order", "payment", "draft"), topics());
        assertEquals(List.of("common.billing", "finance.campaign", "finance.sales"), contexts());
        assertEquals(
                new AccessTable.Row.Owner(
                        session.model().context("common.billing").orElseThrow(), 1),
                access.table().get().rows().getFirst());
    }

    @Test
    @DisplayName("tells a use from a right, and a right from a refusal")
    void tellsMarksApart() {
        look();
        assertEquals(Mark.WRITES, at("draft", "finance.sales").mark());
        assertEquals(Mark.READS, at("order", "finance.campaign").mark());
        assertEquals(Mark.MAY, at("order", "common.billing").mark());
        assertEquals(Mark.IDLE, at("payment", "common.billing").mark());
        assertEquals(Mark.REFUSED, at("payment", "finance.campaign").mark());
        assertEquals(Mark.NONE, at("draft", "common.billing").mark());
        assertEquals(2, access.count(Mark.REFUSED));
    }

    @Test
    @DisplayName("says in words who and why, and which access rules make it so")
    void saysWhy() {
        look();
        Cell cell = at("order", "finance.campaign");
        assertEquals(
                "finance.campaign reads order of finance.sales. Public: everybody may read",
                cell.spoken());
        assertEquals("Access rules on the cluster", cell.heading());
        assertEquals(
                List.of(
                        "allow User:* READ topic acme.finance.sales._public.*",
                        "allow User:* DESCRIBE topic acme.finance.sales._public.*"),
                cell.acls());
    }

    @Test
    @DisplayName("says of a refused cell what a grant would add")
    void saysWhatAGrantAdds() {
        look();
        Cell cell = at("payment", "finance.campaign");
        assertEquals("A grant would add on the cluster", cell.heading());
        assertEquals(
                List.of(
                        "allow User:acme.finance.campaign READ topic"
                                + " acme.finance.sales._protected.payment",
                        "allow User:acme.finance.campaign DESCRIBE topic"
                                + " acme.finance.sales._protected.payment"),
                cell.acls());
    }

    @Test
    @DisplayName("grants by one tag, as one step that can be undone")
    void grants() {
        look();
        offer(at("payment", "finance.campaign"), "grant").run().run();
        assertEquals(Mark.READS, access.cell().get().orElseThrow().mark());
        assertEquals(
                Set.of("common.billing", "finance.campaign"),
                session.model()
                        .element("payment")
                        .orElseThrow()
                        .topic()
                        .orElseThrow()
                        .sharing()
                        .grants());
        assertEquals(Optional.of("Grant access"), session.undo());
        assertEquals(Mark.REFUSED, access.cell().get().orElseThrow().mark());
    }

    @Test
    @DisplayName("makes a private topic protected before it is granted")
    void opensAPrivateTopic() {
        look();
        Cell.Offer offer = offer(at("draft", "finance.campaign"), "grant");
        assertEquals("Make protected and grant", offer.label());
        offer.run().run();
        assertEquals(Mark.READS, access.cell().get().orElseThrow().mark());
    }

    @Test
    @DisplayName("asks the owner once, by a question")
    void asks() {
        look();
        Cell.Offer offer = offer(at("payment", "finance.campaign"), "ask");
        assertEquals(Optional.empty(), offer.refusal());
        offer.run().run();
        assertEquals(1, session.model().elements(Kind.HOTSPOT).size());
        assertEquals(
                Optional.of("Asked: the question waits for finance-team"),
                offer(access.cell().get().orElseThrow(), "ask").refusal());
    }

    @Test
    @DisplayName("takes back a grant that nobody uses")
    void revokes() {
        look();
        offer(at("payment", "common.billing"), "revoke").run().run();
        assertEquals(Mark.NONE, access.cell().get().orElseThrow().mark());
    }

    @Test
    @DisplayName("is narrowed by words, domain, level, tag and kind of cell")
    void isFiltered() {
        look();
        access.filter().set(AccessFilter.ALL.topics("sales"));
        assertEquals(List.of("order", "payment", "draft"), topics());
        access.filter().set(AccessFilter.ALL.domain(Optional.of("common")));
        assertEquals(List.of("invoice"), topics());
        access.filter().set(AccessFilter.ALL.level(Optional.of(Access.PROTECTED)));
        assertEquals(List.of("payment"), topics());
        access.filter().set(AccessFilter.ALL.tag(Optional.of("financial")));
        assertEquals(List.of("payment"), topics());
        access.filter().set(AccessFilter.ALL.contexts("camp"));
        assertEquals(List.of("finance.campaign"), contexts());
        access.filter().set(AccessFilter.ALL.show(AccessFilter.Show.REFUSED));
        assertEquals(List.of("payment", "draft"), topics());
        assertEquals(List.of("finance.campaign"), contexts());
        access.filter().set(AccessFilter.ALL.topics("nothing like it"));
        assertEquals("No topic and context fit these filters", access.message().get());
        assertEquals(Optional.empty(), access.cell().get());
    }

    @Test
    @DisplayName("is walked cell by cell, past the owners, and never leaves the table")
    void isWalked() {
        look();
        at("invoice", "common.billing");
        access.move(1, 0);
        assertEquals("order", access.cell().get().orElseThrow().topic().type());
        access.move(-1, 1);
        Cell cell = access.cell().get().orElseThrow();
        assertEquals("invoice", cell.topic().type());
        assertEquals("finance.campaign", cell.context().id());
        access.move(-5, -5);
        assertEquals("common.billing", access.cell().get().orElseThrow().context().id());
        access.move(99, 99);
        assertEquals("draft", access.cell().get().orElseThrow().topic().type());
        assertEquals("finance.sales", access.cell().get().orElseThrow().context().id());
    }

    @Test
    @DisplayName("stays at its cell when rows come and go")
    void staysAtItsCell() {
        look();
        at("payment", "finance.campaign");
        access.filter().set(AccessFilter.ALL.show(AccessFilter.Show.REFUSED));
        assertEquals("payment", access.cell().get().orElseThrow().topic().type());
        session.perform(
                "Rename context",
                session.edits().renameContext(session.model(), "common.billing", "common.abc"));
        assertEquals("payment", access.cell().get().orElseThrow().topic().type());
    }

    @Test
    @DisplayName("begins at what is selected")
    void beginsAtTheSelection() {
        session.select(Selection.ofElement("draft"));
        look();
        assertEquals("draft", access.cell().get().orElseThrow().topic().type());
    }

    @Test
    @DisplayName("is not worked out again while nobody looks")
    void restsWhileHidden() {
        look();
        access.setVisible(false);
        AccessTable before = access.table().get();
        session.perform(
                "Remove", session.edits().removeEverywhere(session.model(), Set.of("order")));
        assertEquals(before.rows(), access.table().get().rows());
        look();
        assertFalse(topics().contains("order"));
    }

    @Test
    @DisplayName("is written as comma-separated values")
    void isWritten(@TempDir Path folder) throws IOException {
        look();
        access.export(folder);
        List<String> lines = Files.readAllLines(folder.resolve("access.csv"));
        assertEquals("topic,context,right,reads,why", lines.getFirst());
        assertEquals(13, lines.size());
        assertTrue(access.status().get().startsWith("Written to "));
    }
}
