package org.stormspec.render.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Advance widths and outlines read from an OpenType font file.
 *
 * <p>Reads the tables head, hhea, hmtx and cmap (formats 4 and 12) as the OpenType specification
 * 1.9 lays them out; needs neither AWT nor JavaFX. Kerning is left out, as JavaFX does for simple
 * scripts.
 */
final class FontMetrics {

    /** Code points below this have a width from the font; the others count as one em. */
    private static final int KNOWN = 0x3000;

    private static final int TAG_HEAD = 0x68656164;
    private static final int TAG_HHEA = 0x68686561;
    private static final int TAG_HMTX = 0x686d7478;
    private static final int TAG_CMAP = 0x636d6170;

    private static final int TAG_CFF = 0x43464620;

    /** Read once, since they never change. */
    private static final Map<Face, FontMetrics> READ = new ConcurrentHashMap<>();

    private final float[] ems = new float[KNOWN];
    private final char[] glyphs = new char[KNOWN];
    private final CffOutlines outlines;

    private FontMetrics(ByteBuffer font) {
        int unitsPerEm = font.getShort(table(font, TAG_HEAD) + 18) & 0xffff;
        int measured = font.getShort(table(font, TAG_HHEA) + 34) & 0xffff;
        int advances = table(font, TAG_HMTX);
        int map = subtable(font, table(font, TAG_CMAP));
        readGlyphs(font, map);
        outlines = new CffOutlines(font, table(font, TAG_CFF), unitsPerEm);
        for (int code = 0; code < KNOWN; code++) {
            int glyph = Math.min(glyphs[code], measured - 1);
            ems[code] = (font.getShort(advances + 4 * glyph) & 0xffff) / (float) unitsPerEm;
        }
    }

    /** Reads the font of a face from the class path. */
    static FontMetrics of(Face face) {
        return READ.computeIfAbsent(face, FontMetrics::read);
    }

    private static FontMetrics read(Face face) {
        try (InputStream in = FontMetrics.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the font is not on the class path: " + face);
            }
            return new FontMetrics(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException("the font cannot be read: " + face, e);
        }
    }

    /** Returns the advance of a code point as a share of the font size. */
    float em(int code) {
        return code < KNOWN ? ems[code] : 1;
    }

    /** Returns the number of the glyph of a code point; 0 if the font has none. */
    int glyph(int code) {
        return code < KNOWN ? glyphs[code] : 0;
    }

    /** Returns the outlines of the glyphs. */
    CffOutlines outlines() {
        return outlines;
    }

    private static int table(ByteBuffer font, int tag) {
        int tables = font.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (font.getInt(entry) == tag) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("the font lacks table " + Integer.toHexString(tag));
    }

    /** Returns the position of the map with the most code points: format 12, or else 4. */
    private static int subtable(ByteBuffer font, int cmap) {
        int best = -1;
        int count = font.getShort(cmap + 2);
        for (int i = 0; i < count; i++) {
            int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            int format = font.getShort(at);
            if (format == 12 || (format == 4 && best < 0)) {
                best = at;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("the font has no Unicode character map");
        }
        return best;
    }

    private void readGlyphs(ByteBuffer font, int map) {
        if (font.getShort(map) == 12) {
            readGroups(font, map);
        } else {
            readSegments(font, map);
        }
    }

    private void readGroups(ByteBuffer font, int map) {
        int groups = font.getInt(map + 12);
        for (int i = 0; i < groups; i++) {
            int group = map + 16 + 12 * i;
            int first = font.getInt(group);
            int last = Math.min(font.getInt(group + 4), KNOWN - 1);
            for (int code = first; code <= last; code++) {
                glyphs[code] = (char) (font.getInt(group + 8) + code - first);
            }
        }
    }

    private void readSegments(ByteBuffer font, int map) {
        int doubled = font.getShort(map + 6) & 0xffff;
        for (int i = 0; i < doubled; i += 2) {
            int start = map + 16 + doubled + i;
            int last = Math.min(font.getShort(map + 14 + i) & 0xffff, KNOWN - 1);
            for (int code = font.getShort(start) & 0xffff; code <= last; code++) {
                glyphs[code] = (char) glyphOfSegment(font, start, doubled, code);
            }
        }
    }

    private static int glyphOfSegment(ByteBuffer font, int start, int doubled, int code) {
        int first = font.getShort(start) & 0xffff;
        int delta = font.getShort(start + doubled);
        int offset = font.getShort(start + 2 * doubled) & 0xffff;
        if (offset == 0) {
            return (code + delta) & 0xffff;
        }
        int glyph = font.getShort(start + 2 * doubled + offset + 2 * (code - first)) & 0xffff;
        return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }
}
