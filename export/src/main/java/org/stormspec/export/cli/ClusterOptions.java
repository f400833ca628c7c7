package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.push.ClusterPush;
import org.stormspec.export.push.Targets;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.store.ModelView;
import picocli.CommandLine.Option;

/** The options that say which cluster is meant and which access rules it gets. */
final class ClusterOptions {

    @Option(
            names = "--env",
            required = true,
            paramLabel = "NAME",
            description =
                    "Environment of environments.yaml, or 'embedded' for the cluster on this machine.")
    private String environment;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Folder of the embedded cluster, if it is not the usual one.")
    private Optional<Path> dir;

    @Option(
            names = "--acl",
            paramLabel = "SET",
            description =
                    "Access rules: safe (prefixes end in the delimiter, the default) or specmesh_exact.")
    private AclPolicy.Variant variant = AclPolicy.Variant.SAFE;

    /** Connects to the cluster that is meant. */
    ClusterPush connect(ModelView model) {
        DevCluster embedded = ClusterCommand.cluster(dir);
        Targets targets =
                new Targets(model, embedded, name -> Optional.ofNullable(System.getenv(name)));
        return switch (targets.find(environment)) {
            case Targets.Found.Target target -> ClusterPush.to(target, embedded);
            case Targets.Found.Refusal refusal -> throw new Unusable(refusal.why());
        };
    }

    String environment() {
        return environment;
    }

    AclPolicy.Variant variant() {
        return variant;
    }

    /** Returns what the rules about a model depend on under these access rules. */
    Conditions conditions() {
        return Conditions.usual().prefixed(variant == AclPolicy.Variant.SPECMESH_EXACT);
    }
}
