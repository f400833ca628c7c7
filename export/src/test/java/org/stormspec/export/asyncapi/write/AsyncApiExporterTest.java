package org.stormspec.export.asyncapi.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.file.FileTree;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Processing;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("The AsyncAPI exporter")
final class AsyncApiExporterTest {

    private static final String FOLDER = "acme/finance/";

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("writes a context as a careful person would")
    void writesAContextAsACarefulPersonWould(Dialect dialect) throws IOException {
        for (String context : List.of("finance.campaign", "finance.sales")) {
            String document = "acme." + context + dialect.suffix();
            Export export = export(dialect, context);
            assertEquals(List.of("a careful document has the key 'license' here"), said(export));
            assertEquals(golden(document), export.files().files().get(FOLDER + document));
        }
    }

    @Test
    @DisplayName("writes the schemas beside the document, nested types in place")
    void writesTheSchemasBesideTheDocument() throws IOException {
        Export export = export(Dialect.ASYNCAPI_3_0, "finance.sales");
        String schemas = FOLDER + "schema/";
        assertEquals(
                Set.of(
                        FOLDER + "acme.finance.sales.asyncapi.yaml",
                        schemas + "acme.finance.campaign.Sale.avsc",
                        schemas + "acme.finance.sales.Order.avsc",
                        schemas + "acme.finance.sales.OrderV2.avsc",
                        schemas + "acme.finance.sales.Payment.avsc"),
                export.files().files().keySet());
        assertEquals(
                golden("acme.finance.sales.OrderV2.avsc"),
                export.files().files().get(schemas + "acme.finance.sales.OrderV2.avsc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestmp", "array<Foo>", "map<string?>", "common.users.Foo"})
    @DisplayName("invents no record for a type that nobody defines, and writes nothing")
    void inventsNoRecordForATypeThatNobodyDefines(String type) {
        Store store = Acme.store();
        Topic sale = store.element("sale").orElseThrow().topic().orElseThrow();
        Topic undefined =
                sale.carrying(
                        sale.payload()
                                .of(List.of(Field.of("sale_id", "string"), Field.of("at", type))));
        store.apply(
                new Draft(store)
                        .put(Acme.element("sale", "finance.campaign", undefined))
                        .changes());
        for (Dialect dialect : Dialect.values()) {
            Export export = AsyncApiExporter.export(store, dialect, ExportOptions.ALL);
            assertEquals(FileTree.EMPTY, export.files());
            assertTrue(
                    firstError(export).message().contains("which nobody defines"),
                    firstError(export).message());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("changes no byte when it exports the same model again")
    void changesNoByteTheSecondTime(Dialect dialect) {
        Export first = AsyncApiExporter.export(Acme.store(), dialect, ExportOptions.ALL);
        DocumentFiles there = DocumentFiles.of(first.files().files());
        Export second =
                AsyncApiExporter.export(Acme.store(), dialect, ExportOptions.ALL.over(there));
        assertEquals(first.files(), second.files());
    }

    @Test
    @DisplayName("keeps comments and keys that people added, and takes out what the model dropped")
    void keepsWhatPeopleAdded() throws IOException {
        String document = "acme.finance.campaign.asyncapi.yaml";
        String edited =
                golden(document)
                        .replace("channels:\n", "# agreed on Tuesday\nchannels:\n")
                        .replace("    protocol: kafka\n", "    protocol: kafka\n    x-rack: r1\n")
                        .replace(
                                "  contact:\n",
                                "  termsOfService: https://acme.example/terms\n  license:\n    name: Apache 2.0\n  contact:\n")
                        .replace(
                                "operations:\n",
                                "  goneTopic:\n    address: acme.gone\noperations:\n");
        DocumentFiles there = DocumentFiles.of(Map.of(FOLDER + document, edited));
        Export export =
                AsyncApiExporter.export(
                        Acme.store(),
                        Dialect.ASYNCAPI_3_0,
                        ExportOptions.ALL.only(Set.of("finance.campaign")).over(there));
        assertEquals(
                edited.replace("  goneTopic:\n    address: acme.gone\n", ""),
                export.files().files().get(FOLDER + document));
    }

    @Test
    @DisplayName("does not overwrite a file that it cannot read")
    void doesNotOverwriteWhatItCannotRead() {
        DocumentFiles there =
                DocumentFiles.of(
                        Map.of(FOLDER + "acme.finance.campaign.asyncapi.yaml", "channels: [\n"));
        Export export =
                AsyncApiExporter.export(
                        Acme.store(), Dialect.ASYNCAPI_3_0, ExportOptions.ALL.over(there));
        assertEquals(FileTree.EMPTY, export.files());
        assertEquals("existing-file", firstError(export).rule());
    }

    @Test
    @DisplayName("writes nothing at all when one document would be invalid")
    void writesNothingWhenADocumentWouldBeInvalid() {
        Store store = Acme.store();
        Element sale = store.element("sale").orElseThrow();
        Topic broken =
                sale.topic().orElseThrow().set(Topic.Settings.NONE.partitioned(OptionalInt.of(0)));
        store.apply(
                new Draft(store).put(Acme.element("sale", "finance.campaign", broken)).changes());
        Export export = AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
        assertEquals(FileTree.EMPTY, export.files());
        assertTrue(firstError(export).pointer().endsWith("/partitions"), export::toString);
    }

    @Test
    @DisplayName("names the subject of a topic as the topic says, and else as the workspace does")
    void namesTheSubjectAsTheTopicSays() {
        Store store = Acme.store();
        Topic sale = store.element("sale").orElseThrow().topic().orElseThrow();
        Topic other = sale.schematised(sale.schemaTerms().named(Optional.of(SubjectNaming.RECORD)));
        store.apply(
                new Draft(store).put(Acme.element("sale", "finance.campaign", other)).changes());
        Export export = AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
        String document =
                String.valueOf(
                        export.files().files().get(FOLDER + "acme.finance.campaign.asyncapi.yaml"));
        assertTrue(document.contains("schemaLookupStrategy: RecordNameStrategy"), document);
        assertTrue(document.contains("schemaLookupStrategy: TopicNameStrategy"), document);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("tells readers all that a record says of itself, and what to do about repeats")
    void tellsAllThatARecordSaysOfItself(Dialect dialect) {
        Store store = Acme.store();
        Element role = store.element("role").orElseThrow();
        Topic talkative = Talk.talkative(role.topic().orElseThrow());
        store.apply(new Draft(store).put(role.with(talkative)).changes());
        Export export = AsyncApiExporter.export(store, dialect, ExportOptions.ALL);
        String written = FOLDER.replace("finance", "common") + "acme.common.users";
        String read = FOLDER + "acme.finance.campaign";
        assertSays(
                document(export, written + dialect.suffix()),
                "ce_id:",
                "- urn:acme.common.users\n",
                "- acme.common.users.Role\n",
                "ce_correlationid:",
                "ce_securitytoken:",
                "tried:",
                "location: $message.header#/ce_correlationid",
                "name: kind:entity-cdc",
                "cron: 0 0 * * *",
                "zone: UTC",
                "clock: finance-team",
                "deletedField: state",
                "the field state says that the role is gone",
                "by the clock of finance-team",
                "migration: map total_eur; amounts are cents now",
                "To move: Map total_eur");
        assertSays(
                document(export, read + dialect.suffix()),
                "ce_id:",
                "skip it when its order_id was there before",
                "description: 'Deprecated since 2026-09-01, gone on 2027-03-01. To move: Map",
                "migration: map total_eur; amounts are cents now");
    }

    @Test
    @DisplayName("loses nothing of it on the way through SpecMesh")
    void losesNothingThroughSpecMesh() {
        Store store = Acme.store();
        Element role = store.element("role").orElseThrow();
        Topic talkative = Talk.talkative(role.topic().orElseThrow());
        store.apply(new Draft(store).put(role.with(talkative)).changes());
        Topic again = RoundTripTest.again(store, "acme.common.users._public.role");
        assertEquals(talkative.message().headers(), again.message().headers());
        assertEquals(talkative.message().metadata(), again.message().metadata());
        assertEquals(talkative.message().envelope(), again.message().envelope());
        assertEquals(talkative.origin().occasion(), again.origin().occasion());
        assertEquals(talkative.origin().dedupe(), again.origin().dedupe());
        assertEquals(talkative.origin().changes(), again.origin().changes());
        assertEquals(talkative.deprecation(), again.deprecation());
    }

    @Test
    @DisplayName("tells all aggregates that an event changes")
    void tellsAllAggregatesOfAnEvent() {
        Store store = Acme.store();
        store.apply(
                new Draft(store)
                        .put(aggregate("cart", "Cart"))
                        .put(aggregate("stock", "Stock"))
                        .put(
                                new Element(
                                        "sold",
                                        "Sold",
                                        Optional.of("finance.campaign"),
                                        "",
                                        new Detail.Event(false)))
                        .put(new Link("cart", LinkType.EMITS, "sold"))
                        .put(new Link("stock", LinkType.EMITS, "sold"))
                        .put(new Link("sold", LinkType.PUBLISHES, "sale"))
                        .changes());
        Export export = AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
        assertSays(
                document(export, FOLDER + "acme.finance.campaign.asyncapi.yaml"),
                "x-stormspec-aggregates:\n      - Cart\n      - Stock\n");
    }

    private static Element aggregate(String id, String name) {
        return new Element(
                id,
                name,
                Optional.of("finance.campaign"),
                "",
                new Detail.Aggregate(name, "", List.of(), List.of()));
    }

    @Test
    @DisplayName("claims no deletion while nobody has decided on one")
    void claimsNoDeletion() {
        Store store = Acme.store();
        Topic sale = store.element("sale").orElseThrow().topic().orElseThrow();
        Topic open = sale.from(Topic.Origin.NONE);
        store.apply(new Draft(store).put(Acme.element("sale", "finance.campaign", open)).changes());
        Export export = AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
        String document = document(export, FOLDER + "acme.finance.campaign.asyncapi.yaml");
        assertSays(document, "nobody has decided what null means.");
        assertFalse(document.contains("tombstone"), document);
    }

    @Test
    @DisplayName("refuses for SpecMesh a topic with several types of event")
    void refusesSeveralTypesForSpecMesh() {
        Store store = Acme.store();
        Element role = store.element("role").orElseThrow();
        Topic topic = role.topic().orElseThrow();
        Topic mixed =
                topic.telling(topic.message().carrying(List.of("Granted", "Taken"), "in order"));
        store.apply(new Draft(store).put(role.with(mixed)).changes());
        assertTrue(
                firstError(AsyncApiExporter.export(store, Dialect.SPECMESH_2_6, ExportOptions.ALL))
                        .message()
                        .contains("_public.role carries Granted, Taken"));
        assertSays(
                document(
                        AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL),
                        "acme/common/acme.common.users.asyncapi.yaml"),
                "x-stormspec-event-types:\n      - Granted\n      - Taken\n",
                "x-stormspec-ordering-reason: in order");
    }

    @Test
    @DisplayName("shows a projection as reading with the read model and the sink that it ends in")
    void showsAProjection() {
        Export export =
                AsyncApiExporter.export(
                        AcmeSampleTest.acme(), Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
        assertSays(
                document(export, FOLDER + "acme.finance.campaign.asyncapi.yaml"),
                """
                  receivePublicCampaign:
                    action: receive
                """,
                "Kept as Campaign search, written to Search index. A record can",
                "- acme.finance.campaign.campaign-search\n",
                """
                    x-stormspec-projections:
                      - readModel: Campaign search
                        idempotencyKey: campaign_id
                        sinks:
                          - name: Search index
                """);
    }

    @Test
    @DisplayName("tells how the outer shape of an entity comes from the inner one")
    void tellsHowTheOuterShapeComesFromTheInner() {
        Store store = Acme.store();
        Topic inner =
                Acme.entity("sale", Access.PRIVATE)
                        .carrying(
                                Acme.payload(
                                        "sale_id",
                                        Field.of("sale_id", "string"),
                                        Field.of("net", "decimal"),
                                        Field.of("margin", "decimal")));
        Element sale = store.element("sale").orElseThrow();
        Topic outer = sale.topic().orElseThrow();
        store.apply(
                new Draft(store)
                        .put(Acme.element("inner", "finance.campaign", inner))
                        .put(
                                sale.with(
                                        outer.from(
                                                outer.origin().derivedFrom(Optional.of("inner")))))
                        .put(
                                new Element(
                                        "show",
                                        "Show",
                                        Optional.of("finance.campaign"),
                                        "",
                                        new Detail.Policy(false)
                                                .processing(
                                                        new Processing(
                                                                Set.of(),
                                                                "",
                                                                List.of(),
                                                                new TreeMap<>(
                                                                        Map.of(
                                                                                "amount_minor",
                                                                                "net in cents"))))))
                        .put(new Link("show", LinkType.PUBLISHES, "sale"))
                        .changes());
        assertSays(
                document(
                        AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL),
                        FOLDER + "acme.finance.campaign.asyncapi.yaml"),
                """
                    x-stormspec-mapping:
                      from: acme.finance.campaign._private.sale
                      fields:
                        amount_minor: net in cents
                        sale_id: sale_id
                      inside:
                        - margin
                """);
    }

    private static String document(Export export, String path) {
        return String.valueOf(export.files().files().get(path));
    }

    private static void assertSays(String document, String... parts) {
        for (String part : parts) {
            assertTrue(document.contains(part), () -> part + " is missing in\n" + document);
        }
    }

    @Test
    @DisplayName("takes hand-written schemas as they are, and says which one is missing")
    void takesHandWrittenSchemas() {
        Store store = Acme.store();
        Topic topic = Acme.entity("sale", Access.PUBLIC);
        Topic described =
                topic.carrying(
                        new Topic.Payload(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of("finance.campaign/sale.avsc")));
        store.apply(
                new Draft(store)
                        .put(Acme.element("sale", "finance.campaign", described))
                        .changes());
        ExportOptions options = ExportOptions.ALL.only(Set.of("finance.campaign"));
        assertTrue(
                firstError(AsyncApiExporter.export(store, Dialect.SPECMESH_2_6, options))
                        .message()
                        .contains("schemas/finance.campaign/sale.avsc"));

        String text = "{ \"type\":\"record\", \"name\":\"S\", \"fields\":[] }\n";
        Export export =
                AsyncApiExporter.export(
                        store,
                        Dialect.SPECMESH_2_6,
                        options.withSchemas(
                                DocumentFiles.of(Map.of("finance.campaign/sale.avsc", text))));
        assertEquals(
                text,
                export.files().files().get(FOLDER + "schema/acme.finance.campaign.sale.avsc"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("tells a protected entity from its public copy in the same context")
    void tellsAProtectedEntityFromItsPublicCopy(Dialect dialect) {
        Store store = Acme.store();
        Topic copy =
                Acme.entity("sale", Access.PROTECTED)
                        .carrying(Acme.payload("sale_no", Field.of("sale_no", "long")));
        store.apply(new Draft(store).put(Acme.element("copy", "finance.campaign", copy)).changes());
        Export export =
                AsyncApiExporter.export(
                        store, dialect, ExportOptions.ALL.only(Set.of("finance.campaign")));
        assertEquals(List.of("a careful document has the key 'license' here"), said(export));
        assertTrue(
                export.files()
                        .files()
                        .keySet()
                        .containsAll(
                                List.of(
                                        FOLDER + "schema/acme.finance.campaign.PublicSale.avsc",
                                        FOLDER
                                                + "schema/acme.finance.campaign.ProtectedSale.avsc")));
    }

    @Test
    @DisplayName("refuses a repository folder outside the target")
    void refusesAFolderOutsideTheTarget() {
        Export export =
                AsyncApiExporter.export(
                        Acme.store(), Dialect.ASYNCAPI_3_0, ExportOptions.ALL.into("../elsewhere"));
        assertEquals(FileTree.EMPTY, export.files());
        assertTrue(firstError(export).message().contains("out of the target folder"));
    }

    @Test
    @DisplayName("refuses for SpecMesh a topic that SpecMesh cannot own")
    void refusesForSpecMeshWhatItCannotOwn() {
        Store store = Acme.store();
        Element sale = store.element("sale").orElseThrow();
        Topic old = sale.topic().orElseThrow();
        Topic named =
                new Topic(
                        old.type(),
                        1,
                        old.access(),
                        old.stream(),
                        old.payload(),
                        old.settings(),
                        old.sharing(),
                        old.origin(),
                        old.deprecation(),
                        Optional.of("legacy.sales"));
        store.apply(
                new Draft(store).put(Acme.element("sale", "finance.campaign", named)).changes());
        assertTrue(
                AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL).isValid());
        assertTrue(
                firstError(AsyncApiExporter.export(store, Dialect.SPECMESH_2_6, ExportOptions.ALL))
                        .message()
                        .contains("legacy.sales"));
    }

    /// Only what a model has no word for may be missed: a licence.
    private static List<String> said(Export export) {
        return export.problems().stream().map(Problem::message).distinct().toList();
    }

    private static Problem firstError(Export export) {
        return export.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
    }

    private static Export export(Dialect dialect, String context) {
        return AsyncApiExporter.export(
                Acme.store(), dialect, ExportOptions.ALL.only(Set.of(context)));
    }

    private static String golden(String name) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(
                        AsyncApiExporterTest.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
