package org.stormspec.render.scene;

/** The little pictures that tell the kind of a sticky without its colour. */
public enum Glyph {
    /** A fact: a filled diamond. */
    DIAMOND,
    /** An order: a triangle that points forward. */
    PLAY,
    /** Rules written down: a sheet with lines. */
    SHEET,
    /** Whenever, then: a ring with a gap and a head. */
    LOOP,
    /** Something to look at: an eye. */
    EYE,
    /** Somebody else's machine: two racks. */
    RACKS,
    /** Somebody: head and shoulders. */
    PERSON,
    /** Look here: an exclamation mark. */
    BANG,
    /** A state kept: a cylinder. */
    CYLINDER,
    /** A remark: a sheet with a folded corner. */
    PAGE,
    /** Passing time: a clock face with hands. */
    CLOCK,
    /** An idea: a bulb. */
    BULB,
    /** Something gained or lost: a disc with a bar. */
    COIN,
    /** What somebody sees: a window with a title bar. */
    WINDOW,
    /** Machines: a cog. */
    COG,
    /** On its way out: an arrow that leaves a box. */
    EXIT,
    /** Phase by phase: steps that rise. */
    STEPS,
    /** Rows of a store: a grid. */
    GRID,
    /** A difference: a hollow triangle. */
    DELTA,
    /** Certain: a tick. */
    TICK,
    /** This way or that: a path that parts. */
    FORK,
    /** One after the other: bars. */
    BARS,
    /** Gone wrong: a cross. */
    CROSS,
    /** Open to everybody: a lock that hangs open. */
    LOCK_OPEN,
    /** Open to who has a key: a closed lock with a keyhole. */
    LOCK_KEY,
    /** Open to nobody else: a closed lock, all black. */
    LOCK,
    /** Nothing done yet: a thin ring. */
    RING,
    /** A third done: a ring that is thick for a third. */
    RING_THIRD,
    /** Two thirds done. */
    RING_TWO_THIRDS,
    /** All done: a thick ring. */
    RING_FULL
}
