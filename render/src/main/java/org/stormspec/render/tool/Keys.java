package org.stormspec.render.tool;

/**
 * The modifier keys held down.
 *
 * @param shift held
 * @param ctrl held; the command key on a Mac
 * @param alt held
 */
public record Keys(boolean shift, boolean ctrl, boolean alt) {

    /** None held. */
    public static final Keys NONE = new Keys(false, false, false);

    /** Only shift held. */
    public static final Keys SHIFT = new Keys(true, false, false);

    /** Only control held. */
    public static final Keys CTRL = new Keys(false, true, false);

    /** Returns whether a click adds to the selection. */
    public boolean adds() {
        return shift || ctrl;
    }
}
