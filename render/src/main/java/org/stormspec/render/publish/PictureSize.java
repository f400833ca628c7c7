package org.stormspec.render.publish;

import java.util.Locale;
import org.stormspec.render.pdf.BoardPdf;
import org.stormspec.render.picture.PictureException;
import org.stormspec.render.picture.PngWriter;

/**
 * How large the picture of a board is, whatever it is written as.
 *
 * @param width in board units
 * @param height in board units
 */
public record PictureSize(double width, double height) {

    /**
     * Returns the size of the file's picture as people read it: in pixels, or in centimetres and
     * sheets.
     *
     * @throws PictureException when it cannot be made as asked for; says what to do
     */
    public String told(PictureRequest request) {
        return switch (request.format()) {
            case PNG -> {
                PngWriter.check(width, height, request.scale());
                yield pixels(request.scale());
            }
            case SVG -> pixels(request.scale());
            case PDF -> BoardPdf.paper(width, height, request.layout());
        };
    }

    private String pixels(double scale) {
        return String.format(
                Locale.ROOT,
                "%.0f × %.0f pixels",
                Math.ceil(width * scale),
                Math.ceil(height * scale));
    }

    /** Returns the largest scale, at most this one, at which there are at most so many pixels. */
    public double scaleWithin(double most, double pixels) {
        return Math.min(most, Math.sqrt(pixels / (width * height)));
    }
}
