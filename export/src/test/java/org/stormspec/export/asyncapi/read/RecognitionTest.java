package org.stormspec.export.asyncapi.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The importer of SpecMesh documents")
final class RecognitionTest {

    private static final String KAFKA = "{kafka: {partitions: 3}}";

    private static ModelImport read(ImportFile file) {
        return SpecMeshImporter.read(Store.of(List.of(Workspace.named("ws"))), List.of(file));
    }

    private static ModelImport read(String text) {
        return read(new ImportFile("api.yaml", text, _ -> Optional.empty()));
    }

    private static String document(String head, String channel, String content) {
        return head + "\nid: 'urn:shop.sales'\nchannels:\n  " + channel + ": " + content + "\n";
    }

    static List<Arguments> marks() {
        return List.of(
                Arguments.of("_public.order", "{publish: {}}"),
                Arguments.of("shop.sales._private.order", "{publish: {}}"),
                Arguments.of("/shop/sales/_protected/order", "{publish: {}}"),
                Arguments.of("order", "{publish: {tags: [{name: 'grant-access:shop.billing'}]}}"),
                Arguments.of("order", "{bindings: {kafka: {configs: {a: b}}}, publish: {}}"));
    }

    @ParameterizedTest
    @MethodSource("marks")
    @DisplayName("takes in what has a mark of SpecMesh")
    void takesInWhatHasAMark(String channel, String content) {
        ModelImport imported = read(document("asyncapi: '2.4.0'", channel, content));
        assertTrue(imported.isComplete(), () -> imported.findings().toString());
        assertFalse(imported.changes().isEmpty());
    }

    static List<Arguments> others() {
        String v2 = "asyncapi: '2.6.0'";
        return List.of(
                Arguments.of(
                        document(v2, "order", "{bindings: " + KAFKA + ", publish: {}}"),
                        "3:1: this is plain AsyncAPI 2.6.0, not SpecMesh: no channel has _private"),
                Arguments.of(
                        document(v2, "_public.order/{id}", "{publish: {}}"),
                        "4:3: this is plain AsyncAPI 2.6.0, not SpecMesh: the channel"
                                + " '_public.order/{id}' has parameters"),
                Arguments.of(
                        document(
                                v2 + "\nservers: {a: {protocol: mqtt}}",
                                "_public.order",
                                "{publish: {bindings: {amqp: {}}}}"),
                        "this is plain AsyncAPI 2.6.0 for amqp, mqtt, not SpecMesh: the channel"
                                + " '_public.order' has bindings for amqp"),
                Arguments.of(
                        "asyncapi: 2.6.0\nchannels:\n  _public.order: {publish: {}}\n",
                        "1:1: this is plain AsyncAPI 2.6.0, not SpecMesh: it has no id"),
                Arguments.of(
                        "asyncapi: 2.6.0\nid: https://shop\nchannels: {_public.order: {}}\n",
                        "2:1: this is plain AsyncAPI 2.6.0, not SpecMesh: its id is 'https://shop'"),
                Arguments.of(
                        document("asyncapi: 2.0.0", "_public.order", "{address: a, messages: {}}"),
                        "4:3: the document says that it is AsyncAPI 2.0.0, but is written as"
                                + " AsyncAPI 3"),
                Arguments.of(
                        document("asyncapi: 2.0.0", "_public.a", "{}") + "operations: {}\n",
                        "5:1: the document says that it is AsyncAPI 2.0.0, but is written as"),
                Arguments.of(
                        "asyncapi: 3.0.0\nid: 'urn:shop.sales'\nchannels: {}\n",
                        "1:1: this is plain AsyncAPI 3.0.0. Only SpecMesh documents"),
                Arguments.of(
                        "asyncapi: 3.0.0\ninfo: {x-stormspec-context: sales}\nchannels: {}\n",
                        "1:1: Stormspec itself exported this document, as AsyncAPI 3.0.0"),
                Arguments.of("asyncapi: 1.2.0\n", "1:1: this is plain AsyncAPI 1.2.0."),
                Arguments.of("asyncapi: latest\n", "1:1: 'latest' is no version of AsyncAPI"),
                Arguments.of("asyncapi: {a: b}\n", "is no version of AsyncAPI"),
                Arguments.of(
                        "asyncapi: 2.6.0\nid: 'urn:a.b'\n", "1:1: the document has no channels"),
                Arguments.of(
                        "asyncapi: 2.6.0\nid: 'urn:a.b'\nchannels: []\n",
                        "3:1: the document has no channels"),
                Arguments.of(
                        "openapi: 3.1.0\n", "1:1: this is no AsyncAPI document: it is OpenAPI"),
                Arguments.of("{\"type\": \"record\", \"name\": \"A\"}", "it is an Avro schema"),
                Arguments.of("$schema: http://json-schema.org/draft-07/schema\n", "a JSON Schema"),
                Arguments.of("a: b\n", "the key 'asyncapi' with its version is missing"),
                Arguments.of("- a\n", "found a list"),
                Arguments.of(
                        document(v2, "_public.t", "{publish: {}}")
                                + IntStream.range(0, 2_000)
                                        .mapToObj(i -> "  _public.t" + i + ": {publish: {}}\n")
                                        .collect(Collectors.joining()),
                        "3:1: the document has 2001 channels; up to 2000"),
                Arguments.of("hello\n", "found a single value"),
                Arguments.of("<!DOCTYPE html>\n<html a: b: c>", "1:1: this is a web page or XML"),
                Arguments.of("", "1:1: the file is empty"),
                Arguments.of("# nothing\n", "1:1: the file is empty"),
                Arguments.of("a: [b\nc: d\n", "2:2: not readable as YAML"));
    }

    @ParameterizedTest
    @MethodSource("others")
    @DisplayName("tells in words what anything else is, and where")
    void tellsWhatAnythingElseIs(String text, String words) {
        ModelImport imported = read(text);
        assertTrue(imported.changes().isEmpty());
        assertEquals(1, imported.findings().size(), () -> imported.findings().toString());
        Problem problem = imported.findings().getFirst();
        assertTrue(problem.isError());
        assertTrue(problem.text().contains(words), problem::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{a: {}}", "text", "3"})
    @DisplayName("does not stumble over a value of another kind at any place")
    void doesNotStumble(String value) {
        for (String key :
                List.of("info", "servers", "components", "tags", "defaultContentType", "x-own")) {
            read(document("asyncapi: 2.6.0\n" + key + ": " + value, "_public.order", "{}"));
        }
        for (String key :
                List.of("bindings", "publish", "subscribe", "description", "x-stormspec-cdc")) {
            read(document("asyncapi: 2.6.0", "_public.order", "{" + key + ": " + value + "}"));
        }
    }

    @Test
    @DisplayName("takes in all of SpecMesh's own documents and none of anybody else's")
    void takesInSpecMeshOnly() throws IOException {
        Path corpus =
                Path.of(System.getProperty("stormspec.shared", "")).resolve("corpus/asyncapi");
        assumeTrue(Files.exists(corpus.resolve("verdicts.jsonl")), "no corpus at " + corpus);
        TreeSet<String> takenIn = new TreeSet<>();
        TreeSet<String> specMesh = new TreeSet<>();
        int all = 0;
        for (String line : Files.readAllLines(corpus.resolve("verdicts.jsonl"))) {
            JsonNode verdict = new JsonMapper().readTree(line);
            String file = verdict.path("file").asString();
            all++;
            ModelImport imported = read(ImportFile.of(corpus.resolve(file)));
            if (imported.isComplete()) {
                takenIn.add(file);
            }
            if (file.startsWith("specmesh-build/")) {
                specMesh.add(file);
            }
        }
        assertEquals(253, all);
        assertEquals(14, specMesh.size());
        assertEquals(specMesh, takenIn);
    }
}
