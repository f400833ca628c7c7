package org.stormspec.model.rule.slice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.Draft;

/** A name that would be a user of the cluster, and means somebody else or nobody there. */
public final class UnusablePrincipalRule extends EachContextRule {

    /** Describes the rule. */
    public UnusablePrincipalRule() {
        super(
                new About(
                                "SLI-07",
                                Level.ERROR,
                                "Principal that cannot be a user",
                                "Access rules are given to principals by their names alone. A star"
                                        + " means everybody, and a line break or a comma makes two"
                                        + " names of one.",
                                "'*' cannot be the principal of SalesProcessor: it must begin with a"
                                        + " letter or digit.",
                                "use the path of the context · write it with plain letters")
                        .notWaivable());
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return Stream.concat(
                Stream.concat(ofContext(scope, context), ofSlice(context)),
                context.services().stream().flatMap(service -> ofService(context, service)));
    }

    private Stream<Finding> ofContext(Scope scope, Context context) {
        String tenant = scope.workspace().tenant();
        // With a path behind it, as it is part of a user's name and none itself.
        boolean isTenant = !tenant.isEmpty() && KafkaNames.refusalOfUser(tenant + ".a").isPresent();
        return refusal(
                context,
                scope.names().principalOf(context),
                context.path(),
                isTenant ? tenantFix(tenant) : contextFix(context));
    }

    private Stream<Finding> ofSlice(Context context) {
        return context.charter().slice().principal().stream()
                .flatMap(name ->
                        refusal(
                                context,
                                name,
                                context.path(),
                                Repairs.context(
                                        "use the path of the context",
                                        context.id(),
                                        found ->
                                                found.carried(
                                                        found.charter()
                                                                .slice()
                                                                .known(Optional.empty())))));
    }

    private Stream<Finding> ofService(Context context, Context.Service service) {
        return service.principal().stream()
                .flatMap(name ->
                        refusal(
                                context,
                                name,
                                service.id(),
                                Repairs.context(
                                        "use the path of the context for " + service.id(),
                                        context.id(),
                                        found ->
                                                Services.changing(
                                                        found,
                                                        service,
                                                        any -> any.known(Optional.empty())))));
    }

    private Stream<Finding> refusal(Context context, String name, String bearer, Fix fix) {
        return KafkaNames.refusalOfUser(name)
                .map(why ->
                        found(
                                context,
                                "'%s' cannot be the principal of %s: %s."
                                        .formatted(name, bearer, why),
                                List.of(fix)))
                .stream();
    }

    private static Fix contextFix(Context context) {
        return Repairs.context(
                "write it with plain letters",
                context.id(),
                found -> found.renamed(plain(found.domain()), plain(found.name())));
    }

    private static Fix tenantFix(String tenant) {
        return new Fix(
                "call the tenant " + plain(tenant),
                model -> {
                    Workspace workspace = model.workspace();
                    return new Draft(model)
                            .put(workspace.naming(plain(tenant), workspace.naming()))
                            .changes();
                });
    }

    /** An empty part stays empty: a context need not have a domain. */
    private static String plain(String part) {
        String words = TopicNames.kebab(part);
        String named = words.isEmpty() && !part.isEmpty() ? "unnamed" : words;
        return named.equals("admin") ? "administration" : named;
    }
}
