package org.stormspec.render.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.stormspec.render.text.Face;

/**
 * A bundled OpenType font with CFF outlines, as its tables. Laid out as the OpenType specification
 * 1.9 says; read once for each face and never changed, so safe to share.
 */
final class FontFile {

    private static final Map<Face, FontFile> READ = new EnumMap<>(Face.class);

    private final Map<String, ByteBuffer> tables = new TreeMap<>();
    private final ByteBuffer map;
    private final CffTable outlines;
    private final int measured;

    private FontFile(ByteBuffer font) {
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] tag = new byte[4];
            font.get(entry, tag);
            tables.put(
                    new String(tag, StandardCharsets.US_ASCII),
                    font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
        }
        this.map = groups(table("cmap"));
        this.outlines = new CffTable(table("CFF "));
        this.measured = table("hhea").getShort(34) & 0xffff;
    }

    /** Returns the font of a face. */
    static synchronized FontFile of(Face face) {
        return READ.computeIfAbsent(face, FontFile::read);
    }

    private static FontFile read(Face face) {
        try (InputStream in = FontFile.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the font is not on the class path: " + face);
            }
            return new FontFile(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException("the font cannot be read: " + face, e);
        }
    }

    /** Returns the character map of format 12, which Inter has. */
    private static ByteBuffer groups(ByteBuffer cmap) {
        int count = cmap.getShort(2);
        for (int i = 0; i < count; i++) {
            int at = cmap.getInt(4 + 8 * i + 4);
            if (cmap.getShort(at) == 12) {
                return cmap.slice(at, cmap.capacity() - at);
            }
        }
        throw new IllegalStateException("the font has no character map of format 12");
    }

    /** Returns a table. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("the font lacks the table " + tag);
        }
        return table;
    }

    /** Returns the bytes of a table. */
    byte[] copy(String tag) {
        ByteBuffer table = table(tag);
        byte[] bytes = new byte[table.capacity()];
        table.get(0, bytes);
        return bytes;
    }

    /** Returns the outlines. */
    CffTable outlines() {
        return outlines;
    }

    /** Returns how many units make the size of the font. */
    int unitsPerEm() {
        return table("head").getShort(18) & 0xffff;
    }

    /** Returns the glyph of a code point; 0 for one that the font has no letter for. */
    int glyph(int code) {
        int low = 0;
        int high = map.getInt(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = 16 + 12 * middle;
            if (code < map.getInt(group)) {
                high = middle - 1;
            } else if (code > map.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return map.getInt(group + 8) + code - map.getInt(group);
            }
        }
        return 0;
    }

    /** Returns the advance width of a glyph in font units. */
    int advance(int glyph) {
        return table("hmtx").getShort(4 * Math.min(glyph, measured - 1)) & 0xffff;
    }

    /** Returns the left side bearing of a glyph in font units. */
    short bearing(int glyph) {
        ByteBuffer metrics = table("hmtx");
        return glyph < measured
                ? metrics.getShort(4 * glyph + 2)
                : metrics.getShort(4 * measured + 2 * (glyph - measured));
    }
}
