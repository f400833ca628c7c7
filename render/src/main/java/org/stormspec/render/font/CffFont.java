package org.stormspec.render.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes some glyphs of a font as a font of its own in the Compact Font Format, Adobe Technical
 * Note 5176. The glyphs are keyed by their number, as PDF wants it.
 */
final class CffFont {

    /** The first strings of a font's own; those before are standard ones. */
    private static final int FIRST_STRING = 391;

    /** Bytes of a dictionary entry with one offset: operand of five bytes, operator of one. */
    private static final int OFFSET = 5;

    private final CffTable source;
    private final String name;
    private final List<byte[]> programs;

    /**
     * Takes what to write.
     *
     * @param source the font it is part of
     * @param name of the new font
     * @param programs those that draw the glyphs, the missing glyph first
     */
    CffFont(CffTable source, String name, List<byte[]> programs) {
        this.source = source;
        this.name = name;
        this.programs = programs;
    }

    byte[] bytes() {
        Out head = new Out();
        head.bytes(1, 0, 4, 4);
        head.index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        byte[] strings = new Out().index(List.of(ascii("Adobe"), ascii("Identity"))).done();
        byte[] globals = source.globalSubrs();
        int topLength = new Out().index(List.of(top(0, 0, 0, 0))).done().length;
        int charset = head.length() + topLength + strings.length + globals.length;

        byte[] charsetData = charset();
        byte[] select = select();
        byte[] charStrings = new Out().index(programs).done();
        byte[] hidden = hidden();
        int selectAt = charset + charsetData.length;
        int charStringsAt = selectAt + select.length;
        int arrayAt = charStringsAt + charStrings.length;
        int hiddenAt = arrayAt + array(hidden.length, 0).length;

        return head.index(List.of(top(charset, selectAt, charStringsAt, arrayAt)))
                .bytes(strings)
                .bytes(globals)
                .bytes(charsetData)
                .bytes(select)
                .bytes(charStrings)
                .bytes(array(hidden.length, hiddenAt))
                .bytes(hidden)
                .bytes(source.localSubrs())
                .done();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] top(int charset, int select, int charStrings, int array) {
        return new Out()
                .number(FIRST_STRING)
                .number(FIRST_STRING + 1)
                .number(0)
                .operator(CffTable.ROS)
                .bytes(source.top(CffTable.FONT_MATRIX))
                .operator(CffTable.FONT_MATRIX)
                .bytes(source.top(CffTable.FONT_BOX))
                .operator(CffTable.FONT_BOX)
                .number(programs.size())
                .operator(CffTable.CID_COUNT)
                .number(charset)
                .operator(CffTable.CHARSET)
                .number(select)
                .operator(CffTable.FD_SELECT)
                .number(charStrings)
                .operator(CffTable.CHAR_STRINGS)
                .number(array)
                .operator(CffTable.FD_ARRAY)
                .done();
    }

    /** Says that glyph n has number n: one range, of format 2. */
    private byte[] charset() {
        Out out = new Out();
        if (programs.size() < 2) {
            return out.bytes(0).done();
        }
        return out.bytes(2).twoBytes(1).twoBytes(programs.size() - 2).done();
    }

    /** Says that all glyphs use the first private dictionary: one range, of format 3. */
    private byte[] select() {
        return new Out().bytes(3).twoBytes(1).twoBytes(0).bytes(0).twoBytes(programs.size()).done();
    }

    private static byte[] array(int hiddenLength, int hiddenAt) {
        byte[] dictionary =
                new Out().number(hiddenLength).number(hiddenAt).operator(CffTable.PRIVATE).done();
        return new Out().index(List.of(dictionary)).done();
    }

    /** Returns the private dictionary; its subroutines follow it at once. */
    private byte[] hidden() {
        Out out = new Out();
        source.hidden()
                .forEach((operator, operands) -> {
                    if (operator != CffTable.SUBRS) {
                        out.bytes(operands).operator(operator);
                    }
                });
        if (source.localSubrs().length > 0) {
            out.number(out.length() + OFFSET + 1).operator(CffTable.SUBRS);
        }
        return out.done();
    }

    /** Collects bytes. */
    private static final class Out {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        int length() {
            return out.size();
        }

        Out bytes(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Out bytes(int... bytes) {
            for (int value : bytes) {
                out.write(value);
            }
            return this;
        }

        Out twoBytes(int value) {
            return bytes(value >> 8, value);
        }

        /** Writes a number in the longest form, so that lengths are known before values are. */
        Out number(int value) {
            return bytes(29).bytes(ByteBuffer.allocate(4).putInt(value).array());
        }

        Out operator(int operator) {
            return operator > 0xff ? bytes(operator >> 8, operator) : bytes(operator);
        }

        Out index(List<byte[]> items) {
            twoBytes(items.size()).bytes(4);
            int at = 1;
            bytes(ByteBuffer.allocate(4).putInt(at).array());
            for (byte[] item : items) {
                at += item.length;
                bytes(ByteBuffer.allocate(4).putInt(at).array());
            }
            items.forEach(this::bytes);
            return this;
        }

        byte[] done() {
            return out.toByteArray();
        }
    }
}
