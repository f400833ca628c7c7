package org.stormspec.export.push;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stormspec.export.cluster.ClusterStatus;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.model.environment.Contact;
import org.stormspec.model.environment.Fault;
import org.stormspec.model.environment.Faults;
import org.stormspec.model.environment.Gaps;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/**
 * Finds the cluster that an environment's name means. This is the only way from what a workspace
 * says to a connection: nothing leaves the machine before it has answered with a target.
 */
public final class Targets {

    /** The environment that is always there: the cluster on this machine. */
    public static final String EMBEDDED = "embedded";

    private final Path workspace;
    private final ModelView model;
    private final DevCluster embedded;
    private final Function<String, Optional<String>> variables;
    private final Consents consents;

    /**
     * Looks in a model.
     *
     * @param workspace folder of the workspace, where paths of its environments begin
     * @param embedded the cluster on this machine
     * @param variables reads an environment variable
     * @param consents what somebody has agreed to
     */
    public Targets(
            Path workspace,
            ModelView model,
            DevCluster embedded,
            Function<String, Optional<String>> variables,
            Consents consents) {
        this.workspace = workspace;
        this.model = model;
        this.embedded = embedded;
        this.variables = variables;
        this.consents = consents;
    }

    /** Either the cluster to talk to, or why there is none. */
    public sealed interface Found {

        /**
         * A cluster that may be pushed to.
         *
         * @param name name of the environment
         * @param settings how it is reached
         * @param onThisMachine whether it is the embedded one, whose users we make ourselves
         */
        record Target(String name, ClientSettings settings, boolean onThisMachine)
                implements Found {}

        /**
         * A cluster that nobody has agreed to contact.
         *
         * @param contact what has to be shown
         */
        record Unasked(Contact contact) implements Found {}

        /**
         * No cluster.
         *
         * @param why what is wrong and what to do
         */
        record Refusal(String why) implements Found {}
    }

    /** Returns the cluster of an environment; only kind dev is ever returned. */
    public Found find(String name) {
        return name.equals(EMBEDDED) ? embedded() : named(name, consents::has);
    }

    /** Returns the same as if nobody had agreed to anything yet: what there is to be shown. */
    public Found describe(String name) {
        return name.equals(EMBEDDED) ? embedded() : named(name, _ -> false);
    }

    private Found embedded() {
        if (environment(EMBEDDED).isPresent()) {
            return new Found.Refusal(
                    "environments.yaml has an environment 'embedded', which is the name of the cluster on this machine. Give it another name there.");
        }
        return embedded.status() instanceof ClusterStatus.Running
                ? new Found.Target(EMBEDDED, embedded.adminSettings(), true)
                : new Found.Refusal(
                        "The development cluster is "
                                + embedded.status().text()
                                + ". "
                                + embedded.startHint());
    }

    private Found named(String name, Predicate<Contact> isAgreed) {
        return environment(name)
                .<Found>map(found -> dev(found, isAgreed))
                .orElseGet(() ->
                        new Found.Refusal(
                                "environments.yaml has no environment '%s'; it has %s."
                                        .formatted(name, known())));
    }

    private Optional<Environment> environment(String name) {
        return model.stream(RecordType.ENVIRONMENT, Environment.class)
                .filter(candidate -> candidate.id().equals(name))
                .findFirst();
    }

    private String known() {
        return model.stream(RecordType.ENVIRONMENT, Environment.class)
                .map(Environment::id)
                .collect(Collectors.joining("', '", "'", "' and '" + EMBEDDED + "'"));
    }

    private Found dev(Environment environment, Predicate<Contact> isAgreed) {
        if (environment.kind().isEmpty()) {
            return new Found.Refusal(
                    "Environment '%s' has no kind. Write 'kind: dev' in environments.yaml if it may be pushed to."
                            .formatted(environment.id()));
        }
        if (environment.bootstrap().isBlank()) {
            return new Found.Refusal(
                    "Environment '%s' has no bootstrap. Write 'bootstrap: host:port' in environments.yaml."
                            .formatted(environment.id()));
        }
        if (!environment.kind().equals(Environment.DEV)) {
            return new Found.Refusal(
                    "KAF-08: environment '%s' is of kind '%s'. Push goes to dev only: export the specs and open a pull request instead."
                            .formatted(environment.id(), environment.kind()));
        }
        List<Fault> faults = Faults.of(environment);
        if (!faults.isEmpty()) {
            return new Found.Refusal(
                    faults.stream().map(Fault::message).collect(Collectors.joining("\n")));
        }
        return Gaps.of(environment)
                .<Found>map(gap ->
                        new Found.Refusal("Environment '%s' %s".formatted(environment.id(), gap)))
                .orElseGet(() -> faultless(environment, isAgreed));
    }

    private Found faultless(Environment environment, Predicate<Contact> isAgreed) {
        try {
            Contact contact = Contact.of(workspace, environment);
            return isAgreed.test(contact)
                    ? target(environment, contact)
                    : new Found.Unasked(contact);
        } catch (IOException | UnusableVariable e) {
            return new Found.Refusal(
                    "Environment '%s': %s".formatted(environment.id(), e.getMessage()));
        }
    }

    private Found target(Environment environment, Contact contact) throws UnusableVariable {
        Map<String, String> properties =
                new TreeMap<>(new Resolving(variables).resolve(environment, contact));
        properties.put("bootstrap.servers", environment.bootstrap());
        return new Found.Target(environment.id(), ClientSettings.of(properties), false);
    }
}
