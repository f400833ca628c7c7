package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("A list that a hand wrote in its own order")
class HandOrderTest {

    private static final String FILE = "contexts/finance.campaign.yaml";

    @TempDir Path folder;

    @BeforeEach
    void workspace() throws IOException {
        Files.createDirectories(folder.resolve("contexts"));
        Files.writeString(folder.resolve("stormspec.yaml"), "format: 1\nid: acme\n");
    }

    @Test
    @DisplayName("loses the very item that was taken away, on one line")
    void losesTheRightItemOnOneLine() throws IOException {
        assertEdit(
                """
                purpose: campaigns
                topics:
                  sale:
                    name: Sale
                    grants: [people.onboard, common.data_quality, finance.sales]  # by the board
                    tags: ['pii', gdpr, "billing"]
                """,
                sharing ->
                        sharing.granting(without(sharing.grants(), "finance.sales"))
                                .tagged(without(sharing.tags(), "billing")),
                """
                purpose: campaigns
                topics:
                  sale:
                    name: Sale
                    grants: [people.onboard, common.data_quality]  # by the board
                    tags: ['pii', gdpr]
                """);
    }

    @Test
    @DisplayName("loses the very item that was taken away, with the words beside it, as a block")
    void losesTheRightItemAsABlock() throws IOException {
        assertEdit(
                """
                topics:
                  sale:
                    name: Sale
                    grants:
                    - people.onboard       # ticket 7
                    - "finance.sales"      # until May
                    # they clean up for us
                    - common.data_quality
                """,
                sharing -> sharing.granting(without(sharing.grants(), "finance.sales")),
                """
                topics:
                  sale:
                    name: Sale
                    grants:
                    - people.onboard       # ticket 7
                    # they clean up for us
                    - common.data_quality
                """);
    }

    @Test
    @DisplayName("gets what is new at its end")
    void getsWhatIsNewLast() throws IOException {
        assertEdit(
                """
                topics:
                  sale:
                    name: Sale
                    grants: [people.onboard, common.data_quality]
                """,
                sharing -> sharing.granting(with(sharing.grants(), "finance.sales")),
                """
                topics:
                  sale:
                    name: Sale
                    grants: [people.onboard, common.data_quality, finance.sales]
                """);
    }

    @Test
    @DisplayName("keeps what stands twice in it, and loses both at once")
    void losesWhatStandsTwice() throws IOException {
        assertEdit(
                """
                topics:
                  sale:
                    name: Sale
                    grants: [b, a, b, c, a]
                """,
                sharing -> sharing.granting(without(sharing.grants(), "a")),
                """
                topics:
                  sale:
                    name: Sale
                    grants: [b, b, c]
                """);
    }

    @Test
    @DisplayName("holds links to the others still, when one link is cut")
    void keepsOtherLinks() throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                """
                aggregates:
                  shop:
                    name: Shop
                    publishes: [sale, order, account]
                topics:
                  account: {name: Account}
                  order: {name: Order}
                  sale: {name: Sale}
                """);
        LoadResult loaded = WorkspaceReader.read(folder);
        Store model = Store.of(loaded.records());
        Draft draft = new Draft(model);
        draft.remove(new Link("shop", LinkType.PUBLISHES, "account", false).key());
        model.apply(draft.changes());

        WorkspaceWriter.save(model, loaded.files());

        assertEquals(
                "    publishes: [sale, order]", Files.readAllLines(folder.resolve(FILE)).get(3));
    }

    private void assertEdit(String before, UnaryOperator<Topic.Sharing> edit, String after)
            throws IOException {
        Files.writeString(folder.resolve(FILE), before);
        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(List.of(), loaded.problems());
        Store model = Store.of(loaded.records());
        Element sale = model.element("sale").orElseThrow();
        Draft draft = new Draft(model);
        Topic topic = sale.topic().orElseThrow();
        draft.put(sale.with(topic.shared(edit.apply(topic.sharing()))));
        model.apply(draft.changes());

        assertEquals(List.of(), WorkspaceWriter.save(model, loaded.files()).problems());

        assertEquals(after, Files.readString(folder.resolve(FILE)));
    }

    private static SortedSet<String> without(SortedSet<String> words, String word) {
        SortedSet<String> fewer = new TreeSet<>(words);
        fewer.remove(word);
        return fewer;
    }

    private static SortedSet<String> with(SortedSet<String> words, String word) {
        SortedSet<String> more = new TreeSet<>(words);
        more.add(word);
        return more;
    }
}
