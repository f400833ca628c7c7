package org.stormspec.model.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.file.RandomModels;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Merging two sides")
class MergeTest {

    private static final Element PLACE = element("place", "Place order", Kind.COMMAND);
    private static final Element PLACED = element("placed", "Order placed", Kind.EVENT);
    private static final Placement STICKY =
            new Placement("wall", "p1", "placed", Placement.boxAt(Kind.EVENT, 80, 80));

    private final Store base = model(PLACE, PLACED, STICKY);
    private final Store mine = model(PLACE, PLACED, STICKY);
    private final Store theirs = model(PLACE, PLACED, STICKY);

    @Test
    @DisplayName("takes what only one side edited")
    void takesWhatOneSideEdited() {
        put(mine, PLACE.named("Place an order"));
        put(theirs, PLACED.named("Order was placed"));

        Merge merge = merged();

        assertEquals(List.of(), merge.conflicts());
        mine.apply(merge.changes());
        assertEquals("Place an order", mine.element("place").orElseThrow().name());
        assertEquals("Order was placed", mine.element("placed").orElseThrow().name());
    }

    @Test
    @DisplayName("asks about what both edited, and keeps mine until somebody decides")
    void asksAboutWhatBothEdited() {
        put(mine, PLACED.named("Order taken"));
        put(theirs, PLACED.named("Order received"));

        Merge merge = merged();

        Conflict conflict = merge.conflicts().getFirst();
        assertEquals(Optional.of(PLACED), conflict.base());
        assertEquals(
                List.of(new Differences.Difference("name", "Order taken", "Order received")),
                Differences.between(conflict.here(), conflict.there()));
        assertTrue(merge.changes().isEmpty());
        mine.apply(merge.taking(Set.of(PLACED.key())));
        assertEquals("Order received", mine.element("placed").orElseThrow().name());
    }

    @Test
    @DisplayName("is silent about the same edit on both sides")
    void theSameEditTwice() {
        put(mine, PLACED.named("Order taken"));
        put(theirs, PLACED.named("Order taken"));
        assertTrue(merged().isEmpty());
    }

    @Test
    @DisplayName("asks when one side edits what the other removed")
    void editedAndRemoved() {
        put(mine, PLACE.named("Place an order"));
        theirs.apply(new Draft(theirs).remove(PLACE.key()).changes());
        Merge merge = merged();
        assertEquals(List.of(PLACE.key()), keys(merge));
        assertEquals(
                List.of(new Differences.Difference("", "kept", Differences.REMOVED)),
                Differences.between(
                        merge.conflicts().getFirst().here(), merge.conflicts().getFirst().there()));
    }

    @Test
    @DisplayName("does not bring in a link whose end was removed here")
    void noLinkToNothing() {
        mine.apply(new Draft(mine).remove(PLACE.key()).changes());
        Link link = new Link("place", LinkType.EMITS, "placed");
        put(theirs, link);
        assertEquals(List.of(link.key()), keys(merged()));
    }

    @Test
    @DisplayName("does not take away an element that was placed again here")
    void noPlacementOfNothing() {
        Placement second =
                new Placement("wall", "p2", "place", Placement.boxAt(Kind.COMMAND, 400, 80));
        put(mine, second);
        theirs.apply(new Draft(theirs).remove(PLACE.key()).changes());
        Merge merge = merged();
        assertEquals(List.of(PLACE.key()), keys(merge));
        mine.apply(merge.changes());
        assertTrue(mine.has(PLACE.key()));
    }

    @Test
    @DisplayName("of a side with a model that was not touched gives that side, for any models")
    void ofAnUntouchedModel() {
        for (int seed = 0; seed < 60; seed++) {
            RandomModels models = new RandomModels(new SplittableRandom(seed));
            Store before = models.model();
            Store after = models.edited(before);
            Merge merge = Merge.into(before, before, after);
            assertEquals(List.of(), merge.conflicts(), "seed " + seed);
            Store here = Store.of(before.records());
            here.apply(merge.changes());
            assertEquals(after.records(), here.records(), "seed " + seed);
        }
    }

    @Test
    @DisplayName("speaks of edits in words")
    void speaksInWords() {
        EditWords words = new EditWords(base);
        assertEquals(
                "renamed domain event “Order placed” to “Order taken”",
                words.of(new Draft(base).put(PLACED.named("Order taken")).changes()));
        assertEquals(
                "moved “Order placed”",
                words.of(
                        new Draft(base)
                                .put(STICKY.at(Placement.boxAt(Kind.EVENT, 800, 80)))
                                .changes()));
        Element shipped = element("shipped", "Order shipped", Kind.EVENT);
        Placement sticky =
                new Placement("wall", "p3", "shipped", Placement.boxAt(Kind.EVENT, 0, 0));
        assertEquals(
                "added domain event “Order shipped”",
                words.of(new Draft(base).put(shipped).put(sticky).changes()));
        assertEquals(
                "linked “Place order” → “Order placed”",
                words.of(
                        new Draft(base)
                                .put(new Link("place", LinkType.EMITS, "placed"))
                                .changes()));
        assertEquals(
                "removed command “Place order”",
                words.of(new Draft(base).remove(PLACE.key()).changes()));
    }

    private Merge merged() {
        return Merge.into(mine, base, theirs);
    }

    private static List<RecordKey> keys(Merge merge) {
        return merge.conflicts().stream().map(Conflict::key).toList();
    }

    private static void put(Store store, ModelRecord after) {
        store.apply(new Draft(store).put(after).changes());
    }

    private static Element element(String id, String name, Kind kind) {
        return new Element(id, name, Optional.empty(), "", Detail.of(kind));
    }

    private static Store model(ModelRecord... records) {
        Store store =
                Store.of(
                        List.of(
                                Workspace.named("shop"),
                                new Board("wall", "Wall", Board.Level.PROCESS)));
        for (ModelRecord each : records) {
            put(store, each);
        }
        return store;
    }
}
