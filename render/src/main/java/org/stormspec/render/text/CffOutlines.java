package org.stormspec.render.text;

import java.nio.ByteBuffer;

/**
 * The outlines in the CFF table of an OpenType font (Adobe Technical Note 5176, "The Compact Font
 * Format Specification"), as far as a font with one private dictionary needs.
 */
final class CffOutlines {

    private static final int OP_CHAR_STRINGS = 17;
    private static final int OP_PRIVATE = 18;
    private static final int OP_SUBRS = 19;
    private static final int ESCAPE = 12;

    private final ByteBuffer font;
    private final double unit;
    private final Index glyphs;
    private final Index global;
    private final Index local;

    /**
     * Reads the tables of contents.
     *
     * @param font the whole file
     * @param cff where the table begins
     * @param unitsPerEm of the font
     */
    CffOutlines(ByteBuffer font, int cff, int unitsPerEm) {
        this.font = font;
        this.unit = 1.0 / unitsPerEm;
        Index names = new Index(cff + (font.get(cff + 2) & 255));
        Index tops = new Index(names.end);
        Index strings = new Index(tops.end);
        this.global = new Index(strings.end);
        Dictionary top = new Dictionary(tops.start(0), tops.start(1));
        this.glyphs = new Index(cff + top.charStrings);
        int privates = cff + top.privateOffset;
        Dictionary own = new Dictionary(privates, privates + top.privateSize);
        this.local = own.subrs == 0 ? new Index() : new Index(privates + own.subrs);
    }

    /** A list of byte strings. */
    private final class Index {

        private final int count;
        private final int offsetSize;
        private final int offsets;
        private final int data;
        private final int end;

        Index() {
            this.count = 0;
            this.offsetSize = 0;
            this.offsets = 0;
            this.data = 0;
            this.end = 0;
        }

        Index(int at) {
            this.count = font.getShort(at) & 0xffff;
            this.offsetSize = count == 0 ? 0 : font.get(at + 2) & 255;
            this.offsets = at + 3;
            this.data = offsets + (count + 1) * offsetSize - 1;
            this.end = count == 0 ? at + 2 : start(count);
        }

        /** Returns where an entry begins, which is where the one before ends. */
        int start(int entry) {
            int offset = 0;
            for (int i = 0; i < offsetSize; i++) {
                offset = offset << 8 | (font.get(offsets + entry * offsetSize + i) & 255);
            }
            return data + offset;
        }

        /** Subroutines are numbered from a bias that depends on how many there are. */
        int biased(int number) {
            int bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
            return number + bias;
        }
    }

    /** The few operators of a dictionary that lead to the outlines. */
    private final class Dictionary {

        // Filled while the dictionary is read in the constructor.
        private int charStrings;
        private int privateSize;
        private int privateOffset;
        private int subrs;

        Dictionary(int from, int to) {
            int[] operands = new int[48];
            int count = 0;
            for (int at = from; at < to; ) {
                int b = font.get(at) & 255;
                if (b <= 21) {
                    take(b, operands, count);
                    count = 0;
                    at += b == ESCAPE ? 2 : 1;
                } else if (b == 30) {
                    at = behindReal(at + 1);
                    operands[count++] = 0;
                } else {
                    operands[count++] = integer(at, b);
                    at += b == 28 ? 3 : b == 29 ? 5 : b < 247 ? 1 : 2;
                }
            }
        }

        private void take(int operator, int[] operands, int count) {
            if (operator == OP_CHAR_STRINGS) {
                charStrings = operands[count - 1];
            } else if (operator == OP_PRIVATE) {
                privateSize = operands[count - 2];
                privateOffset = operands[count - 1];
            } else if (operator == OP_SUBRS) {
                subrs = operands[count - 1];
            }
        }

        private int behindReal(int from) {
            int at = from;
            while ((font.get(at) & 15) != 15 && (font.get(at) >> 4 & 15) != 15) {
                at++;
            }
            return at + 1;
        }

        private int integer(int at, int b) {
            return b == 29 ? font.getInt(at + 1) : small(at, b);
        }
    }

    /** Reads a number of one to three bytes, as dictionaries and glyphs write them. */
    private int small(int at, int b) {
        if (b == 28) {
            return font.getShort(at + 1);
        }
        if (b < 247) {
            return b - 139;
        }
        int next = font.get(at + 1) & 255;
        return b < 251 ? (b - 247) * 256 + next + 108 : -(b - 251) * 256 - next - 108;
    }

    /** Tells a pen the outline of a glyph. */
    void draw(int glyph, GlyphPen pen) {
        if (glyph < glyphs.count) {
            new Run(pen).run(glyphs.start(glyph), glyphs.start(glyph + 1), 0);
        }
    }

    /** Follows one glyph's program (Adobe Technical Note 5177, "The Type 2 Charstring Format"). */
    private final class Run {

        private static final int DEEPEST = 10;

        private final GlyphPen pen;
        private final double[] stack = new double[64];
        private int count;
        private int stems;
        private double x;
        private double y;
        private boolean ended;

        Run(GlyphPen pen) {
            this.pen = pen;
        }

        void run(int from, int to, int depth) {
            int at = from;
            while (at < to && !ended) {
                int b = font.get(at) & 255;
                if (b == 255) {
                    stack[count++] = font.getInt(at + 1) / 65536.0;
                    at += 5;
                } else if (b >= 32 || b == 28) {
                    stack[count++] = small(at, b);
                    at += b == 28 ? 3 : b < 247 ? 1 : 2;
                } else if (b == 11) {
                    return;
                } else if (b == 10 || b == 29) {
                    call(b == 10 ? local : global, depth);
                    at++;
                } else if (b == 19 || b == 20) {
                    stems += count / 2;
                    count = 0;
                    at += 1 + (stems + 7) / 8;
                } else if (b == ESCAPE) {
                    flex(font.get(at + 1) & 255);
                    count = 0;
                    at += 2;
                } else {
                    perform(b);
                    count = 0;
                    at++;
                }
            }
        }

        private void call(Index subroutines, int depth) {
            int number = subroutines.biased((int) stack[--count]);
            if (depth < DEEPEST && number >= 0 && number < subroutines.count) {
                run(subroutines.start(number), subroutines.start(number + 1), depth + 1);
            }
        }

        private void perform(int operator) {
            switch (operator) {
                case 1, 3, 18, 23 -> stems += count / 2;
                case 4 -> move(0, stack[count - 1]);
                case 21 -> move(stack[count - 2], stack[count - 1]);
                case 22 -> move(stack[count - 1], 0);
                case 5 -> lines(0, count);
                case 6 -> alternatingLines(true);
                case 7 -> alternatingLines(false);
                case 8 -> curves(0, count);
                case 24 -> {
                    curves(0, count - 2);
                    lines(count - 2, count);
                }
                case 25 -> {
                    lines(0, count - 6);
                    curves(count - 6, count);
                }
                case 26 -> uprightCurves();
                case 27 -> levelCurves();
                case 30 -> alternatingCurves(false);
                case 31 -> alternatingCurves(true);
                default -> ended |= operator == 14;
            }
        }

        private void move(double dx, double dy) {
            x += dx;
            y += dy;
            pen.move(x * unit, y * unit);
        }

        private void line(double dx, double dy) {
            x += dx;
            y += dy;
            pen.line(x * unit, y * unit);
        }

        private void curve(double dx0, double dy0, double dx1, double dy1, double dx2, double dy2) {
            double cx0 = x + dx0;
            double cy0 = y + dy0;
            double cx1 = cx0 + dx1;
            double cy1 = cy0 + dy1;
            x = cx1 + dx2;
            y = cy1 + dy2;
            pen.curve(cx0 * unit, cy0 * unit, cx1 * unit, cy1 * unit, x * unit, y * unit);
        }

        private void lines(int from, int to) {
            for (int i = from; i + 1 < to; i += 2) {
                line(stack[i], stack[i + 1]);
            }
        }

        private void alternatingLines(boolean level) {
            boolean across = level;
            for (int i = 0; i < count; i++) {
                line(across ? stack[i] : 0, across ? 0 : stack[i]);
                across = !across;
            }
        }

        private void curves(int from, int to) {
            for (int i = from; i + 5 < to; i += 6) {
                curve(
                        stack[i],
                        stack[i + 1],
                        stack[i + 2],
                        stack[i + 3],
                        stack[i + 4],
                        stack[i + 5]);
            }
        }

        private void uprightCurves() {
            int i = count % 4;
            double dx = i == 1 ? stack[0] : 0;
            for (; i + 3 < count; i += 4) {
                curve(dx, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
                dx = 0;
            }
        }

        private void levelCurves() {
            int i = count % 4;
            double dy = i == 1 ? stack[0] : 0;
            for (; i + 3 < count; i += 4) {
                curve(stack[i], dy, stack[i + 1], stack[i + 2], stack[i + 3], 0);
                dy = 0;
            }
        }

        private void alternatingCurves(boolean level) {
            boolean across = level;
            for (int i = 0; i + 3 < count; i += 4) {
                double last = count - i == 5 ? stack[i + 4] : 0;
                if (across) {
                    curve(stack[i], 0, stack[i + 1], stack[i + 2], last, stack[i + 3]);
                } else {
                    curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], last);
                }
                across = !across;
            }
        }

        private void flex(int operator) {
            double[] s = stack;
            switch (operator) {
                case 34 -> {
                    curve(s[0], 0, s[1], s[2], s[3], 0);
                    curve(s[4], 0, s[5], -s[2], s[6], 0);
                }
                case 35 -> curves(0, 12);
                case 36 -> {
                    curve(s[0], s[1], s[2], s[3], s[4], 0);
                    curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                }
                case 37 -> {
                    double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                    double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                    boolean level = Math.abs(dx) > Math.abs(dy);
                    curves(0, 6);
                    curve(s[6], s[7], s[8], s[9], level ? s[10] : -dx, level ? -dy : s[10]);
                }
                default -> {}
            }
        }
    }
}
