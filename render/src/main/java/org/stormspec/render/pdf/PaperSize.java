package org.stormspec.render.pdf;

/** Sizes of paper after ISO 216. */
public enum PaperSize {
    A0(841, 1189),
    A1(594, 841),
    A2(420, 594),
    A3(297, 420),
    A4(210, 297);

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Returns the width in points, upright or lying. */
    double width(boolean lying) {
        return Millimetres.points(lying ? height : width);
    }

    /** Returns the height in points, upright or lying. */
    double height(boolean lying) {
        return Millimetres.points(lying ? width : height);
    }
}
