package org.stormspec.render.scene;

import org.stormspec.model.record.Box;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Phase;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.LineBreaker;
import org.stormspec.render.text.TextBlock;
import org.stormspec.render.text.TextStyle;
import org.stormspec.render.view.Detail;
import org.stormspec.render.view.Viewport;

/** Paints what lies under the stickies, and the titles that stay readable at any zoom. */
final class Ground {

    /** Distance of the dots of the grid, in board units. */
    private static final double GRID = 32;

    /** Dots are never closer than this, in logical pixels. */
    private static final double LEAST_STEP = 18;

    /** A title is never smaller than this, in logical pixels. */
    private static final double LEAST_TITLE = 12;

    private static final double TITLE = 17;
    private static final double PURPOSE = 15;
    private static final double DOMAIN = 17;

    /** The name of a domain is never smaller than this, in logical pixels. */
    private static final double LEAST_DOMAIN = 8.5;

    /** Room between the edge of a frame and its title, in board units. */
    private static final double INSET = 20;

    /** Width of the tape behind a pivotal event, in board units. */
    private static final double TAPE = 24;

    /** How far the tape looks out above and below its event, in board units. */
    private static final double TAPE_OVER = 22;

    /** Where the names of phases stand below the upper edge of the view, in logical pixels. */
    static final double PHASE_TOP = 36;

    /** Height of the band of the names of phases, in logical pixels. */
    static final double PHASE_HEIGHT = 24;

    private static final double PHASE = 13;

    private final Viewport view;
    private final Palette palette;
    private final WordCache words;
    private final Surface surface;
    private final double zoom;
    private final int frameFill;

    Ground(Viewport view, Palette palette, WordCache words, Surface surface) {
        this.view = view;
        this.palette = palette;
        this.words = words;
        this.surface = surface;
        this.zoom = view.zoom();
        this.frameFill =
                Detail.at(view.camera().zoom()).shows(Detail.SHAPE)
                        ? palette.frameFill()
                        : Palette.mixed(palette.frameFill(), palette.canvas());
    }

    void dots() {
        double step = GRID;
        while (step * view.camera().zoom() < LEAST_STEP) {
            step *= 2;
        }
        double size = Math.max(1, Math.rint(1.5 * view.scale()));
        surface.dots(view.x(0), view.y(0), step * zoom, size, palette.dot());
    }

    void lane(LaneItem item, boolean tinted) {
        Lane lane = item.lane();
        double top = Math.rint(view.y(lane.y()));
        double height = Math.rint(lane.height() * zoom);
        double hairline = Math.max(1, Math.rint(view.scale()));
        if (tinted) {
            surface.block(0, top, view.width(), height, palette.laneFill());
        }
        surface.block(0, top, view.width(), hairline, palette.laneLine());
        surface.block(0, top + height - hairline, view.width(), hairline, palette.laneLine());
    }

    /** Paints the line at which a phase begins. */
    void phase(Phase phase, boolean selected) {
        double thick = Math.max(1, Math.rint((selected ? 3 : 2) * view.scale()));
        double x = Math.rint(view.x(phase.x()) - thick / 2);
        if (x >= -thick && x <= view.width()) {
            int line = selected ? palette.accent() : palette.tape();
            surface.block(x, 0, thick, view.height(), line);
        }
    }

    /** Paints the name of a phase at the top of the view, as long as any of it is in view. */
    void phaseTitle(Phase phase, double end) {
        double scale = view.scale();
        double from = Math.max(view.x(phase.x()), 0) + 8 * scale;
        double to = Math.min(end, view.width()) - 8 * scale;
        double size = PHASE * scale;
        if (to - from < 3 * size || view.x(phase.x()) > view.width()) {
            return;
        }
        TextBlock.Line text = clip(phase.name(), to - from, Face.SEMIBOLD, size);
        if (!isStump(text)) {
            double line = TextStyle.lineHeight(size);
            double top = PHASE_TOP * scale;
            chip(from, top, text.width(), line, palette.canvas());
            write(text, from + 4 * scale, top + line / 2, Face.SEMIBOLD, size, palette.text());
        }
    }

    void laneTitle(LaneItem item, int questions) {
        double size = title(TITLE);
        double height = item.lane().height() * zoom;
        double line = TextStyle.lineHeight(size);
        if (height < line) {
            return;
        }
        double pad = Math.rint(8 * view.scale());
        String words =
                item.lane().name()
                        + (item.lane().locked() ? " · locked" : "")
                        + (questions > 0 ? " · " + questions + " open" : "");
        TextBlock.Line text = clip(words, view.width() / 3.0, Face.SEMIBOLD, size);
        if (!text.text().isEmpty()) {
            double top = Math.rint(view.y(item.lane().y())) + pad / 2;
            chip(pad, top, text.width(), line, palette.canvas());
            write(text, 1.5 * pad, top + line / 2, Face.SEMIBOLD, size, palette.muted());
        }
    }

    /** Paints the strip of tape behind a pivotal event. */
    void tape(StickyItem item) {
        double x = Math.rint(view.x(item.box().x() + item.box().width() / 2.0 - TAPE / 2));
        double y = Math.rint(view.y(item.box().y() - TAPE_OVER));
        double high = Math.rint((item.box().height() + 2 * TAPE_OVER) * zoom);
        surface.block(x, y, Math.max(2, Math.rint(TAPE * zoom)), high, palette.tape());
    }

    /** Paints the line round the frames of a domain. */
    void domain(DomainArea area) {
        if (!area.outlined()) {
            return;
        }
        double x = Math.rint(view.x(area.box().x()));
        double y = Math.rint(view.y(area.box().y()));
        surface.box(
                x,
                y,
                Math.rint(view.x(area.box().right())) - x,
                Math.rint(view.y(area.box().bottom())) - y,
                new BoxStyle(
                        22 * zoom,
                        0,
                        palette.frameBorder(),
                        (int) Math.max(1, Math.rint(view.scale())),
                        0));
    }

    /** Paints tenant and domain above the frames, as long as they fit into the strip. */
    void title(DomainArea area) {
        double size = ScenePainter.quarter(Math.max(LEAST_DOMAIN * view.scale(), DOMAIN * zoom));
        double inset = Math.rint(DomainArea.PADDING * zoom);
        double room = area.box().width() * zoom - 2 * inset;
        if (size > DomainArea.STRIP * zoom || room < 3 * size) {
            return;
        }
        TextBlock.Line text = clip(area.title(), room, Face.SEMIBOLD, size);
        double middle = Math.rint(view.y(area.box().y() + DomainArea.STRIP / 2));
        double left = Math.rint(view.x(area.box().x())) + inset;
        write(text, left, middle, Face.SEMIBOLD, size, palette.muted());
    }

    void frame(FrameItem item, Emphasis emphasis) {
        Box box = item.frame().box();
        boolean selected = emphasis.selected().contains(item.key());
        int thick = (int) Math.max(1, Math.rint((selected ? 2 : 1) * view.scale()));
        int dash = item.frame().emerging() ? (int) Math.max(3, Math.rint(8 * zoom)) : 0;
        double x = Math.rint(view.x(box.x()));
        double y = Math.rint(view.y(box.y()));
        surface.box(
                x,
                y,
                Math.rint(view.x(box.right())) - x,
                Math.rint(view.y(box.bottom())) - y,
                new BoxStyle(
                        16 * zoom,
                        frameFill,
                        selected ? palette.accent() : palette.frameBorder(),
                        thick,
                        dash));
    }

    void title(FrameItem item) {
        Box box = item.frame().box();
        double size = title(TITLE);
        double line = TextStyle.lineHeight(size);
        double inset = Math.max(Math.rint(INSET * zoom), Math.rint(4 * view.scale()));
        double room = box.width() * zoom - 2 * inset;
        if (box.height() * zoom < line + 2 || room < 2 * size) {
            return;
        }
        TextBlock.Line text = name(item.title(), room, size);
        if (isStump(text)) {
            return;
        }
        double left = Math.rint(view.x(box.x())) + inset;
        double top = Math.rint(view.y(box.y()));
        double middle = top + Math.max(Math.rint(26 * zoom), line / 2 + inset / 2);
        if (middle + line / 2 > top + 48 * zoom) {
            chip(left - inset / 2, middle - line / 2, text.width() + inset / 2, line, chipFill());
        }
        write(text, left, middle, Face.BOLD, size, palette.text());
        purpose(item, left + text.width(), middle, left + room);
    }

    /** Returns a title, without its domain where there is no room for it. */
    private TextBlock.Line name(String title, double room, double size) {
        TextBlock.Line whole = clip(title, room, Face.BOLD, size);
        int dot = title.lastIndexOf('.');
        return dot < 0 || whole.text().equals(title)
                ? whole
                : clip(title.substring(dot + 1), room, Face.BOLD, size);
    }

    /** Returns whether so little of the title is left that it says nothing. */
    private static boolean isStump(TextBlock.Line text) {
        return text.text().endsWith(LineBreaker.MORE) && text.text().length() < 4;
    }

    /** Writes the purpose at the right, if it has at least some room beside the title. */
    private void purpose(FrameItem item, double titleEnd, double middle, double right) {
        double size = ScenePainter.quarter(PURPOSE * zoom);
        double gap = 24 * zoom;
        double room = right - titleEnd - gap;
        if (item.purpose().isEmpty() || size < 8 * view.scale() || room < 6 * size) {
            return;
        }
        TextBlock.Line text = clip(item.purpose(), room, Face.REGULAR, size);
        write(text, Math.rint(right - text.width()), middle, Face.REGULAR, size, palette.muted());
    }

    private int chipFill() {
        return Palette.faded(palette.canvas(), 0.85);
    }

    private void chip(double x, double y, double width, double height, int argb) {
        double pad = Math.rint(4 * view.scale());
        surface.box(
                Math.rint(x - pad / 2),
                Math.rint(y),
                Math.rint(width + 2 * pad),
                Math.rint(height),
                new BoxStyle(4 * view.scale(), Palette.faded(argb, 0.85), 0, 0, 0));
    }

    private double title(double size) {
        return ScenePainter.quarter(Math.max(LEAST_TITLE * view.scale(), size * zoom));
    }

    private TextBlock.Line clip(String text, double room, Face face, double size) {
        return words.title(text, (int) room, face, size);
    }

    private void write(
            TextBlock.Line line, double x, double middle, Face face, double size, int argb) {
        double base = Math.rint(middle + TextStyle.baselineBelowMiddle(size));
        surface.text(line.text(), x, base, line.width(), new Ink(face, size, argb, 0));
    }
}
