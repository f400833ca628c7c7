package org.stormspec.render.map;

/** Who finds a place for everything on a map. */
public enum MapEngine {
    /** Graphviz where it is installed and in time, else the built-in layout. */
    BEST,
    /** Graphviz's dot, or an error. */
    DOT,
    /** The built-in layout, ELK. */
    ELK
}
