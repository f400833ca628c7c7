package org.stormspec.model.rule.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.MapKind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.Draft;

/** A context stands on a map that shows something else: systems, or the teams behind them. */
final class MapKindRule implements Rule<Context> {

    private record OnMap(String context) implements Memo.Key<Boolean> {}

    private enum Whole implements Memo.Key<Set<String>> {
        ON_MAP
    }

    private final About about;
    private final MapKind map;

    private MapKindRule(About about, MapKind map) {
        this.about = about;
        this.map = map;
    }

    /** Returns the rule about maps of teams. */
    static MapKindRule organisational() {
        return new MapKindRule(
                new About(
                        "MAP-08",
                        Level.ERROR,
                        "Context on a map of teams that is no team",
                        "An organizational map shows which teams depend on each other; systems"
                                + " have their own map.",
                        "finance.sales is no team, but the map shows teams only.",
                        "call it a team · make it a map of systems"),
                MapKind.ORGANIZATIONAL);
    }

    /** Returns the rule about maps of systems. */
    static MapKindRule landscape() {
        return new MapKindRule(
                new About(
                        "MAP-09",
                        Level.ERROR,
                        "Team on a map of systems",
                        "A system landscape shows what is built; who builds it has its own map.",
                        "finance.sales is a team, but the map shows systems only.",
                        "call it a system · make it a map of teams"),
                MapKind.SYSTEM_LANDSCAPE);
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.RELATION);
    }

    @Override
    public Stream<Context> subjects(Scope scope) {
        return scope.model().contexts().stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return scope.workspace().contextMap().equals(Optional.of(map))
                        && isTeam(context) != (map == MapKind.ORGANIZATIONAL)
                        && isOnMap(scope, context)
                ? Stream.of(
                        about.finding(
                                message(context), List.of(context.key()), fixes(scope, context)))
                : Stream.empty();
    }

    /** Returns whether a context is a team. */
    static boolean isTeam(Context context) {
        return context.charter().kind().equals(Optional.of(Charter.Kind.TEAM));
    }

    private static boolean isOnMap(Scope scope, Context context) {
        return scope.remembered(new OnMap(context.id()), () -> onMap(scope).contains(context.id()));
    }

    private static Set<String> onMap(Scope scope) {
        return scope.remembered(
                Whole.ON_MAP,
                () ->
                        scope.model().relations().stream()
                                .flatMap(relation -> Stream.of(relation.from(), relation.to()))
                                .collect(Collectors.toSet()));
    }

    private String message(Context context) {
        return (map == MapKind.ORGANIZATIONAL
                        ? "%s is no team, but the map shows teams only."
                        : "%s is a team, but the map shows systems only.")
                .formatted(context.path());
    }

    private List<Fix> fixes(Scope scope, Context context) {
        return map == MapKind.ORGANIZATIONAL
                ? List.of(
                        becoming("call it a team", context, Charter.Kind.TEAM),
                        mapping(scope, "make it a map of systems", MapKind.SYSTEM_LANDSCAPE))
                : List.of(
                        becoming("call it a system", context, Charter.Kind.SYSTEM),
                        mapping(scope, "make it a map of teams", MapKind.ORGANIZATIONAL));
    }

    /** Returns a fix that makes a context another kind of thing; only teams realise others. */
    static Fix becoming(String label, Context context, Charter.Kind kind) {
        return Repairs.context(
                label,
                context.id(),
                found ->
                        found.chartered(
                                found.charter()
                                        .as(
                                                Optional.of(kind),
                                                kind == Charter.Kind.TEAM
                                                        ? found.charter().realises()
                                                        : List.of())));
    }

    private static Fix mapping(Scope scope, String label, MapKind kind) {
        return new Fix(
                        label,
                        model ->
                                new Draft(model)
                                        .put(model.workspace().mapping(Optional.of(kind)))
                                        .changes())
                .asking(misplaced(scope, kind));
    }

    /** Says who would stand on the wrong map then; empty when nobody would. */
    private static Optional<String> misplaced(Scope scope, MapKind kind) {
        List<String> paths =
                scope.model().contexts().stream()
                        .filter(context -> isTeam(context) != (kind == MapKind.ORGANIZATIONAL))
                        .filter(context -> isOnMap(scope, context))
                        .map(Context::path)
                        .toList();
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s would be on the wrong map".formatted(Wording.listed(paths, "and")));
    }
}
