package org.stormspec.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.stormspec.model.record.Workspace;

/**
 * A made-up board: contexts of twenty stickies each, laid out in a square, with a frame, a few
 * lanes and as many links as stickies, most of them to a neighbour.
 */
final class MadeBoard {

    /** Id of the board. */
    static final String BOARD = "wall";

    private static final int IN_CONTEXT = 20;
    private static final int IN_ROW = 5;
    private static final int FRAME_STEP_X = 1104;
    private static final int FRAME_STEP_Y = 704;
    private static final int LANES = 5;
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
                    Kind.EVENT,
                    Kind.AGGREGATE,
                    Kind.TOPIC,
                    Kind.HOTSPOT,
                    Kind.NOTE);
    private static final List<String> WORDS =
            List.of(
                    "order",
                    "placed",
                    "campaign",
                    "launched",
                    "sale",
                    "won",
                    "payment",
                    "taken",
                    "customer",
                    "registered",
                    "stock",
                    "counted",
                    "invoice",
                    "sent",
                    "whenever",
                    "goods",
                    "arrive",
                    "price",
                    "changed",
                    "by",
                    "the",
                    "desk",
                    "parcel",
                    "lost");

    private final int size;
    private final Random random;
    private final int across;
    private final List<ModelRecord> records = new ArrayList<>();

    private MadeBoard(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
        int contexts = (size + IN_CONTEXT - 1) / IN_CONTEXT;
        this.across = Math.max(1, (int) Math.ceil(Math.sqrt(contexts)));
    }

    /** Returns the records of a workspace with this board; the same seed gives the same ones. */
    static List<ModelRecord> of(int size, long seed) {
        return new MadeBoard(size, seed).records();
    }

    private List<ModelRecord> records() {
        records.add(Workspace.named("bench"));
        records.add(new Board(BOARD, "Wall", Board.Level.PROCESS));
        for (int i = 0; i * IN_CONTEXT < size; i++) {
            context(i);
        }
        int down = FRAME_STEP_Y * ((size / IN_CONTEXT + across) / across);
        for (int i = 0; i < LANES; i++) {
            int top = down * i / LANES / 8 * 8;
            records.add(new Lane(BOARD, "lane-" + i, "Lane " + (i + 1), top, down / LANES / 8 * 8));
        }
        for (int i = 0; i < size; i++) {
            sticky(i);
            link(i);
        }
        return records;
    }

    private void context(int number) {
        String domain = "domain" + number % 10;
        String name = "context_" + number;
        records.add(
                new Context(
                        domain + "." + name,
                        domain,
                        name,
                        Optional.empty(),
                        "what " + words(3) + " is for",
                        new TreeMap<>(),
                        List.of(),
                        new TreeMap<>()));
        Box box =
                new Box(number % across * FRAME_STEP_X, number / across * FRAME_STEP_Y, 1008, 608);
        records.add(new Frame(BOARD, "f-" + number, domain + "." + name, box, number % 7 == 3));
    }

    private void sticky(int number) {
        int context = number / IN_CONTEXT;
        int place = number % IN_CONTEXT;
        int x = context % across * FRAME_STEP_X + 32 + place % IN_ROW * 192;
        int y = context / across * FRAME_STEP_Y + 80 + place / IN_ROW * 128;
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean owned = kind != Kind.ACTOR && kind != Kind.EXTERNAL_SYSTEM;
        String owner = "domain" + context % 10 + ".context_" + context;
        Detail detail =
                kind == Kind.EVENT && number % 97 == 0 ? new Detail.Event(true) : Detail.of(kind);
        records.add(
                new Element(
                        id(number),
                        words(2 + random.nextInt(4)),
                        owned ? Optional.of(owner) : Optional.empty(),
                        "",
                        detail));
        records.add(new Placement(BOARD, "p" + number, id(number), Placement.boxAt(kind, x, y)));
    }

    private static String id(int number) {
        return "sticky-" + number;
    }

    /** To the right neighbour, to the one below, to one near or to one far away. */
    private void link(int number) {
        int chance = random.nextInt(100);
        int to;
        if (chance < 60) {
            to = number + 1;
        } else if (chance < 94) {
            to = number + IN_ROW;
        } else if (chance < 99) {
            to = number + random.nextInt(4 * IN_CONTEXT) + 2;
        } else {
            to = random.nextInt(size);
        }
        records.add(new Link(id(number), LinkType.TRIGGERS, id(to % size)));
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
