package org.stormspec.render.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.model.record.Kind;

/**
 * The papers that stickies are made of: a palette changes looks only, and glyph and shape carry the
 * kind as well. Dark text reads on every paper at 4.5:1 or better.
 */
public enum Papers {
    /** The colours of the glossary and cheat sheet of DDD Crew. */
    CLASSIC("Classic"),
    /** Colours that stay apart for people who see red and green alike. */
    COLOUR_SAFE("Colour-safe"),
    /** Greys with an outline, for paper and for printers without colour. */
    PRINT("Print");

    private final String label;

    Papers(String label) {
        this.label = label;
    }

    /** Returns the word shown to people. */
    public String label() {
        return label;
    }

    /** Returns the word used in preferences: {@code colour-safe}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the papers of a word. */
    public static Optional<Papers> of(String word) {
        return Arrays.stream(values()).filter(papers -> papers.word().equals(word)).findFirst();
    }

    /**
     * Returns whether stickies have an outline, because their colour hardly parts from the wall.
     */
    public boolean isOutlined() {
        return this == PRINT;
    }

    /** Returns the colour of stickies of a kind. */
    public int of(Kind kind) {
        return switch (this) {
            case CLASSIC -> Notation.paper(kind);
            case COLOUR_SAFE -> safe(kind);
            case PRINT -> grey(kind);
        };
    }

    // Chosen so that any two kinds of the flow stay at least 15 apart (CIE 1976) under simulated
    // deuteranopia and protanopia; a test computes it.
    private static int safe(Kind kind) {
        return switch (kind) {
            case EVENT, TOPIC -> 0xffffb04d;
            case COMMAND -> 0xff8fd3ff;
            case AGGREGATE -> 0xfffdf8c4;
            case POLICY -> 0xff9484cf;
            case READ_MODEL -> 0xff4fbfa0;
            case EXTERNAL_SYSTEM -> 0xfff8d0e0;
            case ACTOR -> 0xfff5e63c;
            case HOTSPOT -> 0xffe0664f;
            case NOTE -> 0xffe0e0e0;
            case TIME -> 0xffc4ad86;
            case OPPORTUNITY -> 0xff9be0a8;
            case VALUE -> 0xffa9bfd6;
            case SCREEN -> 0xfffdfdfd;
        };
    }

    private static int grey(Kind kind) {
        return switch (kind) {
            case EVENT -> 0xffe4e4e4;
            case TOPIC -> 0xffeeeeee;
            case COMMAND -> 0xffc8c8c8;
            case AGGREGATE -> 0xfffbfbfb;
            case POLICY -> 0xffb4b4b4;
            case READ_MODEL -> 0xfff2f2f2;
            case EXTERNAL_SYSTEM -> 0xffd6d6d6;
            case ACTOR -> 0xfff8f8f8;
            case HOTSPOT -> 0xffa2a2a2;
            case NOTE, SCREEN, TIME, OPPORTUNITY, VALUE -> 0xffffffff;
        };
    }

    /** Returns what a sticky of a classic colour looks like, for those painted by colour alone. */
    public int instead(int classic) {
        if (this != CLASSIC) {
            for (Kind kind : Kind.values()) {
                if (Notation.paper(kind) == classic) {
                    return of(kind);
                }
            }
        }
        return classic;
    }
}
