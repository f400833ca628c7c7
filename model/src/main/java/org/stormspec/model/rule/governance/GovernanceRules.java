package org.stormspec.model.rule.governance;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about contexts as products. */
public final class GovernanceRules {

    private GovernanceRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new PurposeRule(),
                new HiddenTopicRule(),
                new ServiceLevelRule(),
                new CostRule(),
                new ScenarioRule());
    }
}
