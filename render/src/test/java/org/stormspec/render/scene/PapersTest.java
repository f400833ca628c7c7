package org.stormspec.render.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.model.record.Kind;

@DisplayName("The papers of a palette")
class PapersTest {

    private static final List<Kind> FLOW =
            List.of(
                    Kind.EVENT,
                    Kind.COMMAND,
                    Kind.AGGREGATE,
                    Kind.POLICY,
                    Kind.READ_MODEL,
                    Kind.EXTERNAL_SYSTEM,
                    Kind.ACTOR,
                    Kind.HOTSPOT);

    // Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
    private static final double[][] DEUTAN = {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] PROTAN = {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
    };

    @ParameterizedTest
    @EnumSource(Papers.class)
    @DisplayName("carry dark text at 4.5:1 or better")
    void carryDarkText(Papers papers) {
        double ink = luminance(linear(Notation.INK));
        for (Kind kind : Kind.values()) {
            double contrast = (luminance(linear(papers.of(kind))) + 0.05) / (ink + 0.05);
            assertTrue(contrast >= 4.5, () -> papers + " " + kind + " " + contrast);
        }
    }

    @Test
    @DisplayName("stay apart for people who see red and green alike, if they are colour-safe")
    void stayApart() {
        for (double[][] eye : List.of(DEUTAN, PROTAN)) {
            for (Kind one : FLOW) {
                for (Kind other : FLOW) {
                    double apart = distance(seen(eye, one), seen(eye, other));
                    assertTrue(one == other || apart >= 15, () -> one + " " + other + " " + apart);
                }
            }
        }
    }

    @Test
    @DisplayName("are found again by their words")
    void areFoundAgain() {
        for (Papers papers : Papers.values()) {
            assertEquals(Optional.of(papers), Papers.of(papers.word()));
        }
        assertEquals(Optional.empty(), Papers.of("rainbow"));
    }

    @Test
    @DisplayName("are grey for printing")
    void areGreyForPrinting() {
        for (Kind kind : Kind.values()) {
            int argb = Papers.PRINT.of(kind);
            assertEquals((argb >> 16) & 255, argb & 255);
            assertEquals((argb >> 8) & 255, argb & 255);
        }
    }

    private static double[] seen(double[][] eye, Kind kind) {
        double[] rgb = linear(Papers.COLOUR_SAFE.of(kind));
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += eye[i][j] * rgb[j];
            }
            seen[i] = Math.clamp(sum, 0, 1);
        }
        return lab(seen);
    }

    private static double[] linear(int argb) {
        return new double[] {
            linear((argb >> 16) & 255, 255), linear((argb >> 8) & 255, 255), linear(argb & 255, 255)
        };
    }

    private static double linear(double value, double most) {
        double share = value / most;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] lab(double[] rgb) {
        double x = bent((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = bent(luminance(rgb));
        double z = bent((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2)
                        + Math.pow(one[1] - other[1], 2)
                        + Math.pow(one[2] - other[2], 2));
    }
}
