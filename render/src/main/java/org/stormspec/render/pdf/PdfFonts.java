package org.stormspec.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.stormspec.render.font.FontSubset;
import org.stormspec.render.font.FontSubset.Measure;
import org.stormspec.render.text.Face;

/**
 * The fonts of one PDF file. Only the letters that are used go into the file, as composite fonts
 * with CFF outlines (ISO 32000-1, 9.7), each with a map back to Unicode so that text can be
 * searched and copied.
 */
final class PdfFonts {

    private static final COSName FONT_FILE = COSName.getPDFName("FontFile3");
    private static final int NOT_SYMBOLIC = 32;

    private final Map<Face, FontSubset> subsets = new EnumMap<>(Face.class);
    private final Map<Face, COSDictionary> fonts = new EnumMap<>(Face.class);
    private final COSDictionary resources = new COSDictionary();

    /** Returns the font resources, which are filled by {@link #finish}. */
    COSDictionary resources() {
        return resources;
    }

    /** Returns the letters taken of a face so far. */
    FontSubset subset(Face face) {
        return subsets.computeIfAbsent(face, FontSubset::new);
    }

    /** Returns the name of a face in the resources. */
    String name(Face face) {
        String name = "F" + face.weight();
        fonts.computeIfAbsent(
                face,
                _ -> {
                    COSDictionary font = new COSDictionary();
                    resources.setItem(COSName.getPDFName(name), font);
                    return font;
                });
        return name;
    }

    /** Puts the letters into the file; to be called when everything has been written. */
    void finish(PDDocument document) throws IOException {
        for (Map.Entry<Face, COSDictionary> font : fonts.entrySet()) {
            fill(document, subset(font.getKey()), font.getValue());
        }
    }

    private static void fill(PDDocument document, FontSubset letters, COSDictionary font)
            throws IOException {
        String name = name(letters);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant(document, letters, name));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode(letters)));
    }

    /**
     * A subset's name begins with six capitals (ISO 32000-1, 9.6.4), here made from its letters.
     */
    private static String name(FontSubset letters) {
        StringBuilder name = new StringBuilder();
        int hash = letters.numbers().hashCode() & Integer.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            name.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return name + "+Inter-" + style(letters.face());
    }

    private static String style(Face face) {
        return switch (face) {
            case REGULAR -> "Regular";
            case SEMIBOLD -> "SemiBold";
            case BOLD -> "Bold";
        };
    }

    private static COSDictionary descendant(PDDocument document, FontSubset letters, String name)
            throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        font.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setInt(COSName.DW, 1000);
        font.setItem(COSName.W, widths(letters));
        font.setItem(COSName.FONT_DESC, descriptor(document, letters, name));
        return font;
    }

    private static COSArray widths(FontSubset letters) {
        COSArray each = new COSArray();
        for (int number = 0; number < letters.size(); number++) {
            each.add(new COSFloat((float) (Math.rint(letters.advance(number) * 100) / 100)));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(each);
        return widths;
    }

    private static COSDictionary descriptor(PDDocument document, FontSubset letters, String name)
            throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, NOT_SYMBOLIC);
        COSArray box = new COSArray();
        box.add(COSInteger.get(letters.thousandths(Measure.LEFT)));
        box.add(COSInteger.get(letters.thousandths(Measure.LOWEST)));
        box.add(COSInteger.get(letters.thousandths(Measure.RIGHT)));
        box.add(COSInteger.get(letters.thousandths(Measure.HIGHEST)));
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, letters.thousandths(Measure.ASCENT));
        descriptor.setInt(COSName.DESCENT, letters.thousandths(Measure.DESCENT));
        descriptor.setInt(COSName.CAP_HEIGHT, letters.thousandths(Measure.CAPITALS));
        // Readers use it only to choose another font; this is the usual guess from the weight.
        descriptor.setInt(COSName.STEM_V, 50 + letters.face().weight() / 10);
        COSStream file = stream(document, letters.outlines(name));
        file.setName(COSName.SUBTYPE, "CIDFontType0C");
        descriptor.setItem(FONT_FILE, file);
        return descriptor;
    }

    private static byte[] toUnicode(FontSubset letters) {
        StringBuilder map =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        var entries =
                letters.numbers().entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        // A block may have no more than a hundred lines.
        for (int from = 0; from < entries.size(); from += 100) {
            var block = entries.subList(from, Math.min(entries.size(), from + 100));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry ->
                    map.append(
                            String.format(
                                    Locale.ROOT,
                                    "<%04X> <%s>\n",
                                    entry.getValue(),
                                    utf16(entry.getKey()))));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String utf16(int code) {
        StringBuilder hex = new StringBuilder();
        for (char unit : Character.toChars(code)) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        return hex.toString();
    }

    private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
