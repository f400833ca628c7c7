package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.stormspec.export.cluster.ClusterStatus;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.Mode;
import org.stormspec.export.push.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec cluster}: the development cluster on this machine. */
@Command(
        name = "cluster",
        description = "Starts, stops or looks at the development cluster on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "start|stop|status")
final class ClusterCommand {

    @Spec private CommandSpec spec;

    private Console console() {
        return Console.of(spec);
    }

    /** Returns the cluster of a folder, or the user's own. */
    static DevCluster cluster(Optional<Path> dir) {
        dir.filter(folder -> folder.toString().isBlank())
                .ifPresent(_ -> {
                    throw new Unusable(
                            "--dir is empty. Name the folder of a cluster, or leave --dir out for the usual one.");
                });
        return dir.map(DevCluster::at).orElseGet(DevCluster::ofUser);
    }

    @Command(
            description = "Starts it; it runs on until it is stopped.",
            mixinStandardHelpOptions = true)
    int start(
            @Option(names = "--dir", paramLabel = "DIR", description = "Folder of the cluster.")
                    Optional<Path> dir) {
        DevCluster cluster = cluster(dir);
        ClusterStatus.Running running = cluster.start(Mode.DETACHED);
        console().line("The development cluster is %s.".formatted(running.text()));
        console()
                .line(
                        "Its environment is called '%s'; its folder is %s.%s"
                                .formatted(
                                        Targets.EMBEDDED,
                                        cluster.directory(),
                                        dir.isPresent()
                                                ? " Give --dir to plan and push too."
                                                : ""));
        return ExitCode.CLEAN;
    }

    @Command(description = "Stops it cleanly; its data is kept.", mixinStandardHelpOptions = true)
    int stop(
            @Option(names = "--dir", paramLabel = "DIR", description = "Folder of the cluster.")
                    Optional<Path> dir) {
        DevCluster cluster = cluster(dir);
        boolean running = cluster.status() instanceof ClusterStatus.Running;
        cluster.stop();
        console()
                .line(
                        running
                                ? "The development cluster has stopped; its data is kept."
                                : "The development cluster does not run.");
        return ExitCode.CLEAN;
    }

    @Command(description = "Says whether it runs.", mixinStandardHelpOptions = true)
    int status(
            @Option(names = "--dir", paramLabel = "DIR", description = "Folder of the cluster.")
                    Optional<Path> dir) {
        ClusterStatus status = cluster(dir).status();
        console().line("The development cluster is " + status.text() + ".");
        return status instanceof ClusterStatus.Running ? ExitCode.CLEAN : ExitCode.ERRORS;
    }
}
