package org.stormspec.render.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;

/**
 * Writes some glyphs of a font as a font of its own that browsers read: an OpenType font in the Web
 * Open Font Format 1.0 of the W3C. Kerning and ligatures are left out, since line breaks count on
 * plain advance widths.
 */
final class WebFont {

    private static final int WOFF = 0x774f4646;
    private static final int OTTO = 0x4f54544f;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private final SortedMap<String, byte[]> tables = new TreeMap<>();

    WebFont(FontFile file, List<Integer> glyphs, Map<Integer, Integer> numbers, byte[] outlines) {
        tables.put("CFF ", outlines);
        tables.put("OS/2", file.copy("OS/2"));
        tables.put("cmap", map(new TreeMap<>(numbers)));
        tables.put("head", file.copy("head"));
        tables.put("hhea", patched(file.copy("hhea"), 34, glyphs.size()));
        tables.put("hmtx", metrics(file, glyphs));
        tables.put("maxp", patched(file.copy("maxp"), 4, glyphs.size()));
        tables.put("name", file.copy("name"));
        tables.put("post", file.copy("post"));
    }

    private static byte[] patched(byte[] table, int at, int value) {
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private static byte[] metrics(FontFile file, List<Integer> glyphs) {
        ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            metrics.putShort((short) file.advance(glyph)).putShort(file.bearing(glyph));
        }
        return metrics.array();
    }

    /**
     * Returns a character map of format 4 with a segment for each letter. Letters beyond the basic
     * plane are left to the reader's fonts.
     */
    private static byte[] map(SortedMap<Integer, Integer> numbers) {
        List<Map.Entry<Integer, Integer>> letters =
                numbers.entrySet().stream().filter(entry -> entry.getKey() < 0xffff).toList();
        int segments = letters.size() + 1;
        int power = Integer.highestOneBit(segments);
        int length = 16 + 8 * segments;
        ByteBuffer map = ByteBuffer.allocate(12 + length);
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) 3).putShort((short) 1).putInt(12);
        map.putShort((short) 4).putShort((short) length).putShort((short) 0);
        map.putShort((short) (2 * segments)).putShort((short) (2 * power));
        map.putShort((short) Integer.numberOfTrailingZeros(power));
        map.putShort((short) (2 * (segments - power)));
        letters.forEach(letter -> map.putShort((short) (int) letter.getKey()));
        map.putShort((short) 0xffff).putShort((short) 0);
        letters.forEach(letter -> map.putShort((short) (int) letter.getKey()));
        map.putShort((short) 0xffff);
        letters.forEach(letter -> map.putShort((short) (letter.getValue() - letter.getKey())));
        map.putShort((short) 1);
        return map.array();
    }

    byte[] bytes() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(ENTRY * tables.size());
        int unpacked = 12 + 16 * tables.size();
        int start = HEADER + directory.capacity();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] packed = packed(table.getValue());
            directory.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            directory.putInt(start + data.size()).putInt(packed.length);
            directory.putInt(table.getValue().length).putInt(checksum(table.getValue()));
            data.writeBytes(packed);
            data.writeBytes(new byte[padding(packed.length)]);
            unpacked += table.getValue().length + padding(table.getValue().length);
        }
        return ByteBuffer.allocate(start + data.size())
                .putInt(WOFF)
                .putInt(OTTO)
                .putInt(start + data.size())
                .putShort((short) tables.size())
                .putShort((short) 0)
                .putInt(unpacked)
                .position(HEADER)
                .put(directory.array())
                .put(data.toByteArray())
                .array();
    }

    private static int padding(int length) {
        return -length & 3;
    }

    private static int checksum(byte[] table) {
        ByteBuffer words = ByteBuffer.allocate(table.length + padding(table.length)).put(table);
        int sum = 0;
        for (int at = 0; at < words.capacity(); at += 4) {
            sum += words.getInt(at);
        }
        return sum;
    }

    /** Returns a table deflated, or as it is where that would not make it smaller. */
    private static byte[] packed(byte[] table) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(table);
            deflater.finish();
            byte[] packed = new byte[table.length];
            int length = deflater.deflate(packed);
            return deflater.finished() && length < table.length
                    ? java.util.Arrays.copyOf(packed, length)
                    : table;
        }
    }
}
