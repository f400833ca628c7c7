package org.stormspec.render.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.DrawOps;
import org.stormspec.render.view.Rect;

/**
 * The operations of a picture by the part of it they touch, in painting order: each part is then
 * drawn without looking at the others'.
 */
public final class Bands {

    private final List<Rect> parts;
    private final List<List<DrawOp>> ops;
    private final List<Boolean> drawn;

    /**
     * Sorts operations into parts of a picture.
     *
     * @param ops in painting order
     * @param columns left and right edge of each column of parts, growing; columns may overlap
     * @param rows upper and lower edge of each row of parts, growing; rows may overlap
     */
    public Bands(List<DrawOp> ops, List<Span> columns, List<Span> rows) {
        this.parts =
                rows.stream()
                        .flatMap(row -> columns.stream().map(column -> rect(column, row)))
                        .toList();
        this.ops = parts.stream().<List<DrawOp>>map(_ -> new ArrayList<>()).toList();
        this.drawn = new ArrayList<>(parts.stream().map(_ -> false).toList());
        for (DrawOp op : ops) {
            add(op, columns, rows);
        }
    }

    /**
     * A stretch in one direction.
     *
     * @param from where it begins
     * @param to where it ends
     */
    public record Span(double from, double to) {

        boolean meets(double low, double high) {
            return from <= high && low <= to;
        }
    }

    private static Rect rect(Span column, Span row) {
        return new Rect(column.from, row.from, column.to - column.from, row.to - row.from);
    }

    private void add(DrawOp op, List<Span> columns, List<Span> rows) {
        Optional<Rect> bounds = DrawOps.bounds(op);
        double left = bounds.map(Rect::x).orElse(Double.NEGATIVE_INFINITY);
        double right = bounds.map(Rect::right).orElse(Double.POSITIVE_INFINITY);
        double top = bounds.map(Rect::y).orElse(Double.NEGATIVE_INFINITY);
        double bottom = bounds.map(Rect::bottom).orElse(Double.POSITIVE_INFINITY);
        for (int row = first(rows, top); row < rows.size() && rows.get(row).from <= bottom; row++) {
            for (int column = first(columns, left);
                    column < columns.size() && columns.get(column).from <= right;
                    column++) {
                int part = row * columns.size() + column;
                ops.get(part).add(op);
                drawn.set(part, drawn.get(part) || bounds.isPresent());
            }
        }
    }

    /** Returns the first span that ends behind a place. */
    private static int first(List<Span> spans, double low) {
        int from = 0;
        int to = spans.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (spans.get(middle).to < low) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Returns spans of a length that cover a stretch from zero, each so far behind the last. */
    public static List<Span> spans(double whole, double length, double step) {
        int count = (int) Math.max(1, Math.ceil((whole - length) / step - 1e-6) + 1);
        return IntStream.range(0, count)
                .mapToObj(i -> new Span(i * step, i * step + length))
                .toList();
    }

    /** Returns the parts, row by row. */
    public List<Rect> parts() {
        return parts;
    }

    /** Returns what touches a part, in painting order. */
    public List<DrawOp> ops(int part) {
        return ops.get(part);
    }

    /** Returns whether there is anything but the ground on a part. */
    public boolean isDrawnOn(int part) {
        return drawn.get(part);
    }
}
