package org.stormspec.render.scene;

import org.stormspec.render.view.Detail;
import org.stormspec.render.view.Viewport;

/** Paints links at one zoom. */
final class Arrows {

    /** Below this zoom every link is straight. */
    private static final double BENT = 0.3;

    /** A link shorter than this is left out: its stickies touch. In board units. */
    private static final double SHORTEST = 4;

    /**
     * From far away a line shorter than this only blurs its stickies, so is left out; in pixels.
     */
    private static final double SPECK = 5;

    /** Alpha of lines seen from far away, where one pixel is already much. */
    private static final double FAINT = 0.6;

    private final Viewport view;
    private final Surface surface;
    private final boolean heads;
    private final boolean bent;
    private final double headSize;
    private final Stroke inside;
    private final Stroke across;
    private final Stroke granted;
    private final Stroke chosen;

    Arrows(Viewport view, Palette palette, Surface surface, Detail detail) {
        this(view, palette, surface, detail, 1);
    }

    /** Paints links with only a share of their strength, as links that are dimmed. */
    Arrows(Viewport view, Palette palette, Surface surface, Detail detail, double share) {
        this.view = view;
        this.surface = surface;
        this.heads = detail.shows(Detail.SHAPE);
        this.bent = view.camera().zoom() >= BENT;
        this.headSize = Math.max(4, 13 * view.zoom());
        double width = heads ? Math.clamp(2 * view.zoom(), 1, 4) : 0;
        double dash = bent ? Math.max(3, 8 * view.zoom()) : 0;
        double strength = (heads ? 1 : FAINT) * share;
        int accent = Palette.faded(palette.accent(), strength);
        this.inside = new Stroke(Palette.faded(palette.link(), strength), width, 0);
        this.across = new Stroke(accent, width, 0);
        this.granted = new Stroke(accent, width, dash);
        this.chosen = new Stroke(palette.accent(), Math.max(2, 2 * width), 0);
    }

    /** Returns how large a link must be to be worth painting, in board units. */
    double least() {
        return heads ? 0 : SPECK / view.zoom();
    }

    void link(LinkItem link, boolean selected) {
        Stroke stroke = selected ? chosen : stroke(link);
        double x0 = view.x(link.x0());
        double y0 = view.y(link.y0());
        double x1 = view.x(link.x1());
        double y1 = view.y(link.y1());
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (!heads) {
            surface.line(x0, y0, x1, y1, stroke);
            return;
        }
        if (length >= SHORTEST * view.zoom()) {
            arrow(link, x0, y0, x1, y1, Math.min(headSize, length * 0.8), stroke);
        }
    }

    private Stroke stroke(LinkItem link) {
        return switch (link.tone()) {
            case INSIDE -> inside;
            case ACROSS -> across;
            case GRANTED -> granted;
        };
    }

    private void arrow(
            LinkItem link, double x0, double y0, double x1, double y1, double size, Stroke line) {
        boolean curved = bent && !link.isStraight();
        double dx = curved ? link.x1() - link.cx1() : link.x1() - link.x0();
        double dy = curved ? link.y1() - link.cy1() : link.y1() - link.y0();
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        double ux = dx / length;
        double uy = dy / length;
        double endX = x1 - ux * size * 0.9;
        double endY = y1 - uy * size * 0.9;
        if (curved) {
            surface.curve(
                    x0,
                    y0,
                    view.x(link.cx0()),
                    view.y(link.cy0()),
                    view.x(link.cx1()),
                    view.y(link.cy1()),
                    endX,
                    endY,
                    line);
        } else {
            surface.line(x0, y0, endX, endY, line);
        }
        surface.head(x1, y1, ux, uy, size, line.argb());
    }
}
