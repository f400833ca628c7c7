package org.stormspec.render.bench;

import java.util.List;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;

/**
 * A made-up board of any size: contexts of twenty stickies in a square, each linked to the next.
 */
public final class LargeBoard {

    private static final int IN_CONTEXT = 20;
    private static final int IN_ROW = 5;
    private static final List<Kind> KINDS =
            List.of(
                    Kind.ACTOR,
                    Kind.COMMAND,
                    Kind.AGGREGATE,
                    Kind.EVENT,
                    Kind.TOPIC,
                    Kind.READ_MODEL,
                    Kind.POLICY,
                    Kind.COMMAND,
                    Kind.EXTERNAL_SYSTEM,
                    Kind.EVENT,
                    Kind.HOTSPOT,
                    Kind.TOPIC);
    private static final List<String> WORDS =
            List.of(
                    "Order placed",
                    "Campaign launched by the desk",
                    "Whenever a sale is won, place the order",
                    "payment",
                    "Customer",
                    "user (masked)",
                    "Register a user and tell the others");

    private LargeBoard() {}

    /** Returns a store with one board of so many stickies and as many links. */
    public static Store of(int stickies) {
        SampleBoard board = new SampleBoard();
        int contexts = (stickies + IN_CONTEXT - 1) / IN_CONTEXT;
        int across = (int) Math.ceil(Math.sqrt(contexts / 0.9));
        for (int i = 0; i < contexts; i++) {
            Box box = new Box(i % across * 1104, i / across * 704, 1008, 608);
            board.context("d" + i % 10, "context_" + i, "what context " + i + " is for", box);
        }
        for (int i = 0; i < stickies; i++) {
            sticky(board, i, across);
            board.link("s" + i, LinkType.TRIGGERS, "s" + (i * 7 % 5 == 0 ? i + 23 : i + 1));
        }
        return board.store();
    }

    private static void sticky(SampleBoard board, int i, int across) {
        int context = i / IN_CONTEXT;
        int place = i % IN_CONTEXT;
        int x = context % across * 1104 + 24 + place % IN_ROW * 192;
        int y = context / across * 704 + 72 + place / IN_ROW * 128;
        Kind kind = KINDS.get(i % KINDS.size());
        String owner = "d" + context % 10 + ".context_" + context;
        board.sticky(kind, "s" + i, WORDS.get(i % WORDS.size()) + " " + i, owner, x, y);
    }
}
