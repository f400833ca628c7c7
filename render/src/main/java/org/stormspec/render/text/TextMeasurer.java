package org.stormspec.render.text;

/** Says how wide a text is; the same on every machine, with or without a screen. */
@FunctionalInterface
public interface TextMeasurer {

    /**
     * Returns the width of one line of text, in the unit of the size.
     *
     * @param text without line ends
     * @param face cut of the font
     * @param size of the font
     */
    double width(CharSequence text, Face face, double size);
}
