package org.stormspec.render.pdf;

/** Lengths on paper. */
final class Millimetres {

    private static final double POINTS = 72 / 25.4;

    private Millimetres() {}

    /** Returns a length in points of a 72nd of an inch. */
    static double points(double millimetres) {
        return millimetres * POINTS;
    }
}
