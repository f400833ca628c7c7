package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.Judgement;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.evolution.ChangeReport;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.model.contract.Landscape;

/** Compares a workspace with the AsyncAPI 3.0 documents that it was exported to. */
final class LastExport {

    private LastExport() {}

    static ChangeReport changes(OpenWorkspace workspace, Path folder) {
        try {
            SpecDelivery delivery =
                    SpecDelivery.prepare(
                            workspace.model(),
                            workspace.folder(),
                            folder,
                            Dialect.ASYNCAPI_3_0,
                            Set.of());
            return Judgement.changes(Landscape.of(workspace.model()), delivery, false);
        } catch (GitRefusal | IOException unreadable) {
            throw new Unusable("%s cannot be read: %s".formatted(folder, unreadable.getMessage()));
        }
    }
}
