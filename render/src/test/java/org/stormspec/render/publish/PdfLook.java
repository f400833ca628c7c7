package org.stormspec.render.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a reader finds in a PDF.
 *
 * @param pages the pages, in order
 */
record PdfLook(List<Page> pages) {

    /**
     * A page.
     *
     * @param width in points
     * @param height in points
     * @param lines each text as it was written, in order
     * @param fonts names of the fonts with which it was written
     */
    record Page(double width, double height, List<String> lines, Set<String> fonts) {

        String text() {
            return String.join("\n", lines);
        }
    }

    static PdfLook at(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<Page> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                Reader reader = new Reader();
                reader.setStartPage(pages.size() + 1);
                reader.setEndPage(pages.size() + 1);
                reader.getText(document);
                double unit = page.getUserUnit();
                pages.add(
                        new Page(
                                page.getMediaBox().getWidth() * unit,
                                page.getMediaBox().getHeight() * unit,
                                List.copyOf(reader.lines),
                                Set.copyOf(reader.fonts)));
            }
            return new PdfLook(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads each piece of text by the font's own way back to Unicode. */
    private static final class Reader extends PDFTextStripper {

        private final List<String> lines = new ArrayList<>();
        private final Set<String> fonts = new HashSet<>();

        @Override
        protected void showText(byte[] string) throws IOException {
            PDFont font = getGraphicsState().getTextState().getFont();
            if (!font.isEmbedded()) {
                throw new IOException(font.getName() + " is not embedded");
            }
            fonts.add(font.getName());
            StringBuilder line = new StringBuilder();
            try (var in = new java.io.ByteArrayInputStream(string)) {
                while (in.available() > 0) {
                    line.append(font.toUnicode(font.readCode(in)));
                }
            }
            lines.add(line.toString());
            super.showText(string);
        }
    }
}
