package org.stormspec.model.rule.map;

import java.util.List;
import org.stormspec.model.rule.Rule;

/**
 * The ten semantic rules of Context Mapper about context maps, at the levels it gives them
 * (modelling tools, section 1.5).
 */
public final class MapRules {

    private MapRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                WrongSideRule.downstream(),
                WrongSideRule.upstream(),
                new BothWaysRule(),
                new SymmetricRoleRule(),
                CustomerRule.conformist(),
                CustomerRule.openHost(),
                CustomerRule.protectedCustomer(),
                MapKindRule.organisational(),
                MapKindRule.landscape(),
                new RealisingRule());
    }
}
