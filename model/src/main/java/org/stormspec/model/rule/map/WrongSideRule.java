package org.stormspec.model.rule.map;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Relation.Pattern;
import org.stormspec.model.record.Relation.Role;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A context plays a role that belongs to the other side of its relation. */
final class WrongSideRule extends RelationRule {

    /** What the one that follows can do about it; never both. */
    static final Set<Role> DOWNSTREAM = Set.of(Role.ANTICORRUPTION_LAYER, Role.CONFORMIST);

    private static final Set<Role> UPSTREAM =
            Set.of(Role.OPEN_HOST_SERVICE, Role.PUBLISHED_LANGUAGE);

    private enum Side {
        UPSTREAM,
        DOWNSTREAM;

        Side other() {
            return this == UPSTREAM ? DOWNSTREAM : UPSTREAM;
        }

        String context(Relation relation) {
            return this == UPSTREAM ? relation.from() : relation.to();
        }

        Set<Role> roles(Relation relation) {
            return this == UPSTREAM ? relation.roles() : relation.otherRoles();
        }

        Relation playing(Relation relation, Set<Role> own, Set<Role> others) {
            return this == UPSTREAM ? relation.playing(own, others) : relation.playing(others, own);
        }
    }

    private final Side side;
    private final Set<Role> foreign;
    private final Predicate<Relation> movable;

    /**
     * A rule about one side.
     *
     * @param side who plays the role
     * @param foreign roles that only the other side can play
     * @param movable whether the other side can take over what is wrong here
     */
    private WrongSideRule(About about, Side side, Set<Role> foreign, Predicate<Relation> movable) {
        super(about);
        this.side = side;
        this.foreign = foreign;
        this.movable = movable;
    }

    /** A downstream context plays a role of the upstream one. */
    static WrongSideRule downstream() {
        return new WrongSideRule(
                new About(
                        "MAP-01",
                        Level.ERROR,
                        "Role of the upstream side on the downstream side",
                        "An open host service (OHS) and a published language (PL) are offered by"
                                + " the one that others follow.",
                        "finance.sales is downstream of finance.campaign and cannot be its OHS.",
                        "give the role to the other side · leave it out"),
                Side.DOWNSTREAM,
                UPSTREAM,
                relation -> relation.pattern() != Pattern.CUSTOMER_SUPPLIER);
    }

    /** An upstream context plays a role of the downstream one. */
    static WrongSideRule upstream() {
        return new WrongSideRule(
                new About(
                        "MAP-02",
                        Level.ERROR,
                        "Role of the downstream side on the upstream side",
                        "Only the one that follows can conform (CF) or protect itself by an"
                                + " anticorruption layer (ACL).",
                        "finance.campaign is upstream of finance.sales and cannot be its ACL.",
                        "give the role to the other side · leave it out"),
                Side.UPSTREAM,
                DOWNSTREAM,
                WrongSideRule::canFollow);
    }

    // Nobody does both, so what moves must be one role and not meet the other one there.
    private static boolean canFollow(Relation relation) {
        Set<Role> wrong = among(relation.roles(), DOWNSTREAM);
        return relation.pattern() == Pattern.UPSTREAM_DOWNSTREAM
                && wrong.size() == 1
                && wrong.containsAll(among(relation.otherRoles(), DOWNSTREAM));
    }

    @Override
    public Stream<Finding> check(Scope scope, Relation relation) {
        Set<Role> wrong = among(side.roles(relation), foreign);
        if (relation.pattern().symmetric() || wrong.isEmpty()) {
            return Stream.empty();
        }
        String message =
                "%s is %s of %s and cannot be its %s."
                        .formatted(
                                callOf(scope, side.context(relation)),
                                side == Side.UPSTREAM ? "upstream" : "downstream",
                                callOf(scope, side.other().context(relation)),
                                words(wrong));
        return movable.test(relation)
                ? found(
                        scope,
                        relation,
                        message,
                        moving(scope, relation, wrong),
                        leaving(relation, wrong))
                : found(scope, relation, message, leaving(relation, wrong));
    }

    private Fix leaving(Relation relation, Set<Role> wrong) {
        return changing(
                "leave %s out".formatted(words(wrong)),
                relation,
                found ->
                        side.playing(
                                found,
                                without(side.roles(found), foreign),
                                side.other().roles(found)));
    }

    private Fix moving(Scope scope, Relation relation, Set<Role> wrong) {
        String other = callOf(scope, side.other().context(relation));
        return changing(
                "give %s to %s".formatted(words(wrong), other),
                relation,
                found -> {
                    Set<Role> others = EnumSet.copyOf(wrong);
                    others.addAll(side.other().roles(found));
                    return side.playing(found, without(side.roles(found), foreign), others);
                });
    }
}
