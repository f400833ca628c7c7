package org.stormspec.export.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanConsent;
import org.stormspec.export.push.ClusterPush;
import org.stormspec.export.push.Consents;
import org.stormspec.export.push.ModelState;
import org.stormspec.export.push.Targets;
import org.stormspec.model.environment.Contact;
import org.stormspec.model.rule.Conditions;
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

    @Option(
            names = "--trust-environment",
            paramLabel = "FINGERPRINT",
            description =
                    "Agree to the contact of this fingerprint, for this run; 'trust show' tells it.")
    private Optional<String> trusted;

    @Option(
            names = "--adopt",
            paramLabel = "THING",
            description =
                    "Take over a topic or access rule that this model did not make, named as the plan names it. Can be given several times.")
    private List<String> adopted = List.of();

    @Option(
            names = "--adopt-matching",
            description =
                    "Take over all that is there already exactly as the model wants it, so that later plans may change and revoke it.")
    private boolean adoptMatching;

    @Option(
            names = "--accept-loss",
            paramLabel = "TOPIC",
            description =
                    "Change a topic although the plan says that records are lost or get out of order by it. Can be given several times.")
    private List<String> losses = List.of();

    /** Connects to the cluster that is meant, once somebody has agreed to the contact. */
    ClusterPush connect(OpenWorkspace workspace, Console console) {
        DevCluster embedded = ClusterCommand.cluster(dir);
        Consents consents = Consents.ofUser();
        Targets targets = targets(workspace, embedded, consents);
        Targets.Found found = targets.find(environment);
        if (found instanceof Targets.Found.Unasked(Contact contact)) {
            ask(contact, consents, console);
            found = targets.find(environment);
        }
        return switch (found) {
            case Targets.Found.Target target -> ClusterPush.to(target, embedded);
            case Targets.Found.Unasked _ -> throw new Unusable("The environment has just changed.");
            case Targets.Found.Refusal refusal -> throw new Unusable(refusal.why());
        };
    }

    /** Looks for clusters with the variables of this process. */
    static Targets targets(OpenWorkspace workspace, DevCluster embedded, Consents consents) {
        return new Targets(
                workspace.folder(),
                workspace.model(),
                embedded,
                name -> Optional.ofNullable(System.getenv(name)),
                consents);
    }

    private void ask(Contact contact, Consents consents, Console console) {
        if (trusted.filter(contact.fingerprint()::equals).isPresent()) {
            consents.giveOnce(contact);
            return;
        }
        console.note(
                "Nobody has agreed to contact '%s' of this workspace yet. This is what would happen:%n%s"
                        .formatted(environment, contact.text()));
        if (!Console.isInteractive()) {
            throw new Unusable(
                    "Nothing was sent. If this is what you want, run it in a terminal and answer with yes, or give --trust-environment %s."
                            .formatted(contact.fingerprint()));
        }
        if (!console.confirms("Contact it, now and from now on?")) {
            throw new Unusable("Nothing was sent.");
        }
        remember(contact, consents, console);
    }

    private static void remember(Contact contact, Consents consents, Console console) {
        try {
            consents.give(contact);
        } catch (UncheckedIOException e) {
            console.problem(String.valueOf(e.getMessage()));
        }
    }

    String environment() {
        return environment;
    }

    AclPolicy.Variant variant() {
        return variant;
    }

    /** Returns what a push would do to the cluster. */
    Plan plan(ClusterPush push, ModelState model) {
        PlanConsent named = PlanConsent.NONE.adopting(adopted).losing(losses);
        PlanConsent consent = adoptMatching ? named.adoptingWhatMatches() : named;
        Plan plan = push.plan(model, variant, consent);
        refuseUnknown(plan, "--adopt", adopted);
        refuseUnknown(plan, "--accept-loss", losses);
        return plan;
    }

    private static void refuseUnknown(Plan plan, String option, List<String> names) {
        List<String> unknown = plan.unknown(names);
        if (!unknown.isEmpty()) {
            throw new Unusable(
                    "The plan has nothing called '%s'. Name a thing as the plan without %s names it."
                            .formatted(unknown.getFirst(), option));
        }
    }

    /** Returns what the rules about a model depend on under these access rules. */
    Conditions conditions() {
        return Conditions.usual().prefixed(variant == AclPolicy.Variant.SPECMESH_EXACT);
    }
}
