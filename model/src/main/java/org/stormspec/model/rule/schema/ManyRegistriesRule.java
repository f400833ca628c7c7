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
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** Another environment before this one, by id, has another registry, so ids differ. */
public final class ManyRegistriesRule implements Rule<Environment> {

    @Override
    public About about() {
        return new About(
                "REG-04",
                Level.HINT,
                "Schema ids that differ per registry",
                "Records carry the number that their registry gave the schema. Copied to a cluster"
                        + " with another registry they carry a number that means nothing there, or"
                        + " something else.",
                "prod has another registry than dev: a schema has other ids there, so records"
                        + " cannot just be copied.",
                "none; mirror schemas with their ids, or write records anew");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.ENVIRONMENT);
    }

    @Override
    public Stream<Environment> subjects(Scope scope) {
        return scope.model().stream(RecordType.ENVIRONMENT, Environment.class);
    }

    @Override
    public Stream<Finding> check(Scope scope, Environment environment) {
        return server(environment).stream()
                .flatMap(own ->
                        scope.model().stream(RecordType.ENVIRONMENT, Environment.class)
                                .filter(other -> other.id().compareTo(environment.id()) < 0)
                                .filter(other ->
                                        server(other).filter(its -> !its.equals(own)).isPresent())
                                .limit(1)
                                .map(other -> finding(environment, other)));
    }

    private static Optional<Registry> server(Environment environment) {
        return environment.registry().filter(registry -> registry.kind() != Registry.Kind.GIT);
    }

    private Finding finding(Environment environment, Environment other) {
        return about().finding(
                        "%s has another registry than %s: a schema has other ids there, so records"
                                        .formatted(environment.id(), other.id())
                                + " cannot just be copied.",
                        List.of(environment.key(), other.key()),
                        List.of());
    }
}
