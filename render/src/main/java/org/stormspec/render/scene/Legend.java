package org.stormspec.render.scene;

import java.util.EnumSet;
import java.util.Set;
import org.stormspec.model.record.Kind;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.TextStyle;
import org.stormspec.render.view.Viewport;

/** Paints a line that names the kinds of sticky in use, in the upper left corner of the view. */
final class Legend {

    private static final double SIZE = 11;
    private static final double SWATCH = 14;
    private static final int SHADE = 0xb01f1f1f;
    private static final double LEFT = 16;
    private static final double TOP = 8;
    private static final double HEIGHT = 24;

    private final Viewport view;
    private final Palette palette;
    private final WordCache words;
    private final Surface surface;

    Legend(Viewport view, Palette palette, WordCache words, Surface surface) {
        this.view = view;
        this.palette = palette;
        this.words = words;
        this.surface = surface;
    }

    /** Paints the kinds in use, and those on offer where there is room for both. */
    void paint(Set<Kind> used, Set<Kind> offered) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        all.addAll(used);
        all.addAll(offered);
        if (fits(all)) {
            paint(all);
        } else if (fits(used)) {
            paint(used);
        }
    }

    private boolean fits(Set<Kind> kinds) {
        double width = kinds.stream().mapToDouble(this::width).sum();
        return !kinds.isEmpty() && LEFT * view.scale() + width <= view.width();
    }

    private void paint(Set<Kind> kinds) {
        double scale = view.scale();
        double width = kinds.stream().mapToDouble(this::width).sum();
        double x = LEFT * scale;
        surface.box(
                Math.rint(x - 8 * scale),
                Math.rint(TOP * scale),
                Math.rint(width + 4 * scale),
                Math.rint(HEIGHT * scale),
                new BoxStyle(6 * scale, Palette.faded(palette.canvas(), 0.9), 0, 0, 0));
        for (Kind kind : kinds) {
            entry(kind, Math.rint(x));
            x += width(kind);
        }
    }

    private double width(Kind kind) {
        double word = words.width(Notation.word(kind), Face.REGULAR, SIZE);
        return (SWATCH + 6 + word + 12) * view.scale();
    }

    private void entry(Kind kind, double x) {
        double scale = view.scale();
        double middle = (TOP + HEIGHT / 2) * scale;
        double side = Math.rint(SWATCH * scale);
        double top = Math.rint(middle - side / 2);
        double dash = kind == Kind.TOPIC ? 2 : 0;
        int paper = palette.papers().of(kind);
        surface.sticky(x, top, side, side, new Paper(paper, 2 * scale, 0, 0, dash));
        surface.glyph(
                Notation.glyph(kind),
                Math.rint(x + 2 * scale),
                Math.rint(top + 2 * scale),
                Math.rint(side - 4 * scale),
                SHADE);
        double size = SIZE * scale;
        surface.text(
                Notation.word(kind),
                Math.rint(x + (SWATCH + 6) * scale),
                Math.rint(middle + TextStyle.baselineBelowMiddle(size)),
                words.width(Notation.word(kind), Face.REGULAR, size),
                new Ink(Face.REGULAR, size, palette.muted(), 0));
    }
}
