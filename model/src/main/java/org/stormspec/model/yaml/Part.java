package org.stormspec.model.yaml;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value and where it stands in the text; offsets are in characters, ends are exclusive. */
sealed interface Part permits Part.Scalar, Part.Alias, Part.Mapping, Part.Sequence {

    JsonNode value();

    int start();

    int end();

    /** Whether it is written in braces or brackets. */
    boolean flow();

    /** The values inside, in the order of the text; what an alias repeats is not inside it. */
    default List<Part> inner() {
        return switch (this) {
            case Scalar _, Alias _ -> List.of();
            case Mapping mapping -> mapping.entries().stream().map(Entry::part).toList();
            case Sequence sequence -> sequence.items();
        };
    }

    /** A scalar. */
    record Scalar(JsonNode value, int start, int end) implements Part {
        @Override
        public boolean flow() {
            return false;
        }
    }

    /** A reference to a value further up, which it repeats. */
    record Alias(Part target, int start, int end) implements Part {
        @Override
        public JsonNode value() {
            return target.value();
        }

        @Override
        public boolean flow() {
            return false;
        }
    }

    /** A mapping. */
    record Mapping(JsonNode value, int start, int end, boolean flow, List<Entry> entries)
            implements Part {
        Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** A sequence. */
    record Sequence(JsonNode value, int start, int end, boolean flow, List<Part> items)
            implements Part {}

    /** A key with its value. */
    record Entry(String key, int start, int keyEnd, Part part) {
        int end() {
            return Math.max(keyEnd, part.end());
        }
    }
}
