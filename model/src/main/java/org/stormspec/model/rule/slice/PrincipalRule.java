package org.stormspec.model.rule.slice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A context, or a service of it, is known to the cluster by another name than its path. */
public final class PrincipalRule extends EachContextRule {

    /** Describes the rule. */
    public PrincipalRule() {
        super(
                new About(
                        "SLI-01",
                        Level.WARNING,
                        "Principal of another name",
                        "Access rules are given to principals. Where the principal is the path of"
                                + " the context, everybody can read whose rules they are.",
                        "svc-77 is the principal of finance.campaign; expected"
                                + " acme.finance.campaign.",
                        "use the path of the context"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        String expected = scope.names().principalOf(context);
        return Stream.concat(
                context.charter().slice().principal().stream()
                        .filter(name -> !liesUnder(name, expected))
                        .map(name ->
                                finding(
                                        context,
                                        name,
                                        context.path(),
                                        expected,
                                        ofContext(context))),
                context.services().stream()
                        .flatMap(service ->
                                service.principal().stream()
                                        .filter(name -> !liesUnder(name, expected))
                                        .map(name ->
                                                finding(
                                                        context,
                                                        name,
                                                        service.id(),
                                                        expected,
                                                        ofService(context, service)))));
    }

    private static boolean liesUnder(String name, String expected) {
        return name.equals(expected) || name.startsWith(expected + ".");
    }

    private Finding finding(Context context, String name, String bearer, String expected, Fix fix) {
        return found(
                context,
                "%s is the principal of %s; expected %s.".formatted(name, bearer, expected),
                List.of(fix));
    }

    private static Fix ofContext(Context context) {
        return Repairs.context(
                "use the path of the context",
                context.id(),
                found -> found.carried(found.charter().slice().known(Optional.empty())));
    }

    private static Fix ofService(Context context, Context.Service service) {
        return Repairs.context(
                "use the path of the context for " + service.id(),
                context.id(),
                found -> Services.changing(found, service, any -> any.known(Optional.empty())));
    }
}
