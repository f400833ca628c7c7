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

    /** The smallest type of a picture, in board units: some 20,000 letters on a sticky. */
    private static final int SMALLEST = 1;

    private final TextMeasurer measurer;
    private final LineBreaker breaker;
    private final boolean whole;
    private final Map<Key, TextBlock> blocks = new HashMap<>();
    private final Map<Title, TextBlock.Line> titles = new HashMap<>();

    /** Makes an empty cache that measures with this. */
    public WordCache(TextMeasurer measurer) {
        this(measurer, false);
    }

    /**
     * Makes an empty cache for a picture, which nobody can open to read on: no word is left out.
     */
    static WordCache ofPicture(TextMeasurer measurer) {
        return new WordCache(measurer, true);
    }

    private WordCache(TextMeasurer measurer, boolean whole) {
        this.measurer = measurer;
        this.whole = whole;
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
        TextBlock clear = set(key, key.height - GLYPH_BAND - HEADROOM, WORDS);
        TextBlock block = clear.clipped() ? set(key, key.height - 2 * HEADROOM, WORDS) : clear;
        return block.clipped() && whole ? setSmaller(key) : block;
    }

    /** Type that is too small to read on the screen can still be read in a picture, from near. */
    private TextBlock setSmaller(Key key) {
        double size = WORDS.floor();
        TextBlock block;
        do {
            size--;
            TextStyle smaller = new TextStyle(WORDS.face(), size, size);
            block = set(key, key.height - GLYPH_BAND - HEADROOM, smaller);
        } while (block.clipped() && size > SMALLEST);
        return block;
    }

    private TextBlock set(Key key, double height, TextStyle style) {
        return breaker.set(key.text, key.width - 2 * PADDING, height, style);
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
