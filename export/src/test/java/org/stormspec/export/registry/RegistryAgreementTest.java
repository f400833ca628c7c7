package org.stormspec.export.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.SourceParser;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.SchemaWriter;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.export.schema.judge.Judge;
import org.stormspec.export.schema.judge.SchemaText;
import org.stormspec.export.schema.judge.Unjudgeable;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import tools.jackson.databind.JsonNode;

@DisplayName("A real registry, Apicurio 3.3.3,")
class RegistryAgreementTest {

    private static final int AT_ONCE = 2;

    @TempDir static Path folder;

    private static Optional<RegistryProcess> registry = Optional.empty();

    /** Schemas of one subject, the last one on trial. */
    private record Case(SchemaFormat format, String name, boolean differs, List<String> schemas) {

        TopicSchema schema(int index) {
            return TopicSchema.alone("case." + format.suffix(), format, schemas.get(index));
        }

        SchemaText text(int index) {
            return SchemaText.alone(format, schemas.get(index));
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                RegistryProcess.isThere(),
                "there is no registry in export/target/registry; build without -Dregistry.skip");
        registry = Optional.of(RegistryProcess.start(folder.resolve("registry.log")));
    }

    @AfterAll
    static void stop() {
        registry.ifPresent(RegistryProcess::close);
    }

    private static RegistryClient client() throws RegistryException {
        return RegistryClient.at(registry.orElseThrow().url());
    }

    private static List<Case> cases(SchemaFormat format)
            throws IOException, SourceParser.Unreadable {
        try (InputStream text =
                RegistryAgreementTest.class.getResourceAsStream("evolution-cases.yaml")) {
            String all =
                    new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            JsonNode list =
                    ReferenceResolver.plain(SourceParser.parse("evolution-cases.yaml", all).root());
            return list.valueStream()
                    .filter(node -> node.path("format").asString().equals(format.word()))
                    .map(node ->
                            new Case(
                                    format,
                                    node.path("case").asString(),
                                    node.path("differs").asBoolean(false),
                                    node.path("schemas")
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .toList()))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaFormat.class)
    @DisplayName("gives the verdict that we give, in every mode")
    void agrees(SchemaFormat format) throws Exception {
        List<Case> cases = cases(format);
        assertTrue(cases.size() >= 40, () -> "only " + cases.size() + " cases");
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        try (RegistryClient client = client();
                ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<List<String>>> work = new ArrayList<>();
            for (Case each : cases) {
                work.add(() -> compared(client, each));
            }
            for (Future<List<String>> done : pool.invokeAll(work)) {
                for (String line : done.get()) {
                    if (line.startsWith("refused")) {
                        refused++;
                    } else {
                        disagreements.add(line);
                    }
                }
            }
        }
        assertEquals(List.of(), disagreements);
        int verdicts = cases.size() * Compatibility.values().length;
        assertTrue(
                refused > verdicts / 5 && refused < verdicts * 4 / 5,
                refused + " of " + verdicts + " verdicts say no: the cases prove too little");
    }

    private static List<String> compared(RegistryClient client, Case each)
            throws RegistryException, Unjudgeable {
        String subject = each.format().word() + ": " + each.name();
        int last = each.schemas().size() - 1;
        client.demand(subject, Compatibility.NONE);
        List<SchemaText> before = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            client.register(subject, each.schema(i));
            before.add(each.text(i));
        }
        List<String> lines = new ArrayList<>();
        for (Compatibility mode : Compatibility.values()) {
            client.demand(subject, mode);
            Optional<Boolean> theirs = client.wouldTake(subject, each.schema(last), mode);
            var ours = Judge.judge(mode, before, each.text(last));
            if (!theirs.equals(Optional.of(ours.isCompatible()))) {
                lines.add("%s, %s: they say %s, we say %s".formatted(subject, mode, theirs, ours));
            } else if (!ours.isCompatible()) {
                lines.add("refused " + subject);
            }
        }
        boolean agreed = lines.stream().allMatch(line -> line.startsWith("refused"));
        if (each.differs()) {
            return agreed ? List.of(subject + ": marked as different, but we agree") : List.of();
        }
        return lines;
    }

    private static Field field(String name, String type) {
        return Field.of(name, "string").typed(FieldType.parse(type));
    }

    @ParameterizedTest
    @EnumSource(SchemaFormat.class)
    @DisplayName("takes what we write, what it refers to first, and its next version")
    void takesWhatWeWrite(SchemaFormat format) throws RegistryException {
        RecordShape address =
                RecordShape.of(
                        "acme.common.users",
                        "Address",
                        List.of(field("street", "string")),
                        new TreeMap<>());
        List<Field> fields = new ArrayList<>();
        fields.add(field("order_id", "uuid").tagged(new TreeSet<>(List.of("pii"))));
        fields.add(field("ship_to", "common.users.Address"));
        fields.add(field("state", "enum<open,paid>"));
        fields.add(field("placed_at", "timestamp").explained(Optional.of("When?")));
        RecordShape first = order(fields, address);
        fields.add(field("note", "string").optional(true));
        RecordShape second = order(fields, address);

        String subject = "acme.finance.sales._public.order-" + format.word() + "-value";
        try (RegistryClient client = client()) {
            TopicSchema one = SchemaWriter.write(first, format, file -> Optional.empty());
            int id = client.register(subject, one);
            assertEquals(id, client.register(subject, one), "the same schema keeps its id");
            client.demand(subject, Compatibility.BACKWARD_TRANSITIVE);
            TopicSchema two = SchemaWriter.write(second, format, file -> Optional.of(one.text()));
            assertTrue(client.register(subject, two) != id);
        }
    }

    private static RecordShape order(List<Field> fields, RecordShape address) {
        TreeMap<String, RecordShape> shared = new TreeMap<>();
        shared.put("common.users.Address", address);
        return new RecordShape(
                "acme.finance.sales",
                "Order",
                Optional.empty(),
                fields,
                new TreeMap<>(),
                shared,
                false);
    }

    @Test
    @DisplayName("says what is wrong with a schema that may not follow")
    void conflict() throws RegistryException {
        try (RegistryClient client = client()) {
            client.register("conflict", avro("int"));
            client.demand("conflict", Compatibility.BACKWARD);
            RegistryException refusal =
                    org.junit.jupiter.api.Assertions.assertThrows(
                            RegistryException.class,
                            () -> client.register("conflict", avro("string")));
            assertTrue(refusal.isConflict(), refusal.getMessage());
        }
    }

    private static TopicSchema avro(String type) {
        return TopicSchema.alone(
                "r.avsc",
                SchemaFormat.AVRO,
                """
                {"type": "record", "name": "R", "fields": [{"name": "x", "type": "%s"}]}
                """
                        .formatted(type));
    }
}
