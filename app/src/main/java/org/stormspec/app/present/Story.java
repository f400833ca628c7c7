package org.stormspec.app.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/**
 * The order in which a board is told: its events from left to right, or the steps of a named flow.
 *
 * @param flow id of the flow; empty when time on the board gives the order
 * @param title what people call it
 * @param steps the placements, in order
 * @param absent how many steps of the flow have no sticky on the board
 */
public record Story(Optional<String> flow, String title, List<Placement> steps, int absent) {

    /**
     * Events whose left edges are closer than this stand in one column and happen at one time; a
     * quarter of a sticky, in board units.
     */
    private static final int COLUMN = 40;

    /** Copies the steps. */
    public Story {
        steps = List.copyOf(steps);
    }

    /** Returns the events of a board by their time: column by column, in a column lane by lane. */
    public static Story ofBoard(ModelView model, String board) {
        List<Placement> events =
                model.placementsOn(board).stream()
                        .filter(placement -> isEvent(model, placement))
                        .sorted(Comparator.comparingInt(placement -> placement.box().x()))
                        .toList();
        return new Story(Optional.empty(), "As on the board", inColumns(model, events), 0);
    }

    private static boolean isEvent(ModelView model, Placement placement) {
        return model.element(placement.element())
                .filter(element -> element.kind() == Kind.EVENT)
                .isPresent();
    }

    private static List<Placement> inColumns(ModelView model, List<Placement> byLeftEdge) {
        List<Placement> told = new ArrayList<>();
        List<Placement> column = new ArrayList<>();
        for (Placement event : byLeftEdge) {
            if (!column.isEmpty() && event.box().x() - column.getFirst().box().x() >= COLUMN) {
                told.addAll(downwards(model, column));
                column.clear();
            }
            column.add(event);
        }
        told.addAll(downwards(model, column));
        return told;
    }

    private static List<Placement> downwards(ModelView model, List<Placement> column) {
        return column.stream()
                .sorted(
                        Comparator.<Placement>comparingInt(placement -> laneTop(model, placement))
                                .thenComparingInt(placement -> placement.box().y())
                                .thenComparingInt(placement -> placement.box().x())
                                .thenComparing(Placement::key))
                .toList();
    }

    private static int laneTop(ModelView model, Placement placement) {
        int middle = placement.box().y() + placement.box().height() / 2;
        return model.lanesOn(placement.board()).stream()
                .filter(lane -> lane.y() <= middle && middle < lane.y() + lane.height())
                .map(Lane::y)
                .findFirst()
                .orElse(placement.box().y());
    }

    /** Returns the steps of a flow that have a sticky on a board. */
    public static Story ofFlow(ModelView model, String board, Flow flow) {
        List<Placement> steps =
                flow.steps().stream()
                        .flatMap(element -> leftmost(model, board, element).stream())
                        .toList();
        return new Story(
                Optional.of(flow.id()), flow.name(), steps, flow.steps().size() - steps.size());
    }

    private static Optional<Placement> leftmost(ModelView model, String board, String element) {
        return model.placementsOf(element).stream()
                .filter(placement -> placement.board().equals(board))
                .min(Comparator.comparingInt(placement -> placement.box().x()));
    }

    /** Returns every story a board can tell: by time, then the flows that show on it. */
    public static List<Story> all(ModelView model, String board) {
        return Stream.concat(
                        Stream.of(ofBoard(model, board)),
                        model.stream(RecordType.FLOW, Flow.class)
                                .map(flow -> ofFlow(model, board, flow))
                                .filter(story -> !story.steps().isEmpty()))
                .toList();
    }

    /** Returns the position of a placement, or -1. */
    int indexOf(RecordKey placement) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).key().equals(placement)) {
                return i;
            }
        }
        return -1;
    }
}
