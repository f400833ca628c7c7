package org.stormspec.render.map;

/** How much of a map is drawn. */
public enum Level {
    /** Services, topics and who reads them. */
    TOPICS,
    /** Contexts and what they are to each other. */
    CONTEXTS
}
