package org.stormspec.model.rule.context;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/**
 * The principal of a context is the beginning of another one's. Our own access rules end at a
 * delimiter and tell the two apart; rules that others derive from the specs, as SpecMesh does,
 * match by prefix and do not.
 */
public final class PrefixContextRule extends ContextRule {

    @Override
    public About about() {
        return new About(
                "CTX-04",
                Level.ERROR,
                "Context name that begins another one",
                "Access rules on a broker match by prefix: rights of finance.sale would also"
                        + " cover the topics of finance.sales.",
                "Access rules of finance.sale would also cover finance.sales, whose name begins"
                        + " alike.",
                "give the shorter one a longer name");
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        String principal = scope.names().principalOf(context);
        return scope.byPrincipal().tailMap(principal, false).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(principal))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .map(covered -> finding(scope, context, covered));
    }

    private Finding finding(Scope scope, Context context, Context covered) {
        return about().finding(
                        "Access rules of %s would also cover %s, whose name begins alike."
                                .formatted(context.path(), covered.path()),
                        List.of(context.key(), covered.key()),
                        List.of(OtherName.rename(scope.model(), context)));
    }
}
