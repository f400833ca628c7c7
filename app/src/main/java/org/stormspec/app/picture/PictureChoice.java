package org.stormspec.app.picture;

import java.util.List;
import org.stormspec.render.pdf.Orientation;
import org.stormspec.render.pdf.PageLayout;
import org.stormspec.render.pdf.PaperSize;
import org.stormspec.render.picture.PictureTheme;
import org.stormspec.render.publish.PictureFormat;
import org.stormspec.render.publish.PictureRequest;

/**
 * What the user has chosen for a picture. Each format keeps its own theme and page while another is
 * looked at.
 *
 * @param format of the file
 * @param scale of pixels and SVG
 * @param screen theme of PNG and SVG
 * @param paper theme of PDF
 * @param transparent whether PNG and SVG have no ground
 * @param selection whether only what is selected is drawn
 * @param legend whether the kinds are named
 * @param page of PDF
 * @param hotspots whether PDF lists the hotspots
 */
record PictureChoice(
        PictureFormat format,
        int scale,
        PictureTheme screen,
        PictureTheme paper,
        boolean transparent,
        boolean selection,
        boolean legend,
        Page page,
        boolean hotspots) {

    /** Width of a sticky on glued sheets: readable from two metres, and not too many sheets. */
    private static final double STICKY_ON_SHEETS = 50;

    static final List<Integer> SCALES = List.of(1, 2, 3, 4);

    static final PictureChoice FIRST =
            new PictureChoice(
                    PictureFormat.PNG,
                    2,
                    PictureTheme.LIGHT,
                    PictureTheme.PRINT,
                    false,
                    false,
                    true,
                    Page.WALL,
                    true);

    /** The pages that are offered. */
    enum Page {
        WALL("Wall"),
        A0("A0"),
        A1("A1"),
        A2("A2"),
        A3("A3"),
        A4("A4"),
        SHEETS("A4 sheets");

        private final String words;

        Page(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        PageLayout layout() {
            return switch (this) {
                case WALL -> new PageLayout.Wall(PageLayout.REAL_STICKY);
                case A0 -> new PageLayout.Fit(PaperSize.A0, Orientation.AUTO);
                case A1 -> new PageLayout.Fit(PaperSize.A1, Orientation.AUTO);
                case A2 -> new PageLayout.Fit(PaperSize.A2, Orientation.AUTO);
                case A3 -> new PageLayout.Fit(PaperSize.A3, Orientation.AUTO);
                case A4 -> new PageLayout.Fit(PaperSize.A4, Orientation.AUTO);
                case SHEETS -> new PageLayout.Tiles(STICKY_ON_SHEETS, Orientation.AUTO);
            };
        }
    }

    boolean isPdf() {
        return format == PictureFormat.PDF;
    }

    PictureTheme theme() {
        return isPdf() ? paper : screen;
    }

    PictureRequest request() {
        return PictureRequest.of(format)
                .in(theme())
                .at(scale)
                .transparent(transparent && !isPdf())
                .legend(legend)
                .on(page.layout())
                .hotspots(hotspots);
    }

    PictureChoice format(PictureFormat to) {
        return new PictureChoice(
                to, scale, screen, paper, transparent, selection, legend, page, hotspots);
    }

    PictureChoice scale(int to) {
        return new PictureChoice(
                format, to, screen, paper, transparent, selection, legend, page, hotspots);
    }

    PictureChoice theme(PictureTheme to) {
        return new PictureChoice(
                format,
                scale,
                isPdf() ? screen : to,
                isPdf() ? to : paper,
                transparent,
                selection,
                legend,
                page,
                hotspots);
    }

    PictureChoice transparent(boolean to) {
        return new PictureChoice(
                format, scale, screen, paper, to, selection, legend, page, hotspots);
    }

    PictureChoice selection(boolean to) {
        return new PictureChoice(
                format, scale, screen, paper, transparent, to, legend, page, hotspots);
    }

    PictureChoice legend(boolean to) {
        return new PictureChoice(
                format, scale, screen, paper, transparent, selection, to, page, hotspots);
    }

    PictureChoice page(Page to) {
        return new PictureChoice(
                format, scale, screen, paper, transparent, selection, legend, to, hotspots);
    }

    PictureChoice hotspots(boolean to) {
        return new PictureChoice(
                format, scale, screen, paper, transparent, selection, legend, page, to);
    }
}
