package org.stormspec.export.push;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stormspec.export.cluster.ClusterStatus;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/** Finds the cluster that an environment's name means. */
public final class Targets {

    /** The environment that is always there: the cluster on this machine. */
    public static final String EMBEDDED = "embedded";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    private final ModelView model;
    private final DevCluster embedded;
    private final Function<String, Optional<String>> variables;

    /**
     * Looks in a model.
     *
     * @param embedded the cluster on this machine
     * @param variables reads an environment variable
     */
    public Targets(
            ModelView model, DevCluster embedded, Function<String, Optional<String>> variables) {
        this.model = model;
        this.embedded = embedded;
        this.variables = variables;
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
         * No cluster.
         *
         * @param why what is wrong and what to do
         */
        record Refusal(String why) implements Found {}
    }

    /** Returns the cluster of an environment; only kind dev is ever returned. */
    public Found find(String name) {
        return name.equals(EMBEDDED) ? embedded() : named(name);
    }

    private Found embedded() {
        return embedded.status() instanceof ClusterStatus.Running
                ? new Found.Target(EMBEDDED, embedded.adminSettings(), true)
                : new Found.Refusal(
                        "The development cluster is "
                                + embedded.status().text()
                                + ". Start it with 'stormspec cluster start'.");
    }

    private Found named(String name) {
        Optional<Environment> environment =
                model.stream(RecordType.ENVIRONMENT, Environment.class)
                        .filter(candidate -> candidate.id().equals(name))
                        .findFirst();
        return environment
                .<Found>map(this::dev)
                .orElseGet(() ->
                        new Found.Refusal(
                                "environments.yaml has no environment '%s'; it has %s."
                                        .formatted(name, known())));
    }

    private String known() {
        return model.stream(RecordType.ENVIRONMENT, Environment.class)
                .map(Environment::id)
                .collect(Collectors.joining("', '", "'", "' and '" + EMBEDDED + "'"));
    }

    private Found dev(Environment environment) {
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
        Map<String, String> properties = new TreeMap<>(environment.client());
        properties.put("bootstrap.servers", environment.bootstrap());
        return missingVariable(properties)
                .<Found>map(variable ->
                        new Found.Refusal(
                                "Environment '%s' needs the environment variable %s, which is not set."
                                        .formatted(environment.id(), variable)))
                .orElseGet(() -> target(environment, properties));
    }

    private Found target(Environment environment, Map<String, String> properties) {
        properties.replaceAll((key, value) -> resolve(value));
        return new Found.Target(environment.id(), ClientSettings.of(properties), false);
    }

    private Optional<String> missingVariable(Map<String, String> properties) {
        return properties.values().stream()
                .flatMap(value -> VARIABLE.matcher(value).results())
                .map(result -> result.group(1))
                .filter(variable -> variables.apply(variable).isEmpty())
                .findFirst();
    }

    private String resolve(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(variables.apply(found.group(1)).orElseThrow()));
    }
}
