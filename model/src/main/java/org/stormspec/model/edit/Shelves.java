package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;

/**
 * Lays contexts that came all at once out on a board: a frame for each, its topics in rows inside,
 * frames side by side as on shelves, below what the board already shows.
 */
public final class Shelves {

    /** How many topics stand beside each other where nothing else is asked for. */
    private static final int COLUMNS = 3;

    private static final int GAP = 24;
    private static final int TITLE = 56;
    private static final int SHELF_WIDTH = 2400;
    private static final int FRAME_GAP = 64;
    private static final Box STICKY = Placement.boxAt(Kind.TOPIC, 0, 0);

    private final ModelView model;
    private final String board;
    private final int most;
    private final List<ModelRecord> records = new ArrayList<>();
    private int x;
    private int y;
    private int shelfHeight;

    private Shelves(ModelView model, String board, int most) {
        this.model = model;
        this.board = board;
        this.most = most;
        this.y = bottom();
    }

    /**
     * Returns the records of the board, and the board itself if it is missing.
     *
     * @param topics element ids by context id, both in the order in which they are to stand
     */
    public static List<ModelRecord> layOut(
            ModelView model, Board board, Map<String, List<String>> topics) {
        return layOut(model, board, topics, COLUMNS);
    }

    /**
     * Returns the same with so many stickies beside each other in a frame.
     *
     * @param columns at least 1
     */
    public static List<ModelRecord> layOut(
            ModelView model, Board board, Map<String, List<String>> topics, int columns) {
        Shelves shelves = new Shelves(model, board.id(), columns);
        if (!model.has(board.key())) {
            shelves.records.add(board);
        }
        topics.forEach(shelves::frame);
        return shelves.records;
    }

    private int bottom() {
        int frames = model.framesOn(board).stream().mapToInt(f -> f.box().bottom()).max().orElse(0);
        int stickies =
                model.placementsOn(board).stream().mapToInt(p -> p.box().bottom()).max().orElse(0);
        int bottom = Math.max(frames, stickies);
        return bottom == 0 ? 0 : bottom + FRAME_GAP;
    }

    private void frame(String context, List<String> topics) {
        List<String> fresh = topics.stream().filter(this::isNotPlaced).toList();
        boolean framed = model.framesOn(board).stream().anyMatch(f -> f.context().equals(context));
        if (framed && fresh.isEmpty()) {
            return;
        }
        int columns = Math.clamp(fresh.size(), 1, most);
        int rows = Math.max(1, (fresh.size() + most - 1) / most);
        int width = columns * (STICKY.width() + GAP) + GAP;
        int height = TITLE + rows * (STICKY.height() + GAP) + GAP;
        nextShelfUnlessFits(width);
        if (!framed) {
            Box box = new Box(x, y, width, height);
            records.add(new Frame(board, id(context), context, box, false));
        }
        for (int i = 0; i < fresh.size(); i++) {
            int left = x + GAP + i % most * (STICKY.width() + GAP);
            int top = y + TITLE + i / most * (STICKY.height() + GAP);
            String element = fresh.get(i);
            records.add(
                    new Placement(
                            board, id(element), element, Placement.boxAt(Kind.TOPIC, left, top)));
        }
        x += width + FRAME_GAP;
        shelfHeight = Math.max(shelfHeight, height);
    }

    private boolean isNotPlaced(String element) {
        return model.placementsOf(element).stream().noneMatch(p -> p.board().equals(board));
    }

    private void nextShelfUnlessFits(int width) {
        if (x > 0 && x + width > SHELF_WIDTH) {
            x = 0;
            y += shelfHeight + FRAME_GAP;
            shelfHeight = 0;
        }
    }

    /** The same import gives the same ids, so that it can be compared and merged. */
    private static String id(String name) {
        return Integer.toString(name.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
