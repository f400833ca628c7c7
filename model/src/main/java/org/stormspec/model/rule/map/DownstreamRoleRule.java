package org.stormspec.model.rule.map;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Relation.Pattern;
import org.stormspec.model.record.Relation.Role;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** An upstream context plays a role of the downstream one. */
final class DownstreamRoleRule extends RelationRule {

    /** What the one that follows can do about it; never both. */
    static final Set<Role> DOWNSTREAM = Set.of(Role.ANTICORRUPTION_LAYER, Role.CONFORMIST);

    DownstreamRoleRule() {
        super(
                new About(
                        "MAP-02",
                        Level.ERROR,
                        "Role of the downstream side on the upstream side",
                        "Only the one that follows can conform (CF) or protect itself by an"
                                + " anticorruption layer (ACL).",
                        "finance.campaign is upstream of finance.sales and cannot be its ACL.",
                        "give the role to the other side · leave it out"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Relation relation) {
        Set<Role> wrong = among(relation.roles(), DOWNSTREAM);
        if (relation.pattern().symmetric() || wrong.isEmpty()) {
            return Stream.empty();
        }
        String message =
                "%s is upstream of %s and cannot be its %s."
                        .formatted(
                                callOf(scope, relation.from()),
                                callOf(scope, relation.to()),
                                words(wrong));
        Fix leaving =
                changing(
                        "leave %s out".formatted(words(wrong)),
                        relation,
                        found ->
                                found.playing(
                                        without(found.roles(), DOWNSTREAM), found.otherRoles()));
        boolean movable =
                relation.pattern() == Pattern.UPSTREAM_DOWNSTREAM
                        && wrong.size() == 1
                        && wrong.containsAll(among(relation.otherRoles(), DOWNSTREAM));
        return movable
                ? found(scope, relation, message, moving(scope, relation, wrong), leaving)
                : found(scope, relation, message, leaving);
    }

    private static Fix moving(Scope scope, Relation relation, Set<Role> wrong) {
        return changing(
                "give %s to %s".formatted(words(wrong), callOf(scope, relation.to())),
                relation,
                found -> {
                    Set<Role> others = EnumSet.copyOf(wrong);
                    others.addAll(found.otherRoles());
                    return found.playing(without(found.roles(), DOWNSTREAM), others);
                });
    }
}
