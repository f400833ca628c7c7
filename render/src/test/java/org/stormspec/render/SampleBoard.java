package org.stormspec.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Store;

/** Small boards made by hand, one sticky at a time. */
public final class SampleBoard {

    /** Id of the board. */
    public static final String BOARD = "big-picture";

    private final List<ModelRecord> records = new ArrayList<>();

    /** Starts an empty board. */
    public SampleBoard() {
        records.add(new Board(BOARD, "Big picture", Board.Level.PROCESS));
    }

    /** Returns a store that holds the board. */
    public Store store() {
        return Store.of(records);
    }

    /** Returns the key of the placement of an element. */
    public static RecordKey sticky(String id) {
        return new RecordKey(RecordType.PLACEMENT, BOARD + "/p-" + id);
    }

    /** Returns the key of a frame. */
    public static RecordKey frame(String context) {
        return new RecordKey(RecordType.FRAME, BOARD + "/f-" + context);
    }

    /** Adds a sticky of the usual size. */
    public SampleBoard sticky(Kind kind, String id, String name, int x, int y) {
        return sticky(kind, id, name, "", x, y);
    }

    /** Adds a sticky of the usual size that belongs to a context; an empty one means none. */
    public SampleBoard sticky(Kind kind, String id, String name, String context, int x, int y) {
        return sticky(Detail.of(kind), id, name, context, x, y);
    }

    /** Adds a sticky of the usual size with a detail. */
    public SampleBoard sticky(Detail detail, String id, String name, String context, int x, int y) {
        Optional<String> owner = Optional.of(context).filter(text -> !text.isEmpty());
        records.add(new Element(id, name, owner, "", detail));
        records.add(new Placement(BOARD, "p-" + id, id, Placement.boxAt(detail.kind(), x, y)));
        return this;
    }

    /** Adds a context and its frame. */
    public SampleBoard context(String domain, String name, String purpose, Box box) {
        String id = domain + "." + name;
        records.add(
                new Context(
                        id,
                        domain,
                        name,
                        Optional.empty(),
                        purpose,
                        new TreeMap<>(),
                        List.of(),
                        new TreeMap<>()));
        records.add(new Frame(BOARD, "f-" + id, id, box, false));
        return this;
    }

    /** Adds a link. */
    public SampleBoard link(String from, LinkType type, String to) {
        records.add(new Link(from, type, to));
        return this;
    }

    /** Adds a lane. */
    public SampleBoard lane(String name, int y, int height) {
        records.add(new Lane(BOARD, "l-" + name, name, y, height));
        return this;
    }

    /** Returns the board of the product's mock-up: four contexts that read each other. */
    public static SampleBoard mockup() {
        return new SampleBoard()
                .context(
                        "finance",
                        "campaign",
                        "Finance · plan campaigns and win sales",
                        box(0, 0, 744, 472))
                .context(
                        "finance",
                        "sales",
                        "Finance · take orders and payments",
                        box(800, 0, 744, 472))
                .context(
                        "common", "users", "Common · people, roles, tenants", box(0, 528, 744, 360))
                .context(
                        "common",
                        "data_quality",
                        "Common · clean personal data",
                        box(800, 528, 744, 360))
                .sticky(Kind.ACTOR, "desk", "Marketing desk", 32, 88)
                .sticky(Kind.COMMAND, "launch", "Launch campaign", "finance.campaign", 160, 72)
                .sticky(Kind.AGGREGATE, "campaign-a", "Campaign", "finance.campaign", 344, 72)
                .sticky(Kind.EVENT, "launched", "Campaign launched", "finance.campaign", 528, 72)
                .sticky(Kind.READ_MODEL, "search", "Campaign search", "finance.campaign", 160, 208)
                .sticky(
                        Kind.POLICY,
                        "win",
                        "Whenever a sale is won, place the order",
                        "finance.campaign",
                        344,
                        208)
                .sticky(Kind.TOPIC, "campaign-t", "campaign", "finance.campaign", 528, 208)
                .sticky(Kind.TOPIC, "sale", "sale", "finance.campaign", 528, 344)
                .sticky(Kind.COMMAND, "place", "Place order", "finance.sales", 832, 72)
                .sticky(Kind.AGGREGATE, "order", "Order", "finance.sales", 1016, 72)
                .sticky(new Detail.Event(true), "placed", "Order placed", "finance.sales", 1200, 72)
                .sticky(Kind.EXTERNAL_SYSTEM, "gateway", "Payment gateway", 832, 208)
                .sticky(Kind.TOPIC, "payment", "payment", "finance.sales", 1016, 344)
                .sticky(Kind.TOPIC, "order-t", "order.v2", "finance.sales", 1200, 208)
                .sticky(Kind.HOTSPOT, "who", "Who pays for moving v1 readers?", 1328, 296)
                .sticky(Kind.ACTOR, "visitor", "Visitor", 32, 624)
                .sticky(Kind.COMMAND, "register", "Register user", "common.users", 160, 608)
                .sticky(Kind.AGGREGATE, "user", "User", "common.users", 344, 608)
                .sticky(Kind.TOPIC, "user-t", "user", "common.users", 528, 608)
                .sticky(Kind.TOPIC, "role", "role", "common.users", 528, 744)
                .sticky(
                        Kind.POLICY,
                        "mask",
                        "Whenever a user changes, mask it",
                        "common.data_quality",
                        832,
                        608)
                .sticky(Kind.TOPIC, "masked", "user (masked)", "common.data_quality", 1016, 608)
                .sticky(
                        Kind.NOTE,
                        "note",
                        "Names are masked before anybody outside people sees them.",
                        1280,
                        680)
                .link("desk", LinkType.ISSUES, "launch")
                .link("launch", LinkType.HANDLED_BY, "campaign-a")
                .link("campaign-a", LinkType.EMITS, "launched")
                .link("campaign-a", LinkType.PUBLISHES, "campaign-t")
                .link("place", LinkType.HANDLED_BY, "order")
                .link("order", LinkType.EMITS, "placed")
                .link("placed", LinkType.PUBLISHES, "order-t")
                .link("sale", LinkType.TRIGGERS, "place")
                .link("visitor", LinkType.ISSUES, "register")
                .link("register", LinkType.HANDLED_BY, "user")
                .link("user", LinkType.PUBLISHES, "user-t")
                .link("user-t", LinkType.TRIGGERS, "mask")
                .link("mask", LinkType.PUBLISHES, "masked")
                .link("mask", LinkType.ISSUES, "gateway");
    }

    private static Box box(int x, int y, int width, int height) {
        return new Box(x, y, width, height);
    }
}
