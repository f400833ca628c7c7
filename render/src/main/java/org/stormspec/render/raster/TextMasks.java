package org.stormspec.render.raster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.InterGlyphs;

/** Writes text into pixels from the coverage of its letters, each computed once for a size. */
final class TextMasks {

    /** Letters start at so many places within a pixel; finer is not seen. */
    private static final int PHASES = 4;

    /** Letters below this code point are found by it, the others in a map. */
    private static final int COMMON = 0x180;

    /** More fonts than this and all are forgotten: a long zoom passes many sizes. */
    private static final int MOST = 96;

    private record Key(Face face, double size, double tilt) {}

    private final InterGlyphs glyphs = new InterGlyphs();
    private final Map<Key, Letters> fonts = new HashMap<>();

    /** The letters of one face at one size and tilt. */
    private final class Letters {

        private final Key font;
        private final int variants;
        private final @Nullable TextMask[] common;
        private final Map<Integer, TextMask> others = new HashMap<>();

        Letters(Key font) {
            this.font = font;
            this.variants = font.tilt == 0 ? PHASES : PHASES * PHASES;
            this.common = new TextMask[COMMON * variants];
        }

        TextMask of(int code, int phaseX, int phaseY) {
            int number = code * variants + phaseY * PHASES + phaseX;
            if (code >= COMMON) {
                return others.computeIfAbsent(number, _ -> make(code, phaseX, phaseY));
            }
            TextMask known = common[number];
            if (known == null) {
                known = make(code, phaseX, phaseY);
                common[number] = known;
            }
            return known;
        }

        private TextMask make(int code, int phaseX, int phaseY) {
            double x = phaseX / (double) PHASES;
            double y = phaseY / (double) PHASES;
            TextMask.Maker maker = new TextMask.Maker(font.size, font.tilt, x, y);
            glyphs.draw(font.face, code, maker);
            return maker.mask();
        }
    }

    /** Returns whether the bundled font has all letters of a text. */
    boolean canWrite(String text, Ink ink) {
        return glyphs.canDraw(ink.face(), text);
    }

    /**
     * Writes a text.
     *
     * @param x where its base line starts
     * @param y of the base line there
     */
    void write(Raster raster, String text, double x, double y, Ink ink) {
        Letters letters = letters(ink);
        int pixel = Pixels.premultiplied(ink.argb());
        double right = Math.cos(ink.tilt()) * ink.size();
        double down = Math.sin(ink.tilt()) * ink.size();
        double ems = 0;
        int baseX = (int) Math.floor(x);
        int baseY = (int) Math.floor(y + 0.5);
        double restX = x - baseX;
        for (int i = 0; i < text.length(); i++) {
            char code = text.charAt(i);
            // Steps of a phase, so that the same text looks the same wherever it stands.
            int steps = (int) Math.floor((restX + ems * right) * PHASES + 0.5);
            int drop = (int) Math.floor(ems * down * PHASES + 0.5);
            letters.of(code, Math.floorMod(steps, PHASES), Math.floorMod(drop, PHASES))
                    .draw(
                            raster,
                            baseX + Math.floorDiv(steps, PHASES),
                            baseY + Math.floorDiv(drop, PHASES),
                            pixel);
            ems += glyphs.advance(ink.face(), code);
        }
    }

    private Letters letters(Ink ink) {
        if (fonts.size() > MOST) {
            fonts.clear();
        }
        return fonts.computeIfAbsent(new Key(ink.face(), ink.size(), ink.tilt()), Letters::new);
    }
}
