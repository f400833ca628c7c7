package org.stormspec.export.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.asyncapi.diff.TopicFact;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.write.Acme;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Occasion;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SchemaTerms;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Comparing two exports")
class EveryFactTest {

    private static final String SALE = "acme.finance.campaign._public.sale";

    /// An edit of the topic `sale`, what is expected to be said of the fact, and its effect.
    ///
    /// @param before the topic as it was exported first
    /// @param after the topic as it is now
    private record Edit(
            UnaryOperator<Topic> before, UnaryOperator<Topic> after, Effect effect, String words) {

        static Edit of(UnaryOperator<Topic> after, Effect effect, String words) {
            return new Edit(topic -> topic, after, effect, words);
        }

        Edit backwards(Effect other, String otherWords) {
            return new Edit(after, before, other, otherWords);
        }
    }

    /// One edit or more for each fact; a new fact does not compile before it has one.
    private static List<Edit> edits(TopicFact fact) {
        return switch (fact) {
            case ACCESS ->
                    List.of(
                            new Edit(
                                    named(Access.PUBLIC),
                                    named(Access.PROTECTED),
                                    Effect.BREAKS,
                                    "access from public to protected: fewer may read it"),
                            new Edit(
                                    named(Access.PROTECTED),
                                    named(Access.PUBLIC),
                                    Effect.CHANGES,
                                    "access from protected to public"));
            case GRANTS -> {
                Edit granted =
                        Edit.of(
                                topic ->
                                        topic.shared(
                                                topic.sharing().granting(Set.of("common.users"))),
                                Effect.CHANGES,
                                "common.users may read it");
                yield List.of(
                        granted,
                        granted.backwards(Effect.CHANGES, "common.users may no longer read it"));
            }
            case KIND ->
                    List.of(
                            Edit.of(
                                    topic -> topic.as(Topic.StreamKind.DELTA),
                                    Effect.BREAKS,
                                    "kind of stream from entity-cdc to delta"));
            case DELETION ->
                    List.of(
                            Edit.of(
                                    topic ->
                                            topic.from(
                                                    topic.origin()
                                                            .changing(
                                                                    Topic.Changes.NONE.deleting(
                                                                            Optional.of(
                                                                                    Topic.Deletes
                                                                                            .SOFT),
                                                                            Optional.of("state")))),
                                    Effect.BREAKS,
                                    "deletion from tombstone to soft by state"));
            case KEY -> {
                Edit other =
                        Edit.of(
                                topic ->
                                        topic.carrying(
                                                topic.payload().keyed(Optional.of("buyer_id"))),
                                Effect.BREAKS,
                                "key from sale_id to buyer_id: records go to other partitions");
                yield List.of(
                        other,
                        new Edit(
                                topic -> topic.as(Topic.StreamKind.DOMAIN_EVENT),
                                topic ->
                                        other.after()
                                                .apply(topic.as(Topic.StreamKind.DOMAIN_EVENT)),
                                Effect.BREAKS,
                                "key from sale_id to buyer_id"));
            }
            case KEY_SCHEMA ->
                    List.of(
                            Edit.of(
                                    topic ->
                                            topic.carrying(
                                                    topic.payload()
                                                            .of(
                                                                    List.of(
                                                                            Field.of(
                                                                                    "sale_id",
                                                                                    "uuid"),
                                                                            Field.of(
                                                                                    "amount_minor",
                                                                                    "long")))),
                                    Effect.BREAKS,
                                    "type of the key from string to "));
            case PARTITIONS ->
                    List.of(
                            Edit.of(
                                    topic -> partitioned(topic, 12),
                                    Effect.BREAKS,
                                    "partitions from 3 to 12: records of a key go to another"),
                            new Edit(
                                    topic -> partitioned(keyless(topic), 3),
                                    topic -> partitioned(keyless(topic), 12),
                                    Effect.CHANGES,
                                    "partitions from 3 to 12"),
                            new Edit(
                                    topic -> partitioned(keyless(topic), 12),
                                    topic -> partitioned(keyless(topic), 3),
                                    Effect.BREAKS,
                                    "partitions from 12 to 3: the topic has to be made anew"));
            case REPLICAS ->
                    List.of(
                            Edit.of(
                                    topic ->
                                            topic.set(
                                                    topic.settings().replicated(OptionalInt.of(2))),
                                    Effect.ENVIRONMENT,
                                    "replicas from "));
            case CLEANUP ->
                    List.of(
                            Edit.of(
                                    topic -> cleaned(topic, EnumSet.of(Topic.Cleanup.DELETE)),
                                    Effect.BREAKS,
                                    "cleanup.policy from compact to delete: other records are kept"),
                            Edit.of(
                                    topic -> cleaned(topic, EnumSet.allOf(Topic.Cleanup.class)),
                                    Effect.BREAKS,
                                    "cleanup.policy from compact to compact,delete"));
            case RETENTION ->
                    List.of(
                            Edit.of(
                                    topic -> configured(topic, "delete.retention.ms", "1000"),
                                    Effect.CHANGES,
                                    "delete.retention.ms from default to 1000"));
            case CONFIGURATION ->
                    List.of(
                            Edit.of(
                                    topic -> configured(topic, "min.insync.replicas", "2"),
                                    Effect.CHANGES,
                                    "min.insync.replicas from default to 2"));
            case SCHEMA ->
                    List.of(
                            Edit.of(
                                    topic ->
                                            topic.carrying(
                                                    topic.payload()
                                                            .of(
                                                                    List.of(
                                                                            Field.of(
                                                                                    "sale_id",
                                                                                    "string")))),
                                    Effect.CHANGES,
                                    ""));
            case SCHEMA_FORMAT ->
                    List.of(
                            Edit.of(
                                    EveryFactTest::asJson,
                                    Effect.BREAKS,
                                    "schema format from application/vnd.apache.avro to application/schema+yaml"));
            case CONTENT_TYPE ->
                    List.of(
                            Edit.of(EveryFactTest::asJson, Effect.ENVIRONMENT, "content type from ")
                                    .backwards(
                                            Effect.BREAKS, "content type from application/json"));
            case SCHEMA_ID -> List.of();
            case SUBJECT ->
                    List.of(
                            Edit.of(
                                    topic ->
                                            topic.schematised(
                                                    topic.schemaTerms()
                                                            .named(
                                                                    Optional.of(
                                                                            SubjectNaming.RECORD))),
                                    Effect.BREAKS,
                                    "subject strategy from TopicNameStrategy to RecordNameStrategy"));
            case ENVELOPE ->
                    List.of(
                            new Edit(
                                    topic -> wrapped(topic, Message.Envelope.CLOUDEVENTS_BINARY),
                                    topic -> wrapped(topic, Message.Envelope.NONE),
                                    Effect.BREAKS,
                                    "envelope from cloudevents-binary to none"));
            case HEADERS -> {
                Edit required =
                        Edit.of(
                                topic -> headed(topic, Field.of("tenant", "string")),
                                Effect.CHANGES,
                                "header tenant is new (string, required): who writes has to send it");
                Edit optional =
                        Edit.of(
                                topic -> headed(topic, Field.of("tenant", "string").optional(true)),
                                Effect.CHANGES,
                                "header tenant is new (string)");
                yield List.of(
                        required,
                        required.backwards(
                                Effect.BREAKS, "header tenant is gone (string, required)"),
                        optional,
                        optional.backwards(Effect.CHANGES, "header tenant is gone (string)"),
                        new Edit(
                                optional.after(),
                                required.after(),
                                Effect.CHANGES,
                                "header tenant from string to string, required"),
                        new Edit(
                                required.after(),
                                optional.after(),
                                Effect.BREAKS,
                                "header tenant from string, required to string"),
                        new Edit(
                                required.after(),
                                topic -> headed(topic, Field.of("tenant", "long")),
                                Effect.BREAKS,
                                "header tenant from string, required to integer (int64), required"));
            }
            case CORRELATION -> {
                Edit told =
                        Edit.of(
                                topic -> saying(topic, Message.Trait.CORRELATION),
                                Effect.CHANGES,
                                "correlation id from nothing to $message.header#/");
                yield List.of(
                        told, told.backwards(Effect.BREAKS, "correlation id from $message.header"));
            }
            case METADATA -> {
                Edit told =
                        Edit.of(
                                topic -> saying(topic, Message.Trait.TIME),
                                Effect.CHANGES,
                                "records say their time now");
                yield List.of(
                        told, told.backwards(Effect.BREAKS, "records no longer say their time"));
            }
            case DEDUPLICATION -> {
                Edit told =
                        Edit.of(
                                topic -> topic.from(topic.origin().deduping(List.of("sale_id"))),
                                Effect.CHANGES,
                                "recognised by from nothing to sale_id");
                yield List.of(told, told.backwards(Effect.BREAKS, "recognised by from sale_id"));
            }
            case EVENT_TYPES -> {
                Edit more =
                        new Edit(
                                topic -> carrying(topic, "Won", "Lost"),
                                topic -> carrying(topic, "Won", "Lost", "Drawn"),
                                Effect.CHANGES,
                                "carries Drawn too");
                yield List.of(more, more.backwards(Effect.BREAKS, "no longer carries Drawn"));
            }
            case BINDINGS -> List.of();
            case SCHEDULE ->
                    List.of(
                            Edit.of(
                                    topic ->
                                            topic.from(
                                                    topic.origin()
                                                            .on(
                                                                    Occasion.NONE.scheduled(
                                                                            Optional.of(
                                                                                    "0 6 * * *")))),
                                    Effect.CHANGES,
                                    "schedule from nothing to 0 6 * * *"));
            case DEPRECATION -> {
                Edit ends =
                        Edit.of(
                                topic ->
                                        topic.deprecated(
                                                Optional.of(
                                                        new Topic.Deprecation(
                                                                Optional.empty(),
                                                                Optional.of(
                                                                        LocalDate.of(2027, 3, 1)),
                                                                Optional.empty()))),
                                Effect.CHANGES,
                                "deprecated, gone on 2027-03-01");
                yield List.of(ends, ends.backwards(Effect.CHANGES, "no longer deprecated"));
            }
        };
    }

    private static UnaryOperator<Topic> named(Access access) {
        return topic -> topic.explicitlyNamed(Optional.of(SALE)).accessible(Optional.of(access));
    }

    private static Topic partitioned(Topic topic, int number) {
        return topic.set(topic.settings().partitioned(OptionalInt.of(number)));
    }

    private static Topic keyless(Topic topic) {
        return cleaned(
                topic.as(Topic.StreamKind.DOMAIN_EVENT)
                        .carrying(topic.payload().keyed(Optional.empty())),
                EnumSet.of(Topic.Cleanup.DELETE));
    }

    private static Topic cleaned(Topic topic, Set<Topic.Cleanup> policies) {
        return topic.set(topic.settings().cleaning(policies, OptionalInt.empty()));
    }

    private static Topic configured(Topic topic, String key, String value) {
        return topic.set(topic.settings().configured(new TreeMap<>(Map.of(key, value))));
    }

    private static Topic asJson(Topic topic) {
        return topic.schematised(SchemaTerms.NONE.in(Optional.of(SchemaFormat.JSON)));
    }

    private static Topic wrapped(Topic topic, Message.Envelope envelope) {
        return topic.telling(topic.message().wrapped(Optional.of(envelope)));
    }

    private static Topic headed(Topic topic, Field header) {
        return topic.telling(topic.message().headed(List.of(header)));
    }

    private static Topic saying(Topic topic, Message.Trait trait) {
        return topic.telling(topic.message().saying(List.of(trait)));
    }

    private static Topic carrying(Topic topic, String... types) {
        return topic.telling(topic.message().carrying(List.of(types), "they follow each other"));
    }

    private static Stream<Arguments> factsAndDialects() {
        return Stream.of(TopicFact.values())
                .flatMap(fact ->
                        Stream.of(Dialect.values())
                                // SpecMesh refuses several types of event on a topic.
                                .filter(dialect ->
                                        fact != TopicFact.EVENT_TYPES
                                                || dialect == Dialect.ASYNCAPI_3_0)
                                .map(dialect -> Arguments.of(fact, dialect)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("factsAndDialects")
    @DisplayName(
            "tells every fact that changed, with what it does to readers and the version for it")
    void tellsEveryFactThatChanged(TopicFact fact, Dialect dialect) {
        for (Edit edit : edits(fact)) {
            ChangeReport report =
                    compare(with(edit.before()), with(edit.after()), dialect, text -> text);
            TopicChange change = ofSale(report);
            if (fact == TopicFact.SCHEMA) {
                assertTrue(change.verdict().isPresent());
                continue;
            }
            FactChange told =
                    change.facts().stream()
                            .filter(each -> each.fact() == fact)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(change.toString()));
            assertTrue(
                    told.words().startsWith(edit.words()),
                    () -> told.words() + " instead of " + edit.words());
            assertEquals(edit.effect(), told.effect(), told.words());
            assertTrue(report.bump().compareTo(edit.effect().bump()) >= 0, report.toString());
            assertEquals(edit.effect() == Effect.BREAKS, told.isBreaking());
            if (told.isBreaking()) {
                assertTrue(report.isBreaking());
                assertEquals("2.0.0", report.proposed());
                assertEquals(List.of("finance.sales"), change.readers());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("says nothing when nothing changed")
    void findsNothingInTheSameModel(Dialect dialect) {
        ChangeReport report = compare(Acme.store(), Acme.store(), dialect, text -> text);
        assertTrue(report.isEmpty(), report.toString());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("tells that the schema id travels elsewhere")
    void tellsThatTheSchemaIdTravelsElsewhere(Dialect dialect) {
        ChangeReport report =
                compare(
                        Acme.store(),
                        Acme.store(),
                        dialect,
                        text ->
                                text.replace(
                                        "schemaIdLocation: payload", "schemaIdLocation: header"));
        assertEquals(
                "place of the schema id from header to payload: readers look for it where it no longer is",
                ofSale(report).breakingFacts().getFirst().words());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    @DisplayName("tells what else the binding of a message said")
    void tellsWhatElseTheBindingOfAMessageSaid(Dialect dialect) {
        ChangeReport report =
                compare(
                        Acme.store(),
                        Acme.store(),
                        dialect,
                        text ->
                                text.replaceAll(
                                        "(\\n *)schemaLookupStrategy:",
                                        "$1schemaIdPayloadEncoding: apicurio-new$0"));
        assertTrue(
                ofSale(report)
                        .breakingFacts()
                        .getFirst()
                        .words()
                        .startsWith("schemaIdPayloadEncoding from apicurio-new to nothing"));
    }

    @Nested
    @DisplayName("of which only the clusters differ")
    class Servers {

        @ParameterizedTest
        @EnumSource(Dialect.class)
        @DisplayName("calls a move the environment and a patch")
        void callsAMoveTheEnvironment(Dialect dialect) {
            ChangeReport report =
                    compare(
                            environment("localhost:9092", Map.of()),
                            environment("kafka.acme.example:9092", Map.of()),
                            dialect,
                            text -> text);
            assertEquals(
                    List.of("server dev moved from localhost:9092 to kafka.acme.example:9092"),
                    report.servers().stream().map(ServerChange::words).toList());
            assertEquals(Bump.PATCH, report.bump());
            assertEquals("1.0.1", report.proposed());
        }

        @ParameterizedTest
        @EnumSource(Dialect.class)
        @DisplayName("calls another security a break: clients have to be set up otherwise")
        void callsAnotherSecurityABreak(Dialect dialect) {
            ChangeReport report =
                    compare(
                            environment("localhost:9092", Map.of()),
                            environment("localhost:9092", Map.of("security.protocol", "SSL")),
                            dialect,
                            text -> text);
            assertTrue(report.isBreaking(), report.toString());
            assertEquals(Bump.MAJOR, report.bump());
        }

        private static Store environment(String bootstrap, Map<String, String> client) {
            Store store = Acme.store();
            store.apply(
                    new Draft(store)
                            .put(
                                    new Environment(
                                            "dev",
                                            Environment.DEV,
                                            bootstrap,
                                            new TreeMap<>(client)))
                            .changes());
            return store;
        }
    }

    private static TopicChange ofSale(ChangeReport report) {
        List<TopicChange> found = new ArrayList<>(report.topics());
        found.removeIf(change -> !change.topic().equals(SALE));
        assertEquals(1, found.size(), report.toString());
        return found.getFirst();
    }

    private static Store with(UnaryOperator<Topic> edit) {
        Store store = Acme.store();
        Topic sale = store.element("sale").orElseThrow().topic().orElseThrow();
        Topic readable =
                sale.carrying(
                        sale.payload()
                                .of(
                                        List.of(
                                                Field.of("sale_id", "string"),
                                                Field.of("buyer_id", "string"),
                                                Field.of("state", "string"))));
        store.apply(
                new Draft(store)
                        .put(Acme.element("sale", "finance.campaign", edit.apply(readable)))
                        .changes());
        return store;
    }

    private static ChangeReport compare(
            Store before, Store after, Dialect dialect, UnaryOperator<String> byHand) {
        Map<String, String> then = new TreeMap<>(export(before, dialect).files().files());
        then.replaceAll((path, text) -> byHand.apply(text));
        return Evolution.compare(
                Landscape.of(after), export(after, dialect), DocumentFiles.of(then), Set.of());
    }

    private static Export export(Store store, Dialect dialect) {
        Export export = AsyncApiExporter.export(store, dialect, ExportOptions.ALL);
        assertTrue(
                export.problems().stream().noneMatch(problem -> problem.isError()),
                () -> export.problems().toString());
        return export;
    }
}
