package org.stormspec.model.rule.policy;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about policies that follow from tags. */
public final class PolicyRules {

    private PolicyRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new PolicyAccessRule(),
                new PolicyRetentionRule(),
                new ForEverRule(),
                new SurvivingFieldRule(),
                new UnknownTagRule(),
                new PersonalFieldRule(),
                new OwnerlessPolicyRule(),
                new OverriddenSettingRule(),
                new PersonalKeyRule(),
                new DeadLetterRule(),
                new OpenRetentionRule(),
                new NoCleanserRule(),
                new ShortMemoryRule(),
                new PolicyConflictRule(),
                new UnmetDemandRule());
    }
}
