package org.stormspec.render.publish;

import org.stormspec.render.pdf.PageLayout;
import org.stormspec.render.picture.PictureTheme;
import org.stormspec.render.scene.Papers;

/**
 * How a board is to be written.
 *
 * @param format of the file
 * @param theme colours besides those of the stickies
 * @param papers of the stickies
 * @param scale pixels for a board unit, for PNG and SVG
 * @param transparent whether the ground is left out, for PNG and SVG
 * @param legend whether the picture says which colour is which kind
 * @param layout how it is laid on paper, for PDF
 * @param hotspots whether the hotspots are listed at the end, for PDF
 */
public record PictureRequest(
        PictureFormat format,
        PictureTheme theme,
        Papers papers,
        double scale,
        boolean transparent,
        boolean legend,
        PageLayout layout,
        boolean hotspots) {

    /** The smallest scale. */
    public static final double SMALLEST_SCALE = 0.1;

    /** The largest scale. */
    public static final double LARGEST_SCALE = 4;

    /** Returns how a board is written in a format unless somebody says more. */
    public static PictureRequest of(PictureFormat format) {
        return new PictureRequest(
                format,
                format == PictureFormat.PDF ? PictureTheme.PRINT : PictureTheme.LIGHT,
                Papers.CLASSIC,
                format == PictureFormat.PNG ? 2 : 1,
                false,
                true,
                new PageLayout.Wall(PageLayout.REAL_STICKY),
                true);
    }

    /** Returns this in other colours. */
    public PictureRequest in(PictureTheme newTheme) {
        return new PictureRequest(
                format, newTheme, papers, scale, transparent, legend, layout, hotspots);
    }

    /** Returns this with stickies of other papers. */
    public PictureRequest papers(Papers newPapers) {
        return new PictureRequest(
                format, theme, newPapers, scale, transparent, legend, layout, hotspots);
    }

    /** Returns this at another scale. */
    public PictureRequest at(double newScale) {
        return new PictureRequest(
                format, theme, papers, newScale, transparent, legend, layout, hotspots);
    }

    /** Returns this without a ground, or with one. */
    public PictureRequest transparent(boolean on) {
        return new PictureRequest(format, theme, papers, scale, on, legend, layout, hotspots);
    }

    /** Returns this with or without a legend. */
    public PictureRequest legend(boolean on) {
        return new PictureRequest(format, theme, papers, scale, transparent, on, layout, hotspots);
    }

    /** Returns this laid on other paper. */
    public PictureRequest on(PageLayout newLayout) {
        return new PictureRequest(
                format, theme, papers, scale, transparent, legend, newLayout, hotspots);
    }

    /** Returns this with or without the list of hotspots. */
    public PictureRequest hotspots(boolean on) {
        return new PictureRequest(format, theme, papers, scale, transparent, legend, layout, on);
    }
}
