package org.stormspec.model.rule.context;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** Two contexts have the same domain and name, and so the same principal. */
public final class DuplicateContextRule extends ContextRule {

    @Override
    public About about() {
        return new About(
                        "CTX-03",
                        Level.ERROR,
                        "Two contexts of one name",
                        "Domain and name of a context are its identity on the broker and the name of its"
                                + " spec; two of one name would overwrite each other.",
                        "Two contexts are called finance.sales.",
                        "give the later one another name")
                .notWaivable();
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        List<Context> twins =
                scope.byPrincipal().getOrDefault(scope.names().principalOf(context), List.of());
        return twins.getFirst().equals(context)
                ? Stream.empty()
                : Stream.of(
                        about().finding(
                                        "Two contexts are called %s.".formatted(context.path()),
                                        List.of(context.key(), twins.getFirst().key()),
                                        List.of(OtherName.rename(scope.model(), context))));
    }
}
