package org.stormspec.render.raster;

import java.util.HashMap;
import java.util.Map;
import org.stormspec.render.scene.BoxStyle;
import org.stormspec.render.scene.Glyph;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Mark;
import org.stormspec.render.scene.Paper;
import org.stormspec.render.scene.Stroke;
import org.stormspec.render.scene.Surface;

/**
 * Paints into pixels. Texts in letters that the bundled font lacks are left to whoever can write
 * them.
 */
public final class RasterSurface implements Surface {

    private final Raster raster;
    private final Lines lines;
    private final Boxes boxes;
    private final Sprites sprites;
    private final TextRuns texts;

    /**
     * Paints one picture.
     *
     * @param raster painted into
     * @param sprites skins and glyphs kept from picture to picture
     */
    public RasterSurface(Raster raster, Sprites sprites) {
        this.raster = raster;
        this.lines = new Lines(raster);
        this.boxes = new Boxes(raster);
        this.sprites = sprites;
        this.texts = new TextRuns(raster.width(), raster.height());
    }

    /** What is computed once for a zoom and used by every picture at it. */
    public static final class Sprites {

        /** More than this many and everything is forgotten. */
        private static final int MOST = 512;

        private record Upright(double radius, double shadow) {}

        private record Tilted(int width, int height, double tilt, double radius, double shadow) {}

        private record Sized(Glyph glyph, int side) {}

        private final Map<Record, Object> kept = new HashMap<>();
        private final TextMasks letters = new TextMasks();

        /** Makes an empty collection. */
        public Sprites() {}

        TextMasks letters() {
            return letters;
        }

        Skin upright(double radius, double shadow) {
            return keep(
                    new Upright(radius, shadow), Skin.class, () -> Skin.upright(radius, shadow));
        }

        Skin tilted(int width, int height, Paper paper) {
            return keep(
                    new Tilted(width, height, paper.tilt(), paper.radius(), paper.shadow()),
                    Skin.class,
                    () -> Skin.tilted(width, height, paper.tilt(), paper.radius(), paper.shadow()));
        }

        GlyphMask glyph(Glyph glyph, int side) {
            return keep(new Sized(glyph, side), GlyphMask.class, () -> GlyphMask.of(glyph, side));
        }

        private <T> T keep(Record key, Class<T> type, java.util.function.Supplier<T> make) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            return type.cast(kept.computeIfAbsent(key, any -> make.get()));
        }
    }

    /** Returns the texts that are still to be written, over the pixels. */
    public TextRuns texts() {
        return texts;
    }

    @Override
    public void clear(int argb) {
        raster.clear(argb);
    }

    @Override
    public void dots(double x, double y, double step, double size, int argb) {
        for (double top = y - Math.floor(y / step) * step; top < raster.height(); top += step) {
            for (double left = x - Math.floor(x / step) * step;
                    left < raster.width();
                    left += step) {
                raster.fill((int) left, (int) top, (int) size, (int) size, argb);
            }
        }
    }

    @Override
    public void block(double x, double y, double w, double h, int argb) {
        raster.fill((int) x, (int) y, (int) w, (int) h, argb);
    }

    @Override
    public void box(double x, double y, double w, double h, BoxStyle style) {
        if (style.fill() != 0) {
            texts.cover(x, y, w, h);
        }
        int left = (int) x;
        int top = (int) y;
        int width = (int) w;
        int height = (int) h;
        int border = style.dash() > 0 ? 0 : style.border();
        boxes.box(left, top, width, height, style.radius(), style.width(), style.fill(), border);
        if (style.dash() > 0) {
            int corner = (int) style.radius();
            boxes.dashed(
                    left, top, width, height, corner, style.width(), style.dash(), style.border());
        }
    }

    @Override
    public void sticky(double x, double y, double w, double h, Paper paper) {
        int left = (int) x;
        int top = (int) y;
        int width = (int) w;
        int height = (int) h;
        if (raster.misses(left - 32.0, top - 32.0, left + w + 32, top + h + 32)) {
            return;
        }
        texts.cover(x, y, w, h);
        if (paper.tilt() != 0) {
            sprites.tilted(width, height, paper).draw(raster, left, top, paper.argb());
            return;
        }
        Skin skin = sprites.upright(paper.radius(), paper.shadow());
        if (!skin.stretch(raster, left, top, width, height, paper.argb())) {
            raster.fill(left, top, width, height, paper.argb());
        }
        if (paper.dash() > 0) {
            edge(left, top, width, height, paper);
        }
    }

    private void edge(int x, int y, int w, int h, Paper paper) {
        int thick = Math.max(1, (int) Math.round(paper.dash() / 4));
        boxes.dashed(x, y, w, h, (int) paper.radius(), thick, (int) paper.dash(), Paper.EDGE);
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, Stroke stroke) {
        if (stroke.width() <= 0) {
            lines.hairline(x0, y0, x1, y1, stroke.argb());
        } else {
            lines.curve(x0, y0, x0, y0, x1, y1, x1, y1, stroke);
        }
    }

    @Override
    public void curve(
            double x0,
            double y0,
            double cx0,
            double cy0,
            double cx1,
            double cy1,
            double x1,
            double y1,
            Stroke stroke) {
        lines.curve(x0, y0, cx0, cy0, cx1, cy1, x1, y1, stroke);
    }

    @Override
    public void head(double x, double y, double dx, double dy, double size, int argb) {
        double baseX = x - dx * size;
        double baseY = y - dy * size;
        double half = size * 0.45;
        lines.triangle(
                x,
                y,
                baseX - dy * half,
                baseY + dx * half,
                baseX + dy * half,
                baseY - dx * half,
                argb);
    }

    @Override
    public void mark(Mark mark, double x, double y, double radius, int argb) {
        switch (mark) {
            case GOOD, NUDGE -> lines.disc(x, y, radius, argb);
            case WARNING -> lines.diamond(x, y, radius * 1.25, argb);
            case ERROR -> {
                int side = (int) Math.round(radius * 1.8);
                raster.fill((int) (x - side / 2.0), (int) (y - side / 2.0), side, side, argb);
            }
        }
    }

    @Override
    public void glyph(Glyph glyph, double x, double y, double size, int argb) {
        int side = (int) Math.min(size, 256);
        if (side > 0) {
            sprites.glyph(glyph, side).draw(raster, (int) x, (int) y, argb);
        }
    }

    @Override
    public void text(String text, double x, double y, double width, Ink ink) {
        if (!raster.misses(x, y - 2 * ink.size(), x + width, y + ink.size())) {
            if (sprites.letters().canWrite(text, ink)) {
                sprites.letters().write(raster, text, x, y, ink);
            } else {
                texts.write(text, x, y, width, ink);
            }
        }
    }
}
