package org.stormspec.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

@DisplayName("The canonical YAML text")
class YamlWriterTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    @DisplayName("is block style with two spaces, and one line where asked")
    void isBlockStyleAndOneLineWhereAsked() {
        JsonNode tree =
                JSON.readTree(
                        """
                        {"name": "Big picture", "lanes": [{"id": "a", "top": 8}, "plain"], "none": [],
                         "text": "first\\nsecond\\n", "empty": {}, "nothing": null,
                         "placements": {"1e5": {"element": "launch-campaign", "at": [1240, 320]}}}
                        """);

        assertEquals(
                """
                name: Big picture
                lanes:
                  - id: a
                    top: 8
                  - plain
                none: []
                text: |
                  first
                  second
                empty: {}
                nothing: null
                placements:
                  '1e5': {element: launch-campaign, at: [1240, 320]}
                """,
                new YamlWriter("placements/*").write(tree));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "on",
                "Yes",
                "n",
                "~",
                "null",
                "TRUE",
                "1",
                "-7",
                "1.0",
                "1.0.0",
                "12:30",
                "2026-11-21",
                "1_000",
                "0x1F",
                "0o7",
                "1e3",
                ".inf",
                ".NaN",
                "=",
                "<<",
                "",
                "- a",
                "#x",
                "&x",
                "*x",
                "!x",
                "%x",
                "@x",
                "`x",
                "[x",
                "{x",
                "a: b",
                "a #b",
                "a:"
            })
    @DisplayName("puts single quotes round what a reader could take for something else")
    void quotesWhatCouldBeMisread(String text) {
        assertEquals("k: '" + text + "'\n", writeText(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order",
                "acme.finance.campaign._public.sale",
                "urn:acme",
                "0 2 * * * UTC",
                "a-b",
                "it's",
                "Über uns",
                "array<string>",
                "localhost:9092",
                "v2",
                "no one",
                "a, b"
            })
    @DisplayName("leaves other texts bare")
    void leavesOtherTextsBare(String text) {
        assertEquals("k: " + text + "\n", writeText(text));
    }

    @ParameterizedTest
    @CsvSource({"a,{a: b}", "'a, b','{a: ''a, b''}'"})
    @DisplayName("quotes more carefully between braces")
    void quotesMoreCarefullyBetweenBraces(String text, String expected) {
        JsonNode value = text.equals("a") ? JSON.readTree("{\"a\":\"b\"}") : wrapped(text);
        assertEquals(expected, YamlWriter.oneLine(value));
    }

    @Test
    @DisplayName("never wraps a line")
    void neverWraps() {
        String text = "word ".repeat(400) + "end";

        assertEquals("k: " + text + "\n", writeText(text));
        assertEquals(-1, YamlWriter.oneLine(wrapped(text)).indexOf('\n'));
    }

    @Test
    @DisplayName("says the same to our reader and to Jackson's, whatever the tree")
    void readsBackWhateverTheTree() {
        YAMLMapper jackson = new YAMLMapper();
        for (int seed = 0; seed < 2000; seed++) {
            JsonNode tree = new RandomTrees(new SplittableRandom(seed)).document();
            String text = new YamlWriter("*/name", "id").write(tree);

            YamlDocument read =
                    assertInstanceOf(YamlDocument.class, YamlDocument.parse("t.yaml", text), text);
            assertTrue(YamlTrees.same(tree, read.tree()), "seed " + seed + "\n" + text);
            assertTrue(
                    YamlTrees.same(jackson.readTree(text), read.tree()),
                    "Jackson differs, seed " + seed + "\n" + text);
        }
    }

    @Test
    @DisplayName("is a fixed point: writing what was read gives the same bytes")
    void isAFixedPoint() {
        for (int seed = 0; seed < 500; seed++) {
            String text =
                    new YamlWriter().write(new RandomTrees(new SplittableRandom(seed)).document());

            assertEquals(
                    text,
                    new YamlWriter().write(((YamlDocument) YamlDocument.parse("t", text)).tree()));
        }
    }

    private static String writeText(String text) {
        return new YamlWriter().write(JsonNodeFactory.instance.objectNode().put("k", text));
    }

    private static JsonNode wrapped(String text) {
        return JsonNodeFactory.instance.objectNode().put("a", text);
    }
}
