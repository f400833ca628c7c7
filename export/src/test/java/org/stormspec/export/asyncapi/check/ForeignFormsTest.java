package org.stormspec.export.asyncapi.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;

@DisplayName("A document in a form that others write and we do not")
final class ForeignFormsTest {

    private static List<String> errors(String document, Map<String, String> files) {
        return AsyncApiValidator.validate("spec/api.yaml", document, DocumentFiles.of(files))
                .stream()
                .filter(Problem::isError)
                .map(problem -> problem.rule() + " " + problem.pointer())
                .toList();
    }

    @Test
    @DisplayName("may keep its replies among the components")
    void mayKeepItsRepliesAmongTheComponents() {
        assertEquals(
                List.of(),
                errors(
                        """
                        asyncapi: 3.0.0
                        info: {title: Sales, version: 1.0.0}
                        channels:
                          ask: {address: ask, messages: {ask: {payload: {type: string}}}}
                          answer: {address: answer, messages: {answer: {payload: {type: string}}}}
                        operations:
                          ask:
                            action: send
                            channel: {$ref: '#/channels/ask'}
                            reply: {$ref: '#/components/replies/answer'}
                        components:
                          replies:
                            answer:
                              channel: {$ref: '#/channels/answer'}
                              messages: [{$ref: '#/channels/answer/messages/answer'}]
                        """,
                        Map.of()));
    }

    @Test
    @DisplayName("may define the types of its Avro schemas in files beside them")
    void mayDefineTypesInFilesBeside() {
        String document =
                """
                asyncapi: 2.6.0
                info: {title: Sales, version: 1.0.0}
                channels:
                  sale:
                    publish:
                      message:
                        schemaFormat: application/vnd.apache.avro;version=1.9.0
                        payload: {$ref: ./schema/sale.avsc}
                """;
        Map<String, String> sale =
                Map.of(
                        "spec/schema/sale.avsc",
                        """
                        {"type": "record", "name": "Sale", "namespace": "com.x", "fields": [
                          {"name": "to", "type": "com.x.Address"}]}
                        """);
        Map<String, String> both =
                Map.of(
                        "spec/schema/sale.avsc",
                        sale.get("spec/schema/sale.avsc"),
                        "spec/schema/com.x.Address.avsc",
                        """
                        {"type": "record", "name": "Address", "namespace": "com.x", "fields": []}
                        """);
        assertEquals(List.of(), errors(document, both));
        assertEquals(
                List.of("avro /channels/sale/publish/message/payload"), errors(document, sale));
    }

    @Test
    @DisplayName("uses each message id once, among the components too")
    void usesEachMessageIdOnce() {
        assertEquals(
                List.of("unique-messageId /components/messages/two/messageId"),
                errors(
                        """
                        asyncapi: 2.6.0
                        info: {title: Sales, version: 1.0.0}
                        channels:
                          sale: {publish: {message: {$ref: '#/components/messages/one'}}}
                        components:
                          messages:
                            one: {messageId: sale, payload: {type: string}}
                            two: {messageId: sale, payload: {type: integer}}
                        """,
                        Map.of()));
    }
}
