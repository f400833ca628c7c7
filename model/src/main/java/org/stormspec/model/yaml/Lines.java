package org.stormspec.model.yaml;

import java.util.Arrays;

/** Lines of a text by offset. */
final class Lines {

    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts = startsOf(text);
    }

    private static int[] startsOf(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', next + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = next + 1;
        }
        return Arrays.copyOf(found, count);
    }

    Position position(int offset) {
        int line = line(offset);
        return new Position(line + 1, offset - starts[line] + 1);
    }

    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int column(int offset) {
        return offset - starts[line(offset)];
    }

    int startOfLine(int offset) {
        return starts[line(offset)];
    }

    /** Returns the offset of the line break that ends the line, or the end of the text. */
    int endOfLine(int offset) {
        int end = startOfNextLine(offset);
        while (end > offset && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    int startOfNextLine(int offset) {
        int next = line(offset) + 1;
        return next < starts.length ? starts[next] : text.length();
    }
}
