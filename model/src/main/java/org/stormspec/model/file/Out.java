package org.stormspec.model.file;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds one block in the order of the calls; what is empty or the default is left out. */
final class Out {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return node;
    }

    /** Writes a value even when it is empty. */
    Out always(String key, String value) {
        node.put(key, value);
        return this;
    }

    Out always(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    Out text(String key, String value) {
        return text(key, value, "");
    }

    Out text(String key, String value, String unless) {
        return value.equals(unless) ? this : always(key, value);
    }

    Out text(String key, Optional<String> value) {
        value.ifPresent(present -> node.put(key, present));
        return this;
    }

    /** Writes a truth value even when it is false. */
    Out always(String key, boolean value) {
        node.put(key, value);
        return this;
    }

    Out flag(String key, boolean value) {
        if (value) {
            node.put(key, true);
        }
        return this;
    }

    Out number(String key, int value, int unless) {
        if (value != unless) {
            node.put(key, value);
        }
        return this;
    }

    Out number(String key, OptionalInt value) {
        value.ifPresent(present -> node.put(key, present));
        return this;
    }

    Out words(String key, Collection<String> words) {
        if (!words.isEmpty()) {
            ArrayNode list = node.putArray(key);
            words.forEach(list::add);
        }
        return this;
    }

    Out texts(String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            ObjectNode block = node.putObject(key);
            texts.forEach(block::put);
        }
        return this;
    }

    Out block(String key, JsonNode block) {
        return block.isEmpty() ? this : always(key, block);
    }

    Out numbers(String key, int... numbers) {
        ArrayNode list = node.putArray(key);
        for (int number : numbers) {
            list.add(number);
        }
        return this;
    }
}
