package org.stormspec.model.journal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.file.RandomModels;
import org.stormspec.model.store.ChangeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("What a clipboard or a damaged journal holds")
class StrangeChangesTest {

    private static final int MUTANTS = Integer.getInteger("stormspec.mutants", 4000);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"ELEMENT\"}]",
                "[{\"type\":\"ELEMENT\",\"after\":{\"id\":\"a\",\"name\":\"A\",\"kind\":\"EVENT\"}}]",
                "[{\"type\":\"ELEMENT\",\"after\":{\"kind\":\"EVENT\",\"detail\":{}}}]",
                "[{\"type\":\"PLACEMENT\",\"after\":{\"board\":\"b\",\"id\":\"p\"}}]",
                "[{\"type\":\"LINK\",\"after\":{\"from\":\"a\",\"type\":\"EMITS\"}}]",
                "[{\"type\":\"LINK\",\"after\":{\"from\":\"a\",\"to\":\"b\"}}]",
                "[{\"type\":\"DOMAIN\",\"before\":{\"id\":\"a\",\"purpose\":\"\"},\"after\":{\"id\":\"b\",\"purpose\":\"\"}}]",
                "[null]",
                "[[]]",
                "{}",
                "{\"type\":\"ELEMENT\"}",
                "\"words\"",
                "1e999999999",
                "words",
                "",
                "\u0000"
            })
    @DisplayName("is no change set when a part of it is missing")
    void isNoChangeSet(String text) {
        assertEquals(Optional.empty(), ChangeSetJson.read(text));
    }

    @Test
    @DisplayName(
            "is a change set that can be written and taken back, or none, whatever is odd in it")
    void isAChangeSetOrNone() {
        int read = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            String line =
                    ChangeSetJson.write(
                            ChangeSet.adding(new RandomModels(random).model().records()));
            for (int i = 0; i < MUTANTS / 20; i++) {
                String odd = random.nextBoolean() ? cut(line, random) : changed(line, random);
                Optional<ChangeSet> changes =
                        assertDoesNotThrow(() -> ChangeSetJson.read(odd), odd);
                read += changes.isPresent() ? 1 : 0;
                changes.ifPresent(set ->
                        assertEquals(
                                Optional.of(set.inverse()),
                                ChangeSetJson.read(ChangeSetJson.write(set.inverse())),
                                odd));
            }
        }
        assertTrue(read > MUTANTS / 20 && read < MUTANTS, "read " + read);
    }

    private static String cut(String line, RandomGenerator random) {
        int from = random.nextInt(line.length());
        int to = Math.min(line.length(), from + random.nextInt(20));
        return line.substring(0, from) + line.substring(to);
    }

    /** Takes the tree at a random place away, or puts another one there. */
    private static String changed(String line, RandomGenerator random) {
        JsonNode whole = JSON.readTree(line);
        ArrayNode few = JSON.createArrayNode();
        for (int i = 0; i < 3; i++) {
            few.add(whole.get(random.nextInt(whole.size())));
        }
        JsonNode place = few;
        while (true) {
            List<JsonNode> deeper =
                    place.values().stream().filter(each -> !each.isEmpty()).toList();
            if (deeper.isEmpty() || random.nextInt(4) == 0) {
                break;
            }
            place = deeper.get(random.nextInt(deeper.size()));
        }
        change(place, random);
        return few.toString();
    }

    private static void change(JsonNode place, RandomGenerator random) {
        JsonNode other =
                switch (random.nextInt(6)) {
                    case 0 -> JSON.nullNode();
                    case 1 -> JSON.createObjectNode();
                    case 2 -> JSON.createArrayNode().addNull();
                    case 3 -> JSON.getNodeFactory().numberNode(-7);
                    case 4 -> JSON.getNodeFactory().stringNode("");
                    default -> JSON.getNodeFactory().booleanNode(true);
                };
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            Collection<String> keys = object.propertyNames();
            String key = List.copyOf(keys).get(random.nextInt(keys.size()));
            if (random.nextBoolean()) {
                object.remove(key);
            } else {
                object.setAll(Map.of(key, other));
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), other);
        }
    }
}
