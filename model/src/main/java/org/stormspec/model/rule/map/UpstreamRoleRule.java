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

/** A downstream context plays a role of the upstream one. */
final class UpstreamRoleRule extends RelationRule {

    private static final Set<Role> UPSTREAM =
            Set.of(Role.OPEN_HOST_SERVICE, Role.PUBLISHED_LANGUAGE);

    UpstreamRoleRule() {
        super(
                new About(
                        "MAP-01",
                        Level.ERROR,
                        "Role of the upstream side on the downstream side",
                        "An open host service (OHS) and a published language (PL) are offered by"
                                + " the one that others follow.",
                        "finance.sales is downstream of finance.campaign and cannot be its OHS.",
                        "give the role to the other side · leave it out"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Relation relation) {
        Set<Role> wrong = among(relation.otherRoles(), UPSTREAM);
        if (relation.pattern().symmetric() || wrong.isEmpty()) {
            return Stream.empty();
        }
        String message =
                "%s is downstream of %s and cannot be its %s."
                        .formatted(
                                callOf(scope, relation.to()),
                                callOf(scope, relation.from()),
                                words(wrong));
        Fix leaving =
                changing(
                        "leave %s out".formatted(words(wrong)),
                        relation,
                        found ->
                                found.playing(
                                        found.roles(), without(found.otherRoles(), UPSTREAM)));
        return relation.pattern() == Pattern.CUSTOMER_SUPPLIER
                ? found(scope, relation, message, leaving)
                : found(scope, relation, message, moving(scope, relation, wrong), leaving);
    }

    private static Fix moving(Scope scope, Relation relation, Set<Role> wrong) {
        return changing(
                "give %s to %s".formatted(words(wrong), callOf(scope, relation.from())),
                relation,
                found -> {
                    Set<Role> roles = EnumSet.copyOf(wrong);
                    roles.addAll(found.roles());
                    return found.playing(roles, without(found.otherRoles(), UPSTREAM));
                });
    }
}
