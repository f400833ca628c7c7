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
 * The principal of a context is the beginning of another one's. Our own access rules end in the
 * delimiter: they reach the other one only where it goes on with one, and then it is an error.
 * Rules that SpecMesh derives from the specs match any longer name; where those are in force every
 * look-alike is an error, elsewhere it is a thought.
 */
public final class PrefixContextRule extends ContextRule {

    private static final String DELIMITER = ".";

    @Override
    public About about() {
        return new About(
                "CTX-04",
                Level.ERROR,
                "Context name that begins another one",
                "Access rules on a broker match by prefix. Stormspec ends them in the delimiter, so"
                        + " that they reach another context only where its name goes on with one."
                        + " SpecMesh does not (`--acl specmesh_exact`, profile `specmesh`): rights"
                        + " of finance.sale then also cover the topics of finance.sales. Otherwise"
                        + " a look-alike is a hint.",
                "Access rules of finance also cover finance.sales, whose name begins alike.",
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
        boolean reached =
                scope.isPrefixed()
                        || scope.names()
                                .principalOf(covered)
                                .startsWith(scope.names().principalOf(context) + DELIMITER);
        return about().finding(
                        (reached
                                        ? "Access rules of %s also cover %s, whose name begins"
                                                + " alike."
                                        : "Access rules of %s would also cover %s if SpecMesh made"
                                                + " them, for its name begins alike.")
                                .formatted(context.path(), covered.path()),
                        List.of(context.key(), covered.key()),
                        List.of(OtherName.rename(scope.model(), context)))
                .at(reached ? Level.ERROR : Level.HINT);
    }
}
