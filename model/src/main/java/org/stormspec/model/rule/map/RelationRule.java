package org.stormspec.model.rule.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Relation.Pattern;
import org.stormspec.model.record.Relation.Role;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.Draft;

/** A rule about what two contexts are to each other. */
abstract class RelationRule implements Rule<Relation> {

    private final About about;

    RelationRule(About about) {
        this.about = about;
    }

    @Override
    public final About about() {
        return about;
    }

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.CONTEXT, RecordType.RELATION);
    }

    @Override
    public final Stream<Relation> subjects(Scope scope) {
        return scope.model().relations().stream();
    }

    /** Returns a finding at a relation and its contexts. */
    final Stream<Finding> found(Scope scope, Relation relation, String message, Fix... fixes) {
        List<RecordKey> places = new ArrayList<>(List.of(relation.key()));
        Stream.of(relation.from(), relation.to())
                .distinct()
                .flatMap(id -> scope.model().context(id).stream())
                .map(Context::key)
                .forEach(places::add);
        return Stream.of(about.finding(message, places, List.of(fixes)));
    }

    /** Returns how to call a context in a message. */
    static String callOf(Scope scope, String context) {
        return scope.model().context(context).map(Context::path).orElse(context);
    }

    /** Returns the roles as they stand on maps: {@code OHS and PL}. */
    static String words(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(" and "));
    }

    /** Returns those of some roles that a side plays. */
    static Set<Role> among(Set<Role> played, Set<Role> wanted) {
        return wanted.stream()
                .filter(played::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Returns roles without some of them. */
    static Set<Role> without(Set<Role> played, Set<Role> gone) {
        return played.stream()
                .filter(role -> !gone.contains(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Returns a fix that changes a relation. */
    static Fix changing(String label, Relation relation, UnaryOperator<Relation> change) {
        return new Fix(
                label,
                model -> {
                    Draft draft = new Draft(model);
                    Optional.of(relation.key())
                            .flatMap(model::find)
                            .map(Relation.class::cast)
                            .map(change)
                            .ifPresent(draft::put);
                    return draft.changes();
                });
    }

    /** Returns a fix that makes customer and supplier plainly upstream and downstream. */
    static Fix plain(Relation relation) {
        return changing(
                "call them upstream and downstream",
                relation,
                found -> found.as(Pattern.UPSTREAM_DOWNSTREAM));
    }
}
