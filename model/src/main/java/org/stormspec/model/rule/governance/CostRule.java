package org.stormspec.model.rule.governance;

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

/** Nobody says whom the costs of a context are charged to. */
public final class CostRule extends EachContextRule {

    /** Describes the rule. */
    public CostRule() {
        super(
                new About(
                        "GOV-04",
                        Level.HINT,
                        "Costs without an address",
                        "What is stored and read costs something. Costs that belong to nobody are"
                                + " saved by nobody.",
                        "Nobody says who pays for finance.campaign.",
                        "charge the owner"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.charter().slice().cost().isPresent()
                ? Stream.empty()
                : Stream.of(
                        found(
                                context,
                                "Nobody says who pays for %s.".formatted(context.path()),
                                context.owner().map(owner -> charging(context, owner)).stream()
                                        .toList()));
    }

    private static Fix charging(Context context, String owner) {
        return Repairs.context(
                "charge " + owner,
                context.id(),
                found -> found.carried(found.charter().slice().charged(Optional.of(owner))));
    }
}
