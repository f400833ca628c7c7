package org.stormspec.model.record;

/** What a context map shows: the contexts of systems, or the teams behind them. */
public enum MapKind {
    SYSTEM_LANDSCAPE,
    ORGANIZATIONAL
}
