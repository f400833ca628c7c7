package org.stormspec.render.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.zip.Inflater;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.InterMeasurer;

@DisplayName("The letters of a font that a file takes along")
class FontSubsetTest {

    private static final String WORDS = "Größe: “Order” placed – 48 h… ČŽ ΑΩ Жя";

    private static FontSubset of(Face face, String text) {
        FontSubset subset = new FontSubset(face);
        text.codePoints().forEach(subset::number);
        return subset;
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    @DisplayName("have the very outlines they have in the whole font")
    void keepsOutlines(Face face) throws Exception {
        FontSubset subset = of(face, WORDS);
        byte[] bytes = subset.outlines("ABCDEF+Inter");
        CFFCIDFont small =
                (CFFCIDFont) new CFFParser().parse(bytes, () -> bytes.clone()).getFirst();
        OpenTypeFont whole = whole(face);

        assertEquals("ABCDEF+Inter", small.getName());
        assertEquals(subset.size(), small.getNumCharStrings());
        for (int code : WORDS.codePoints().distinct().toArray()) {
            int number = subset.number(code).orElseThrow();
            int glyph = whole.getUnicodeCmapLookup().getGlyphId(code);
            assertEquals(
                    path(whole.getCFF().getFont().getType2CharString(glyph).getPath()),
                    path(small.getType2CharString(number).getPath()),
                    Character.toString(code));
        }
    }

    private static OpenTypeFont whole(Face face) throws Exception {
        try (var in = FontSubsetTest.class.getResourceAsStream(face.resource())) {
            return new OTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private static String path(java.awt.geom.GeneralPath path) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (var pieces = path.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            text.append(pieces.currentSegment(at)).append(java.util.Arrays.toString(at));
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    @DisplayName("are as wide as the line breaker takes them to be")
    void keepsWidths(Face face) {
        FontSubset subset = of(face, WORDS);
        InterMeasurer measurer = new InterMeasurer();
        for (int code : WORDS.codePoints().toArray()) {
            assertEquals(
                    measurer.width(Character.toString(code), face, 1000),
                    subset.advance(subset.number(code).orElseThrow()),
                    0.001);
        }
    }

    @Test
    @DisplayName("are the same letter each time it is asked for")
    void numbersOnce() {
        FontSubset subset = of(Face.REGULAR, "abba");
        assertEquals(3, subset.size());
        assertEquals(1, subset.number('a').orElseThrow());
        assertEquals(2, subset.number('b').orElseThrow());
    }

    @Test
    @DisplayName("are none for a script that the font does not have")
    void knowsWhatIsMissing() {
        FontSubset subset = new FontSubset(Face.REGULAR);
        assertFalse(subset.has("注文"));
        assertTrue(subset.has("Order"));
        assertTrue(subset.number('注').isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    @DisplayName("make a web font of a few dozen kilobytes that a font engine reads")
    void writesWebFonts(Face face) throws Exception {
        FontSubset subset = of(face, WORDS);
        byte[] woff = subset.webFont("Inter");
        byte[] font = unpacked(woff);

        assertTrue(woff.length < 60_000, woff.length + " bytes");
        Font read = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font));
        assertEquals(-1, read.canDisplayUpTo(WORDS));
        assertTrue(read.canDisplayUpTo("Q") == 0);
        assertEquals(
                subset.size(),
                new OTFParser().parse(new RandomAccessReadBuffer(font)).getNumberOfGlyphs());
    }

    /** Returns the font inside a web font, as the W3C's WOFF File Format 1.0 lays it out. */
    private static byte[] unpacked(byte[] woff) throws Exception {
        ByteBuffer in = ByteBuffer.wrap(woff);
        assertEquals(woff.length, in.getInt(8));
        int tables = in.getShort(12);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        out.putInt(in.getInt(4)).putShort((short) tables).putShort((short) 0);
        out.putShort((short) 0).putShort((short) 0);
        int at = 12 + 16 * tables;
        for (int i = 0; i < tables; i++) {
            int entry = 44 + 20 * i;
            int length = in.getInt(entry + 12);
            byte[] data = new byte[length];
            if (in.getInt(entry + 8) == length) {
                in.get(in.getInt(entry + 4), data);
            } else {
                Inflater inflater = new Inflater();
                inflater.setInput(woff, in.getInt(entry + 4), in.getInt(entry + 8));
                assertEquals(length, inflater.inflate(data));
                inflater.end();
            }
            out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
            out.put(at, data);
            at += length + (-length & 3);
        }
        assertEquals(out.capacity(), at);
        return out.array();
    }
}
