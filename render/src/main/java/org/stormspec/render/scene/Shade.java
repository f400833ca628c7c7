package org.stormspec.render.scene;

import java.util.List;

/**
 * The soft shadow of a sticky as a few translucent boxes, for formats that know no blur. Together
 * they are about as dark as the shadow that pixels get.
 *
 * @param x left edge
 * @param y upper edge
 * @param width of the box
 * @param height of the box
 * @param radius of its corners
 * @param argb black, with its share of the darkness
 */
public record Shade(double x, double y, double width, double height, double radius, int argb) {

    /** How far the shadow lies below its sticky, as a share of its reach. */
    private static final double DROP = 0.4;

    /** How far each box reaches beyond the sticky, as a share of the reach, and how dark it is. */
    private static final double[][] BOXES = {{0.7, 0.02}, {0.3, 0.035}, {-0.1, 0.06}};

    /** Returns the boxes, from the widest to the narrowest; none without a shadow. */
    public static List<Shade> of(DrawOp.Sheet sheet) {
        double reach = sheet.paper().shadow();
        return reach <= 0
                ? List.of()
                : java.util.Arrays.stream(BOXES)
                        .map(box -> box(sheet, box[0] * reach, DROP * reach, box[1]))
                        .toList();
    }

    private static Shade box(DrawOp.Sheet sheet, double grown, double drop, double alpha) {
        return new Shade(
                sheet.x() - grown,
                sheet.y() - grown + drop,
                sheet.w() + 2 * grown,
                sheet.h() + 2 * grown,
                Math.max(0, sheet.paper().radius() + grown),
                Palette.faded(0, alpha));
    }
}
