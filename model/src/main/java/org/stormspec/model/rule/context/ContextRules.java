package org.stormspec.model.rule.context;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about contexts, their owners and their boundaries. */
public final class ContextRules {

    private ContextRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new CrossingCommandRule(),
                new NoOwnerRule(),
                new DuplicateContextRule(),
                new PrefixContextRule(),
                new HomelessTopicRule(),
                new CircleRule(),
                new PinBallRule(),
                new IsolatedContextRule(),
                new HomonymRule(),
                new ManyOwnersRule(),
                new NoTermsRule(),
                new NoDomainRule(),
                new CommonEntityRule(),
                new NoServiceRule());
    }
}
