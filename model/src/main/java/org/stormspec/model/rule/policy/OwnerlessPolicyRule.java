package org.stormspec.model.rule.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.Draft;

/** Nobody answers for a policy. */
public final class OwnerlessPolicyRule implements Rule<TagPolicy> {

    private static final int PROPOSALS = 3;

    @Override
    public About about() {
        return new About(
                "POL-07",
                Level.WARNING,
                "Policy without an owner",
                "A policy overrides what contexts want. They need somebody to ask, and somebody"
                        + " who changes it when the law does.",
                "Nobody owns pol-pii.",
                "pick one of the teams");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.TAG_POLICY, RecordType.TEAM);
    }

    @Override
    public Stream<TagPolicy> subjects(Scope scope) {
        return scope.model().stream(RecordType.TAG_POLICY, TagPolicy.class);
    }

    @Override
    public Stream<Finding> check(Scope scope, TagPolicy policy) {
        return policy.owner().isBlank()
                ? Stream.of(
                        about().finding(
                                        "Nobody owns %s.".formatted(policy.id()),
                                        List.of(policy.key()),
                                        fixes(scope, policy)))
                : Stream.empty();
    }

    private static List<Fix> fixes(Scope scope, TagPolicy policy) {
        return scope.model().stream(RecordType.TEAM, Team.class)
                .limit(PROPOSALS)
                .map(team -> owning(policy, team))
                .toList();
    }

    private static Fix owning(TagPolicy policy, Team team) {
        return new Fix(
                        "let %s own it".formatted(team.id()),
                        model ->
                                new Draft(model)
                                        .put(
                                                model.find(policy.key())
                                                        .map(TagPolicy.class::cast)
                                                        .orElse(policy)
                                                        .ownedBy(team.id()))
                                        .changes())
                .needing(team.key());
    }
}
