package org.stormspec.render.scene;

import org.stormspec.model.record.Access;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic.StreamKind;

/**
 * How each kind of element looks on the wall. Colours are those of the event-storming glossary and
 * cheat sheet of DDD Crew (CC BY 4.0); they are the same in every theme.
 */
public final class Notation {

    /** Text on stickies; reads on every paper colour at 5:1 or better. */
    public static final int INK = 0xff1f1f1f;

    /** How far a hotspot is turned, in radians clockwise. */
    private static final double TILT = Math.toRadians(4);

    private Notation() {}

    /** Returns the colour of the paper. */
    public static int paper(Kind kind) {
        return switch (kind) {
            case EVENT, TOPIC -> 0xffffa95f;
            case COMMAND -> 0xff7adbfb;
            case AGGREGATE -> 0xfffdf8b6;
            case POLICY -> 0xffbe88c6;
            case READ_MODEL -> 0xffdaf69f;
            case EXTERNAL_SYSTEM -> 0xffea94bb;
            case ACTOR -> 0xfffef445;
            case HOTSPOT -> 0xffe96c7e;
            case NOTE -> 0xffececec;
            case TIME -> 0xfff3e3c3;
            case OPPORTUNITY -> 0xff9be28f;
            case VALUE -> 0xffb5e3b8;
            case SCREEN -> 0xfffafafa;
        };
    }

    /** Returns the glyph in the corner. */
    public static Glyph glyph(Kind kind) {
        return switch (kind) {
            case EVENT -> Glyph.DIAMOND;
            case TOPIC -> Glyph.CYLINDER;
            case COMMAND -> Glyph.PLAY;
            case AGGREGATE -> Glyph.SHEET;
            case POLICY -> Glyph.LOOP;
            case READ_MODEL -> Glyph.EYE;
            case EXTERNAL_SYSTEM -> Glyph.RACKS;
            case ACTOR -> Glyph.PERSON;
            case HOTSPOT -> Glyph.BANG;
            case NOTE -> Glyph.PAGE;
            case TIME -> Glyph.CLOCK;
            case OPPORTUNITY -> Glyph.BULB;
            case VALUE -> Glyph.COIN;
            case SCREEN -> Glyph.WINDOW;
        };
    }

    /** Returns the glyph that marks a kind of stream beside the glyph of the kind of sticky. */
    public static Glyph glyph(StreamKind kind) {
        return switch (kind) {
            case ENTITY_CDC -> Glyph.CYLINDER;
            case DOMAIN_EVENT -> Glyph.DIAMOND;
            case SYSTEM_EVENT -> Glyph.COG;
            case INTEGRATION_EVENT -> Glyph.EXIT;
            case LIFECYCLE_EVENT -> Glyph.STEPS;
            case SCHEDULED_EVENT -> Glyph.CLOCK;
            case DATA_EVENT -> Glyph.GRID;
            case OBSERVABLE -> Glyph.EYE;
            case DELTA -> Glyph.DELTA;
            case FACT -> Glyph.TICK;
            case RULE_OUTCOME -> Glyph.FORK;
            case EVENT_LOG -> Glyph.BARS;
            case DEAD_LETTER -> Glyph.CROSS;
            case INTERNAL -> Glyph.LOOP;
            case COMMAND -> Glyph.PLAY;
        };
    }

    /** Returns the glyph that tells who may read a topic. */
    public static Glyph glyph(Access access) {
        return switch (access) {
            case PUBLIC -> Glyph.LOCK_OPEN;
            case PROTECTED -> Glyph.LOCK_KEY;
            case PRIVATE -> Glyph.LOCK;
        };
    }

    /** Returns how far stickies of a kind are turned, in radians clockwise. */
    public static double tilt(Kind kind) {
        return kind == Kind.HOTSPOT ? TILT : 0;
    }

    /** Returns the word for a kind in the legend. */
    public static String word(Kind kind) {
        return switch (kind) {
            case EVENT -> "event";
            case TOPIC -> "CDC entity";
            case COMMAND -> "command";
            case AGGREGATE -> "aggregate";
            case POLICY -> "policy";
            case READ_MODEL -> "read model";
            case EXTERNAL_SYSTEM -> "system";
            case ACTOR -> "person";
            case HOTSPOT -> "hotspot";
            case NOTE -> "note";
            case TIME -> "time";
            case OPPORTUNITY -> "opportunity";
            case VALUE -> "value";
            case SCREEN -> "screen";
        };
    }
}
