package org.stormspec.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.render.picture.Bands;
import org.stormspec.render.picture.BoardPicture;
import org.stormspec.render.picture.Letters;
import org.stormspec.render.picture.Watch;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.view.Rect;

/**
 * Writes a picture of a board as PDF: shapes as vectors, words as text that can be searched and
 * copied, the letters in use embedded. The same picture gives the same bytes.
 */
public final class BoardPdf {

    /** The largest side a page may have without a unit of its own (ISO 32000-1, annex C). */
    private static final double LARGEST = 14_400;

    private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

    /** Width of a usual sticky in board units. */
    private static final double STICKY = Placement.boxAt(Kind.EVENT, 0, 0).width();

    private final PDDocument document;
    private final BoardPicture picture;
    private final String title;
    private final Watch watch;
    private final PdfFonts fonts = new PdfFonts();
    private final Letters letters = new Letters();
    private final Set<Integer> alphas = new TreeSet<>();
    private final COSDictionary resources = new COSDictionary();
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private BoardPdf(PDDocument document, BoardPicture picture, String title, Watch watch) {
        this.document = document;
        this.picture = picture;
        this.title = title;
        this.watch = watch;
    }

    /**
     * Writes a picture.
     *
     * @param picture at one pixel for a board unit
     * @param title of the document
     * @param layout how to lay it on paper
     * @param questions listed on pages of their own at the end
     * @throws org.stormspec.render.picture.PictureException when it would take too many sheets
     */
    public static void write(
            BoardPicture picture,
            String title,
            PageLayout layout,
            List<Question> questions,
            OutputStream out,
            Watch watch)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            BoardPdf pdf = new BoardPdf(document, picture, title, watch);
            pdf.pages(layout);
            pdf.list(questions);
            pdf.finish();
            document.save(out);
        }
    }

    /**
     * Returns what paper a picture takes, as people read it.
     *
     * @param width of the picture in board units
     * @param height of the picture in board units
     * @throws org.stormspec.render.picture.PictureException when it would take too many sheets
     */
    public static String paper(double width, double height, PageLayout layout) {
        return switch (layout) {
            case PageLayout.Wall(double sticky) ->
                    "1 page of %.0f × %.0f cm"
                            .formatted(width * sticky / STICKY / 10, height * sticky / STICKY / 10);
            case PageLayout.Fit(PaperSize size, Orientation _) -> "1 page of " + size;
            case PageLayout.Tiles(double sticky, Orientation orientation) -> {
                TileGrid grid = TileGrid.of(width, height, scale(sticky), orientation);
                yield "up to %d sheets of A4 in %d rows of %d, and a plan"
                        .formatted(grid.count(), grid.rows(), grid.columns());
            }
        };
    }

    private void pages(PageLayout layout) throws IOException {
        switch (layout) {
            case PageLayout.Wall(double sticky) -> wall(scale(sticky));
            case PageLayout.Fit(PaperSize size, Orientation orientation) -> fit(size, orientation);
            case PageLayout.Tiles(double sticky, Orientation orientation) ->
                    tiles(
                            TileGrid.of(
                                    picture.width(), picture.height(), scale(sticky), orientation));
        }
    }

    private static double scale(double sticky) {
        return Millimetres.points(sticky) / STICKY;
    }

    /** A page larger than pages may be counts in larger units, so that it stays true to size. */
    private void wall(double scale) throws IOException {
        double longest = Math.max(picture.width(), picture.height()) * scale;
        int unit = (int) Math.ceil(longest / LARGEST);
        double width = picture.width() * scale / unit;
        double height = picture.height() * scale / unit;
        PdfInk ink = ink();
        ink.paint(picture.ops(), whole(), 0, height, scale / unit);
        PDPage page = page(ink, width, height, "Board");
        if (unit > 1) {
            page.getCOSObject().setItem(USER_UNIT, new COSFloat(unit));
        }
    }

    private Rect whole() {
        return new Rect(0, 0, picture.width(), picture.height());
    }

    private void fit(PaperSize size, Orientation orientation) throws IOException {
        boolean lying =
                switch (orientation) {
                    case AUTO -> picture.width() > picture.height();
                    case PORTRAIT -> false;
                    case LANDSCAPE -> true;
                };
        double edge = Millimetres.points(10);
        double width = size.width(lying);
        double height = size.height(lying);
        double scale =
                Math.min(
                        (width - 2 * edge) / picture.width(),
                        (height - 2 * edge) / picture.height());
        // A board of three stickies need not fill the paper: no sticky larger than a real one.
        scale = Math.min(scale, scale(PageLayout.REAL_STICKY));
        PdfInk ink = ink();
        ink.paint(
                picture.ops(),
                whole(),
                (width - picture.width() * scale) / 2,
                (height + picture.height() * scale) / 2,
                scale);
        page(ink, width, height, "Board");
    }

    private void tiles(TileGrid grid) throws IOException {
        Bands bands =
                new Bands(
                        picture.ops(),
                        spans(grid.columns(), grid.stepAcross(), grid.innerWidth(), grid.scale()),
                        spans(grid.rows(), grid.stepDown(), grid.innerHeight(), grid.scale()));
        Set<String> printed = printed(grid, bands);
        plan(grid, printed);
        TileMarks marks = new TileMarks(grid, printed);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                int part = row * grid.columns() + column;
                watch.at((double) part / grid.count());
                String label = TileGrid.label(column, row);
                if (printed.contains(label)) {
                    PdfInk ink = ink();
                    ink.paint(
                            bands.ops(part),
                            bands.parts().get(part),
                            TileGrid.EDGE,
                            grid.pageHeight() - TileGrid.EDGE,
                            grid.scale());
                    over(ink, marks.of(column, row, title), grid.pageWidth(), grid.pageHeight());
                    page(ink, grid.pageWidth(), grid.pageHeight(), "Sheet " + label);
                }
            }
        }
    }

    private static List<Bands.Span> spans(int count, double step, double length, double scale) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Bands.Span(i * step / scale, (i * step + length) / scale))
                .toList();
    }

    private static Set<String> printed(TileGrid grid, Bands bands) {
        Set<String> printed = new java.util.HashSet<>();
        for (int part = 0; part < grid.count(); part++) {
            if (bands.isDrawnOn(part)) {
                printed.add(TileGrid.label(part % grid.columns(), part / grid.columns()));
            }
        }
        return printed;
    }

    private void plan(TileGrid grid, Set<String> printed) throws IOException {
        TilePlan plan = new TilePlan(grid, picture);
        Rect place = plan.place();
        PdfInk ink = ink();
        ink.paint(plan.board(), whole(), place.x(), grid.pageHeight() - place.y(), plan.scale());
        over(ink, plan.marks(title, printed), grid.pageWidth(), grid.pageHeight());
        page(ink, grid.pageWidth(), grid.pageHeight(), "Plan of the sheets");
    }

    private void list(List<Question> questions) throws IOException {
        double width = PaperSize.A4.width(false);
        double height = PaperSize.A4.height(false);
        for (List<DrawOp> ops : new QuestionList(title).pages(questions)) {
            PdfInk ink = ink();
            over(ink, ops, width, height);
            page(ink, width, height, "Hotspots");
        }
    }

    private PdfInk ink() {
        return new PdfInk(fonts, letters, alphas);
    }

    /** Paints operations in points over a whole page. */
    private static void over(PdfInk ink, List<DrawOp> ops, double width, double height) {
        ink.paint(ops, new Rect(0, 0, width, height), 0, height, 1);
    }

    private PDPage page(PdfInk ink, double width, double height, String name) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(ink.bytes());
        }
        page.setContents(content);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        document.addPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(name);
        item.setDestination(page);
        outline.addLast(item);
        return page;
    }

    private void finish() throws IOException {
        fonts.finish(document);
        resources.setItem(COSName.FONT, fonts.resources());
        COSDictionary states = new COSDictionary();
        for (int alpha : alphas) {
            COSDictionary state = new COSDictionary();
            float share = Math.round(alpha / 255f * 1000) / 1000f;
            state.setItem(COSName.CA, new COSFloat(share));
            state.setItem(COSName.CA_NS, new COSFloat(share));
            states.setItem(COSName.getPDFName(PdfInk.alphaName(alpha)), state);
        }
        resources.setItem(COSName.EXT_G_STATE, states);
        PDDocumentInformation facts = document.getDocumentInformation();
        facts.setTitle(title);
        facts.setCreator("Stormspec");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.getDocumentCatalog().setDocumentOutline(outline);
        // Fixed, so that a file under version control changes only when the board does.
        document.setDocumentId((long) title.hashCode());
    }
}
