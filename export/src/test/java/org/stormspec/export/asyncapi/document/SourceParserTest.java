package org.stormspec.export.asyncapi.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text that somebody else wrote")
final class SourceParserTest {

    private static Problem refusal(String text) {
        return assertThrows(
                        SourceParser.Unreadable.class, () -> SourceParser.parse("api.yaml", text))
                .problem();
    }

    private static void assertRefusal(int line, int column, String words, String text) {
        Problem problem = refusal(text);
        assertTrue(problem.message().contains(words), problem::text);
        assertEquals(line + ":" + column, problem.line() + ":" + problem.column(), problem::text);
    }

    /// Aliases that each stand for nine of the one before: nine to the power of the levels.
    static String bomb(int levels) {
        String first = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        return first
                + IntStream.range(1, levels)
                        .mapToObj(level ->
                                "a%d: &a%d [%s]\n"
                                        .formatted(
                                                level,
                                                level,
                                                Stream.generate(() -> "*a" + (level - 1))
                                                        .limit(9)
                                                        .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining());
    }

    @Nested
    @DisplayName("is refused with the place where it goes too far")
    class GoesTooFar {

        static Stream<Arguments> deep() {
            int many = 100_000;
            return Stream.of(
                    Arguments.of("open brackets", "[".repeat(many)),
                    Arguments.of("closed brackets", "[".repeat(many) + "]".repeat(many)),
                    Arguments.of("JSON objects", "{\"a\":".repeat(many) + "1" + "}".repeat(many)),
                    Arguments.of(
                            "block mappings",
                            IntStream.range(0, 3_000)
                                    .mapToObj(i -> " ".repeat(i) + "a:\n")
                                    .collect(Collectors.joining())),
                    Arguments.of("block lists", "- ".repeat(many) + "x"),
                    Arguments.of("lists as keys", "? ".repeat(many) + "x"),
                    Arguments.of(
                            "aliases in aliases",
                            "a0: &a0 {k: 1}\n"
                                    + IntStream.range(1, 500)
                                            .mapToObj(i ->
                                                    "a%d: &a%d {k: *a%d}\n".formatted(i, i, i - 1))
                                            .collect(Collectors.joining())));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("deep")
        @DisplayName("when it is nested more deeply than the stack can bear")
        void whenItIsNestedTooDeeply(String what, String text) {
            Problem problem = refusal(text);
            assertTrue(
                    problem.message().contains("200 levels")
                            || problem.message().contains("a key must be plain text"),
                    problem::text);
            assertTrue(problem.line() > 1 || problem.column() > 1 || what.contains("key"));
        }

        @ParameterizedTest
        @ValueSource(ints = {6, 9, 60})
        @DisplayName("when its aliases stand for more than memory can hold")
        void whenItsAliasesStandForTooMuch(int levels) {
            Problem problem = refusal(bomb(levels));
            assertTrue(problem.message().contains("aliases"), problem::text);
            assertEquals(6, problem.line());
        }

        @Test
        @DisplayName("when an alias lies inside the value that it names")
        void whenAnAliasLiesInsideItself() {
            assertRefusal(2, 8, "'*loop'", "a: &loop\n  b: [ *loop ]\n");
        }

        @Test
        @DisplayName("when one value is as long as a book")
        void whenAValueIsAsLongAsABook() {
            assertRefusal(
                    1, 8, "a value of 5,000,000 characters", "title: " + "x".repeat(5_000_000));
        }

        @Test
        @DisplayName("when it is longer than any document")
        void whenItIsLongerThanAnyDocument() {
            assertRefusal(1, 1, "33,000,000 characters", "#".repeat(33_000_000));
        }

        @Test
        @DisplayName("when it holds more values than any document")
        void whenItHoldsMoreValuesThanAnyDocument() {
            assertRefusal(250_000, 3, "more than 250,000 values", "- a\n".repeat(300_000));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e999999999", "-1.5E+99999", "1e-401", "0x%s", "%s", "1.%s"})
        @DisplayName("when a number has more digits than anybody counts in")
        void whenANumberHasTooManyDigits(String number) {
            assertRefusal(1, 4, "400 digits", "n: " + number.formatted("7".repeat(5_000)));
        }

        @Test
        @DisplayName("when a key is no name any more")
        void whenAKeyIsNoName() {
            assertRefusal(2, 3, "a key of 1,001 characters", "a: 1\n? " + "k".repeat(1_001));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "U+0000, 0, 'a: b\nc: \uE000d', 2:4",
        "U+0007, 7, 'title: ring \uE000', 1:13",
        "U+FFFE, 65534, 'a: \uD83D\uDE00\uE000', 1:5"
    })
    @DisplayName("is refused where a control character stands in it")
    void isRefusedWhereAControlCharacterStands(String name, int code, String text, String place) {
        Problem problem = refusal(text.replace('\uE000', (char) code));
        assertTrue(problem.message().contains(name), problem::text);
        assertEquals(place, problem.line() + ":" + problem.column());
    }

    @Test
    @DisplayName("is refused at the second document in it")
    void isRefusedAtTheSecondDocument() {
        assertRefusal(2, 1, "a second document", "a: 1\n---\nb: 2\n");
    }

    @Nested
    @DisplayName("is read as it is meant")
    class IsRead {

        private static String values(String text) throws SourceParser.Unreadable {
            return ReferenceResolver.plain(SourceParser.parse("api.yaml", text).root()).toString();
        }

        @Test
        @DisplayName("with aliases in place of what they name")
        void withAliases() throws SourceParser.Unreadable {
            assertEquals(
                    "{\"a\":{\"x\":[1,\"2\"]},\"b\":{\"x\":[1,\"2\"]},\"c\":1}",
                    values("a: &a {x: [&one 1, '2']}\nb: *a\nc: *one\n"));
        }

        @ParameterizedTest
        @CsvSource({
            "12, 12",
            "-3, -3",
            "0x1F, 31",
            "0o17, 15",
            "1.5e3, 1.5E+3",
            "true, true",
            "~, null",
            "9223372036854775808, 9223372036854775808",
            "'''1''', '\"1\"'",
            "yes, '\"yes\"'",
            ".inf, '\".inf\"'",
            "1_000, '\"1_000\"'",
            "!!int ref, '\"ref\"'",
            "!!str 5, '\"5\"'"
        })
        @DisplayName("with numbers as numbers and words as words")
        void withNumbersAsNumbers(String written, String read) throws SourceParser.Unreadable {
            assertEquals("{\"v\":" + read + "}", values("v: " + written));
        }

        @Test
        @DisplayName("as deep as the limit says")
        void asDeepAsTheLimitSays() throws SourceParser.Unreadable {
            String deepest = "[".repeat(200) + "]".repeat(200);
            assertEquals(deepest, values(deepest));
        }
    }
}
