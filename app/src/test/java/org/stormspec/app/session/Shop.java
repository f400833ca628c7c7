package org.stormspec.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.stormspec.app.task.Debounce;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

/** A small shop: sales publishes the order, billing reads it. */
public final class Shop {
    private Shop() {}

    public static Store store() {
        return Store.of(records());
    }

    public static WorkspaceSession session(Store store) {
        return session(Path.of("shop"), store);
    }

    public static WorkspaceSession session(Path folder, Store store) {
        return new WorkspaceSession(folder, store, new Edits(new Random(1)), atOnce());
    }

    /** A debouncer that never waits. */
    public static Debounce.Factory atOnce() {
        return (_, action) -> action::run;
    }

    public static List<ModelRecord> records() {
        return List.of(
                Workspace.named("shop"),
                new Domain("trade", Domain.Plane.DATA, "sell things", Optional.empty()),
                Context.named("trade.sales", "trade", "sales"),
                Context.named("trade.billing", "trade", "billing"),
                element("place-order", "Place order", "trade.sales", Detail.of(Kind.COMMAND)),
                element("order", "Order", "trade.sales", Detail.of(Kind.AGGREGATE)),
                element("order-placed", "Order placed", "trade.sales", Detail.of(Kind.EVENT)),
                element("order-topic", "order", "trade.sales", orderTopic()),
                element(
                        "bill-it",
                        "Whenever an order is placed, bill it",
                        "trade.billing",
                        Detail.of(Kind.POLICY)),
                new Element("clerk", "Clerk", Optional.empty(), "", Detail.of(Kind.ACTOR)),
                new Link("clerk", LinkType.ISSUES, "place-order"),
                new Link("place-order", LinkType.HANDLED_BY, "order"),
                new Link("order", LinkType.EMITS, "order-placed"),
                new Link("order", LinkType.PUBLISHES, "order-topic"),
                new Link("order-topic", LinkType.TRIGGERS, "bill-it"),
                new Board("big-picture", "Big picture", Board.Level.PROCESS),
                new Board("second", "Second", Board.Level.DESIGN),
                new Frame("big-picture", "f1", "trade.sales", new Box(0, 0, 800, 400), false),
                placement("big-picture", "p1", "place-order", 40),
                placement("big-picture", "p2", "order", 240),
                placement("second", "p3", "order-placed", 40));
    }

    public static Topic orderTopic() {
        return Topic.entity("order")
                .accessible(Optional.of(Access.PUBLIC))
                .carrying(
                        Topic.Payload.NONE
                                .keyed(Optional.of("order_id"))
                                .of(
                                        List.of(
                                                Field.of("order_id", "string"),
                                                Field.of("total", "long"))));
    }

    private static Element element(String id, String name, String context, Detail detail) {
        return new Element(id, name, Optional.of(context), "", detail);
    }

    private static Placement placement(String board, String id, String element, int x) {
        return new Placement(board, id, element, new Box(x, 80, 160, 104));
    }
}
