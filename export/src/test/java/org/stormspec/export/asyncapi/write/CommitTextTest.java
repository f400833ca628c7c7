package org.stormspec.export.asyncapi.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.diff.CommitText;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.file.FileTree;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("The message of an export's commit")
final class CommitTextTest {

    private static FileTree export(Store store) {
        return AsyncApiExporter.together(
                List.of(
                        AsyncApiExporter.export(store, Dialect.ASYNCAPI_3_0, ExportOptions.ALL),
                        AsyncApiExporter.export(store, Dialect.SPECMESH_2_6, ExportOptions.ALL)));
    }

    private static String message(Element... changed) {
        Store store = Acme.store();
        FileTree before = export(store);
        for (Element element : changed) {
            store.apply(new Draft(store).put(element).changes());
        }
        return CommitText.of(export(store), DocumentFiles.of(before.files()));
    }

    @Test
    @DisplayName("lists what a first export brings")
    void listsWhatAFirstExportBrings() {
        assertEquals(
                """
                add the contracts of 3 contexts

                - common.users: add public topic role
                - finance.campaign: add public topic sale
                - finance.campaign: read acme.common.users._public.role
                - finance.sales: add protected topic payment
                - finance.sales: finance.campaign may read payment
                - finance.sales: add public topic order
                - finance.sales: add public topic order.v2
                - finance.sales: read acme.finance.campaign._public.sale
                """,
                CommitText.of(export(Acme.store()), DocumentFiles.of(Map.of())));
    }

    @Test
    @DisplayName("says one change in its title")
    void saysOneChangeInItsTitle() {
        assertEquals(
                "finance.campaign: add private topic draft\n",
                message(
                        Acme.element(
                                "draft",
                                "finance.campaign",
                                Acme.entity("draft", Access.PRIVATE)
                                        .carrying(Acme.payload("id", Field.of("id", "string"))))));
    }

    @Test
    @DisplayName("says who may read now, which settings changed and whose fields")
    void saysWhoMayReadNow() {
        Topic payment =
                Acme.entity("payment", Access.PROTECTED)
                        .carrying(Acme.payload("payment_no", Field.of("payment_no", "string")))
                        .set(Topic.Settings.NONE.partitioned(OptionalInt.of(6)))
                        .shared(Topic.Sharing.NONE.granting(Set.of("common.users")));
        assertEquals(
                """
                finance.sales: 6 changes

                - finance.sales: common.users may read payment
                - finance.sales: finance.campaign may no longer read payment
                - finance.sales: payment: type of the key from long to string
                - finance.sales: payment: partitions from 3 to 6
                - finance.sales: payment: cleanup.policy from compact to delete
                - finance.sales: change the fields of payment
                """,
                message(
                        new Element(
                                "payment", "payment", Optional.of("finance.sales"), "", payment)));
    }
}
