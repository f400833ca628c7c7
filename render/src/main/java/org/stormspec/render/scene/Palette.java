package org.stormspec.render.scene;

/**
 * The colours of a board besides those of its stickies, as ARGB; source: the product's look.
 *
 * @param canvas ground
 * @param dot of the grid
 * @param text of titles
 * @param muted secondary text
 * @param accent selection and links across contexts
 * @param link inside a context
 * @param frameFill of a context
 * @param frameBorder of a context
 * @param laneFill of every second lane
 * @param laneLine between lanes
 * @param tape beside a pivotal event
 * @param good sign
 * @param warning sign
 * @param error sign
 * @param papers of the stickies
 */
public record Palette(
        int canvas,
        int dot,
        int text,
        int muted,
        int accent,
        int link,
        int frameFill,
        int frameBorder,
        int laneFill,
        int laneLine,
        int tape,
        int good,
        int warning,
        int error,
        Papers papers) {

    /** The light theme. */
    public static final Palette LIGHT =
            new Palette(
                    0xfff6f7f9,
                    0xffdde1e7,
                    0xff1f2328,
                    0xff656d76,
                    0xff2f6feb,
                    0xff8a93a0,
                    0xb8ffffff,
                    0xffc6cdd6,
                    0x081f2328,
                    0xffe3e6eb,
                    0xffe9d9a6,
                    0xff2da44e,
                    0xffbf8700,
                    0xffcf222e,
                    Papers.CLASSIC);

    /** The dark theme. */
    public static final Palette DARK =
            new Palette(
                    0xff15181d,
                    0xff262b33,
                    0xffe6eaf0,
                    0xff98a2af,
                    0xff6ea0ff,
                    0xff6c7684,
                    0xb020252d,
                    0xff3c4653,
                    0x0affffff,
                    0xff2c323b,
                    0xff6f6645,
                    0xff2da44e,
                    0xffbf8700,
                    0xffcf222e,
                    Papers.CLASSIC);

    /** Returns these colours with stickies of other papers. */
    public Palette with(Papers newPapers) {
        return new Palette(
                canvas,
                dot,
                text,
                muted,
                accent,
                link,
                frameFill,
                frameBorder,
                laneFill,
                laneLine,
                tape,
                good,
                warning,
                error,
                newPapers);
    }

    /** Returns the colour of a sign. */
    public int of(Mark mark) {
        return switch (mark) {
            case GOOD -> good;
            case NUDGE -> faded(Notation.INK, 0.5);
            case WARNING -> warning;
            case ERROR -> error;
        };
    }

    /** Returns the colour that a translucent one gives on an opaque ground. */
    public static int mixed(int argb, int ground) {
        int share = argb >>> 24;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int top = (argb >> shift) & 255;
            int below = (ground >> shift) & 255;
            mixed = (mixed << 8) | ((top * share + below * (255 - share) + 127) / 255);
        }
        return mixed;
    }

    /** Returns a colour with another alpha, given as a share of one. */
    public static int faded(int argb, double alpha) {
        return ((int) Math.rint(alpha * 255) << 24) | (argb & 0xffffff);
    }
}
