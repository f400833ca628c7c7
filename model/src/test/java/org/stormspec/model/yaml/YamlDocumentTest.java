package org.stormspec.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Reading YAML")
class YamlDocumentTest {

    @Test
    @DisplayName("gives the line and column of every path")
    void knowsEveryPlace() {
        YamlDocument document =
                read(
                        """
                        # head
                        topics:
                          sale:   # the one
                            fields: {id: string, on: date}
                          "order":
                            - first
                            - name: \uD83D\uDE00
                              key: x
                        """);

        assertEquals(new Position(2, 1), document.at("topics"));
        assertEquals(new Position(4, 26), document.at("topics", "sale", "fields", "on"));
        assertEquals(new Position(6, 7), document.at("topics", "order", "0"));
        assertEquals(new Position(8, 7), document.at("topics", "order", "1", "key"));
        assertEquals(new Position(5, 3), document.at("topics", "order", "missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NO|\"NO\"",
                "on|\"on\"",
                "12:30|\"12:30\"",
                "2026-11-21|\"2026-11-21\"",
                "~|null",
                "True|true",
                "0x1F|31",
                "0o17|15",
                "017|17",
                "1.50|1.50",
                "1_000|\"1_000\"",
                "!!str 5|\"5\"",
                "!!int '5'|5",
                "'5'|\"5\"",
                "!mine x|\"x\"",
                "99999999999999999999|99999999999999999999"
            })
    @DisplayName("follows the core schema of YAML 1.2")
    void followsTheCoreSchema(String scalar, String json) {
        JsonNode expected = new JsonMapper().readTree(json);

        assertTrue(
                YamlTrees.same(expected, read("k: " + scalar + "\n").tree().path("k")),
                () -> read("k: " + scalar + "\n").tree().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1\\nb: 2\\na: 3|3:1|the key 'a' again, first given in line 1",
                "a: {x: 1, x: 2}|1:11|the key 'x' again",
                "a: 1\\n\\tb: 2|2:1|cannot start any token",
                "a: [1, 2|1:|flow sequence",
                "a: 1\\n---\\nb: 2|2:1|a second document",
                "? [a]\\n: b|1:3|a key that is no plain word",
                "a: *b|1:4|a reference to 'b'",
                "a: &a [*a]|1:8|a reference to 'a'",
                "a: \\7|1:4|the control character U+0007"
            })
    @DisplayName("stops with one message that names file, line and column")
    void stopsWithOneMessage(String text, String place, String found) {
        String source = text.translateEscapes();
        Problem problem =
                assertInstanceOf(Problem.class, YamlDocument.parse("contexts/x.yaml", source));

        assertTrue(problem.message().startsWith("contexts/x.yaml:" + place), problem::message);
        assertTrue(problem.found().contains(found), problem::message);
    }

    @Test
    @DisplayName("refuses a file that would exhaust the stack or the memory")
    void refusesBombs() {
        assertInstanceOf(Problem.class, YamlDocument.parse("x", "[".repeat(100_000)));
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertInstanceOf(Problem.class, YamlDocument.parse("x", laughs.toString()));
    }

    @Test
    @DisplayName("accepts a byte-order mark, Windows line ends, an empty file and comments only")
    void acceptsOddities() {
        YamlDocument windows = read("\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n");

        assertTrue(windows.hasByteOrderMark() && windows.hasWindowsLineEnds());
        assertEquals("x\ny\n", windows.tree().path("b").stringValue());
        assertEquals(new Position(2, 1), windows.at("b"));
        assertTrue(read("").tree().isNull());
        assertTrue(read("# nothing yet\n").tree().isNull());
    }

    @Test
    @DisplayName("counts characters beyond the basic plane wherever they stand")
    void survivesSurrogatesAnywhere() {
        for (int length = 1000; length < 1050; length++) {
            String text = "a: " + "x".repeat(length) + "\uD83D\uDE00\nb: 1\n";

            assertEquals(new Position(2, 1), read(text).at("b"));
        }
    }

    @Test
    @DisplayName("refuses references that stand for more than memory can hold")
    void refusesReferencesThatStandForTooMuch() {
        assertRefused(7, "references that stand for more than 250,000 values", aliases(9, 9));
        assertRefused(17, "references that stand for more than 250,000 values", aliases(50, 2));
    }

    @Test
    @DisplayName("refuses references that make a file deeper than its text")
    void refusesReferencesThatMakeItDeeper() {
        String deep = "[".repeat(150);
        assertRefused(
                2,
                "nested deeper than 200",
                "a: &a %s%s\nb: %s*a%s\n".formatted(deep, "]".repeat(150), deep, "]".repeat(150)));
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, true",
        "2147483648, false",
        "-2147483648, true",
        "-2147483649, false",
        "0x7fffffff, true",
        "0xe133333E, false",
        "0o17777777777, true",
        "0o20000000000, false",
    })
    @DisplayName("reads whole numbers of any radix, small ones as such")
    void readsWholeNumbers(String number, boolean isSmall) {
        JsonNode read = read("a: " + number + "\n").tree().path("a");
        assertTrue(read.isIntegralNumber(), number);
        assertEquals(isSmall, read.isInt(), number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1.5E+10000", "0x%s", "%s", "0.%s"})
    @DisplayName("refuses numbers that cost more than they say, and takes them as texts in quotes")
    void refusesExcessiveNumbers(String form) {
        String number = form.formatted("1".repeat(100_000));

        assertRefused(2, "a number of more than 100 characters", "a: 1\nb: " + number + "\n");
        assertRefused(2, "a number of more than 100 characters", "# c\nb: [" + number + "]\n");
        assertEquals(number, read("b: '" + number + "'\n").tree().path("b").stringValue());
        assertEquals("1e5x", read("b: 1e5x\n").tree().path("b").stringValue());
    }

    @Test
    @DisplayName("refuses keys that nobody could read")
    void refusesLongKeys() {
        assertRefused(
                2, "a key of 10,001 characters", "a: 1\n? %s\n: 2\n".formatted("x".repeat(10_001)));
        assertRefused(1, "a key of 10,001 characters", "{%s: 2}\n".formatted("x".repeat(10_001)));
        assertTrue(read("? %s\n: 2\n".formatted("x".repeat(10_000))).tree().isObject());
    }

    /** Lines that each repeat the one before so many times. */
    private static String aliases(int lines, int times) {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < lines; i++) {
            String before = "*a" + (i - 1);
            String all = String.join(", ", Collections.nCopies(times, before));
            text.append("a%d: &a%d [%s]\n".formatted(i, i, all));
        }
        return text.toString();
    }

    private static void assertRefused(int line, String found, String text) {
        Problem problem = assertInstanceOf(Problem.class, YamlDocument.parse("a.yaml", text));
        assertTrue(problem.message().contains(found), problem::message);
        assertEquals(line, problem.line());
    }

    @Test
    @DisplayName("resolves aliases to what they stand for")
    void resolvesAliases() {
        assertEquals("[1,2]", read("a: &x [1, 2]\nb: *x\n").tree().path("b").toString());
        assertEquals(new Position(2, 1), read("a: &x [1, 2]\nb: *x\n").at(List.of("b", "0")));
    }

    private static YamlDocument read(String text) {
        return assertInstanceOf(YamlDocument.class, YamlDocument.parse("t.yaml", text));
    }
}
