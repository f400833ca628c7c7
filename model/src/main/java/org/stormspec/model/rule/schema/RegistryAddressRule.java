package org.stormspec.model.rule.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;

/**
 * An environment has a registry that answers over HTTP, and nobody has said where. Specs say where
 * schema ids travel, which the Kafka binding 0.5.0 allows only beside the address of a registry. An
 * environment of which nobody has said anything about a registry is taken at its word.
 */
public final class RegistryAddressRule implements Rule<Environment> {

    private static final Set<Registry.Kind> SERVERS =
            Set.of(Registry.Kind.CONFLUENT, Registry.Kind.REDPANDA, Registry.Kind.APICURIO);

    /** The client setting that serialisers read the address from. */
    private static final String SETTING = "schema.registry.url";

    @Override
    public About about() {
        return new About(
                "REG-02",
                Level.ERROR,
                "Registry without an address",
                "Records say which schema they have by an id of the registry. A spec that says"
                        + " where the id travels has to say whose id it is.",
                "prod has a confluent registry, but nobody says where: specs cannot say that schema"
                        + " ids travel in the payload.",
                "keep the schemas in git; or write the url down");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.ENVIRONMENT);
    }

    @Override
    public Stream<Environment> subjects(Scope scope) {
        return scope.model().stream(RecordType.ENVIRONMENT, Environment.class);
    }

    @Override
    public Stream<Finding> check(Scope scope, Environment environment) {
        return environment.registry().stream()
                .filter(registry -> SERVERS.contains(registry.kind()) && registry.url().isBlank())
                .filter(registry -> !environment.client().containsKey(SETTING))
                .map(registry -> finding(scope, environment, registry));
    }

    private Finding finding(Scope scope, Environment environment, Registry registry) {
        return about().finding(
                        "%s has a %s registry, but nobody says where: specs cannot say that schema"
                                        .formatted(environment.id(), registry.kind().word())
                                + " ids travel in the %s."
                                        .formatted(scope.workspace().defaults().schemaIdLocation()),
                        List.of(environment.key()),
                        List.of(
                                new Fix(
                                        "keep its schemas in git",
                                        model ->
                                                model.find(environment.key())
                                                        .map(Environment.class::cast)
                                                        .map(found ->
                                                                new Draft(model)
                                                                        .put(inGit(found))
                                                                        .changes())
                                                        .orElse(ChangeSet.EMPTY))));
    }

    private static Environment inGit(Environment environment) {
        return environment.registering(Optional.of(new Registry(Registry.Kind.GIT, "")));
    }
}
