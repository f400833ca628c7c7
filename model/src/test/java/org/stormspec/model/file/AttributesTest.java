package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Behaviour;
import org.stormspec.model.record.Canvas;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Occasion;
import org.stormspec.model.record.Reading;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.Slice;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;
import tools.jackson.databind.JsonNode;

@DisplayName("What elements can say")
class AttributesTest {

    private static final Path PAGE =
            Path.of(System.getProperty("stormspec.root", "..")).resolve("docs/workspace-format.md");

    private static final String SHOP = "contexts/shop.yaml";

    @TempDir Path folder;

    @Test
    @DisplayName("is read from the words of the page")
    void isRead() throws IOException {
        Store model =
                opened(
                        """
                        events:
                          night-fell:
                            name: Night fell
                            kind: scheduled-event
                            schedule: 0 22 * * * Europe/Berlin
                        topics:
                          order:
                            name: order
                            envelope: cloudevents-structured
                            headers:
                              - trace: string
                            metadata: [id, schema-version]
                            format: protobuf
                            compatibility: FULL
                            schemaVersion: 1.2.0
                            deletes: soft
                            deletedField: state
                            partial: true
                            fullStateFrom: order-log
                            continuous: false
                            configs:
                              delete.retention.ms: 7200001
                            deprecated: {migration: read v2, downscaler: Downscaler}
                        aggregates:
                          cart:
                            name: Cart
                            atomic: {emits: [night-fell]}
                        policies:
                          checkout:
                            name: Checkout
                            saga: true
                            style: choreography
                            steps:
                              - {does: pay, undo: refund}
                        consumes:
                          order: {needs: [state], failure: {retries: 3}, delivery: exactly-once}
                        """);

        Detail.Event night = (Detail.Event) model.element("night-fell").orElseThrow().detail();
        assertEquals(Optional.of("Europe/Berlin"), night.occasion().timing().orElseThrow().zone());
        Topic order = model.element("order").flatMap(each -> each.topic()).orElseThrow();
        assertEquals(
                Optional.of(Message.Envelope.CLOUDEVENTS_STRUCTURED), order.message().envelope());
        assertEquals(
                Set.of(Message.Trait.ID, Message.Trait.SCHEMA_VERSION), order.message().metadata());
        assertEquals("trace", order.message().headers().getFirst().name());
        assertEquals(Optional.of(SchemaFormat.PROTOBUF), order.schemaTerms().format());
        assertEquals(Optional.of(Compatibility.FULL), order.schemaTerms().compatibility());
        assertEquals(Optional.of("1.2.0"), order.schemaTerms().version());
        assertEquals(
                new Topic.Changes(
                        Optional.of(Topic.Deletes.SOFT),
                        Optional.of("state"),
                        true,
                        Optional.of("order-log")),
                order.origin().changes());
        assertEquals(Optional.of(Topic.Pace.DISCRETE), order.origin().pace());
        assertEquals(OptionalInt.of(3), order.settings().tombstoneHours());
        assertEquals("read v2", order.deprecation().orElseThrow().migration());
        assertEquals(
                List.of(new Link("cart", LinkType.EMITS, "night-fell", true)),
                List.copyOf(model.linksFrom("cart")));
        Detail.Policy checkout = (Detail.Policy) model.element("checkout").orElseThrow().detail();
        assertEquals(
                List.of(new Workflow.Step("pay", Optional.of("refund"))),
                checkout.workflow().steps());
        Reading reading = model.consumers().iterator().next().reading();
        assertEquals(List.of("state"), reading.needs());
        assertEquals(OptionalInt.of(3), reading.failure().retries());
        assertEquals(Optional.of(Reading.Delivery.EXACTLY_ONCE), reading.delivery());
    }

    @Test
    @DisplayName("is read from the words of the page for contexts, too")
    void isReadForContexts() throws IOException {
        Store model =
                opened(
                        """
                        plane: control
                        kind: team
                        draft: true
                        tags: [pii]
                        scenarios: [somebody buys something]
                        canvas:
                          classification: core
                          roles: [gateway]
                        slice:
                          repository: acme/shop
                        services:
                          - {id: Till, role: terminology}
                        aggregates:
                          cart:
                            name: Cart
                            eventSourced: true
                            transitions:
                              - {to: open}
                              - {from: open, to: paid, by: pay}
                            capacity:
                              clients: {average: 1, peak: 3}
                        relations:
                          shop: {pattern: shared-kernel, roles: [OHS], otherRoles: [ACL, CF]}
                        """);

        Context shop = model.context("shop").orElseThrow();
        assertEquals(
                Charter.NONE
                        .on(Optional.of(Domain.Plane.CONTROL))
                        .as(Optional.of(Charter.Kind.TEAM), List.of())
                        .draft(true)
                        .tagged(List.of("pii"))
                        .showing(List.of("somebody buys something")),
                shop.charter().agreed(Canvas.NONE).carried(Slice.NONE));
        assertEquals(Optional.of(Canvas.Classification.CORE), shop.canvas().classification());
        assertEquals(List.of("gateway"), shop.canvas().roles());
        assertEquals(Optional.of("acme/shop"), shop.slice().repository());
        assertEquals("terminology", shop.services().getFirst().role());
        Detail.Aggregate cart = (Detail.Aggregate) model.element("cart").orElseThrow().detail();
        assertEquals(
                new Behaviour.Transition("open", "paid", "pay"),
                cart.behaviour().transitions().getLast());
        assertEquals(OptionalInt.of(3), cart.behaviour().capacity().clients().peak());
        assertEquals(
                List.of(
                        new Relation("shop", "shop", Relation.Pattern.SHARED_KERNEL)
                                .playing(
                                        Set.of(Relation.Role.OPEN_HOST_SERVICE),
                                        Set.of(
                                                Relation.Role.CONFORMIST,
                                                Relation.Role.ANTICORRUPTION_LAYER))),
                model.relations());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plane: high|1|one of control, data",
                "kind: thing|1|one of feature, application, system, team",
                "canvas: good|1|keys with values",
                "slice: [a]|1|keys with values",
                "tags: {a: b}|1|a list",
                "relations: {shop: {pattern: love}}|1|one of upstream-downstream,"
                        + " customer-supplier, partnership, shared-kernel, separate-ways",
                "relations: {shop: {roles: [OHS, WHO]}}|1|one of OHS, PL, ACL, CF, BBoM",
                "relations: {nowhere: {}}|1|the id of a context"
            })
    @DisplayName("is refused in a context as well when it is no word of the format")
    void isRefusedInContexts(String text, int line, String expected) throws IOException {
        write(text + "\n");

        LoadResult loaded = WorkspaceReader.read(folder);
        Problem problem =
                Stream.concat(loaded.problems().stream(), loaded.dangling().stream())
                        .findFirst()
                        .orElseThrow();

        assertEquals(SHOP, problem.file());
        assertEquals(line, problem.line());
        assertEquals(expected, problem.expected());
    }

    @Test
    @DisplayName("goes with a context that is removed as far as others are related to it")
    void goesWithAContext() throws IOException {
        Store model = opened("relations:\n  shop: {pattern: partnership}\n");

        model.apply(new Edits(new SplittableRandom(1)).removeContext(model, "shop"));

        assertEquals(List.of(), model.relations());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topics|envelope: paper|one of none, cloudevents-binary, cloudevents-structured",
                "topics|metadata: [id, mood]|one of id, time, source, type, schema-version,"
                        + " correlation, causation, security-token",
                "topics|format: xml|one of avro, json, protobuf",
                "topics|compatibility: SOMEHOW|one of BACKWARD, BACKWARD_TRANSITIVE, FORWARD,"
                        + " FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE, NONE",
                "topics|schemaVersion: new|a version of three numbers such as 1.2.0",
                "topics|contentModel: ajar|one of open, closed",
                "topics|deletes: maybe|one of tombstone, never, soft",
                "topics|continuous: sometimes|true or false",
                "topics|role: villain|one of key, shared, private, public",
                "topics|recoveryHours: long|a whole number",
                "topics|partitions: -1|a whole number, from 1 to 10,000",
                "topics|partitions: 0|a whole number, from 1 to 10,000",
                "topics|partitions: 2147483647|a whole number, from 1 to 10,000",
                "topics|replicas: 0|a whole number, from 1 to 100",
                "topics|retentionHours: -1|a whole number, 0 or more",
                "topics|serviceLevel: good|keys with values",
                "topics|operations: [burn]|one of create, update, delete, upsert",
                "topics|deprecated: {notified: soon}|a date such as 2027-03-01",
                "events|kind: rumour|one of entity-cdc, domain-event, data-event,"
                        + " integration-event, lifecycle-event, scheduled-event, system-event,"
                        + " observable, dead-letter, internal, delta, fact, rule-outcome,"
                        + " event-log, command",
                "commands|delivery: pigeon|one of call, request-reply, queue, topic",
                "policies|style: chaos|one of orchestration, choreography",
                "policies|processing: {operations: [mix]}|one of filter, map, enrich, join,"
                        + " aggregate, window",
                "externalSystems|technology: magic|one of application, database, document-store,"
                        + " queue, device",
                "externalSystems|failure: none|keys with values",
                "aggregates|atomic: [cart]|keys with values"
            })
    @DisplayName("is refused with line and choices when it is no word of the format")
    void isRefused(String section, String line, String expected) throws IOException {
        write(section + ":\n  it:\n    name: It\n    " + line + "\n");

        Problem problem = WorkspaceReader.read(folder).problems().getFirst();

        assertEquals(SHOP, problem.file());
        assertEquals(4, problem.line());
        assertEquals(expected, problem.expected());
    }

    @Test
    @DisplayName("is left out when it has its usual value")
    void isLeftOut() throws IOException {
        String text = "events:\n  it:\n    name: It\ntopics:\n  that:\n    name: That\n";
        Store model = opened(text);
        Path copy = folder.resolve("copy");

        WorkspaceWriter.save(model, WorkspaceFiles.none(copy));

        assertEquals(text, Files.readString(copy.resolve(SHOP)));
    }

    @Test
    @DisplayName("stands on the page with every key that is ever written")
    void standsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> missing = new TreeSet<>();
        for (int seed = 0; seed < 20; seed++) {
            Store model = new RandomModels(new SplittableRandom(seed)).model();
            WorkspaceTrees.of(model, WorkspaceFiles.none(folder).homes())
                    .forEach((file, tree) -> {
                        if (file.startsWith("contexts/") || file.equals("shared.yaml")) {
                            keys(tree).stream()
                                    .filter(key -> !page.contains("`" + key + "`"))
                                    .forEach(missing::add);
                        }
                    });
        }

        assertEquals(Set.of(), missing);
    }

    /** The keys of all elements and consumers. */
    private static Set<String> keys(JsonNode tree) {
        Set<String> keys = new TreeSet<>();
        for (String section : ElementCodec.SECTIONS.values()) {
            tree.path(section).forEach(element -> keys.addAll(element.propertyNames()));
        }
        for (String section : List.of("consumes", "relations")) {
            tree.path(section).forEach(part -> keys.addAll(part.propertyNames()));
        }
        for (String part : List.of("", "canvas", "slice")) {
            keys.addAll((part.isEmpty() ? tree : tree.path(part)).propertyNames());
        }
        keys.remove("context");
        return keys;
    }

    private Store opened(String text) throws IOException {
        write(text);
        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(List.of(), loaded.problems());
        return Store.of(loaded.records());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("contexts"));
        Files.writeString(folder.resolve("stormspec.yaml"), "format: 1\nid: shop\n");
        Files.writeString(folder.resolve(SHOP), text);
    }

    @Test
    @DisplayName("is the same on a topic as on an event as far as its occasion goes")
    void isTheSameOnBoth() throws IOException {
        Store model =
                opened(
                        """
                        events:
                          closed:
                            name: Closed
                            store: hr
                            operations: [create, upsert]
                        topics:
                          rows:
                            name: rows
                            store: hr
                            operations: [create, upsert]
                        """);

        Detail.Event event = (Detail.Event) model.element("closed").orElseThrow().detail();
        Topic topic = model.element("rows").flatMap(each -> each.topic()).orElseThrow();
        assertEquals(event.occasion(), topic.origin().occasion());
        assertEquals(
                Set.of(Occasion.Operation.CREATE, Occasion.Operation.UPSERT),
                event.occasion().operations());
    }
}
