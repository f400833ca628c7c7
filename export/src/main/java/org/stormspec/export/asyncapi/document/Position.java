package org.stormspec.export.asyncapi.document;

/// A place in a text, line and column counted from 1.
public record Position(int line, int column) {

    /// The beginning of a text.
    public static final Position START = new Position(1, 1);
}
