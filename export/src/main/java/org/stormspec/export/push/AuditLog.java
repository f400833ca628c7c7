package org.stormspec.export.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.file.PrivateFolder;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.PlanJson;

/** Keeps a record of every push, one file each; it holds no secret. */
public final class AuditLog {

    /** The longest name of an environment in the name of a file, in characters. */
    private static final int LONGEST = 60;

    private final Path folder;

    /** Keeps records in a folder. */
    public AuditLog(Path folder) {
        this.folder = folder;
    }

    /** Returns the log beside the user's own cluster. */
    public static AuditLog ofUser() {
        return new AuditLog(DevCluster.ofUser().directory().resolveSibling("push-log"));
    }

    /** Writes the record of a push, which only its user may read, and returns its file. */
    public Path append(ApplyReport report, String environment, Instant when) {
        String name = name(environment, when);
        try {
            return PrivateFolder.at(folder)
                    .write(
                            name,
                            PlanJson.audit(report, environment).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The record of this push cannot be written to " + folder.resolve(name), e);
        }
    }

    private static String name(String environment, Instant when) {
        String plain = environment.replaceAll("[^a-zA-Z0-9._-]", "_");
        return "%s-%s.json"
                .formatted(
                        when.toString().replace(':', '-'),
                        plain.substring(0, Math.min(plain.length(), LONGEST)));
    }
}
