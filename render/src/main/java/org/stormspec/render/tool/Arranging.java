package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Placement;

/** Puts the selected stickies in order among themselves. */
final class Arranging {

    private static final int GAP = 24;

    private static final Comparator<Placement> BY_X =
            Comparator.<Placement>comparingInt(placement -> placement.box().x())
                    .thenComparingInt(placement -> placement.box().y())
                    .thenComparing(Placement::id);

    private static final Comparator<Placement> BY_Y =
            Comparator.<Placement>comparingInt(placement -> placement.box().y())
                    .thenComparingInt(placement -> placement.box().x())
                    .thenComparing(Placement::id);

    private final Desk desk;
    private final List<Placement> placements;
    private final Box whole;

    Arranging(Desk desk) {
        this.desk = desk;
        this.placements = desk.placements(new Locks(desk).free(desk.selection()));
        this.whole =
                placements.stream()
                        .map(Placement::box)
                        .reduce(Arranging::union)
                        .orElse(new Box(0, 0, 0, 0));
    }

    private static Box union(Box one, Box other) {
        int x = Math.min(one.x(), other.x());
        int y = Math.min(one.y(), other.y());
        return new Box(
                x,
                y,
                Math.max(one.right(), other.right()) - x,
                Math.max(one.bottom(), other.bottom()) - y);
    }

    /** Puts the edges on one side in line. */
    void align(Way way) {
        each(
                "align " + way.word(),
                box ->
                        switch (way) {
                            case LEFT -> at(box, whole.x(), box.y());
                            case RIGHT -> at(box, whole.right() - box.width(), box.y());
                            case UP -> at(box, box.x(), whole.y());
                            case DOWN -> at(box, box.x(), whole.bottom() - box.height());
                        });
    }

    /** Puts the middles on one upright line. */
    void alignMiddles() {
        each(
                "align middles",
                box -> at(box, whole.x() + (whole.width() - box.width()) / 2, box.y()));
    }

    /** Puts the centres at one height. */
    void alignCentres() {
        each(
                "align centres",
                box -> at(box, box.x(), whole.y() + (whole.height() - box.height()) / 2));
    }

    private void each(String label, UnaryOperator<Box> change) {
        Map<Placement, Box> places = new LinkedHashMap<>();
        placements.forEach(placement -> places.put(placement, change.apply(placement.box())));
        place(label, places);
    }

    private void place(String label, Map<Placement, Box> places) {
        if (!places.isEmpty()) {
            desk.once(label, edits -> edits.place(desk.scene().model(), places));
        }
    }

    private static Box at(Box box, int x, int y) {
        return new Box(x, y, box.width(), box.height());
    }

    /** Makes the gaps from left to right equal. */
    void distributeAcross() {
        List<Placement> row = sorted(BY_X);
        double free = whole.width() - row.stream().mapToInt(each -> each.box().width()).sum();
        double x = whole.x();
        Map<Placement, Box> places = new LinkedHashMap<>();
        for (Placement placement : row) {
            Box box = placement.box();
            places.put(placement, at(box, (int) Math.round(x), box.y()));
            x += box.width() + free / Math.max(1, row.size() - 1);
        }
        place("distribute across", places);
    }

    /** Makes the gaps from top to bottom equal. */
    void distributeDown() {
        List<Placement> column = sorted(BY_Y);
        double free = whole.height() - column.stream().mapToInt(each -> each.box().height()).sum();
        double y = whole.y();
        Map<Placement, Box> places = new LinkedHashMap<>();
        for (Placement placement : column) {
            Box box = placement.box();
            places.put(placement, at(box, box.x(), (int) Math.round(y)));
            y += box.height() + free / Math.max(1, column.size() - 1);
        }
        place("distribute down", places);
    }

    /** Puts them one beside the other. */
    void stackAcross() {
        int x = whole.x();
        Map<Placement, Box> places = new LinkedHashMap<>();
        for (Placement placement : sorted(BY_X)) {
            places.put(placement, at(placement.box(), x, whole.y()));
            x += placement.box().width() + GAP;
        }
        place("stack across", places);
    }

    /** Puts them one under the other. */
    void stackDown() {
        int y = whole.y();
        Map<Placement, Box> places = new LinkedHashMap<>();
        for (Placement placement : sorted(BY_Y)) {
            places.put(placement, at(placement.box(), whole.x(), y));
            y += placement.box().height() + GAP;
        }
        place("stack down", places);
    }

    /** Puts them in a block, in the order in which they are read. */
    void pack() {
        int columns = (int) Math.ceil(Math.sqrt(placements.size()));
        int across = GAP + placements.stream().mapToInt(p -> p.box().width()).max().orElse(0);
        int down = GAP + placements.stream().mapToInt(p -> p.box().height()).max().orElse(0);
        List<Placement> reading = sorted(BY_Y);
        Map<Placement, Box> places = new LinkedHashMap<>();
        for (int i = 0; i < reading.size(); i++) {
            int x = whole.x() + i % columns * across;
            int y = whole.y() + i / columns * down;
            places.put(reading.get(i), at(reading.get(i).box(), x, y));
        }
        place("pack", places);
    }

    private List<Placement> sorted(Comparator<Placement> order) {
        List<Placement> sorted = new ArrayList<>(placements);
        sorted.sort(order);
        return sorted;
    }
}
