package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("Names in any script")
class NamesInAnyScriptTest {
    private static final Box BOX = new Box(0, 0, 400, 300);
    private final Edits edits = new Edits(new Random(1));
    private final Store store =
            Store.of(
                    List.of(
                            Workspace.named("shop"),
                            new Board("wall", "Wall", Board.Level.DESIGN)));

    private Context draw(String words) {
        store.apply(edits.drawContext(store, "wall", words, BOX));
        return store.contexts().stream()
                .filter(context -> context.words().equals(words.strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(store.contexts().toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "注文管理, context_1",
        "trade.注文, trade.context_1",
        "Bestellung für Ünï, bestellung_fuer_ueni",
        "Заказы, zakazy",
        "Order & Billing, order_billing",
    })
    @DisplayName("stay on a context, beside the path that topics are named by")
    void contextsKeepTheirWords(String words, String path) {
        Context drawn = draw(words);
        assertEquals(Optional.of(words), drawn.charter().title());
        assertEquals(path, drawn.path());
    }

    @Test
    @DisplayName("need no title where the path says them")
    void plainNamesNeedNoTitle() {
        store.apply(edits.drawContext(store, "wall", "Trade.Order Management", BOX));
        Context drawn = store.contexts().getFirst();
        assertEquals("trade.order_management", drawn.path());
        assertEquals(Optional.empty(), drawn.charter().title());
    }

    @Test
    @DisplayName("are counted one by one where they cannot be spelt in Latin letters")
    void contextsAreCounted() {
        draw("注文管理");
        assertEquals("context_2", draw("請求").path());
    }

    @Test
    @DisplayName("leave the path of a context that is called otherwise")
    void renamingLeavesThePath() {
        store.apply(edits.drawContext(store, "wall", "trade.sales", BOX));
        store.apply(edits.renameContext(store, "trade.sales", "販売"));
        Context sales = store.context("trade.sales").orElseThrow();
        assertEquals("販売", sales.words());
        assertEquals("trade.sales", sales.path());
        store.apply(edits.renameContext(store, "trade.sales", "trade.selling"));
        assertEquals("trade.selling", store.context("trade.sales").orElseThrow().words());
    }

    private String typeOf(String words) {
        store.apply(edits.create(store, "wall", Kind.TOPIC, words, BOX).changes());
        return TopicNames.typeOf(topic(words));
    }

    private Element topic(String words) {
        return store.elements(Kind.TOPIC).stream()
                .filter(topic -> topic.name().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("stay on a topic, beside the data type that is proposed")
    void topicsKeepTheirWords() {
        assertEquals("topic-1", typeOf("注文が確定した"));
        assertEquals("topic-2", typeOf("זה בסדר ABC-12 נשלח"));
        assertEquals("kuendigung", typeOf("Kündigung"));
        assertEquals("zakaz-prinyat", typeOf("Заказ принят"));
        assertEquals("order-placed", typeOf("Order placed"));
    }

    @Test
    @DisplayName("do not change the data type of a topic that is renamed")
    void renamingKeepsTheType() {
        typeOf("Order placed");
        store.apply(edits.rename(store, topic("Order placed").id(), "注文"));
        assertEquals("order-placed", TopicNames.typeOf(topic("注文")));
    }

    @Test
    @DisplayName("of a pasted list have a data type each")
    void pastedTopics() {
        store.apply(edits.pasteList(store, "wall", Listed.parse("D: 注文\nD: 請求"), 0, 0));
        assertEquals(
                List.of("topic-1", "topic-2"),
                store.elements(Kind.TOPIC).stream().map(TopicNames::typeOf).sorted().toList());
    }
}
