package org.stormspec.export.asyncapi.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.read.RoundTrip;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.model.Models;
import org.stormspec.model.Samples;
import org.stormspec.model.check.Rules;
import org.stormspec.model.rule.About;

@DisplayName("Rules about documents")
class DocumentRulesTest {

    private static final String FINE =
            """
            asyncapi: 3.0.0
            id: urn:acme.finance.sales
            defaultContentType: application/json
            info:
              title: Sales
              version: 1.0.0
              description: takes orders
              contact: {name: Finance, url: 'https://acme.example', email: finance@acme.example}
              license: {name: Apache 2.0}
              tags: [{name: finance}]
            servers:
              dev: {host: 'localhost:9092', protocol: kafka}
            channels:
              order:
                address: acme.finance.sales._public.order
                messages: {Order: {payload: {type: object}}}
                bindings: {kafka: {partitions: 3, topicConfiguration: {retention.ms: 1000}}}
            operations:
              sendOrder: {action: send, channel: {$ref: '#/channels/order'}}
            """;

    /**
     * In the dialect of SpecMesh; what it says is written in JSON-like lines to be easy to spoil.
     */
    private static final String MESH =
            """
            asyncapi: 2.6.0
            id: urn:acme.finance.sales
            info: {title: Sales, version: 1.0.0}
            channels:
              _public.order:
                bindings: {kafka: {partitions: 3, configs: {cleanup.policy: compact}}}
                publish:
                  operationId: order
                  tags: [{name: 'grant-access:acme.health'}]
                  message:
                    bindings: {kafka: {key: {type: string}}}
                    payload: {$ref: schema/order.avsc}
              acme.finance.campaign._public.sale:
                subscribe:
                  operationId: sale
                  message: {payload: {type: string}}
            """;

    private static Set<String> ids(String text) {
        return ids(
                AsyncApiValidator.validate("sales.yaml", text, DocumentFiles.of(new TreeMap<>())));
    }

    private static Set<String> ids(List<Problem> problems) {
        return problems.stream().map(Problem::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Arguments spoiled(String id, String from, String to) {
        return Arguments.of(id, from, to);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                spoiled("API-01", "address: acme", "adress: acme"),
                spoiled("API-01", "asyncapi: 3.0.0", "asyncapi: 9.0.0"),
                spoiled("API-02", "$ref: '#/channels/order'", "$ref: '#/channels/orders'"),
                spoiled("API-04", "  license: {name: Apache 2.0}\n", ""),
                spoiled("API-06", "topicConfiguration:", "configs:"),
                spoiled("API-07", "description: takes orders", "description: NO"),
                spoiled(
                        "API-07",
                        "version: 1.0.0\n  desc",
                        "x-build: 012\n  version: 1.0.0\n  desc"),
                spoiled(
                        "API-08",
                        "servers:\n  dev: {host: 'localhost:9092', protocol: kafka}\n",
                        ""));
    }

    @Test
    @DisplayName("like a document that is as it should be")
    void likeADocumentThatIsAsItShouldBe() {
        assertEquals(Set.of(), ids(FINE));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    @DisplayName("find a fault under their id")
    void findAFaultUnderTheirId(String id, String from, String to) {
        assertTrue(FINE.contains(from), from);
        assertTrue(
                ids(FINE.replace(from, to)).contains(id),
                () -> ids(FINE.replace(from, to)).toString());
    }

    @Test
    @DisplayName("API-03: two operations of one id")
    void twoOperationsOfOneId() {
        assertTrue(ids(MESH.replace("operationId: sale", "operationId: order")).contains("API-03"));
        assertFalse(ids(MESH).contains("API-03"));
    }

    private static List<String> mesh(String text) {
        return AsyncApiValidator.specMesh("sales.yaml", text).stream()
                .filter(problem -> problem.id().equals("API-05"))
                .map(problem -> problem.message().replaceFirst("SpecMesh rule (\\d+):.*", "$1"))
                .toList();
    }

    static Stream<Arguments> misread() {
        return Stream.of(
                spoiled("1", "id: urn:acme", "id: acme"),
                spoiled("2", "acme.finance.campaign._public.sale:", "sale:"),
                spoiled("3", "      operationId: sale\n", ""),
                spoiled("4", "cleanup.policy: compact", "cleanup.policy: [compact]"),
                spoiled("5", "payload: {$ref: schema/order.avsc}", "payload: {type: record}"),
                spoiled("5", "key: {type: string}", "key: {type: string, $ref: key.avsc}"),
                spoiled("6", "schema/order.avsc", "schema/order.json"),
                spoiled(
                        "8",
                        "key: {type: string}}}\n        payload: {$ref: schema/order.avsc}",
                        "schemaLookupStrategy: RecordNameStrategy}}\n        payload: {$ref:"
                                + " schema/order.proto}"),
                spoiled(
                        "9",
                        "[{name: 'grant-access:acme.health'}]",
                        "['grant-access:acme.health']"));
    }

    @ParameterizedTest(name = "rule {0}: {2}")
    @MethodSource("misread")
    @DisplayName("API-05: what SpecMesh would refuse or misread, by the number of its rule")
    void whatSpecMeshWouldMisread(String rule, String from, String to) {
        assertTrue(MESH.contains(from), from);
        assertEquals(List.of(rule), mesh(MESH.replace(from, to)));
        assertEquals(List.of(), mesh(MESH));
    }

    @Test
    @DisplayName("API-05, API-07: our own documents are spared")
    void ourOwnDocumentsAreSpared() {
        for (Dialect dialect : Dialect.values()) {
            Export export = AsyncApiExporter.export(Samples.acme(), dialect, ExportOptions.ALL);
            assertTrue(export.isValid(), () -> export.problems().toString());
            Set<String> ids = ids(export.problems());
            assertFalse(ids.contains("API-05") || ids.contains("API-07"), ids::toString);
        }
    }

    @Test
    @DisplayName(
            "API-09: the way out and in again loses nothing of ACME, and what it loses is named")
    void theWayOutAndInAgain() {
        DocumentFiles none = DocumentFiles.of(Map.of());
        assertEquals(List.of(), RoundTrip.of(Samples.acme(), none));
        List<Problem> lost =
                RoundTrip.of(
                        Models.acme()
                                .context("finance.sales")
                                .topic("order")
                                .imported("acme.finance.sales.orders")
                                .publicly()
                                .store(),
                        none);
        assertEquals(Set.of("API-09"), ids(lost));
        assertEquals("Lost: access of acme.finance.sales.orders", lost.getFirst().message());
    }

    @Test
    @DisplayName("are on the page of rules")
    void areOnThePageOfRules() {
        Set<String> known = Rules.described().stream().map(About::id).collect(Collectors.toSet());
        for (int i = 1; i <= 9; i++) {
            assertTrue(known.contains("API-0" + i), "API-0" + i);
        }
    }
}
