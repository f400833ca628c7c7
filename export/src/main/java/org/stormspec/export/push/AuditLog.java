package org.stormspec.export.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.PlanJson;

/** Keeps a record of every push, one file each; it holds no secret. */
public final class AuditLog {

    private final Path folder;

    /** Keeps records in a folder. */
    public AuditLog(Path folder) {
        this.folder = folder;
    }

    /** Returns the log beside the user's own cluster. */
    public static AuditLog ofUser() {
        return new AuditLog(DevCluster.ofUser().directory().resolveSibling("push-log"));
    }

    /** Writes the record of a push and returns its file. */
    public Path append(ApplyReport report, String environment, Instant when) {
        Path file =
                folder.resolve(
                        when.toString().replace(':', '-')
                                + "-"
                                + environment.replaceAll("[^a-zA-Z0-9._-]", "_")
                                + ".json");
        try {
            Files.createDirectories(folder);
            return Files.writeString(
                    file, PlanJson.audit(report, environment), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The record of this push cannot be written to " + file, e);
        }
    }
}
