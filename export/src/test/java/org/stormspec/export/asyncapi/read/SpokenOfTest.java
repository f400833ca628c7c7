package org.stormspec.export.asyncapi.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.DesiredState;
import org.stormspec.export.push.ModelState;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("A context that a document only speaks of")
final class SpokenOfTest {

    private static final String SALES =
            """
            asyncapi: 2.6.0
            id: 'urn:shop.sales'
            info: {title: Sales, version: 1.0.0, contact: {name: Sales team}}
            channels:
              _protected.order:
                bindings: {kafka: {partitions: 6, replicas: 3}}
                publish:
                  tags: [{name: 'grant-access:shop.audit'}]
                  message: {payload: {type: object, properties: {id: {type: string}}}}
              shop.billing._public.invoice:
                subscribe: {message: {payload: {type: object, properties: {id: {type: string}}}}}
            """;

    private static final String BILLING =
            """
            asyncapi: 2.6.0
            id: 'urn:shop.billing'
            info: {title: Billing, version: 1.0.0, contact: {name: Billing team}}
            channels:
              _public.invoice:
                bindings: {kafka: {partitions: 6, replicas: 3}}
                publish: {message: {payload: {type: object, properties: {id: {type: string}}}}}
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

    private Set<String> exported(ModelImport imported) {
        Export export =
                AsyncApiExporter.export(
                        store,
                        Dialect.SPECMESH_2_6,
                        ExportOptions.ALL.withSchemas(
                                DocumentFiles.of(imported.schemas().files())));
        assertTrue(export.isValid(), () -> export.problems().toString());
        return export.documents().keySet();
    }

    private DesiredState desired() {
        return ModelState.of(store).desired(AclPolicy.Variant.SPECMESH_EXACT);
    }

    private static boolean isKeptElsewhere(Context context) {
        return context.charter().elsewhere();
    }

    @Test
    @DisplayName("has its contract elsewhere, and no document and no topic of it is made here")
    void hasItsContractElsewhere() {
        ModelImport imported = take(SALES);
        assertEquals(
                List.of("shop.audit", "shop.billing"),
                store.contexts().stream()
                        .filter(SpokenOfTest::isKeptElsewhere)
                        .map(Context::id)
                        .sorted()
                        .toList());
        assertEquals(Set.of("shop.sales"), exported(imported));
        assertEquals(Set.of("shop.sales._protected.order"), desired().topics().keySet());
    }

    @Test
    @DisplayName("keeps the rights that others give it on their own topics")
    void keepsTheRightsThatOthersGiveIt() {
        take(SALES);
        String rules = desired().acls().toString();
        assertTrue(rules.contains("User:shop.audit"), rules);
        assertFalse(rules.contains("User:shop.billing"), rules);
        assertFalse(rules.contains("shop.billing._public.invoice"), rules);
    }

    @Test
    @DisplayName("has its contract here once its own document is taken in")
    void hasItsContractHereOnceItIsTakenIn() {
        take(SALES);
        take(BILLING);
        assertEquals(
                List.of("shop.audit"),
                store.contexts().stream()
                        .filter(SpokenOfTest::isKeptElsewhere)
                        .map(Context::id)
                        .toList());
        assertEquals(
                Set.of("shop.sales._protected.order", "shop.billing._public.invoice"),
                desired().topics().keySet());
    }
}
