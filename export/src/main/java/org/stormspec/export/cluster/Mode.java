package org.stormspec.export.cluster;

/** How long a cluster lives. */
public enum Mode {
    /** It stops when the program that started it ends, however that happens. */
    ATTACHED,
    /** It runs on until it is stopped. */
    DETACHED
}
