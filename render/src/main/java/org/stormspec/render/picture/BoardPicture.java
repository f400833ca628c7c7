package org.stormspec.render.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.DisplayList;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.DrawOps;
import org.stormspec.render.scene.Emphasis;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.Paper;
import org.stormspec.render.scene.Papers;
import org.stormspec.render.scene.ScenePainter;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;
import org.stormspec.render.view.Viewport;

/**
 * A board as one picture with everything on it, drawn in full detail whatever its size. Its edges
 * are found by painting, so that nothing is cut off: no shadow, no turned sticky, no wide curve.
 *
 * @param ops what to draw, in order
 * @param width in pixels
 * @param height in pixels
 * @param scale pixels for a board unit
 */
public record BoardPicture(List<DrawOp> ops, int width, int height, double scale) {

    /** Room round what is painted, in board units. */
    static final int MARGIN = 24;

    /** Room between a title at the edge of the picture and what is painted, in board units. */
    private static final int BESIDE = 20;

    /**
     * Room round the stickies on trial, in board units. What belongs to a sticky, link or frame
     * never reaches into the outer half of it; what starts there is fixed to the edge of the view.
     */
    private static final int FRINGE = 800;

    private static final ScenePainter PAINTER = ScenePainter.ofPictures(new InterMeasurer());

    /** Copies the operations. */
    public BoardPicture {
        ops = List.copyOf(ops);
    }

    /**
     * What a picture shows besides the board.
     *
     * @param theme its colours
     * @param papers of the stickies
     * @param transparent whether it has no ground
     * @param legend whether it says which colour is which kind
     */
    public record Look(PictureTheme theme, Papers papers, boolean transparent, boolean legend) {

        private Palette palette() {
            return theme.palette().with(papers);
        }
    }

    /**
     * Returns the picture of a board.
     *
     * @param scale pixels for a board unit
     * @throws PictureException when there is nothing on the board
     */
    public static BoardPicture of(BoardScene scene, Look look, double scale) {
        Frame frame = frame(scene, look);
        Viewport view =
                new Viewport(
                        new Camera(frame.area.x(), frame.area.y(), 1),
                        (int) Math.ceil(frame.area.width() * scale),
                        (int) Math.ceil(frame.area.height() * scale),
                        scale);
        return new BoardPicture(
                paint(scene, view, look, frame.legend), view.width(), view.height(), scale);
    }

    /** Returns the part of the board that a picture of it shows, in board units. */
    public static Rect area(BoardScene scene, Look look) {
        return frame(scene, look).area;
    }

    private record Frame(Rect area, boolean legend) {}

    private static Frame frame(BoardScene scene, Look look) {
        Rect rough =
                Stream.of(scene.extent(), scene.links().extent())
                        .flatMap(Optional::stream)
                        .reduce(Rect::union)
                        .orElseThrow(() ->
                                new PictureException(
                                        "There is nothing to draw: the board is empty, or nothing on it was chosen."));
        Trial trial = new Trial(rough);
        trial.paint(scene, look);
        return trial.frame(scene, look);
    }

    private static List<DrawOp> paint(
            BoardScene scene, Viewport view, Look look, boolean withLegend) {
        DisplayList list = new DisplayList();
        synchronized (PAINTER) {
            PAINTER.paint(scene, view, look.palette(), Emphasis.NONE, list);
            if (withLegend) {
                PAINTER.paintLegendOfUsed(scene, view, look.palette(), list);
            }
        }
        return list.ops().stream()
                .filter(op -> !(op instanceof DrawOp.Dots))
                .filter(op -> !(look.transparent && op instanceof DrawOp.Clear))
                .map(op -> look.theme.shaded() ? op : unshaded(op))
                .toList();
    }

    private static DrawOp unshaded(DrawOp op) {
        return op instanceof DrawOp.Sheet(double x, double y, double w, double h, Paper paper)
                ? new DrawOp.Sheet(
                        x,
                        y,
                        w,
                        h,
                        new Paper(paper.argb(), paper.radius(), 0, paper.tilt(), paper.dash()))
                : op;
    }

    /** Paints once to see how far everything reaches. */
    private static final class Trial {

        private final Viewport view;
        private final List<Rect> painted = new ArrayList<>();
        private double leftTitles;
        private double topTitles;
        private Optional<Rect> legend = Optional.empty();

        Trial(Rect rough) {
            Rect wide = rough.grown(FRINGE);
            this.view =
                    new Viewport(
                            new Camera(Math.floor(wide.x()), Math.floor(wide.y()), 1),
                            (int) Math.ceil(wide.width()) + 1,
                            (int) Math.ceil(wide.height()) + 1,
                            1);
        }

        void paint(BoardScene scene, Look look) {
            BoardPicture.paint(scene, view, look, false).forEach(this::measure);
            if (look.legend) {
                DisplayList list = new DisplayList();
                synchronized (PAINTER) {
                    PAINTER.paintLegendOfUsed(scene, view, look.palette(), list);
                }
                legend =
                        list.ops().stream()
                                .flatMap(op -> DrawOps.bounds(op).stream())
                                .reduce(Rect::union);
            }
        }

        private void measure(DrawOp op) {
            DrawOps.bounds(op)
                    .ifPresent(bounds -> {
                        if (isWithin(bounds)) {
                            painted.add(bounds);
                        } else if (op instanceof DrawOp.Text) {
                            title(bounds);
                        }
                    });
        }

        private boolean isWithin(Rect bounds) {
            double strip = FRINGE / 2.0;
            return bounds.x() >= strip
                    && bounds.y() >= strip
                    && bounds.right() <= view.width() - strip
                    && bounds.bottom() <= view.height() - strip;
        }

        /** A title fixed to an edge of the view gets room of its own there. */
        private void title(Rect bounds) {
            double strip = FRINGE / 2.0;
            if (bounds.x() < strip) {
                leftTitles = Math.max(leftTitles, bounds.right());
            } else if (bounds.y() < strip) {
                topTitles = Math.max(topTitles, bounds.bottom());
            }
        }

        Frame frame(BoardScene scene, Look look) {
            Rect tight = painted.stream().reduce(Rect::union).orElse(view.world());
            Rect board =
                    new Rect(
                            tight.x() + view.camera().x(),
                            tight.y() + view.camera().y(),
                            tight.width(),
                            tight.height());
            Rect all =
                    scene.lanes().all().stream()
                            .map(item -> item.lane())
                            .map(lane ->
                                    new Rect(board.x(), lane.y(), board.width(), lane.height()))
                            .reduce(board, Rect::union);
            double left = leftTitles > 0 ? Math.max(MARGIN, leftTitles + BESIDE) : MARGIN;
            double legendHeight = legend.map(Rect::bottom).orElse(0.0);
            double top = Math.max(MARGIN, Math.max(topTitles, legendHeight) + BESIDE);
            if (topTitles == 0 && legendHeight == 0) {
                top = MARGIN;
            }
            double x = Math.floor(all.x() - left);
            double y = Math.floor(all.y() - top);
            double least = legend.map(rect -> rect.right() + 8).orElse(0.0);
            double width = Math.max(least, Math.ceil(all.right() + MARGIN) - x);
            double height = Math.ceil(all.bottom() + MARGIN) - y;
            return new Frame(new Rect(x, y, Math.ceil(width), height), look.legend);
        }
    }
}
