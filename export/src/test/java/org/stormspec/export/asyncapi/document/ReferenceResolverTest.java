package org.stormspec.export.asyncapi.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A reference in a document")
final class ReferenceResolverTest {

    private static ResolvedDocument resolve(String text, Map<String, String> files) {
        try {
            return ReferenceResolver.resolve(
                    SourceParser.parse("api/api.yaml", text), DocumentFiles.of(files));
        } catch (SourceParser.Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ResolvedDocument resolve(String text) {
        return resolve(text, Map.of());
    }

    private static List<String> messages(ResolvedDocument document) {
        return document.problems().stream().map(Problem::text).toList();
    }

    private static String numbered(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.formatted(i, i + 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "schema/a.yml, 1",
        "./schema/a.yml, 1",
        "/schema/a.yml, 1",
        "../shared/b.yml, 2",
        "../shared/../shared/b.yml, 2"
    })
    @DisplayName("is looked for from the folder of the document, a leading slash too")
    void isLookedForFromTheFolder(String reference, String value) {
        ResolvedDocument document =
                resolve(
                        "x: {$ref: '" + reference + "'}",
                        Map.of("api/schema/a.yml", "v: 1", "shared/b.yml", "v: 2"));
        assertEquals(List.of(), messages(document));
        assertEquals(value, document.resolved().path("x").path("v").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, leads out of the folder of the document",
        "a/../../../x, leads out of the folder of the document",
        "/etc/passwd, there is no file api/etc/passwd",
        "file:///etc/passwd, names a place on one machine",
        "C:/x.yml, names a place on one machine",
        "'\\\\host\\share\\x.yml', names a place on one machine",
        "https://example.org/x.yml, remote reference",
        "jar:http://x!/y, remote reference",
        "'#order', after # comes a path like /a/b",
        "'#/nothing/here', has no /nothing/here",
        "'#/x', refers to itself",
        "'#/one', in a circle",
        "'#/one/deeper', in a circle"
    })
    @DisplayName("that leads to no value says why, at its place")
    void thatLeadsToNoValueSaysWhy(String reference, String words) {
        ResolvedDocument document =
                resolve(
                        "x: {$ref: '%s'}\none: {$ref: '#/two'}\ntwo: {$ref: '#/one'}\n"
                                .formatted(reference));
        Problem problem = document.problems().getFirst();
        assertTrue(problem.message().contains(words), problem::text);
        assertTrue(problem.message().contains(reference), problem::text);
        assertEquals("1:5", problem.line() + ":" + problem.column());
    }

    @Test
    @DisplayName("may run in a circle through schemas, which stand in one another without end")
    void mayRunInACircleThroughSchemas() {
        ResolvedDocument document =
                resolve(
                        """
                        tree: {properties: {left: {$ref: '#/tree'}, up: {$ref: '#/other'}}}
                        other: {properties: {tree: {$ref: '#/tree'}}}
                        """);
        assertEquals(List.of(), messages(document));
    }

    @Nested
    @DisplayName("of somebody who means harm")
    class Harm {

        @Test
        @DisplayName("is followed so far and no further through other references")
        void isFollowedSoFar() {
            ResolvedDocument document =
                    resolve("x: {$ref: '#/a0'}\n" + numbered(5_000, "a%d: {$ref: '#/a%d'}\n"));
            assertTrue(
                    document.problems().getFirst().message().contains("more than 50"),
                    document.problems().getFirst()::text);
        }

        @Test
        @DisplayName("does not exhaust the stack by schemas in schemas")
        void doesNotExhaustTheStack() {
            ResolvedDocument document =
                    resolve(
                            numbered(5_000, "a%d: {properties: {p: {$ref: '#/a%d'}}}\n")
                                    + "a5000: {}\n");
            assertTrue(depth(document.resolved()) <= SourceLimits.RESOLVED_DEPTH + 10);
        }

        @Test
        @DisplayName("does not exhaust it by schemas that were met before in the other order")
        void doesNotExhaustItInTheOtherOrder() {
            ResolvedDocument document =
                    resolve(
                            "a0: {}\n"
                                    + numbered(
                                            5_000,
                                            "a%2$d: {properties: {p: {$ref: '#/a%1$d'}}}\n"));
            assertTrue(depth(document.resolved()) <= SourceLimits.RESOLVED_DEPTH + 10);
        }

        private int depth(JsonNode node) {
            return node.valueStream().mapToInt(this::depth).max().orElse(-1) + 1;
        }

        @Test
        @DisplayName("does not stand for more values than memory can hold")
        void doesNotStandForTooMuch() {
            String nine =
                    IntStream.range(0, 9)
                            .mapToObj(i -> "p" + i + ": {$ref: '#/a%2$d'}")
                            .collect(Collectors.joining(", "));
            ResolvedDocument document =
                    resolve(numbered(30, "a%1$d: {" + nine + "}\n") + "a30: {}\n");
            List<String> told = messages(document);
            assertEquals(1, told.size(), told::toString);
            assertTrue(told.getFirst().contains("500,000 values"), told::toString);
            assertTrue(size(document.resolved()) < 5_000_000);
        }

        private long size(JsonNode node) {
            return 1 + node.valueStream().mapToLong(this::size).sum();
        }

        @Test
        @DisplayName("is no name when it is as long as a page")
        void isNoNameWhenItIsTooLong() {
            List<String> told = messages(resolve("x: {$ref: '#" + "/a".repeat(300_000) + "'}"));
            assertTrue(told.getFirst().contains("a reference of 600,001 characters"));
            assertTrue(told.getFirst().length() < 300);
        }

        @Test
        @DisplayName("does not read files without end")
        void doesNotReadFilesWithoutEnd() {
            String large = "a: '" + "x".repeat(900_000) + "'";
            try {
                ResolvedDocument document =
                        ReferenceResolver.resolve(
                                SourceParser.parse(
                                        "api.yaml", numbered(40, "a%d: {$ref: 'f%d.yml'}\n")),
                                _ -> Optional.of(large));
                assertTrue(messages(document).getFirst().contains("8,000,000 characters"));
            } catch (SourceParser.Unreadable unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }
}
