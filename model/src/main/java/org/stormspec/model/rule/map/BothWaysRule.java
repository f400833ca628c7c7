package org.stormspec.model.rule.map;

import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Relation.Role;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A context conforms to another one and protects itself from it. */
final class BothWaysRule extends RelationRule {

    BothWaysRule() {
        super(
                new About(
                        "MAP-03",
                        Level.ERROR,
                        "Conformist with an anticorruption layer",
                        "Who takes over a foreign model (CF) translates nothing; who translates it"
                                + " (ACL) does not conform.",
                        "finance.sales cannot conform to finance.campaign and be protected from it"
                                + " by an ACL.",
                        "keep one of them"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Relation relation) {
        return !relation.pattern().symmetric()
                        && relation.otherRoles().containsAll(WrongSideRule.DOWNSTREAM)
                ? found(
                        scope,
                        relation,
                        "%s cannot conform to %s and be protected from it by an ACL."
                                .formatted(
                                        callOf(scope, relation.to()),
                                        callOf(scope, relation.from())),
                        keeping(relation, Role.ANTICORRUPTION_LAYER, Role.CONFORMIST),
                        keeping(relation, Role.CONFORMIST, Role.ANTICORRUPTION_LAYER))
                : Stream.empty();
    }

    private static Fix keeping(Relation relation, Role kept, Role gone) {
        return changing(
                "keep %s only".formatted(kept.word()),
                relation,
                found -> found.playing(found.roles(), without(found.otherRoles(), Set.of(gone))));
    }
}
