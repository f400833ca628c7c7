package org.stormspec.export.asyncapi.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;

@DisplayName("The AsyncAPI validator")
final class AsyncApiValidatorTest {

    private static final String AVRO =
            """
            {"type": "record", "name": "Sale", "namespace": "acme.sales",
             "fields": [{"name": "sale_id", "type": "string"}]}
            """;

    private static final String VERSION_3 =
            """
            asyncapi: 3.0.0
            id: 'urn:acme:sales'
            info:
              title: Sales
              version: 1.0.0
              description: Sales.
              contact: {name: sales, url: 'https://acme.example', email: sales@acme.example}
              license: {name: Proprietary}
              tags: [{name: 'domain:sales'}]
            defaultContentType: application/octet-stream
            servers:
              dev: {host: 'localhost:9092', protocol: kafka}
            channels:
              publicSale:
                address: acme.sales._public.sale
                messages:
                  sale:
                    payload:
                      schemaFormat: application/vnd.apache.avro;version=1.9.0
                      schema:
                        $ref: ./schema/acme.sales.Sale.avsc
                bindings:
                  kafka:
                    partitions: 3
                    bindingVersion: 0.5.0
            operations:
              sendPublicSale:
                action: send
                channel:
                  $ref: '#/channels/publicSale'
                messages:
                  - $ref: '#/channels/publicSale/messages/sale'
            """;

    private static final String VERSION_2 =
            """
            asyncapi: 2.6.0
            id: 'urn:acme.sales'
            info:
              title: Sales
              version: 1.0.0
              description: Sales.
              contact: {name: sales, url: 'https://acme.example', email: sales@acme.example}
              license: {name: Proprietary}
            tags: [{name: 'domain:sales'}]
            defaultContentType: application/octet-stream
            servers:
              dev: {url: 'localhost:9092', protocol: kafka}
            channels:
              _public.sale:
                bindings:
                  kafka:
                    partitions: 3
                    configs: {cleanup.policy: compact}
                    topicConfiguration: {cleanup.policy: [compact]}
                    bindingVersion: 0.4.0
                publish:
                  operationId: sendSale
                  message:
                    messageId: sale
                    schemaFormat: application/vnd.apache.avro;version=1.9.0
                    payload:
                      $ref: ./schema/acme.sales.Sale.avsc
            """;

    private static List<Problem> problems(String document) {
        return AsyncApiValidator.validate(
                "spec/sales.yaml",
                document,
                DocumentFiles.of(Map.of("spec/schema/acme.sales.Sale.avsc", AVRO)));
    }

    @Test
    @DisplayName("finds nothing in sound documents of both versions")
    void findsNothingInSoundDocuments() {
        assertEquals(List.of(), problems(VERSION_3));
        assertEquals(List.of(), problems(VERSION_2));
    }

    @ParameterizedTest(name = "{1} becomes {2}: {0}")
    @DisplayName("tells one cause with its line for a fault in a 3.0 document")
    @CsvSource(
            delimiter = '|',
            value = {
                "version          | asyncapi: 3.0.0             | asyncapi: 9.9.9           |  1",
                "version          | asyncapi: 3.0.0             | asyncapi: 3.0             |  1",
                "schema           | title: Sales                | title: [Sales]            |  4",
                "schema           | partitions: 3               | partitions: none          | 24",
                "schema           | partitions: 3               | configs: {a: b}           | 24",
                "schema           | action: send                | action: publish           | 28",
                "topic-name       | acme.sales._public.sale     | acme.sales._public.a sale | 14",
                "reference        | acme.sales.Sale.avsc        | acme.sales.Salt.avsc      | 21",
                "reference        | messages/sale'              | messages/salt'            | 32",
                "reference-target | '#/channels/publicSale/messages/sale' "
                        + "| '#/channels/publicSale' | 32",
            })
    void tellsTheCauseInVersion3(String rule, String before, String after, int line) {
        Problem problem = onlyError(VERSION_3, before, after);
        assertEquals(rule, problem.rule());
        assertEquals(line, problem.line(), problem::text);
    }

    @ParameterizedTest(name = "{1} becomes {2}: {0}")
    @DisplayName("tells one cause with its line for a fault in a 2.6 document")
    @CsvSource(
            delimiter = '|',
            value = {
                "kafka-binding | partitions: 3                   | partitions: 0           | 17",
                "kafka-binding | {cleanup.policy: [compact]}     | {cleanup.policy: compact} | 19",
                "kafka-binding | configs: {cleanup.policy: compact} "
                        + "| configs: {cleanup.policy: [compact]} | 18",
                "kafka-binding | bindingVersion: 0.4.0           | bindingVersion: 7.0.0   | 20",
                "schema        | operationId: sendSale           | operationId: [sendSale] | 22",
                "schema        | messageId: sale                 | messageName: sale       | 24",
                "topic-name    | _public.sale                    | _public/sale            | 14",
            })
    void tellsTheCauseInVersion2(String rule, String before, String after, int line) {
        Problem problem = onlyError(VERSION_2, before, after);
        assertEquals(rule, problem.rule());
        assertEquals(line, problem.line(), problem::text);
    }

    private static Problem onlyError(String sound, String before, String after) {
        assertTrue(sound.contains(before), before);
        List<Problem> errors =
                problems(sound.replace(before, after)).stream().filter(Problem::isError).toList();
        assertEquals(1, errors.size(), errors::toString);
        return errors.getFirst();
    }

    @ParameterizedTest
    @DisplayName("refuses an Avro schema that Avro cannot compile, whichever version refers to it")
    @ValueSource(strings = {VERSION_2, VERSION_3})
    void refusesAnAvroSchemaThatDoesNotCompile(String document) {
        String broken = AVRO.replace("\"string\"", "\"Nowhere\"");
        List<Problem> found =
                AsyncApiValidator.validate(
                        "sales.yaml",
                        document,
                        DocumentFiles.of(Map.of("schema/acme.sales.Sale.avsc", broken)));
        assertEquals(1, found.size(), found::toString);
        assertEquals("avro", found.getFirst().rule());
    }

    @Test
    @DisplayName("refuses two channels for one address")
    void refusesTwoChannelsForOneAddress() {
        String document =
                VERSION_3.replace(
                        "operations:\n",
                        "  again:\n    address: acme.sales._public.sale\noperations:\n");
        assertEquals("unique-address", onlyError(document, "operations:", "operations:").rule());
    }

    @Test
    @DisplayName("refuses an operation id used twice")
    void refusesAnOperationIdUsedTwice() {
        String document =
                VERSION_2
                        + """
                          acme.other._public.role:
                            subscribe:
                              operationId: sendSale
                              message:
                                messageId: role
                        """;
        assertEquals("unique-operationId", onlyError(document, "asyncapi", "asyncapi").rule());
    }

    @Test
    @DisplayName("follows a circular schema without end")
    void followsACircularSchema() {
        String document =
                VERSION_3
                        + """
                        components:
                          schemas:
                            tree:
                              type: object
                              properties:
                                left:
                                  $ref: '#/components/schemas/tree'
                        """;
        assertEquals(List.of(), problems(document));
    }

    @Test
    @DisplayName("names the line of a text that is no YAML")
    void namesTheLineOfAnUnreadableText() {
        Problem problem = problems("asyncapi: 3.0.0\ninfo: [\n").getFirst();
        assertEquals("readable", problem.rule());
        assertEquals(3, problem.line());
    }

    @Test
    @DisplayName("names a key that stands twice")
    void namesAKeyThatStandsTwice() {
        Problem problem = problems("asyncapi: 3.0.0\ninfo: {}\ninfo: {}\n").getFirst();
        assertEquals("the key 'info' stands here a second time", problem.message());
        assertEquals(3, problem.line());
    }

    @Test
    @DisplayName("recommends what careful documents have")
    void recommendsWhatCarefulDocumentsHave() {
        List<Problem> found = problems(VERSION_3.replace("  description: Sales.\n", ""));
        assertEquals(1, found.size());
        assertEquals(Problem.Severity.WARNING, found.getFirst().severity());
    }
}
