package org.stormspec.render.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stormspec.render.scene.Ink;

/**
 * The texts of a picture that the bundled font cannot write, which are left to the toolkit, in
 * painting order.
 *
 * <p>Texts are written over the finished pixels. Where a later sticky covers an earlier text, the
 * list holds a cover: that part of the pixels has to be laid down again before going on.
 */
public final class TextRuns {

    /** One step of writing the texts. */
    public sealed interface Run {}

    /**
     * A line of text.
     *
     * @param text what to write
     * @param x start of the base line in pixels
     * @param y of the base line
     * @param ink how
     */
    public record Words(String text, double x, double y, Ink ink) implements Run {}

    /** A rectangle of pixels to lay down again. */
    public record Cover(int x, int y, int w, int h) implements Run {}

    /** Side of the squares in which the list remembers where texts are, in pixels. */
    private static final int SQUARE = 16;

    private final List<Run> runs = new ArrayList<>();
    private final int columns;
    private final int rows;
    private final boolean[] written;

    TextRuns(int width, int height) {
        this.columns = width / SQUARE + 1;
        this.rows = height / SQUARE + 1;
        this.written = new boolean[columns * rows];
    }

    /** Returns the steps in the order to perform them. */
    public List<Run> runs() {
        return runs;
    }

    void write(String text, double x, double y, double width, Ink ink) {
        runs.add(new Words(text, x, y, ink));
        double lean = Math.abs(Math.sin(ink.tilt())) * width;
        range(x, y - ink.size() - lean, x + width, y + ink.size() / 3 + lean)
                .ifPresent(range -> range.remember(written, columns));
    }

    /** Notes that pixels are painted here; adds a cover if there is text below. */
    void cover(double x, double y, double w, double h) {
        if (runs.isEmpty()) {
            return;
        }
        boolean covers =
                range(x, y, x + w - 1, y + h - 1)
                        .filter(range -> range.anyIn(written, columns))
                        .isPresent();
        if (covers) {
            runs.add(new Cover((int) x, (int) y, (int) w, (int) h));
        }
    }

    private Optional<Range> range(double left, double top, double right, double bottom) {
        if (right < 0 || bottom < 0 || left >= columns * SQUARE || top >= rows * SQUARE) {
            return Optional.empty();
        }
        return Optional.of(
                new Range(
                        Math.max(0, (int) left / SQUARE),
                        Math.max(0, (int) top / SQUARE),
                        Math.min(columns - 1, (int) right / SQUARE),
                        Math.min(rows - 1, (int) bottom / SQUARE)));
    }

    private record Range(int left, int top, int right, int bottom) {

        void remember(boolean[] squares, int columns) {
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    squares[row * columns + column] = true;
                }
            }
        }

        boolean anyIn(boolean[] squares, int columns) {
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    if (squares[row * columns + column]) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
