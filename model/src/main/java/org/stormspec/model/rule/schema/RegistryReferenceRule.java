package org.stormspec.model.rule.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/**
 * A registry cannot store what a topic carries. All kinds know the three languages; some know no
 * references from one schema to another, as types of other contexts need them.
 */
public final class RegistryReferenceRule implements Rule<TopicContract> {

    /** Registries that take every schema as a whole. */
    private static final Set<Registry.Kind> WITHOUT_REFERENCES =
            Set.of(Registry.Kind.GLUE, Registry.Kind.MEMPHIS);

    @Override
    public About about() {
        return new About(
                "REG-05",
                Level.ERROR,
                "Schema that a registry cannot store",
                "The registries of AWS Glue and Memphis take every schema as a whole: a type of"
                        + " another context would be a reference, which they do not know.",
                "glue of prod cannot store avro with references:"
                        + " acme.finance.sales._public.order uses common.users.Address.",
                "copy the type");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.ENVIRONMENT,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK);
    }

    @Override
    public Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return ForeignTypes.of(scope, topic).stream()
                .flatMap(foreign ->
                        scope.model().stream(RecordType.ENVIRONMENT, Environment.class)
                                .flatMap(environment ->
                                        finding(scope, topic, foreign, environment)));
    }

    private Stream<Finding> finding(
            Scope scope,
            TopicContract topic,
            ForeignTypes.Foreign foreign,
            Environment environment) {
        SchemaFormat format = topic.topic().schemaTerms().format(scope.workspace().defaults());
        return environment
                .registry()
                .map(Registry::kind)
                .filter(WITHOUT_REFERENCES::contains)
                .map(kind ->
                        about().finding(
                                        "%s of %s cannot store %s with references: %s uses %s."
                                                .formatted(
                                                        kind.word(),
                                                        environment.id(),
                                                        format.word(),
                                                        topic.name(),
                                                        foreign.name()),
                                        List.of(topic.element().key(), environment.key()),
                                        List.of(ForeignTypes.copying(topic, foreign))))
                .stream();
    }
}
