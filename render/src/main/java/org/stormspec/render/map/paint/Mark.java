package org.stormspec.render.map.paint;

import java.util.List;
import java.util.Optional;
import org.stormspec.render.map.layout.Curve;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;

/** One stroke of the brush. Colours are written {@code #RRGGBB}, lengths in points, y down. */
public sealed interface Mark {

    /**
     * A filled or outlined curve.
     *
     * @param curve the line round it, or along it
     * @param fill colour inside; empty for none
     * @param pen how the line is drawn; empty for none
     */
    record Shape(Curve curve, Optional<String> fill, Optional<Pen> pen) implements Mark {

        /** Returns a curve that is filled and has no line. */
        static Shape filled(Curve curve, String colour) {
            return new Shape(curve, Optional.of(colour), Optional.empty());
        }

        /** Returns a line that is not filled. */
        static Shape drawn(Curve curve, Pen pen) {
            return new Shape(curve, Optional.empty(), Optional.of(pen));
        }

        /** Returns a curve that is filled and has a line. */
        static Shape of(Curve curve, String fill, Pen pen) {
            return new Shape(curve, Optional.of(fill), Optional.of(pen));
        }
    }

    /**
     * How a line is drawn.
     *
     * @param colour of the line
     * @param width of the line
     * @param dashes lengths of dash and gap in turn; empty for a whole line
     */
    record Pen(String colour, double width, List<Double> dashes) {

        /** Copies the dashes. */
        public Pen {
            dashes = List.copyOf(dashes);
        }

        /** Returns a pen for whole lines. */
        static Pen solid(String colour, double width) {
            return new Pen(colour, width, List.of());
        }
    }

    /**
     * One line of words.
     *
     * @param text the words
     * @param at left end of the baseline
     * @param face cut of the font
     * @param size of the font
     * @param colour of the letters
     * @param halo colour of a soft edge that keeps lines behind the words away; empty for none
     */
    record Words(
            String text, Point at, Face face, double size, String colour, Optional<String> halo)
            implements Mark {}
}
