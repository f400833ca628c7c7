package org.stormspec.export.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.asyncapi.diff.SpecFacts;
import org.stormspec.export.asyncapi.diff.SpecFacts.TopicFacts;
import org.stormspec.export.asyncapi.diff.TopicFact;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.DesiredTopic;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.store.Store;

@DisplayName("What documents say about topics")
class DocumentsAndPlanTest {

    private static final String CLEANUP = "cleanup.policy";

    static List<Arguments> samplesAndDialects() throws IOException {
        Path samples = Path.of(System.getProperty("stormspec.root", "..")).resolve("samples");
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(sample ->
                            Stream.of(Dialect.values())
                                    .map(dialect -> Arguments.of(sample, dialect)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samplesAndDialects")
    @DisplayName("is what a push makes: partitions, copies and every setting, policies included")
    void isWhatAPushMakes(Path sample, Dialect dialect) {
        Store store = Store.of(WorkspaceReader.read(sample).records());
        Export export =
                AsyncApiExporter.export(
                        store,
                        dialect,
                        ExportOptions.ALL
                                .withSchemas(SpecDelivery.schemasOf(sample))
                                .commanding(Optional.of(CommandExport.PRIVATE_CHANNEL)));
        assertTrue(export.isValid(), () -> export.problems().toString());
        Map<String, String> told = new TreeMap<>();
        export.documents()
                .values()
                .forEach(path ->
                        SpecFacts.of(path, Objects.requireNonNull(export.files().files().get(path)))
                                .orElseThrow()
                                .topics()
                                .forEach((name, facts) -> told.put(name, words(facts))));
        Map<String, String> made = new TreeMap<>();
        ModelState.of(store)
                .desired(AclPolicy.Variant.SAFE)
                .topics()
                .values()
                .forEach(topic -> made.put(topic.name(), words(topic)));
        assertFalse(made.isEmpty());
        assertEquals(made, told);
    }

    private static String words(TopicFacts facts) {
        SortedMap<String, String> settings = new TreeMap<>(facts.all(TopicFact.RETENTION));
        settings.putAll(facts.all(TopicFact.CONFIGURATION));
        settings.putAll(facts.all(TopicFact.CLEANUP));
        return facts.the(TopicFact.PARTITIONS)
                + " "
                + facts.the(TopicFact.REPLICAS)
                + " "
                + settings;
    }

    private static String words(DesiredTopic topic) {
        SortedMap<String, String> settings = new TreeMap<>(topic.configs());
        settings.putIfAbsent(CLEANUP, "delete");
        return topic.partitions() + " " + topic.replicas() + " " + settings;
    }
}
