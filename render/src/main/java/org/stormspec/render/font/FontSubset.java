package org.stormspec.render.font;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.stormspec.render.text.Face;

/**
 * The letters of a face that one file uses, collected while it is written. Letters are numbered in
 * the order in which they are first asked for; number 0 stands for a missing one.
 */
public final class FontSubset {

    private final Face face;
    private final FontFile file;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));

    /** Starts without any letter. */
    public FontSubset(Face face) {
        this.face = face;
        this.file = FontFile.of(face);
    }

    /** Returns the face the letters are from. */
    public Face face() {
        return face;
    }

    /** Returns whether the face has a letter for every character of a text. */
    public boolean has(String text) {
        return text.codePoints().allMatch(code -> file.glyph(code) != 0);
    }

    /** Returns the number of a letter, which is taken in now; empty if the face lacks it. */
    public OptionalInt number(int code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return OptionalInt.of(known);
        }
        int glyph = file.glyph(code);
        if (glyph == 0) {
            return OptionalInt.empty();
        }
        numbers.put(code, glyphs.size());
        glyphs.add(glyph);
        return OptionalInt.of(glyphs.size() - 1);
    }

    /** Returns how many letters there are, the missing one counted. */
    public int size() {
        return glyphs.size();
    }

    /** Returns the numbers by code point, in the order of the numbers. */
    public Map<Integer, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    /** Returns how far a letter moves on, in thousandths of the size of the font. */
    public double advance(int number) {
        return file.advance(glyphs.get(number)) * 1000.0 / file.unitsPerEm();
    }

    /** Returns a measure of the whole face, such as its ascent, in thousandths of its size. */
    public int thousandths(Measure measure) {
        int units = file.table(measure.table).getShort(measure.at);
        return (int) Math.rint(units * 1000.0 / file.unitsPerEm());
    }

    /** What a whole face measures. */
    public enum Measure {
        LEFT("head", 36),
        LOWEST("head", 38),
        RIGHT("head", 40),
        HIGHEST("head", 42),
        ASCENT("hhea", 4),
        DESCENT("hhea", 6),
        CAPITALS("OS/2", 88);

        private final String table;
        private final int at;

        Measure(String table, int at) {
            this.table = table;
            this.at = at;
        }
    }

    /** Returns the outlines as a font in the Compact Font Format, keyed by number, for PDF. */
    public byte[] outlines(String name) {
        List<byte[]> programs =
                glyphs.stream().map(glyph -> file.outlines().charString(glyph)).toList();
        return new CffFont(file.outlines(), name, programs).bytes();
    }

    /** Returns the letters as a font in the Web Open Font Format 1.0, for SVG. */
    public byte[] webFont(String name) {
        return new WebFont(file, glyphs, numbers, outlines(name)).bytes();
    }
}
