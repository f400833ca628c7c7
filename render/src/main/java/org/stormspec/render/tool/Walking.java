package org.stormspec.render.tool;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.scene.LinkItem;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Point;

/** Goes from sticky to sticky by keys, along the links. */
final class Walking {

    /** Going aside counts this much more than going ahead when the nearest sticky is looked for. */
    private static final double ASIDE = 2;

    private static final Comparator<StickyItem> TIME =
            Comparator.<StickyItem>comparingInt(sticky -> sticky.box().x())
                    .thenComparingInt(sticky -> sticky.box().y())
                    .thenComparing(StickyItem::key);

    private final Desk desk;

    Walking(Desk desk) {
        this.desk = desk;
    }

    /** Follows the links to the right, back to the left, or goes up and down among siblings. */
    void step(Way way) {
        desk.selectedSticky()
                .flatMap(sticky -> next(sticky, way))
                .ifPresentOrElse(this::go, () -> desk.say(nowhere(way)));
    }

    private static String nowhere(Way way) {
        return switch (way) {
            case LEFT -> "Nothing leads here";
            case RIGHT -> "Nothing follows";
            case UP, DOWN -> "No sibling " + (way == Way.UP ? "above" : "below");
        };
    }

    private Optional<StickyItem> next(StickyItem sticky, Way way) {
        return switch (way) {
            case LEFT -> causes(sticky).min(nearest(sticky));
            case RIGHT -> effects(sticky).min(nearest(sticky));
            case UP, DOWN -> sibling(sticky, way);
        };
    }

    private Stream<LinkItem> links(StickyItem sticky) {
        return desk.scene().linksAt(Set.of(sticky.key())).stream()
                .flatMap(key -> desk.scene().links().find(key).stream());
    }

    private Stream<StickyItem> causes(StickyItem sticky) {
        return links(sticky)
                .filter(link -> link.to().equals(sticky.key()))
                .flatMap(link -> desk.scene().stickies().find(link.from()).stream());
    }

    private Stream<StickyItem> effects(StickyItem sticky) {
        return links(sticky)
                .filter(link -> link.from().equals(sticky.key()))
                .flatMap(link -> desk.scene().stickies().find(link.to()).stream());
    }

    private static Comparator<StickyItem> nearest(StickyItem from) {
        Point middle = from.bounds().middle();
        return Comparator.<StickyItem>comparingDouble(
                        other -> other.bounds().middle().distanceTo(middle))
                .thenComparing(TIME);
    }

    /** Siblings have a cause in common, or else an effect. */
    private Optional<StickyItem> sibling(StickyItem sticky, Way way) {
        Optional<StickyItem> byCause =
                vertically(causes(sticky).flatMap(this::effects), sticky, way);
        return byCause.or(() -> vertically(effects(sticky).flatMap(this::causes), sticky, way));
    }

    private static Optional<StickyItem> vertically(
            Stream<StickyItem> siblings, StickyItem sticky, Way way) {
        return siblings.filter(other -> way.y() * (other.box().y() - sticky.box().y()) > 0)
                .min(nearest(sticky));
    }

    /** Goes to the linked neighbour that lies in a direction. */
    void neighbour(Way way) {
        desk.selectedSticky()
                .flatMap(sticky ->
                        Stream.concat(causes(sticky), effects(sticky))
                                .filter(other -> ahead(sticky, other, way) > 0)
                                .min(
                                        Comparator.<StickyItem>comparingDouble(
                                                        other -> distance(sticky, other, way))
                                                .thenComparing(TIME)))
                .ifPresentOrElse(
                        this::go, () -> desk.say("No linked neighbour on the " + side(way)));
    }

    private static String side(Way way) {
        return switch (way) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case UP -> "upper side";
            case DOWN -> "lower side";
        };
    }

    private static double ahead(StickyItem from, StickyItem to, Way way) {
        Point one = from.bounds().middle();
        Point other = to.bounds().middle();
        return (other.x() - one.x()) * way.x() + (other.y() - one.y()) * way.y();
    }

    private static double distance(StickyItem from, StickyItem to, Way way) {
        Point one = from.bounds().middle();
        Point other = to.bounds().middle();
        double aside = (other.x() - one.x()) * way.y() + (other.y() - one.y()) * way.x();
        return ahead(from, to, way) + ASIDE * Math.abs(aside);
    }

    /** Goes to the first event in time. */
    void first() {
        events().min(TIME).ifPresent(this::go);
    }

    /** Goes to the last event in time. */
    void last() {
        events().max(TIME).ifPresent(this::go);
    }

    private Stream<StickyItem> events() {
        List<StickyItem> all = desk.scene().stickies().all();
        boolean any = all.stream().anyMatch(sticky -> sticky.kind() == Kind.EVENT);
        return all.stream().filter(sticky -> !any || sticky.kind() == Kind.EVENT);
    }

    private void go(StickyItem sticky) {
        desk.walkTo(sticky.key());
    }

    /** Selects whatever links lead to from the selection, both ways. */
    void selectConnected() {
        select(id ->
                Stream.concat(
                        desk.scene().model().linksFrom(id).stream().map(Link::to),
                        desk.scene().model().linksTo(id).stream().map(Link::from)));
    }

    /** Returns the sticky that is next in time to the selected one, or the one before it. */
    Optional<StickyItem> inTime(boolean later) {
        Comparator<StickyItem> order = later ? TIME : TIME.reversed();
        return desk.selectedSticky()
                .flatMap(from ->
                        desk.scene().stickies().all().stream()
                                .filter(sticky -> order.compare(sticky, from) > 0)
                                .min(order));
    }

    /** Goes to the next sticky in time, or to the one before. */
    void goInTime(boolean later) {
        inTime(later).ifPresent(this::go);
    }

    /** Selects the selected sticky and everything before it in time, or after it. */
    void selectInTime(boolean later) {
        desk.selectedSticky()
                .ifPresent(from -> {
                    Set<RecordKey> keys = new LinkedHashSet<>();
                    desk.scene().stickies().all().stream()
                            .filter(sticky ->
                                    later == (TIME.compare(sticky, from) >= 0)
                                            || sticky.key().equals(from.key()))
                            .forEach(sticky -> keys.add(sticky.key()));
                    desk.select(keys);
                    desk.say(keys.size() + " selected");
                });
    }

    /** Selects everything that leads to the selection. */
    void selectUpstream() {
        select(id -> desk.scene().model().linksTo(id).stream().map(Link::from));
    }

    /** Selects everything that the selection leads to. */
    void selectDownstream() {
        select(id -> desk.scene().model().linksFrom(id).stream().map(Link::to));
    }

    private void select(Function<String, Stream<String>> onwards) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        desk.placements(desk.selection()).forEach(placement -> open.add(placement.element()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                onwards.apply(id).forEach(open::add);
            }
        }
        Set<RecordKey> keys = new LinkedHashSet<>(desk.selection());
        for (String id : seen) {
            desk.scene().model().placementsOf(id).stream()
                    .filter(placement -> placement.board().equals(desk.scene().board()))
                    .forEach(placement -> keys.add(placement.key()));
        }
        desk.select(keys);
        desk.say(keys.size() + " selected");
    }

    /** Selects all stickies of the kinds that are selected. */
    void selectSameKind() {
        Set<Kind> kinds = new LinkedHashSet<>();
        desk.selection()
                .forEach(key ->
                        desk.scene()
                                .stickies()
                                .find(key)
                                .ifPresent(sticky -> kinds.add(sticky.kind())));
        Set<RecordKey> keys = new LinkedHashSet<>();
        desk.scene().stickies().all().stream()
                .filter(sticky -> kinds.contains(sticky.kind()))
                .forEach(sticky -> keys.add(sticky.key()));
        desk.select(keys);
        desk.say(keys.size() + " selected");
    }
}
