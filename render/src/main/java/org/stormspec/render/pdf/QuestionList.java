package org.stormspec.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.TextBlock;
import org.stormspec.render.text.TextStyle;

/** Sets the list of hotspots on as many upright pages of A4 as it needs. */
final class QuestionList {

    private static final double EDGE = Millimetres.points(18);
    private static final double TITLE = 18;
    private static final double CAPTION = 8;
    private static final double SIZE = 10;
    private static final double GAP = 12;
    private static final double PAD = 6;

    /** Shares of the width that the columns take. */
    private static final double[] SHARES = {0.05, 0.42, 0.23, 0.13, 0.17};

    private static final String[] HEADS = {"", "Hotspot", "About", "State", "Owner"};

    private final String title;
    private final List<List<DrawOp>> pages = new ArrayList<>();
    private Sketch sketch = new Sketch();
    private double y;

    QuestionList(String title) {
        this.title = title;
    }

    /** Returns the pages; none without questions. */
    List<List<DrawOp>> pages(List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        begin(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            row(i + 1, questions.get(i), questions.size());
        }
        pages.add(sketch.ops());
        return List.copyOf(pages);
    }

    private static double width() {
        return PaperSize.A4.width(false) - 2 * EDGE;
    }

    private void begin(int count) {
        sketch = new Sketch();
        y = EDGE + TITLE;
        String heading = pages.isEmpty() ? "Hotspots" : "Hotspots, continued";
        sketch.text(heading, EDGE, y, width(), Face.BOLD, TITLE, Sketch.INK);
        y += 18;
        String facts = title + "  ·  " + (count == 1 ? "1 hotspot" : count + " hotspots");
        sketch.text(facts, EDGE, y, width(), Face.REGULAR, SIZE, Sketch.MUTED);
        y += 28;
        double x = EDGE;
        for (int i = 0; i < HEADS.length; i++) {
            sketch.text(HEADS[i], x, y, 200, Face.SEMIBOLD, CAPTION, Sketch.MUTED);
            x += SHARES[i] * width();
        }
        y += PAD;
    }

    private void row(int number, Question question, int count) {
        String[] texts = {
            String.valueOf(number),
            question.title(),
            orDash(question.about()),
            question.state(),
            orDash(question.owner())
        };
        List<TextBlock> cells = new ArrayList<>();
        double high = 0;
        for (int i = 0; i < texts.length; i++) {
            TextBlock cell = Sketch.set(texts[i], SHARES[i] * width() - GAP, Face.REGULAR, SIZE);
            cells.add(cell);
            high = Math.max(high, cell.lines().size() * TextStyle.lineHeight(SIZE));
        }
        if (y + high + 2 * PAD > PaperSize.A4.height(false) - EDGE) {
            pages.add(sketch.ops());
            begin(count);
        }
        sketch.line(EDGE, y, EDGE + width(), y, Sketch.HAIRLINE, 0.5, 0);
        double x = EDGE;
        for (int i = 0; i < cells.size(); i++) {
            int argb = i == 1 || i == 3 ? Sketch.INK : Sketch.MUTED;
            sketch.block(cells.get(i), x, y + PAD, Face.REGULAR, argb);
            x += SHARES[i] * width();
        }
        y += high + 2 * PAD;
    }

    private static String orDash(String text) {
        return text.isBlank() ? "–" : text;
    }
}
