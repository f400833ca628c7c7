package org.stormspec.model.rule.context;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A context has no owner, or one that is no team of this model. */
public final class NoOwnerRule extends ContextRule {

    @Override
    public About about() {
        return new About(
                "CTX-01",
                Level.ERROR,
                "Context without an owner",
                "A context is a promise to its readers, and somebody has to keep it: to grant"
                        + " access, to announce changes, to be called at night.",
                "health.sleepy has no owner.",
                "pick one of the teams · make a new team");
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.owner().filter(team -> hasTeam(scope.model(), team)).isPresent()
                ? Stream.empty()
                : Stream.of(
                        about().finding(
                                        message(context),
                                        List.of(context.key()),
                                        fixes(scope.model(), context)));
    }

    private static boolean hasTeam(ModelView model, String team) {
        return model.has(new RecordKey(RecordType.TEAM, team));
    }

    private static String message(Context context) {
        return context.owner()
                .map(team ->
                        "%s belongs to '%s', which is no team of this model."
                                .formatted(context.path(), team))
                .orElseGet(() -> context.path() + " has no owner.");
    }

    private static List<Fix> fixes(ModelView model, Context context) {
        return Stream.concat(
                        teams(model, context).map(team -> owning(context, team)),
                        Stream.of(newTeam(context)))
                .toList();
    }

    /** Returns the teams, those that own a context of the same domain in front. */
    private static Stream<String> teams(ModelView model, Context context) {
        List<String> neighbours =
                model.contexts().stream()
                        .filter(other -> other.domain().equals(context.domain()))
                        .flatMap(other -> other.owner().stream())
                        .toList();
        return model.stream(RecordType.TEAM, Team.class)
                .map(Team::id)
                .sorted(
                        Comparator.comparing((String team) -> !neighbours.contains(team))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static Fix owning(Context context, String team) {
        return Repairs.context(
                        "let %s own it".formatted(team),
                        context.id(),
                        found -> found.ownedBy(Optional.of(team)))
                .needing(new RecordKey(RecordType.TEAM, team));
    }

    private static Fix newTeam(Context context) {
        String base = context.domain().isEmpty() ? context.name() : context.domain();
        String team = context.owner().orElse(Ids.slug(base.replace('_', '-')) + "-team");
        return new Fix("make a team " + team, model -> owned(model, context.id(), team));
    }

    private static ChangeSet owned(ModelView model, String context, String team) {
        Draft draft = new Draft(model);
        model.context(context)
                .ifPresent(found -> {
                    draft.put(found.ownedBy(Optional.of(team)));
                    if (!hasTeam(model, team)) {
                        draft.put(new Team(team, ""));
                    }
                });
        return draft.changes();
    }
}
