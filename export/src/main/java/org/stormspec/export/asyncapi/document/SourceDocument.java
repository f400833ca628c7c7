package org.stormspec.export.asyncapi.document;

import java.util.Optional;

/// A parsed YAML or JSON text that still knows where everything stands.
///
/// @param file name of the text, relative to the root of its [DocumentFiles]
public record SourceDocument(String file, SourceNode root) {

    /// The node at a JSON pointer, without following references.
    public Optional<SourceNode> find(String pointer) {
        SourceNode node = root;
        for (String step : JsonPointers.steps(pointer)) {
            Optional<SourceNode> next = child(node, step);
            if (next.isEmpty()) {
                return next;
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    /// Where a pointer leads. A pointer that runs through a reference ends at the referring place,
    /// because that is where a person has to look first.
    public Position locate(String pointer) {
        SourceNode node = root;
        Position place = root.position();
        for (String step : JsonPointers.steps(pointer)) {
            Optional<SourceNode> next = child(node, step);
            if (next.isEmpty()) {
                return place;
            }
            place = place(node, step, next.get());
            node = next.get();
        }
        return place;
    }

    /// An entry of a mapping is found by its key: that is the line people look for.
    private static Position place(SourceNode parent, String step, SourceNode child) {
        return parent instanceof SourceNode.Mapping mapping
                ? mapping.keys().getOrDefault(step, child.position())
                : child.position();
    }

    private static Optional<SourceNode> child(SourceNode node, String step) {
        return switch (node) {
            case SourceNode.Mapping mapping -> Optional.ofNullable(mapping.entries().get(step));
            case SourceNode.Sequence list -> item(list, step);
            case SourceNode.Scalar _ -> Optional.empty();
        };
    }

    private static Optional<SourceNode> item(SourceNode.Sequence list, String step) {
        if (!step.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(step);
        return index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }
}
