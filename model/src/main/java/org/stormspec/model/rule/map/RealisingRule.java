package org.stormspec.model.rule.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.MapKind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A context that is no team realises others. */
final class RealisingRule implements Rule<Context> {

    @Override
    public About about() {
        return new About(
                "MAP-10",
                Level.ERROR,
                "Context that realises others and is no team",
                "People realise systems. A context that stands for a system realises nothing.",
                "finance.sales is no team and cannot realise finance.campaign.",
                "call it a team · let it realise nothing");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.CONTEXT);
    }

    @Override
    public Stream<Context> subjects(Scope scope) {
        return scope.model().contexts().stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.charter().realises().isEmpty() || MapKindRule.isTeam(context)
                ? Stream.empty()
                : Stream.of(
                        about().finding(
                                        "%s is no team and cannot realise %s."
                                                .formatted(
                                                        context.path(),
                                                        String.join(
                                                                ", ",
                                                                context.charter().realises())),
                                        List.of(context.key()),
                                        List.of(
                                                MapKindRule.becoming(
                                                                "call it a team",
                                                                context,
                                                                Charter.Kind.TEAM)
                                                        .asking(onMapOfSystems(scope)),
                                                Repairs.context(
                                                        "let it realise nothing",
                                                        context.id(),
                                                        found ->
                                                                found.chartered(
                                                                        found.charter()
                                                                                .as(
                                                                                        found.charter()
                                                                                                .kind(),
                                                                                        List
                                                                                                .of()))))));
    }

    private static Optional<String> onMapOfSystems(Scope scope) {
        return scope.workspace()
                .contextMap()
                .filter(kind -> kind == MapKind.SYSTEM_LANDSCAPE)
                .map(kind -> "the map shows systems only");
    }
}
