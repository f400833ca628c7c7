package org.stormspec.model.rule.map;

import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Relation.Pattern;
import org.stormspec.model.record.Relation.Role;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** Contexts on one level play roles of up and down. */
final class SymmetricRoleRule extends RelationRule {

    private static final Set<Role> DIRECTED =
            Set.of(
                    Role.OPEN_HOST_SERVICE,
                    Role.PUBLISHED_LANGUAGE,
                    Role.ANTICORRUPTION_LAYER,
                    Role.CONFORMIST);

    SymmetricRoleRule() {
        super(
                new About(
                        "MAP-04",
                        Level.ERROR,
                        "Role of up or down in a relation on one level",
                        "In a partnership, over a shared kernel and on separate ways nobody follows"
                                + " anybody, so nobody offers, conforms or protects itself.",
                        "finance.campaign and finance.sales are partners, which leaves no place for OHS.",
                        "leave the roles out · say who is upstream"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Relation relation) {
        Set<Role> wrong = among(relation.roles(), DIRECTED);
        wrong.addAll(among(relation.otherRoles(), DIRECTED));
        return !relation.pattern().symmetric() || wrong.isEmpty()
                ? Stream.empty()
                : found(
                        scope,
                        relation,
                        "%s and %s %s, which leaves no place for %s."
                                .formatted(
                                        callOf(scope, relation.from()),
                                        callOf(scope, relation.to()),
                                        told(relation.pattern()),
                                        words(wrong)),
                        changing(
                                "leave %s out".formatted(words(wrong)),
                                relation,
                                found ->
                                        found.playing(
                                                without(found.roles(), wrong),
                                                without(found.otherRoles(), wrong))),
                        changing(
                                "make %s upstream of %s"
                                        .formatted(
                                                callOf(scope, relation.from()),
                                                callOf(scope, relation.to())),
                                relation,
                                found -> directed(found)));
    }

    /** Each side keeps what only it can play, and nobody conforms and is protected at once. */
    private static Relation directed(Relation relation) {
        Set<Role> following = among(relation.otherRoles(), WrongSideRule.DOWNSTREAM);
        Set<Role> wrong =
                following.size() > 1
                        ? Set.of(Role.OPEN_HOST_SERVICE, Role.PUBLISHED_LANGUAGE, Role.CONFORMIST)
                        : Set.of(Role.OPEN_HOST_SERVICE, Role.PUBLISHED_LANGUAGE);
        return relation.as(Pattern.UPSTREAM_DOWNSTREAM)
                .playing(
                        without(relation.roles(), WrongSideRule.DOWNSTREAM),
                        without(relation.otherRoles(), wrong));
    }

    private static String told(Pattern pattern) {
        return switch (pattern) {
            case PARTNERSHIP -> "are partners";
            case SHARED_KERNEL -> "share a kernel";
            case SEPARATE_WAYS -> "go separate ways";
            case UPSTREAM_DOWNSTREAM, CUSTOMER_SUPPLIER -> "are up and down";
        };
    }
}
