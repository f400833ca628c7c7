package org.stormspec.render.scene;

import java.util.EnumMap;
import java.util.Map;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.render.text.TextBlock;
import org.stormspec.render.text.TextStyle;
import org.stormspec.render.view.Detail;
import org.stormspec.render.view.Viewport;

/** Paints stickies at one zoom. */
final class Pen {

    private static final int SHADE = 0x99;

    private final Viewport view;
    private final Palette palette;
    private final WordCache words;
    private final Surface surface;
    private final Detail detail;
    private final double zoom;
    private final Map<Kind, Paper> papers = new EnumMap<>(Kind.class);
    private final Paper entity;

    Pen(Viewport view, Palette palette, WordCache words, Surface surface) {
        this.view = view;
        this.palette = palette;
        this.words = words;
        this.surface = surface;
        this.detail = Detail.at(view.camera().zoom());
        this.zoom = view.zoom();
        for (Kind kind : Kind.values()) {
            papers.put(kind, paper(kind, 0));
        }
        this.entity = paper(Kind.TOPIC, Math.max(2, Math.rint(4 * zoom)));
    }

    private Paper paper(Kind kind, double dash) {
        boolean shaped = detail.shows(Detail.SHAPE);
        double shadow = detail.shows(Detail.WORDS) ? Math.clamp(6 * zoom, 2, 9) : 1;
        return new Paper(
                Notation.paper(kind),
                shaped ? Math.rint(20 * zoom) / 4.0 : 0,
                shaped ? Math.rint(4 * shadow) / 4.0 : 0,
                shaped ? Notation.tilt(kind) : 0,
                shaped ? dash : 0);
    }

    /** Returns whether stickies are so small that only their colour is painted. */
    boolean paintsSpecks() {
        return !detail.shows(Detail.SHAPE);
    }

    void speck(double left, double top, double right, double bottom, int argb) {
        surface.block(
                Math.rint(view.x(left)),
                Math.rint(view.y(top)),
                Math.max(1, Math.rint((right - left) * zoom)),
                Math.max(1, Math.rint((bottom - top) * zoom)),
                argb);
    }

    /** Paints the ring round a selected sticky. */
    void ring(StickyItem sticky) {
        Box box = sticky.box();
        ring(
                Math.rint(view.x(box.x())),
                Math.rint(view.y(box.y())),
                Math.max(1, Math.rint(box.width() * zoom)),
                Math.max(1, Math.rint(box.height() * zoom)));
    }

    void sticky(StickyItem sticky, Emphasis emphasis) {
        Box box = sticky.box();
        double x = Math.rint(view.x(box.x()));
        double y = Math.rint(view.y(box.y()));
        double w = Math.max(1, Math.rint(box.width() * zoom));
        double h = Math.max(1, Math.rint(box.height() * zoom));
        if (!detail.shows(Detail.SHAPE)) {
            surface.block(x, y, w, h, Notation.paper(sticky.kind()));
        } else {
            shape(sticky, x, y, w, h);
            content(sticky, x, y, w, h, emphasis);
        }
        if (emphasis.selected().contains(sticky.key())) {
            ring(x, y, w, h);
        }
        if (emphasis.lit().isPresent() && !emphasis.lit().get().contains(sticky.key())) {
            surface.block(x, y, w, h, Palette.faded(palette.canvas(), 0.6));
        }
    }

    private void shape(StickyItem sticky, double x, double y, double w, double h) {
        Paper paper = sticky.isEntity() ? entity : papers.get(sticky.kind());
        if (paper != null) {
            surface.sticky(x, y, w, h, paper);
        }
    }

    private void content(
            StickyItem sticky, double x, double y, double w, double h, Emphasis emphasis) {
        if (!detail.shows(Detail.WORDS)) {
            if (detail.shows(Detail.GLYPH)) {
                middleGlyph(sticky, x, y, w, h);
            }
            return;
        }
        double side = Math.rint(13 * zoom);
        surface.glyph(
                Notation.glyph(sticky.kind()),
                x + Math.rint(8 * zoom),
                y + Math.rint(7 * zoom),
                side,
                (SHADE << 24) | (Notation.INK & 0xffffff));
        if (!emphasis.edited().filter(sticky.key()::equals).isPresent()) {
            words(sticky, x, y, w, h);
        }
        sticky.mark().ifPresent(mark -> mark(mark, x, y, w));
    }

    private void middleGlyph(StickyItem sticky, double x, double y, double w, double h) {
        double side = Math.rint(Math.min(w, h) * 0.5);
        surface.glyph(
                Notation.glyph(sticky.kind()),
                x + Math.rint((w - side) / 2),
                y + Math.rint((h - side) / 2),
                side,
                (SHADE << 24) | (Notation.INK & 0xffffff));
    }

    private void mark(Mark mark, double x, double y, double w) {
        surface.mark(
                mark,
                x + w - Math.rint(15 * zoom),
                y + Math.rint(15 * zoom),
                Math.max(2.5, 6 * zoom),
                palette.of(mark));
    }

    private void words(StickyItem sticky, double x, double y, double w, double h) {
        Box box = sticky.box();
        TextBlock block = words.words(sticky.element().name(), box.width(), box.height());
        double size = ScenePainter.quarter(block.size() * zoom);
        double tilt = Notation.tilt(sticky.kind());
        Ink ink = new Ink(WordCache.WORDS.face(), size, Notation.INK, tilt);
        double step = TextStyle.lineHeight(block.size()) * zoom;
        double below = TextStyle.baselineBelowMiddle(size);
        double top = h / 2 - block.lines().size() * step / 2 + step / 2 + sag(block, box) * zoom;
        for (int i = 0; i < block.lines().size(); i++) {
            TextBlock.Line line = block.lines().get(i);
            double width = line.width() * size / block.size();
            double dx = -width / 2;
            double dy = top + i * step + below - h / 2;
            surface.text(
                    line.text(),
                    Math.rint(x + w / 2 + dx * Math.cos(tilt) - dy * Math.sin(tilt)),
                    Math.rint(y + h / 2 + dx * Math.sin(tilt) + dy * Math.cos(tilt)),
                    width,
                    ink);
        }
    }

    /** Returns how far words sink so as not to touch the glyph above them, in board units. */
    private static double sag(TextBlock block, Box box) {
        double free = (box.height() - block.height()) / 2;
        return Math.clamp(WordCache.GLYPH_BAND - free, 0, Math.max(0, free - WordCache.HEADROOM));
    }

    private void ring(double x, double y, double w, double h) {
        int thick = (int) Math.max(2, Math.rint(2 * view.scale()));
        double away = 2 * thick;
        surface.box(
                x - away,
                y - away,
                w + 2 * away,
                h + 2 * away,
                new BoxStyle(5 * zoom + away, 0, palette.accent(), thick, 0));
    }
}
