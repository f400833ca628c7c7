package org.stormspec.model.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stormspec.model.Models;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Processing;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SchemaTerms.ContentModel;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic.StreamKind;

@DisplayName("Rules about shared schemas, registries and inner topics")
class SchemaDesignTest {

    private static Models sales() {
        return Models.acme().context("finance.sales");
    }

    /** An order whose addresses are a type of another context. */
    private static Models borrowing(String owner) {
        return Models.acme()
                .put(new Domain("common", Domain.Plane.CONTROL, "for all", Optional.empty()))
                .context(owner)
                .changing(found ->
                        found.typed(
                                new TreeMap<>(
                                        Map.of(
                                                "Address",
                                                List.of(
                                                        Field.of("street", "string"),
                                                        Field.of("country", "Country")),
                                                "Country",
                                                List.of(Field.of("code", "string"))))))
                .context("finance.sales")
                .topic("order")
                .fields("order_id: string", "addresses: array<%s.Address>".formatted(owner));
    }

    private static Models json(Optional<ContentModel> content) {
        return sales().topic("order")
                .topicBeing(topic ->
                        topic.schematised(
                                topic.schemaTerms()
                                        .in(Optional.of(SchemaFormat.JSON))
                                        .declared(content)));
    }

    private static Models keyed(SchemaFormat format, String type) {
        return sales().topic("order")
                .fields("order_id: " + type)
                .topicBeing(topic ->
                        topic.schematised(
                                topic.schemaTerms()
                                        .in(Optional.of(format))
                                        .declared(Optional.of(ContentModel.CLOSED))));
    }

    private static Models subjects(SubjectNaming naming, String... fields) {
        return named(
                named(sales().topic("order"), naming)
                        .topic("order-2")
                        .type("order")
                        .publicly()
                        .key("order_id")
                        .fields(fields),
                naming);
    }

    private static Models named(Models models, SubjectNaming naming) {
        return models.topicBeing(
                topic -> topic.schematised(topic.schemaTerms().named(Optional.of(naming))));
    }

    private static Environment environment(String id, Registry.Kind kind, String url) {
        return new Environment(id, id, "", new TreeMap<>(), Optional.of(new Registry(kind, url)));
    }

    private static Models processor(String... stores) {
        return sales().services("OrderCounter")
                .put(
                        new Element(
                                "count-orders",
                                "Count orders",
                                Optional.of("finance.sales"),
                                "",
                                new Detail.Policy(false)
                                        .processing(
                                                new Processing(
                                                        Set.of(Processing.Operation.AGGREGATE),
                                                        "Kafka Streams",
                                                        List.of(stores),
                                                        new TreeMap<>()))));
    }

    @TestFactory
    @DisplayName("find what they look for and nothing else, and can be fixed and undone")
    Stream<DynamicTest> cases() {
        Cases cases = new Cases();
        types(cases);
        schemas(cases);
        registries(cases);
        cases.warning(
                        "KAF-09",
                        "a store without a declared changelog",
                        processor("order counts"),
                        "The store order counts of 'Count orders' keeps its changes in a topic that"
                                + " nobody has declared: order-counter-order-counts-changelog.")
                .fine(
                        "KAF-09",
                        "a declared changelog",
                        processor("order counts")
                                .topic("order-counter-order-counts-changelog")
                                .stream(StreamKind.INTERNAL))
                .fine("KAF-09", "a processor that remembers nothing", processor());
        return cases.tests();
    }

    private static void types(Cases cases) {
        cases.warning(
                        "SCH-09",
                        "a type of another domain",
                        borrowing("health.fitness"),
                        "acme.finance.sales._private.order uses Address of health.fitness, a shared"
                                + " schema with 1 dependant: finance.sales.order.")
                .fine("SCH-09", "a type of the same domain", borrowing("finance.campaign"))
                .fine("SCH-09", "a type that all have in common", borrowing("common.users"))
                .error(
                        "REG-05",
                        "references in a registry that knows none",
                        borrowing("common.users").put(environment("prod", Registry.Kind.GLUE, "")),
                        "glue of prod cannot store avro with references:"
                                + " acme.finance.sales._private.order uses common.users.Address.")
                .fine(
                        "REG-05",
                        "references in a registry that knows them",
                        borrowing("common.users")
                                .put(environment("dev", Registry.Kind.APICURIO, "")))
                .fine(
                        "REG-05",
                        "schemas without references",
                        sales().topic("order").put(environment("prod", Registry.Kind.GLUE, "")));
    }

    private static void schemas(Cases cases) {
        cases.warning(
                        "SCH-14",
                        "a json schema of which nobody says whether it is closed",
                        json(Optional.empty()),
                        "acme.finance.sales._private.order is written in json; may its values have"
                                + " more properties?")
                .fine("SCH-14", "a closed one", json(Optional.of(ContentModel.CLOSED)))
                .fine("SCH-14", "avro", sales().topic("order"))
                .warning(
                        "SCH-15",
                        "a key that is a map",
                        keyed(SchemaFormat.AVRO, "map<string>"),
                        "The parts of order_id, the key of acme.finance.sales._private.order, come"
                                + " in no certain order: equal keys may go to different"
                                + " partitions.")
                .warning(
                        "SCH-15",
                        "a record as key in json",
                        keyed(SchemaFormat.JSON, "OrderKey"),
                        "The parts of order_id, the key of acme.finance.sales._private.order, come"
                                + " in no certain order: equal keys may go to different"
                                + " partitions.")
                .fine("SCH-15", "a record as key in avro", keyed(SchemaFormat.AVRO, "OrderKey"))
                .fine("SCH-15", "a string as key", keyed(SchemaFormat.JSON, "string"));
    }

    private static void registries(Cases cases) {
        cases.warning(
                        "REG-03",
                        "one subject for two shapes",
                        subjects(SubjectNaming.RECORD, "order_id: string", "total: long"),
                        "finance.sales.Order is the subject of acme.finance.sales._private.order"
                                + " and acme.finance.sales._public.order, which carry different"
                                + " fields.")
                .fine(
                        "REG-03",
                        "one subject for one shape",
                        subjects(SubjectNaming.RECORD, "order_id: string"))
                .fine(
                        "REG-03",
                        "subjects named after topics",
                        subjects(SubjectNaming.TOPIC_RECORD, "order_id: string", "total: long"))
                .error(
                        "REG-02",
                        "a registry that nobody can find",
                        sales().put(environment("prod", Registry.Kind.CONFLUENT, "")),
                        "prod has a confluent registry, but nobody says where: specs cannot say"
                                + " that schema ids travel in the payload.")
                .fine(
                        "REG-02",
                        "a registry with an address",
                        sales().put(environment("prod", Registry.Kind.CONFLUENT, "http://prod")))
                .fine(
                        "REG-02",
                        "a registry that has none",
                        sales().put(environment("prod", Registry.Kind.GLUE, "")))
                .hint(
                        "REG-04",
                        "two registries",
                        sales().put(environment("dev", Registry.Kind.APICURIO, "http://dev"))
                                .put(environment("prod", Registry.Kind.CONFLUENT, "http://prod")),
                        "prod has another registry than dev: a schema has other ids there, so"
                                + " records cannot just be copied.")
                .fine(
                        "REG-04",
                        "one registry for all",
                        sales().put(environment("dev", Registry.Kind.APICURIO, "http://all"))
                                .put(environment("prod", Registry.Kind.APICURIO, "http://all")))
                .fine(
                        "REG-04",
                        "schemas that live in git",
                        sales().put(environment("dev", Registry.Kind.GIT, ""))
                                .put(environment("prod", Registry.Kind.APICURIO, "http://prod")));
    }
}
