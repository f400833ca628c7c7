package org.stormspec.export.asyncapi.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.SourceParser;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import tools.jackson.databind.JsonNode;

@DisplayName("A document")
final class NothingInventedTest {

    private static final RecordKey DEV = new RecordKey(RecordType.ENVIRONMENT, "dev");

    private static JsonNode document(Store store, Dialect dialect) throws Exception {
        return document(store, dialect, "finance.campaign");
    }

    private static JsonNode document(Store store, Dialect dialect, String context)
            throws Exception {
        Export export = AsyncApiExporter.export(store, dialect, ExportOptions.ALL);
        assertTrue(export.isValid(), () -> export.problems().toString());
        String path = "acme/finance/acme." + context + dialect.suffix();
        String text = Objects.requireNonNull(export.files().files().get(path));
        return ReferenceResolver.plain(SourceParser.parse(path, text).root());
    }

    private static Store with(ModelRecord... records) {
        Store store = Acme.store();
        Draft draft = new Draft(store);
        for (ModelRecord each : records) {
            draft.put(each);
        }
        store.apply(draft.changes());
        return store;
    }

    private static Store environment(String bootstrap, Map<String, String> client) {
        return with(new Environment("dev", Environment.DEV, bootstrap, new TreeMap<>(client)));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("names no licence, and no server where no environment is modelled")
    void namesNoLicenceAndNoServer(Dialect dialect) throws Exception {
        Store store = Acme.store();
        store.apply(new Draft(store).remove(DEV).changes());
        JsonNode document = document(store, dialect);
        assertFalse(document.path("info").has("license"));
        assertFalse(document.has("servers"));
        assertFalse(document.toString().contains("localhost"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName(
            "takes the title from the name of the context, and those of messages from their topics")
    void takesTitlesFromTheModel(Dialect dialect) throws Exception {
        Context context = Acme.store().context("finance.campaign").orElseThrow();
        JsonNode document =
                document(
                        with(context.renamed("finance", "policy_management")),
                        dialect,
                        "finance.policy_management");
        assertEquals("Policy management", document.path("info").path("title").asString());
    }

    @Nested
    @DisplayName("tells of a cluster")
    class Clusters {

        @ParameterizedTest
        @EnumSource(Dialect.class)
        @DisplayName("its whole bootstrap list")
        void itsWholeBootstrapList(Dialect dialect) throws Exception {
            JsonNode server =
                    document(environment("k1:9092, k2:9092,k3:9092", Map.of()), dialect)
                            .at("/servers/dev");
            assertEquals(
                    "k1:9092,k2:9092,k3:9092",
                    server.path("host").asString(server.path("url").asString("")));
            assertFalse(server.has("security"));
        }

        @ParameterizedTest
        @CsvSource({
            "SASL_PLAINTEXT, PLAIN, kafka, plain",
            "SASL_SSL, PLAIN, kafka-secure, plain",
            "SASL_SSL, SCRAM-SHA-256, kafka-secure, scramSha256",
            "SASL_PLAINTEXT, SCRAM-SHA-512, kafka, scramSha512",
            "SASL_SSL, GSSAPI, kafka-secure, gssapi",
            "SASL_SSL, OAUTHBEARER, kafka-secure, http",
        })
        @DisplayName("how clients say who they are")
        void howClientsSayWhoTheyAre(
                String protocol, String mechanism, String written, String scheme) throws Exception {
            Map<String, String> client =
                    Map.of("security.protocol", protocol, "sasl.mechanism", mechanism);
            for (Dialect dialect : Dialect.values()) {
                JsonNode document = document(environment("k1:9092", client), dialect);
                JsonNode server = document.at("/servers/dev");
                assertEquals(written, server.path("protocol").asString());
                assertEquals(
                        scheme,
                        document.at("/components/securitySchemes/" + scheme + "/type")
                                .asString(""));
                assertEquals(1, server.path("security").size());
            }
        }

        @ParameterizedTest
        @EnumSource(Dialect.class)
        @DisplayName(
                "that a certificate of the client is asked for, and no scheme that nobody chose")
        void thatACertificateIsAskedFor(Dialect dialect) throws Exception {
            JsonNode mutual =
                    document(
                            environment(
                                    "k1:9092",
                                    Map.of(
                                            "security.protocol",
                                            "SSL",
                                            "ssl.keystore.location",
                                            "client.p12")),
                            dialect);
            assertEquals("X509", mutual.at("/components/securitySchemes/X509/type").asString());
            JsonNode open =
                    document(
                            environment("k1:9092", Map.of("security.protocol", "SASL_SSL")),
                            dialect);
            assertTrue(open.at("/components/securitySchemes").isMissingNode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "finance@acme.example; email; finance@acme.example",
                "Finance <finance@acme.example>; email; finance@acme.example",
                "https://acme.example/finance; url; https://acme.example/finance",
                "#finance; x-stormspec-contact; #finance",
            })
    @DisplayName("says how to reach the team, whatever way that is, and says it once")
    void saysHowToReachTheTeam(String contact, String key, String value) throws Exception {
        JsonNode written =
                document(with(new Team("finance-team", contact)), Dialect.ASYNCAPI_3_0)
                        .at("/info/contact");
        assertEquals(value, written.path(key).asString());
        assertEquals(List.of("name", key), List.copyOf(written.propertyNames()));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName(
            "explains tags, names services that have a principal of their own, and shows examples")
    void explainsTags(Dialect dialect) throws Exception {
        Store store =
                with(
                        new Tag("financial", "amounts of money", Optional.empty()),
                        Acme.store()
                                .context("finance.campaign")
                                .orElseThrow()
                                .running(
                                        List.of(
                                                new Context.Service("Sales", "")
                                                        .known(Optional.of("svc-sales")))));
        Topic sale = store.element("sale").orElseThrow().topic().orElseThrow();
        store.apply(
                new Draft(store)
                        .put(
                                Acme.element(
                                        "sale",
                                        "finance.campaign",
                                        sale.telling(
                                                sale.message()
                                                        .showing(
                                                                new TreeMap<>(
                                                                        Map.of(
                                                                                "first",
                                                                                "{\"sale_id\": \"7\", \"amount_minor\": 1, \"sold_at\": 5}"))))))
                        .changes());
        JsonNode document = document(store, dialect);
        assertEquals("svc-sales", document.at("/info/x-stormspec-principals/Sales").asString());
        String all = document.toString();
        assertTrue(
                all.contains("{\"name\":\"financial\",\"description\":\"amounts of money\"}"), all);
        assertTrue(
                all.contains("\"examples\":[{\"name\":\"first\",\"payload\":{\"sale_id\":\"7\""),
                all);
    }
}
