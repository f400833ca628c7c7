package org.stormspec.export.cli;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.push.Consents;
import org.stormspec.export.push.Targets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec trust}: which environments somebody has agreed to contact. */
@Command(
        name = "trust",
        description = "Shows, lists or forgets which environments may be contacted.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "show|list|forget")
final class TrustCommand {

    @Spec private CommandSpec spec;

    @Command(
            description =
                    "Shows what a contact would send where, and its fingerprint; sends nothing.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin WorkspaceFolder folder,
            @Option(
                            names = "--env",
                            required = true,
                            paramLabel = "NAME",
                            description = "Environment of environments.yaml.")
                    String environment) {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        Targets targets = ClusterOptions.targets(workspace, DevCluster.ofUser(), Consents.ofUser());
        return switch (targets.describe(environment)) {
            case Targets.Found.Unasked unasked -> {
                console.print(unasked.contact().text());
                console.line("  fingerprint " + unasked.contact().fingerprint());
                yield ExitCode.CLEAN;
            }
            case Targets.Found.Target _ -> {
                console.line("The cluster on this machine may always be contacted.");
                yield ExitCode.CLEAN;
            }
            case Targets.Found.Refusal refusal -> throw new Unusable(refusal.why());
        };
    }

    @Command(description = "Lists what was agreed to.", mixinStandardHelpOptions = true)
    int list() {
        Console console = Console.of(spec);
        List<Consents.Consent> all = Consents.ofUser().all();
        all.forEach(consent -> console.print(consent.name() + "\n" + consent.text()));
        if (all.isEmpty()) {
            console.line("Nothing was agreed to.");
        }
        return ExitCode.CLEAN;
    }

    @Command(
            description = "Forgets what was agreed to; the next contact asks again.",
            mixinStandardHelpOptions = true)
    int forget(
            @Option(names = "--all", description = "Forget everything.") boolean everything,
            @Parameters(
                            arity = "0..*",
                            paramLabel = "NAME",
                            description = "Names from 'trust list'.")
                    List<String> names) {
        Consents consents = Consents.ofUser();
        List<String> chosen = new ArrayList<>(names == null ? List.of() : names);
        if (everything) {
            consents.all().forEach(consent -> chosen.add(consent.name()));
        }
        for (String name : chosen) {
            if (!consents.forget(name)) {
                throw new Unusable(
                        "There is no consent '%s'. 'stormspec trust list' names them."
                                .formatted(name));
            }
        }
        Console.of(spec).line("Forgotten: %d.".formatted(chosen.size()));
        return ExitCode.CLEAN;
    }
}
