package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/**
 * Lays imported contexts out below each other: a frame for each, in it a column for every kind, in
 * the order of the sentence that event storming tells.
 */
final class CmlBoard {

    private static final String BOARD = "context-mapper";
    private static final List<Kind> COLUMNS =
            List.of(Kind.ACTOR, Kind.COMMAND, Kind.AGGREGATE, Kind.EVENT, Kind.POLICY, Kind.TOPIC);

    private static final int GAP = 56;
    private static final int ROW = 128;
    private static final int TITLE = 64;
    private static final int MARGIN = 32;
    private static final Box STICKY = Placement.boxAt(Kind.EVENT, 0, 0);

    private final List<ModelRecord> records = new ArrayList<>();
    private int y;

    private CmlBoard() {}

    /** Returns the board with its frames and stickies; nothing when there is no context. */
    static List<ModelRecord> layOut(ModelView model, List<CmlContext> contexts) {
        CmlBoard board = new CmlBoard();
        if (!contexts.isEmpty()) {
            if (!model.has(new RecordKey(RecordType.BOARD, BOARD))) {
                board.records.add(new Board(BOARD, "Context Mapper", Board.Level.DESIGN));
            }
            board.y =
                    model.framesOn(BOARD).stream()
                            .map(frame -> frame.box().bottom() + GAP)
                            .max(Comparator.naturalOrder())
                            .orElse(0);
            contexts.forEach(board::frame);
        }
        return board.records;
    }

    private void frame(CmlContext context) {
        Map<Kind, List<Element>> columns = columns(context);
        int rows = columns.values().stream().mapToInt(List::size).max().orElse(1);
        int x = MARGIN;
        for (List<Element> column : columns.values()) {
            for (int row = 0; row < column.size(); row++) {
                place(context, column.get(row), x, y + TITLE + row * ROW);
            }
            x += STICKY.width() + GAP;
        }
        int width = Math.max(x - GAP + MARGIN, 2 * STICKY.width());
        int height = TITLE + Math.max(1, rows) * ROW + MARGIN - (ROW - STICKY.height());
        records.add(
                new Frame(
                        BOARD,
                        id(context.id()),
                        context.id(),
                        new Box(0, y, width, height),
                        false));
        y += height + GAP;
    }

    private static Map<Kind, List<Element>> columns(CmlContext context) {
        Map<Kind, List<Element>> columns = new LinkedHashMap<>();
        for (Kind kind : COLUMNS) {
            List<Element> column =
                    (kind == Kind.POLICY ? context.policies() : context.elements())
                            .filter(element -> element.kind() == kind)
                            .toList();
            if (!column.isEmpty()) {
                columns.put(kind, column);
            }
        }
        return columns;
    }

    private void place(CmlContext context, Element element, int x, int top) {
        String id = id(context.id() + " " + element.id());
        records.add(
                new Placement(BOARD, id, element.id(), Placement.boxAt(element.kind(), x, top)));
    }

    /** The same import gives the same ids, so that it can be compared and merged. */
    private static String id(String name) {
        return Integer.toString(name.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
