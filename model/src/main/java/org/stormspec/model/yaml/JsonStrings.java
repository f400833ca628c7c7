package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The strings in a JSON object, for those who look at sample values and not at their shape. */
public final class JsonStrings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonStrings() {}

    /**
     * Returns the strings below each key of the outermost object, however deep they lie; nothing of
     * what is no JSON, for that is somebody else's concern.
     */
    public static Map<String, List<String>> byKey(String text) {
        Map<String, List<String>> strings = new LinkedHashMap<>();
        try {
            JSON.readTree(text)
                    .properties()
                    .forEach(entry ->
                            add(
                                    entry.getValue(),
                                    strings.computeIfAbsent(
                                            entry.getKey(), any -> new ArrayList<>())));
        } catch (JacksonException _) {
            return Map.of();
        }
        return strings;
    }

    private static void add(JsonNode value, List<String> strings) {
        if (value.isString()) {
            strings.add(value.asString());
        }
        value.values().forEach(part -> add(part, strings));
    }
}
