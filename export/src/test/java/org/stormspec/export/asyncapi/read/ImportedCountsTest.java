package org.stormspec.export.asyncapi.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("The partitions and copies of a document")
final class ImportedCountsTest {

    private final Store store = Store.of(List.of(Workspace.named("ws")));

    @Test
    @DisplayName("are taken over as they stand")
    void areTakenOver() {
        take("6", "3");
        assertEquals(OptionalInt.of(6), settings().partitions());
        assertEquals(OptionalInt.of(3), settings().replicas());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-3, -3", "10001, 101", "2147483647, 2147483647"})
    @DisplayName("are told, and not taken over, where no workspace could hold them")
    void areToldWhereOdd(String partitions, String replicas) {
        String told = take(partitions, replicas).findings().toString();
        assertEquals(OptionalInt.of(1), settings().partitions());
        assertEquals(OptionalInt.empty(), settings().replicas());
        assertTrue(told.contains("'" + partitions + "' is no number of partitions"), told);
        assertTrue(told.contains("'" + replicas + "' is no number of copies"), told);
    }

    private Topic.Settings settings() {
        return store.elements().stream()
                .flatMap(element -> element.topic().stream())
                .findFirst()
                .orElseThrow()
                .settings();
    }

    private ModelImport take(String partitions, String replicas) {
        String text =
                """
                asyncapi: 2.6.0
                id: 'urn:shop.sales'
                info: {title: Sales, version: 1.0.0, contact: {name: Sales team}}
                channels:
                  _public.order:
                    bindings: {kafka: {partitions: %s, replicas: %s}}
                    publish: {message: {payload: {type: object, properties: {id: {type: string}}}}}
                """
                        .formatted(partitions, replicas);
        ModelImport imported =
                SpecMeshImporter.read(
                        store,
                        List.of(new ImportFile("api.yaml", text, DocumentFiles.of(Map.of()))));
        store.apply(imported.changes());
        return imported;
    }
}
