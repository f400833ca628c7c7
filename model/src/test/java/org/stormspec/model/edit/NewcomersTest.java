package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("What an edit adds without a place")
class NewcomersTest {

    private final Store model =
            Store.of(
                    List.of(
                            new Board("wall", "Wall", Board.Level.DESIGN),
                            new Board("other", "Other", Board.Level.DESIGN),
                            element("order", Kind.AGGREGATE),
                            element("far", Kind.AGGREGATE),
                            new Placement("wall", "p1", "order", new Box(0, 0, 160, 104)),
                            new Placement("wall", "p2", "far", new Box(200, 0, 160, 104)),
                            new Placement("other", "p3", "order", new Box(0, 0, 160, 104))));

    @Test
    @DisplayName("stands beside what it is linked to, covers nothing, and follows to the right")
    void standsBeside() {
        Box box = boxOf("state", shown(publishing("order", "state"), "wall"));
        assertEquals("wall", board("state"));
        assertTrue(box.x() > 160, box::toString);
        assertTrue(
                model.placementsOn("wall").stream()
                        .filter(other -> !other.element().equals("state"))
                        .noneMatch(other -> other.box().overlaps(box)),
                box::toString);
    }

    @Test
    @DisplayName("stands on the board in view if that shows what it is linked to")
    void standsInView() {
        shown(publishing("order", "state"), "other");
        assertEquals("other", board("state"));
        shown(publishing("far", "distant"), "other");
        assertEquals("wall", board("distant"));
    }

    @Test
    @DisplayName("stands beside another newcomer, one after the other")
    void standsBesideANewcomer() {
        Draft draft = new Draft(model);
        draft.put(element("a", Kind.EVENT)).put(element("b", Kind.POLICY));
        draft.put(new Link("a", LinkType.TRIGGERS, "b"));
        draft.put(new Link("order", LinkType.EMITS, "a"));
        shown(draft.changes(), "wall");
        assertTrue(box("b").x() > box("a").x());
    }

    @Test
    @DisplayName("has no sticky when nothing it is linked to has one, nor a second one")
    void hasNone() {
        shown(new Draft(model).put(element("alone", Kind.EVENT)).changes(), "wall");
        assertEquals(List.of(), List.copyOf(model.placementsOf("alone")));
        Edits.Created created =
                new Edits(new Random(1))
                        .create(model, "wall", Kind.TOPIC, "Bill", new Box(900, 0, 160, 104));
        shown(created.changes(), "wall");
        assertEquals(1, model.placementsOf("bill").size());
    }

    @Test
    @DisplayName("keeps its state when it is a CDC entity that somebody has just drawn")
    void keepsItsState() {
        Edits edits = new Edits(new Random(1));
        Box box = new Box(900, 0, 160, 104);
        model.apply(edits.create(model, "wall", Kind.TOPIC, "Bill", box).changes());
        model.apply(edits.create(model, "wall", Kind.EVENT, "Paid", box).changes());
        model.apply(edits.retype(model, "paid", Kind.TOPIC));
        for (String id : List.of("bill", "paid")) {
            Topic topic = model.element(id).flatMap(Element::topic).orElseThrow();
            assertTrue(topic.settings().cleanup().contains(Topic.Cleanup.COMPACT), id);
            assertEquals(Optional.of(Topic.Deletes.TOMBSTONE), topic.origin().deletes(), id);
        }
    }

    private ChangeSet publishing(String from, String id) {
        return new Draft(model)
                .put(element(id, Kind.TOPIC))
                .put(new Link(from, LinkType.PUBLISHES, id))
                .changes();
    }

    private ChangeSet shown(ChangeSet edit, String board) {
        ChangeSet shown = Newcomers.shown(model, edit, board, new Random(1));
        model.apply(shown);
        return shown;
    }

    private Box boxOf(String id, ChangeSet shown) {
        assertTrue(shown.changes().containsKey(Element.key(id)));
        return box(id);
    }

    private Box box(String id) {
        return model.placementsOf(id).iterator().next().box();
    }

    private String board(String id) {
        return model.placementsOf(id).iterator().next().board();
    }

    private static Element element(String id, Kind kind) {
        return new Element(id, id, Optional.empty(), "", Detail.of(kind));
    }
}
