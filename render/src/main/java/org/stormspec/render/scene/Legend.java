package org.stormspec.render.scene;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final String STAGES =
            Arrays.stream(Stage.values()).map(Stage::word).collect(Collectors.joining(", "));

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

    /**
     * Paints the kinds in use, and those on offer where there is room for both.
     *
     * @param staged whether the ring is named as well, where there is room
     */
    void paint(Set<Kind> used, Set<Kind> offered, boolean staged) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        all.addAll(used);
        all.addAll(offered);
        Set<Kind> kinds = fits(all, false) ? all : used;
        if (fits(kinds, false)) {
            paint(kinds, staged && fits(kinds, true));
        }
    }

    private boolean fits(Set<Kind> kinds, boolean staged) {
        return !kinds.isEmpty() && LEFT * view.scale() + width(kinds, staged) <= view.width();
    }

    private double width(Set<Kind> kinds, boolean staged) {
        return kinds.stream().mapToDouble(this::width).sum() + (staged ? width(STAGES) : 0);
    }

    private void paint(Set<Kind> kinds, boolean staged) {
        double scale = view.scale();
        double width = width(kinds, staged);
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
        if (staged) {
            stages(Math.rint(x));
        }
    }

    private double width(Kind kind) {
        return width(Notation.word(kind));
    }

    private double width(String entry) {
        double word = words.width(entry, Face.REGULAR, SIZE);
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
        word(Notation.word(kind), x, middle);
    }

    private void stages(double x) {
        double scale = view.scale();
        double middle = (TOP + HEIGHT / 2) * scale;
        double side = Math.rint(SWATCH * scale);
        surface.glyph(Stage.VALID.glyph(), x, Math.rint(middle - side / 2), side, palette.muted());
        word(STAGES, x, middle);
    }

    private void word(String entry, double x, double middle) {
        double scale = view.scale();
        double size = SIZE * scale;
        surface.text(
                entry,
                Math.rint(x + (SWATCH + 6) * scale),
                Math.rint(middle + TextStyle.baselineBelowMiddle(size)),
                words.width(entry, Face.REGULAR, size),
                new Ink(Face.REGULAR, size, palette.muted(), 0));
    }
}
