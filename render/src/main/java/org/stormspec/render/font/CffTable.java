package org.stormspec.render.font;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outlines of a font in the Compact Font Format, Adobe Technical Note 5176: what a smaller font
 * needs of them. Only fonts whose glyphs have names are read, as Inter's have.
 */
final class CffTable {

    /** Operators of the dictionaries; those of two bytes begin with 12. */
    static final int FONT_BOX = 5;

    static final int CHARSET = 15;
    static final int CHAR_STRINGS = 17;
    static final int PRIVATE = 18;
    static final int SUBRS = 19;
    static final int FONT_MATRIX = 12 << 8 | 7;
    static final int ROS = 12 << 8 | 30;
    static final int CID_COUNT = 12 << 8 | 34;
    static final int FD_ARRAY = 12 << 8 | 36;
    static final int FD_SELECT = 12 << 8 | 37;

    private final ByteBuffer table;
    private final Map<Integer, byte[]> top;
    private final Map<Integer, byte[]> hidden;
    private final int charStrings;
    private final byte[] globalSubrs;
    private final byte[] localSubrs;

    CffTable(ByteBuffer table) {
        this.table = table;
        int names = table.get(2) & 0xff;
        int tops = end(names);
        int strings = end(tops);
        int globals = end(strings);
        this.top = dictionary(item(tops, 0));
        if (top.containsKey(ROS)) {
            throw new IllegalStateException("the font is keyed by numbers already");
        }
        this.globalSubrs = bytes(globals, end(globals));
        this.charStrings = numbers(operand(top, CHAR_STRINGS))[0];
        int[] where = numbers(operand(top, PRIVATE));
        this.hidden = dictionary(bytes(where[1], where[1] + where[0]));
        byte[] subrs = hidden.getOrDefault(SUBRS, new byte[0]);
        int at = where[1] + (subrs.length > 0 ? numbers(subrs)[0] : 0);
        this.localSubrs = subrs.length > 0 ? bytes(at, end(at)) : new byte[0];
    }

    /** Returns the operands of an operator of the top dictionary, as they are written. */
    byte[] top(int operator) {
        return operand(top, operator);
    }

    /** Returns the private dictionary: operands as they are written by operator. */
    Map<Integer, byte[]> hidden() {
        return hidden;
    }

    /** Returns the index of the subroutines that all fonts of a set share, as it is written. */
    byte[] globalSubrs() {
        return globalSubrs;
    }

    /** Returns the index of the subroutines of this font, as it is written; may be empty. */
    byte[] localSubrs() {
        return localSubrs;
    }

    /** Returns the program that draws a glyph. */
    byte[] charString(int glyph) {
        return item(charStrings, glyph);
    }

    private static byte[] operand(Map<Integer, byte[]> dictionary, int operator) {
        byte[] found = dictionary.get(operator);
        if (found == null) {
            throw new IllegalStateException("the font lacks the operator " + operator);
        }
        return found;
    }

    private byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        table.get(from, bytes);
        return bytes;
    }

    private int offset(int index, int number) {
        int size = table.get(index + 2);
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (table.get(index + 3 + number * size + i) & 0xff);
        }
        return value;
    }

    private int count(int index) {
        return table.getShort(index) & 0xffff;
    }

    private int data(int index) {
        return index + 2 + (count(index) + 1) * table.get(index + 2);
    }

    private int end(int index) {
        return count(index) == 0 ? index + 2 : data(index) + offset(index, count(index));
    }

    private byte[] item(int index, int number) {
        int data = data(index);
        return bytes(data + offset(index, number), data + offset(index, number + 1));
    }

    private static Map<Integer, byte[]> dictionary(byte[] bytes) {
        Map<Integer, byte[]> entries = new LinkedHashMap<>();
        int from = 0;
        int at = 0;
        while (at < bytes.length) {
            int first = bytes[at] & 0xff;
            if (first > 21) {
                at += operandLength(bytes, at);
                continue;
            }
            int operator = first == 12 ? 12 << 8 | (bytes[at + 1] & 0xff) : first;
            entries.put(operator, java.util.Arrays.copyOfRange(bytes, from, at));
            at += first == 12 ? 2 : 1;
            from = at;
        }
        return entries;
    }

    private static int operandLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        return switch (first) {
            case 28 -> 3;
            case 29 -> 5;
            case 30 -> realLength(bytes, at);
            default -> first < 247 ? 1 : 2;
        };
    }

    /** A real number is a row of half bytes that ends with one of all ones. */
    private static int realLength(byte[] bytes, int at) {
        int length = 1;
        while ((bytes[at + length] & 0xf) != 0xf) {
            length++;
        }
        return length + 1;
    }

    /** Returns whole numbers that are written one after the other. */
    private static int[] numbers(byte[] bytes) {
        int[] values = new int[bytes.length];
        int count = 0;
        for (int at = 0; at < bytes.length; at += operandLength(bytes, at)) {
            values[count++] = number(bytes, at);
        }
        return java.util.Arrays.copyOf(values, count);
    }

    private static int number(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (first == 28) {
            return buffer.getShort(at + 1);
        }
        if (first == 29) {
            return buffer.getInt(at + 1);
        }
        if (first < 247) {
            return first - 139;
        }
        int second = bytes[at + 1] & 0xff;
        return first < 251
                ? (first - 247) * 256 + second + 108
                : -(first - 251) * 256 - second - 108;
    }
}
