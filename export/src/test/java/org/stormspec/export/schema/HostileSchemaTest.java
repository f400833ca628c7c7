package org.stormspec.export.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.schema.judge.Break;
import org.stormspec.export.schema.judge.Judge;
import org.stormspec.export.schema.judge.SchemaText;
import org.stormspec.export.schema.judge.Unjudgeable;
import org.stormspec.export.schema.read.SchemaFault;
import org.stormspec.export.schema.read.SchemaProof;
import org.stormspec.export.schema.read.SchemaReader;

@DisplayName("A schema file that somebody else wrote")
final class HostileSchemaTest {

    private static final int MANY = 20_000;

    private static String avroArrays(int depth) {
        return "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"a\",\"type\":"
                + "{\"type\":\"array\",\"items\":".repeat(depth)
                + "\"int\""
                + "}".repeat(depth)
                + "}]}";
    }

    private static String messages(int depth) {
        return "syntax = \"proto3\";\n" + "message A {\n".repeat(depth) + "}".repeat(depth);
    }

    private static String numbered(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line.formatted(i, i + 1))
                .collect(Collectors.joining());
    }

    /// Definitions that each refer to the next.
    private static String chain(int count) {
        return "{type: object, properties: {a: {$ref: '#/definitions/d0'}}, definitions: {"
                + numbered(count, "d%d: {properties: {p: {$ref: '#/definitions/d%d'}}}, ")
                + "d%d: {type: string}}}".formatted(count);
    }

    static List<Arguments> deep() {
        return List.of(
                Arguments.of("a.avsc", avroArrays(MANY)),
                Arguments.of("a.avsc", "[".repeat(MANY)),
                Arguments.of("a.json", "{\"properties\":".repeat(MANY) + "1" + "}".repeat(MANY)),
                Arguments.of("a.yml", numbered(5_000, "").concat("- ".repeat(5_000)) + "x"),
                Arguments.of("a.proto", messages(MANY)),
                Arguments.of("a.proto", "message A { " + "map<string, ".repeat(MANY)),
                Arguments.of("a.proto", "option (a) = " + "[".repeat(MANY)));
    }

    @ParameterizedTest
    @MethodSource("deep")
    @DisplayName("is refused in words, with its line, when it is nested too deeply")
    void isRefusedWhenItIsNestedTooDeeply(String file, String text) {
        SchemaFault fault =
                assertThrows(
                        SchemaFault.class,
                        () -> SchemaReader.read(file, text, _ -> Optional.empty()));
        assertPlain(String.valueOf(fault.getMessage()), "200 levels");
        List<SchemaProof.Flaw> flaws =
                SchemaProof.ofFile(file, path -> Optional.of(text).filter(_ -> path.equals(file)));
        assertEquals(1, flaws.size());
        assertPlain(flaws.getFirst().message(), "200 levels");
        assertFalse(flaws.getFirst().isLost());
    }

    private static void assertPlain(String message, String words) {
        assertTrue(message.contains(words), message);
        assertFalse(message.matches("(?s).*\\b(org|com|java|tools)\\.[a-z].*"), message);
        assertFalse(message.contains("Exception"), message);
        assertTrue(message.length() < 400, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"type\": \"record\",\n \"name\": }",
                "",
                "[1, 2",
                "\"\\x\"",
                "{a: 1}",
                "{\"type\": \"b.Missing\"}"
            })
    @DisplayName("is refused without a name of Java when it is broken")
    void isRefusedWithoutANameOfJava(String text) {
        String message = AvroCompiler.refusal(text).orElseThrow();
        assertPlain(message, "");
    }

    @Test
    @DisplayName("keeps the names that people gave in the message")
    void keepsTheNamesThatPeopleGave() {
        String text =
                "{\"type\":\"record\",\"name\":\"A\",\"fields\":"
                        + "[{\"name\":\"a\",\"type\":\"com.acme.Order\"}]}";
        assertTrue(AvroCompiler.refusal(text).orElseThrow().contains("com.acme.Order"));
    }

    @Test
    @DisplayName("may be as deep as the limit says")
    void mayBeAsDeepAsTheLimitSays() throws SchemaFault {
        SchemaReader.read("a.avsc", avroArrays(95), _ -> Optional.empty());
        assertEquals(Optional.empty(), AvroCompiler.refusal(avroArrays(190)));
    }

    @Nested
    @DisplayName("that leads from type to type")
    class LeadsFromTypeToType {

        @Test
        @DisplayName("is followed so far and no further")
        void isFollowedSoFar() {
            String messages =
                    "syntax = \"proto3\";\n"
                            + numbered(5_000, "message M%d { M%d m = 1; }\n")
                            + "message M5000 {}";
            for (String[] file : new String[][] {{"a.proto", messages}, {"a.yml", chain(5_000)}}) {
                SchemaFault fault =
                        assertThrows(
                                SchemaFault.class,
                                () -> SchemaReader.read(file[0], file[1], _ -> Optional.empty()));
                assertPlain(String.valueOf(fault.getMessage()), "more than 200");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{properties: {a: {$ref: '#/definitions/a'}}, definitions: {a: {$ref: '#/definitions/a'}}}",
                    "{properties: {a: {$ref: '#/properties/a'}}}",
                    "{properties: {a: {type: array, items: {$ref: '#/properties/a'}}}}",
                    "{properties: {a: {$ref: '#nowhere'}}}",
                    "{properties: {a: {allOf: [{$ref: '#/properties/a'}]}}}"
                })
        @DisplayName("is refused in words when it leads to itself, or nowhere")
        void isRefusedWhenItLeadsToItself(String text) {
            SchemaFault fault =
                    assertThrows(
                            SchemaFault.class,
                            () -> SchemaReader.read("a.yml", text, _ -> Optional.empty()));
            String message = String.valueOf(fault.getMessage());
            assertTrue(message.contains("circle") || message.contains("nowhere"), message);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"b.T\"",
                    "[\"b.T\", \"b.T\"]",
                    "{\"type\":\"array\",\"items\":\"b.T\"}"
                })
        @DisplayName("through a file that does not define what its name says comes to an end")
        void throughAFileThatDoesNotDefineComesToAnEnd(String sibling) {
            String text =
                    "{\"type\":\"record\",\"name\":\"b.A\",\"fields\":"
                            + "[{\"name\":\"a\",\"type\":\"b.T\"}]}";
            String complete =
                    AvroCompiler.complete(
                            text,
                            name -> Optional.of(sibling).filter(_ -> name.equals("b.T.avsc")));
            assertTrue(AvroCompiler.refusal(complete).isPresent());
        }
    }

    @Nested
    @DisplayName("is judged against another within limits")
    class IsJudged {

        private static SchemaText json(String text) {
            return SchemaText.alone(SchemaFormat.JSON_SCHEMA, text);
        }

        private static SchemaText proto(String text) {
            return SchemaText.alone(SchemaFormat.PROTOBUF, "syntax = \"proto3\";\n" + text);
        }

        @Test
        @DisplayName("when its definitions lead far, or stand for a tree without end")
        void whenItsDefinitionsLeadFar() {
            String branching =
                    "{$ref: '#/definitions/d0', definitions: {"
                            + numbered(
                                    60,
                                    "d%1$d: {properties: {p: {$ref: '#/definitions/d%2$d'},"
                                            + " q: {$ref: '#/definitions/d%2$d'}}}, ")
                            + "d60: {type: %s}}}";
            String choices =
                    "{$ref: '#/definitions/d0', definitions: {"
                            + numbered(
                                    40,
                                    "d%1$d: {anyOf: [{items: {$ref: '#/definitions/d%2$d'}},"
                                            + " {items: {$ref: '#/definitions/d%2$d'}}]}, ")
                            + "d40: {type: %s}}}";
            for (String[] pair :
                    new String[][] {
                        {chain(5_000), chain(5_000).replace("type: string", "type: integer")},
                        {branching.formatted("string"), branching.formatted("integer")},
                        {choices.formatted("string"), choices.formatted("integer")}
                    }) {
                Unjudgeable told =
                        assertThrows(
                                Unjudgeable.class,
                                () -> Judge.reading(json(pair[0]), json(pair[1])));
                assertPlain(String.valueOf(told.getMessage()), "stands for too much");
            }
        }

        @Test
        @DisplayName("when it reserves half a billion numbers")
        void whenItReservesHalfABillionNumbers() throws Unjudgeable {
            SchemaText wide = proto("message A { reserved 2 to max; reserved \"b\"; }");
            SchemaText narrow = proto("message A { reserved 5, 9 to 20; }");
            assertEquals(List.of(), Judge.reading(wide, wide));
            assertEquals(
                    List.of(
                            "The reservation of 2 to 4 is gone.",
                            "The reservation of 6 to 8 is gone.",
                            "The reservation of 21 to 536870911 is gone.",
                            "The reservation of b is gone."),
                    Judge.reading(narrow, wide).stream().map(Break::reason).toList());
        }

        @Test
        @DisplayName("when a number in it is none of Protobuf")
        void whenANumberIsNoneOfProtobuf() {
            assertThrows(
                    Unjudgeable.class,
                    () -> Judge.reading(proto("message A { reserved 99999999999; }"), proto("")));
        }
    }

    @Test
    @DisplayName("that is a link out of its folder is said to be one")
    void thatIsALinkOutIsSaidToBeOne() {
        DocumentFiles files =
                new DocumentFiles() {
                    @Override
                    public Optional<String> read(String path) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> refusal(String path) {
                        return Optional.of("found a link");
                    }
                };
        SchemaProof.Flaw flaw = SchemaProof.ofFile("a.avsc", files).getFirst();
        assertEquals("a.avsc is not read: found a link.", flaw.message());
        assertFalse(flaw.isLost());
    }
}
