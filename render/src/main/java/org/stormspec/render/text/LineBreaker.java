package org.stormspec.render.text;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.render.text.TextBlock.Line;

/**
 * Sets a text in a box: wraps it, then shrinks it to a floor, then clips it with a mark.
 *
 * <p>A word that is too wide breaks after {@code - _ . /} first; only at the floor may it break
 * anywhere.
 */
public final class LineBreaker {

    /** Stands where words are missing. */
    public static final String MORE = "…";

    private static final String SOFT = "-_./";

    private final TextMeasurer measurer;

    /** Makes a breaker that measures with this. */
    public LineBreaker(TextMeasurer measurer) {
        this.measurer = measurer;
    }

    /**
     * Returns the text set in a box; a blank text gives no lines.
     *
     * @param text line ends in it are kept
     * @param width of the box, in the unit of the style's sizes
     * @param height of the box
     * @param style face and sizes
     */
    public TextBlock set(String text, double width, double height, TextStyle style) {
        List<List<Word>> paragraphs = paragraphs(text, style.face());
        for (double size = style.size(); size > style.floor(); size--) {
            Wrapping wrapping = new Wrapping(width / size, style.face(), false);
            if (wrapping.take(paragraphs)
                    && wrapping.lines.size() * TextStyle.lineHeight(size) <= height) {
                return new TextBlock(scaled(wrapping.lines, size), size, false);
            }
        }
        return setAtFloor(paragraphs, width, height, style);
    }

    /** Returns one line of text, clipped with a mark where it is wider than the room for it. */
    public Line clip(String text, double width, Face face, double size) {
        double whole = measurer.width(text, face, size);
        if (whole <= width) {
            return new Line(text, whole);
        }
        String kept = text;
        while (!kept.isEmpty()) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
            String marked = kept.stripTrailing() + MORE;
            double markedWidth = measurer.width(marked, face, size);
            if (markedWidth <= width) {
                return new Line(marked, markedWidth);
            }
        }
        return new Line("", 0);
    }

    private TextBlock setAtFloor(
            List<List<Word>> paragraphs, double width, double height, TextStyle style) {
        double size = style.floor();
        Wrapping wrapping = new Wrapping(width / size, style.face(), true);
        wrapping.take(paragraphs);
        int room = Math.max(1, (int) (height / TextStyle.lineHeight(size)));
        List<Line> lines = scaled(wrapping.lines, size);
        if (lines.size() <= room) {
            return new TextBlock(lines, size, false);
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, room));
        String last = kept.removeLast().text() + MORE;
        kept.add(clip(last.replace(MORE + MORE, MORE), width, style.face(), size));
        return new TextBlock(kept, size, true);
    }

    private static List<Line> scaled(List<Line> lines, double size) {
        return lines.stream().map(line -> new Line(line.text(), line.width() * size)).toList();
    }

    private List<List<Word>> paragraphs(String text, Face face) {
        return text.strip()
                .lines()
                .map(line -> line.strip())
                .map(line -> line.isEmpty() ? List.<Word>of() : words(line.split("\\s+"), face))
                .toList();
    }

    private List<Word> words(String[] texts, Face face) {
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            words.add(word(text, face));
        }
        return words;
    }

    private Word word(String text, Face face) {
        return new Word(text, measurer.width(text, face, 1));
    }

    /** A word and its width at size 1. */
    private record Word(String text, double width) {}

    /** Fills lines greedily; all widths at size 1. */
    private final class Wrapping {

        private final List<Line> lines = new ArrayList<>();
        private final double room;
        private final Face face;
        private final double space;
        private final boolean breaksAnywhere;
        private StringBuilder line = new StringBuilder();
        private double width;

        Wrapping(double room, Face face, boolean breaksAnywhere) {
            this.room = room;
            this.face = face;
            this.space = measurer.width(" ", face, 1);
            this.breaksAnywhere = breaksAnywhere;
        }

        /** Returns whether every piece found room. */
        boolean take(List<List<Word>> paragraphs) {
            for (List<Word> paragraph : paragraphs) {
                for (Word word : paragraph) {
                    if (!take(word)) {
                        return false;
                    }
                }
                endLine();
            }
            return true;
        }

        private boolean take(Word word) {
            if (word.width <= room) {
                append(word, !line.isEmpty());
                return true;
            }
            boolean first = true;
            for (Word piece : pieces(word)) {
                if (piece.width > room && !breaksAnywhere) {
                    return false;
                }
                appendPiece(piece, first && !line.isEmpty());
                first = false;
            }
            return true;
        }

        private void appendPiece(Word piece, boolean spaced) {
            if (piece.width <= room) {
                append(piece, spaced);
                return;
            }
            boolean separate = spaced;
            for (int at = 0; at < piece.text.length(); ) {
                int next = piece.text.offsetByCodePoints(at, 1);
                append(word(piece.text.substring(at, next), face), separate);
                separate = false;
                at = next;
            }
        }

        private void append(Word word, boolean spaced) {
            double gap = spaced ? space : 0;
            if (!line.isEmpty() && width + gap + word.width > room) {
                endLine();
                gap = 0;
            }
            if (gap > 0) {
                line.append(' ');
            }
            line.append(word.text);
            width += gap + word.width;
        }

        private void endLine() {
            lines.add(new Line(line.toString(), width));
            line = new StringBuilder();
            width = 0;
        }

        private List<Word> pieces(Word word) {
            List<Word> pieces = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < word.text.length(); i++) {
                if (SOFT.indexOf(word.text.charAt(i)) >= 0) {
                    pieces.add(word(word.text.substring(start, i + 1), face));
                    start = i + 1;
                }
            }
            if (start < word.text.length()) {
                pieces.add(word(word.text.substring(start), face));
            }
            return pieces;
        }
    }
}
