package org.stormspec.export.asyncapi.document;

import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// A value of a document together with the place where it was read.
public sealed interface SourceNode {

    /// Where the value begins.
    Position position();

    /// A mapping, in the order of the text.
    ///
    /// @param keys where each key stands, by key
    record Mapping(
            Position position,
            SequencedMap<String, SourceNode> entries,
            SequencedMap<String, Position> keys)
            implements SourceNode {}

    /// A list.
    record Sequence(Position position, List<SourceNode> items) implements SourceNode {}

    /// A string, number, boolean or null.
    record Scalar(Position position, JsonNode value) implements SourceNode {}
}
