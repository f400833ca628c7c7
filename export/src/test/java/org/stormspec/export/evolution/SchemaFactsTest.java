package org.stormspec.export.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.model.Models;
import org.stormspec.model.Samples;
import org.stormspec.model.check.Checker;
import org.stormspec.model.check.Rules;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("What is found outside a model")
class SchemaFactsTest {

    private static final String SALE = "acme.finance.campaign._public.sale";

    private static List<Finding> of(String rule, Store model, Outside outside) {
        return new Checker(Rules.standard(outside))
                .check(model).stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private static void assertUndoes(Store model, Fix fix, Consumer<Store> then) {
        var before = model.records();
        ChangeSet changes = fix.against(model);
        assertTrue(!changes.isEmpty(), () -> fix.label() + " does nothing");
        model.apply(changes);
        then.accept(model);
        model.apply(changes.inverse());
        assertEquals(before, model.records());
    }

    @Nested
    @DisplayName("in schema files:")
    class InFiles {

        private final Map<String, String> files = new TreeMap<>();

        private Outside outside(Store model) {
            return SchemaFacts.ofFiles(Landscape.of(model), DocumentFiles.of(files));
        }

        private Store sale(String schema) {
            files.put("sale.avsc", schema);
            return Models.acme()
                    .context("finance.campaign")
                    .topic("sale")
                    .publicly()
                    .topicBeing(topic ->
                            topic.carrying(topic.payload().schematised(Optional.of("sale.avsc"))))
                    .store();
        }

        /** The rule speaks so, each of its fixes silences it, and it likes the other schema. */
        private void finds(String rule, String bad, String message, String good) {
            Store model = sale(bad);
            List<Finding> found = of(rule, model, outside(model));
            assertEquals(List.of(message), found.stream().map(Finding::message).toList());
            for (Fix fix : found.getFirst().fixes()) {
                assertUndoes(
                        model,
                        fix,
                        fixed -> assertEquals(List.of(), of(rule, fixed, outside(fixed))));
            }
            assertTrue(!found.getFirst().fixes().isEmpty());
            Store better = sale(good);
            assertEquals(List.of(), of(rule, better, outside(better)));
        }

        private String schema(String namespace, String otherwise) {
            return """
            {"type": "record", "name": "Sale", "namespace": "%s", "fields": [
              {"name": "sale_id", "type": "string"},
              {"name": "note", "type": ["null", "string"]%s}]}
            """
                    .formatted(namespace, otherwise);
        }

        private final String right = schema("acme.finance.campaign", ", \"default\": null");

        @Test
        @DisplayName("SCH-02: one that cannot be read")
        void unreadable() {
            Store model = sale("{\"type\": \"record\"");
            List<Finding> found = of("SCH-02", model, outside(model));
            assertEquals(1, found.size());
            assertUndoes(
                    model,
                    found.getFirst().fixes().getFirst(),
                    fixed -> assertEquals(List.of(), of("SCH-02", fixed, outside(fixed))));
            assertEquals(List.of(), of("SCH-02", sale(right), outside(sale(right))));
        }

        @Test
        @DisplayName("SCH-03: one that names what is not there")
        void lostReference() {
            Store model = sale(right.replace("\"string\"}", "\"Money\"}"));
            List<Finding> found = of("SCH-03", model, outside(model));
            assertEquals(1, found.size(), () -> outside(model).toString());
            assertUndoes(
                    model,
                    found.getFirst().fixes().getFirst(),
                    fixed -> assertEquals(List.of(), of("SCH-03", fixed, outside(fixed))));
            Store better = sale(right);
            assertEquals(List.of(), of("SCH-03", better, outside(better)));
        }

        @Test
        @DisplayName("SCH-04: one under a foreign namespace")
        void foreignNamespace() {
            finds(
                    "SCH-04",
                    schema("com.shop", ", \"default\": null"),
                    "SpecMesh will take Sale in schemas/sale.avsc for somebody else's: its"
                            + " namespace is com.shop, not acme.finance.campaign.",
                    right);
        }

        @Test
        @DisplayName("SCH-06: an optional field without a default")
        void bareOption() {
            finds(
                    "SCH-06",
                    schema("acme.finance.campaign", ""),
                    "note in schemas/sale.avsc may be absent but has no default: readers cannot"
                            + " read records without it.",
                    right);
        }

        @Test
        @DisplayName("SCH-17: an example that the schema refuses")
        void example() {
            Store model = showing("{\"sale_id\": 1}");
            List<Finding> found = of("SCH-17", model, outside(model));
            assertEquals(1, found.size());
            assertUndoes(
                    model,
                    found.getFirst().fixes().getFirst(),
                    fixed -> assertEquals(List.of(), of("SCH-17", fixed, outside(fixed))));
            Store better = showing("{\"sale_id\": \"s-1\"}");
            assertEquals(List.of(), of("SCH-17", better, outside(better)));
        }

        private Store showing(String example) {
            return Models.acme()
                    .context("finance.campaign")
                    .topic("sale")
                    .publicly()
                    .topicBeing(topic ->
                            topic.telling(
                                    topic.message().showing(new TreeMap<>(Map.of("one", example)))))
                    .store();
        }
    }

    @Nested
    @DisplayName("since the last export of ACME:")
    class SinceTheLastExport {

        private final Store acme = Samples.acme();
        private final Export before = export(acme);

        private static Export export(Store model) {
            return AsyncApiExporter.export(model, Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
        }

        private Outside outside(Store model) {
            Landscape landscape = Landscape.of(model);
            ChangeReport report =
                    Evolution.compare(
                            landscape,
                            export(model),
                            DocumentFiles.of(before.files().files()),
                            Set.copyOf(before.documents().values()));
            return SchemaFacts.ofChanges(Outside.NONE, landscape, report);
        }

        private List<Finding> beyond(Store model) {
            return new Checker(Rules.standard(outside(model)))
                    .check(model).stream()
                            .filter(finding ->
                                    finding.rule().matches("VER-.*|GOV-06|SCH-(08|15)")
                                            && !finding.rule().matches("VER-0[69]"))
                            .toList();
        }

        private Store changed(UnaryOperator<Topic> change) {
            Store model = Store.of(acme.records());
            model.apply(Repairs.topic("", "finance.campaign.sale", change).against(model));
            return model;
        }

        private Store with(Store model, Field field) {
            model.apply(
                    Repairs.topic(
                                    "",
                                    "finance.campaign.sale",
                                    topic -> {
                                        List<Field> fields =
                                                new ArrayList<>(topic.payload().fields());
                                        fields.add(field);
                                        return topic.carrying(topic.payload().of(fields));
                                    })
                            .against(model));
            return model;
        }

        private Store without(String name) {
            return changed(topic ->
                    topic.carrying(
                            topic.payload()
                                    .of(
                                            topic.payload().fields().stream()
                                                    .filter(field -> !field.name().equals(name))
                                                    .toList())));
        }

        private List<String> rules(Store model) {
            return beyond(model).stream().map(Finding::rule).toList();
        }

        private void assertFixed(Store model, int finding, int fix, String label) {
            Fix offered = beyond(model).get(finding).fixes().get(fix);
            assertEquals(label, offered.label());
            assertUndoes(
                    model,
                    offered,
                    fixed ->
                            assertEquals(
                                    List.of(),
                                    beyond(fixed).stream().map(Finding::message).toList()));
        }

        @Test
        @DisplayName("nothing")
        void nothing() {
            assertEquals(List.of(), rules(acme));
        }

        @Test
        @DisplayName("VER-01 and VER-02: sale gains a required field without a default")
        void requiredField() {
            Store model = with(Store.of(acme.records()), Field.of("channel", "string"));
            assertEquals(List.of("VER-01", "VER-02"), rules(model));
            assertFixed(model, 0, 0, "make channel optional");
            String version = "make it the next version and keep the old one beside it";
            assertFixed(model, 0, 1, version);
            assertFixed(model, 1, 0, version);
            Store optional =
                    with(Store.of(acme.records()), Field.of("channel", "string").optional(true));
            assertEquals(List.of(), rules(optional));
        }

        @Test
        @DisplayName("VER-11: sale loses a field that finance.sales says it needs")
        void neededField() {
            Store model = without("amount_minor");
            RecordKey reader =
                    new RecordKey(RecordType.CONSUMER, "finance.sales finance.campaign.sale");
            assertEquals(
                    List.of(), rules(model), "BACKWARD_TRANSITIVE allows it, and nobody needs it");
            var consumer = (org.stormspec.model.record.Consumer) model.find(reader).orElseThrow();
            model.apply(
                    new Draft(model)
                            .put(
                                    consumer.reading(
                                            consumer.reading().needing(List.of("amount_minor"))))
                            .changes());
            assertEquals(List.of("VER-11"), rules(model));
            assertFixed(model, 0, 0, "keep amount_minor");
        }

        @Test
        @DisplayName("SCH-15: sale gets another key")
        void otherKey() {
            Store model =
                    changed(topic ->
                            topic.carrying(topic.payload().keyed(Optional.of("campaign_id"))));
            assertEquals(List.of("VER-12", "SCH-15"), rules(model));
            assertFixed(model, 1, 0, "make it the next version and keep the old one beside it");
        }

        @Test
        @DisplayName("GOV-06: sale gets another name")
        void otherName() {
            Store model = changed(topic -> topic.typed("won-sale"));
            assertEquals(List.of("GOV-06"), rules(model));
            assertEquals(
                    SALE
                            + " is now called acme.finance.campaign._public.won-sale; readers know"
                            + " the old name.",
                    beyond(model).getFirst().message());
            assertFixed(model, 0, 0, "keep the name " + SALE);
        }
    }

    @Test
    @DisplayName("since the last export: SCH-08, a Protobuf number that means something else")
    void reusedNumber() {
        Store before = numbered("total");
        Export exported = AsyncApiExporter.export(before, Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
        DocumentFiles files = DocumentFiles.of(exported.files().files());
        Store after = numbered("tax");
        List<Finding> found = of("SCH-08", after, since(after, files));
        assertTrue(!found.isEmpty());
        assertUndoes(
                after,
                found.getFirst().fixes().getFirst(),
                fixed -> assertEquals(List.of(), of("SCH-08", fixed, since(fixed, files))));
        assertEquals(List.of(), of("SCH-08", before, since(before, files)));
    }

    private static Outside since(Store model, DocumentFiles files) {
        Landscape landscape = Landscape.of(model);
        Export now =
                AsyncApiExporter.export(model, Dialect.ASYNCAPI_3_0, ExportOptions.ALL.over(files));
        return SchemaFacts.ofChanges(
                Outside.NONE,
                landscape,
                Evolution.compare(landscape, now, files, Set.copyOf(now.documents().values())));
    }

    private static Store numbered(String name) {
        return Models.acme()
                .context("finance.sales")
                .topic("order")
                .publicly()
                .topicBeing(topic ->
                        topic.schematised(
                                        topic.schemaTerms().in(Optional.of(SchemaFormat.PROTOBUF)))
                                .carrying(
                                        topic.payload()
                                                .of(
                                                        List.of(
                                                                Field.of("order_id", "string")
                                                                        .numbered(
                                                                                OptionalInt.of(1)),
                                                                Field.of(name, "long")
                                                                        .numbered(
                                                                                OptionalInt.of(
                                                                                        4))))))
                .store();
    }
}
