package org.stormspec.app.workshop;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Detail.HotspotState;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** The questions of a workspace, as a facilitator asks for them: open ones first, lane by lane. */
public final class Questions {
    private Questions() {}

    /**
     * One question.
     *
     * @param hotspot its element
     * @param about what it questions, in words; empty when it is pinned to nothing
     * @param owner who looks for the answer, may be empty
     * @param state where it stands
     * @param lane the lane it stands in on the board in view; empty when in none
     * @param here whether it stands on the board in view
     */
    public record Row(
            Element hotspot,
            String about,
            String owner,
            HotspotState state,
            Optional<String> lane,
            boolean here) {

        /** Returns the question itself. */
        public String words() {
            return hotspot.name().replaceAll("\\s+", " ");
        }

        /** Returns what stands under the question: what it is about, where, and whose it is. */
        public String facts() {
            return Stream.of(
                            about.isEmpty() ? "" : "about " + about,
                            lane.map(name -> "in " + name).orElse(here ? "" : "on another board"),
                            owner.isEmpty() ? "nobody's yet" : owner)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** Returns all questions: open ones first, those on the board in view before the others. */
    public static List<Row> rows(ModelView model, String board) {
        return model.elements(Kind.HOTSPOT).stream()
                .map(hotspot -> row(model, board, hotspot))
                .sorted(
                        Comparator.comparing(Row::state)
                                .thenComparing(row -> !row.here())
                                .thenComparing(row -> row.lane().orElse("\uffff"))
                                .thenComparing(Row::words))
                .toList();
    }

    private static Row row(ModelView model, String board, Element hotspot) {
        Optional<Placement> place =
                model.placementsOf(hotspot.id()).stream()
                        .filter(placement -> placement.board().equals(board))
                        .findFirst();
        return new Row(
                hotspot,
                about(model, hotspot),
                hotspot.detail() instanceof Detail.Hotspot detail ? detail.owner() : "",
                hotspot.detail() instanceof Detail.Hotspot detail
                        ? detail.state()
                        : HotspotState.OPEN,
                place.flatMap(placement -> Workshop.laneOf(model, board, placement.box()))
                        .map(Lane::name),
                place.isPresent());
    }

    private static String about(ModelView model, Element hotspot) {
        Optional<String> id = Workshop.about(hotspot);
        return id.flatMap(model::element)
                .map(Element::name)
                .or(() -> id.flatMap(model::context).map(Context::path))
                .map(words -> "“" + words.replaceAll("\\s+", " ") + "”")
                .orElse("");
    }

    /**
     * Returns how many open questions stand in each lane of a board, from top to bottom.
     *
     * @param rows the questions of that board
     */
    public static Map<String, Long> openByLane(ModelView model, String board, List<Row> rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Workshop.lanes(model, board).forEach(lane -> counts.put(lane.name(), 0L));
        rows.stream()
                .filter(row -> row.state() == HotspotState.OPEN)
                .forEach(row -> row.lane().ifPresent(lane -> counts.merge(lane, 1L, Long::sum)));
        return counts;
    }

    /** Returns the change that gives a question another state. */
    public static ChangeSet turn(ModelView model, Element hotspot, HotspotState state) {
        return with(model, hotspot, detail -> detail.in(state));
    }

    /** Returns the change that gives a question another owner. */
    public static ChangeSet own(ModelView model, Element hotspot, String owner) {
        return with(model, hotspot, detail -> detail.ownedBy(owner.strip()));
    }

    private static ChangeSet with(
            ModelView model, Element hotspot, UnaryOperator<Detail.Hotspot> change) {
        Draft draft = new Draft(model);
        model.element(hotspot.id())
                .filter(found -> found.detail() instanceof Detail.Hotspot)
                .map(found -> found.with(change.apply((Detail.Hotspot) found.detail())))
                .ifPresent(draft::put);
        return draft.changes();
    }
}
