package org.stormspec.render.scene;

import java.util.HashMap;
import java.util.Map;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.LineBreaker;
import org.stormspec.render.text.TextBlock;
import org.stormspec.render.text.TextMeasurer;
import org.stormspec.render.text.TextStyle;

/** Remembers how words were set in a box, in board units, so that a frame only looks them up. */
public final class WordCache {

    /** Words on a sticky, in board units. */
    public static final TextStyle WORDS = new TextStyle(Face.REGULAR, 17, 11);

    /** Room left free at the sides of a sticky, in board units. */
    public static final double PADDING = 10;

    /** Height of the band that the glyph takes, in board units. */
    public static final double GLYPH_BAND = 22;

    /** Room left free above and below the words, in board units. */
    public static final double HEADROOM = 8;

    /** More than this many and everything is forgotten. */
    private static final int MOST = 100_000;

    private record Key(String text, int width, int height) {}

    private record Title(String text, int width, Face face, double size) {}

    private final TextMeasurer measurer;
    private final LineBreaker breaker;
    private final Map<Key, TextBlock> blocks = new HashMap<>();
    private final Map<Title, TextBlock.Line> titles = new HashMap<>();

    /** Makes an empty cache that measures with this. */
    public WordCache(TextMeasurer measurer) {
        this.measurer = measurer;
        this.breaker = new LineBreaker(measurer);
    }

    /** Returns the words of a sticky of this size in board units. */
    public TextBlock words(String text, int width, int height) {
        if (blocks.size() > MOST) {
            blocks.clear();
        }
        return blocks.computeIfAbsent(new Key(text, width, height), this::set);
    }

    /** Words keep clear of the glyph above them as long as that leaves room for all of them. */
    private TextBlock set(Key key) {
        double width = key.width - 2 * PADDING;
        TextBlock clear = breaker.set(key.text, width, key.height - GLYPH_BAND - HEADROOM, WORDS);
        return clear.clipped()
                ? breaker.set(key.text, width, key.height - 2 * HEADROOM, WORDS)
                : clear;
    }

    /** Returns one line, clipped to a width in pixels; empty if not even the mark fits. */
    public TextBlock.Line title(String text, int width, Face face, double size) {
        if (titles.size() > MOST) {
            titles.clear();
        }
        return titles.computeIfAbsent(
                new Title(text, width, face, size),
                title -> breaker.clip(title.text, title.width, title.face, title.size));
    }

    /** Returns the width of a line that is not clipped. */
    public double width(String text, Face face, double size) {
        return measurer.width(text, face, size);
    }
}
