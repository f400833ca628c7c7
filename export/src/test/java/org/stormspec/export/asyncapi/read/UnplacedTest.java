package org.stormspec.export.asyncapi.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.SourceParser;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A field of a document that is taken in")
final class UnplacedTest {

    /// Every field of AsyncAPI 2.6 and of the Kafka bindings, each with a value of its own.
    private static final String EVERYTHING =
            """
            asyncapi: '2.6.0'
            id: 'urn:shop.sales'
            info:
              title: title1
              version: 3.4.1
              description: purpose1
              termsOfService: https://terms1
              contact: {name: name1, url: https://url1, email: a@mail1, x-contact: own1}
              license: {name: license1, url: https://license2}
              x-info: own2
            tags:
              - {name: root-tag1, description: text1, externalDocs: {url: https://docs1}}
            externalDocs: {description: text2, url: https://docs2}
            defaultContentType: application/content1
            servers:
              prod:
                url: server1
                protocol: kafka
                protocolVersion: '1017'
                description: text3
                variables: {a: {enum: [b]}}
                security: [{scheme1: []}]
                tags: [{name: tag2}]
                bindings: {kafka: {schemaRegistryUrl: https://registry1}}
            channels:
              _public.order:
                $ref: '#/components/channels/other'
                description: text4
                servers: [prod]
                deprecated: true
                x-channel: {own: [own3]}
                bindings:
                  kafka:
                    topic: topic1
                    partitions: 1018
                    replicas: 1019
                    configs: {retention.bytes: 1020}
                    topicConfiguration: {retention.bytes: 1021, max.message.bytes: 1022}
                    envs: [env1]
                    bindingVersion: '0.4.1'
                publish:
                  operationId: operation1
                  summary: text5
                  description: text6
                  externalDocs: {url: https://docs3}
                  security: [{scheme2: []}]
                  traits: [{summary: text7}]
                  bindings: {kafka: {clientId: client1, groupId: group2, bindingVersion: '0.4.2'}}
                  tags:
                    - {name: topic-tag1, description: text8}
                    - {name: 'grant-access:shop.audit1'}
                  message:
                    messageId: message1
                    deprecated: true
                    name: message2
                    title: text9
                    summary: text10
                    description: text11
                    contentType: application/content2
                    schemaFormat: application/schema1
                    headers: {type: object, properties: {header1: {type: string}}}
                    correlationId: {location: $message.header#/correlation1}
                    tags: [{name: message-tag1, description: text12}]
                    externalDocs: {url: https://docs4}
                    traits: [{summary: text13}]
                    examples:
                      - {name: example1, summary: text14, payload: {p: 1023}, headers: {h: 1024}}
                    bindings:
                      kafka:
                        key: {type: string, description: text15}
                        schemaIdLocation: header
                        schemaIdPayloadEncoding: encoding1
                        schemaLookupStrategy: RecordNameStrategy
                        bindingVersion: '0.4.3'
                    payload: {type: object, properties: {field1: {type: string}}}
                subscribe:
                  operationId: operation2
                  summary: text16
                  tags: [{name: tag3}]
                  bindings: {kafka: {clientId: client2, groupId: group1}}
                  message: {name: message3, payload: {type: string}}
            components:
              schemas: {Schema1: {type: string}}
            x-root: own4
            """;

    private final Store store = Store.of(List.of(Workspace.named("ws")));

    private ModelImport take(String text) {
        ModelImport imported =
                SpecMeshImporter.read(
                        store,
                        List.of(new ImportFile("api.yaml", text, DocumentFiles.of(Map.of()))));
        store.apply(imported.changes());
        return imported;
    }

    private static JsonNode tree(String text) {
        try {
            return ReferenceResolver.plain(SourceParser.parse("api.yaml", text).root());
        } catch (SourceParser.Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void leaves(JsonNode node, String pointer, Map<String, JsonNode> into) {
        if (!node.isContainer() || node.isEmpty()) {
            into.put(pointer, node);
        }
        node.propertyStream()
                .forEach(entry ->
                        leaves(
                                entry.getValue(),
                                JsonPointers.child(pointer, entry.getKey()),
                                into));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            leaves(node.path(i), JsonPointers.child(pointer, i), into);
        }
    }

    private Topic order() {
        return store.elements(Kind.TOPIC).stream()
                .filter(element -> element.context().equals(Optional.of("shop.sales")))
                .flatMap(element -> element.topic().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is in the model or among the remarks, whichever field it is")
    void isInTheModelOrAmongTheRemarks() {
        ModelImport imported = take(EVERYTHING);
        String model =
                store.records().stream().map(ModelRecord::toString).collect(Collectors.joining())
                        + imported.schemas().files();
        Set<String> told =
                Stream.concat(imported.unplaced().stream(), imported.findings().stream())
                        .map(Problem::pointer)
                        .filter(pointer -> !Set.of("", "/info", "/id").contains(pointer))
                        .filter(pointer -> !pointer.matches("/channels/[^/]+(/publish)?"))
                        .collect(Collectors.toSet());
        Map<String, JsonNode> leaves = new TreeMap<>();
        leaves(tree(EVERYTHING), "", leaves);
        List<String> silent = new ArrayList<>();
        leaves.forEach((pointer, value) -> {
            boolean isTold =
                    told.stream()
                            .anyMatch(place ->
                                    pointer.equals(place) || pointer.startsWith(place + "/"));
            if (!isTold && !model.contains(inTheModel(value))) {
                silent.add(pointer + ": " + value);
            }
        });
        assertEquals(List.of("/asyncapi: \"2.6.0\""), silent);
    }

    /// A value as the model writes it.
    private static String inTheModel(JsonNode value) {
        String text = value.asString("[]");
        return SubjectNaming.of(text)
                .map(naming -> "subject=Optional[" + naming + "]")
                .orElse(text.replaceFirst("^.*[:/]", ""));
    }

    @Test
    @DisplayName("is kept where the model has a place for it")
    void isKeptWhereTheModelHasAPlace() {
        take(EVERYTHING);
        Topic order = order();
        Workspace workspace = store.workspace();
        assertEquals("3.4.1", workspace.version());
        assertEquals("header", workspace.defaults().schemaIdLocation());
        assertEquals(SubjectNaming.RECORD, order.schemaTerms().subject(workspace.defaults()));
        assertEquals(Map.of("example1", "{\"p\":1023}"), order.message().examples());
        assertEquals(Set.of("message-tag1"), order.message().tags());
        assertEquals(Set.of("topic-tag1"), order.sharing().tags());
        assertEquals(Set.of("shop.audit1"), order.sharing().grants());
        assertEquals(
                Set.of("root-tag1"), store.context("shop.sales").orElseThrow().charter().tags());
    }

    @Test
    @DisplayName("that has no place is summed up in one remark, with names and lines")
    void thatHasNoPlaceIsSummedUp() {
        List<String> told =
                take(
                                """
                                asyncapi: 2.6.0
                                id: 'urn:shop.sales'
                                info: {title: Sales, contact: {name: Team, url: https://team, email: a@b}}
                                channels:
                                  _public.a: {publish: {operationId: a, message: {payload: {type: object}}}}
                                  _public.b: {publish: {operationId: b, message: {payload: {type: object}}}}
                                  _public.c: {publish: {operationId: c, message: {payload: {type: object}}}}
                                  _public.d: {publish: {operationId: d, message: {payload: {type: object}}}}
                                """)
                        .findings()
                        .stream()
                        .map(Problem::text)
                        .filter(text -> text.contains("no place"))
                        .toList();
        assertEquals(
                List.of(
                        "api.yaml:3:44: 5 fields have no place in the model yet and were not taken"
                                + " over: info.contact.url (line 3), channels.*.publish.operationId"
                                + " (lines 5, 6, 7 and 1 more) (/info/contact/url)"),
                told);
        assertEquals("Sales", store.context("shop.sales").orElseThrow().purpose());
    }

    @Test
    @DisplayName("is known to the test above, whichever the official schema has")
    void isKnownToTheTestAbove() throws IOException {
        JsonNode schema;
        try (InputStream text =
                UnplacedTest.class.getResourceAsStream(
                        "/org/stormspec/export/asyncapi/specs/2.6.0.json")) {
            schema = new JsonMapper().readTree(text);
        }
        JsonNode document = tree(EVERYTHING);
        JsonNode channel = document.path("channels").path("_public.order");
        Map<String, JsonNode> objects =
                Map.of(
                        "info", document.path("info"),
                        "contact", document.path("info").path("contact"),
                        "license", document.path("info").path("license"),
                        "server", document.path("servers").path("prod"),
                        "channelItem", channel,
                        "operation", channel.path("publish"));
        Set<String> unknown = new TreeSet<>();
        objects.forEach((name, object) ->
                schema.path("definitions").path(name).path("properties").propertyNames().stream()
                        .filter(key -> !object.has(key))
                        .forEach(key -> unknown.add(name + "." + key)));
        schema.path("properties").propertyNames().stream()
                .filter(key -> !document.has(key))
                .forEach(unknown::add);
        JsonNode message = channel.path("publish").path("message");
        schema
                .path("definitions")
                .path("message")
                .path("oneOf")
                .path(1)
                .path("oneOf")
                .path(1)
                .path("properties")
                .propertyNames()
                .stream()
                .filter(key -> !message.has(key))
                .forEach(key -> unknown.add("message." + key));
        assertTrue(message.size() > 10);
        assertEquals(
                Set.of("channelItem.parameters"), unknown, "documents with parameters are refused");
    }
}
