package org.stormspec.render.text;

import java.util.List;

/**
 * A text set in a box.
 *
 * @param lines from top to bottom
 * @param size of the font
 * @param clipped whether words are missing
 */
public record TextBlock(List<Line> lines, double size, boolean clipped) {

    /**
     * One line of a block.
     *
     * @param text without line end
     * @param width at the size of the block
     */
    public record Line(String text, double width) {}

    /** Copies the lines. */
    public TextBlock {
        lines = List.copyOf(lines);
    }

    /** Returns the height of all lines. */
    public double height() {
        return lines.size() * TextStyle.lineHeight(size);
    }

    /** Returns the width of the widest line. */
    public double width() {
        double widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }
}
