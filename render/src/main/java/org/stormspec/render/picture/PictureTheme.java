package org.stormspec.render.picture;

import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.Papers;

/** The colours of a picture besides those of its stickies. */
public enum PictureTheme {
    /** As in the light window. */
    LIGHT,
    /** As in the dark window. */
    DARK,
    /** For paper: a white ground, darker lines, no shadows. */
    PRINT;

    private static final Palette PAPER =
            new Palette(
                    0xffffffff,
                    0xffffffff,
                    0xff000000,
                    0xff454b53,
                    0xff1b4fb5,
                    0xff5c6470,
                    0xffffffff,
                    0xff8a929d,
                    0x00000000,
                    0xffb4bac2,
                    0xffe9d9a6,
                    0xff1a7f37,
                    0xff9a6700,
                    0xffcf222e,
                    Papers.CLASSIC);

    /** Returns the colours. */
    public Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case PRINT -> PAPER;
        };
    }

    /** Returns whether stickies throw a shadow. */
    public boolean shaded() {
        return this != PRINT;
    }
}
