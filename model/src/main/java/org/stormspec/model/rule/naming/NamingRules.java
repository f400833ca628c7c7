package org.stormspec.model.rule.naming;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about names. */
public final class NamingRules {

    private NamingRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new GrammarRule(),
                new RefusedNameRule(),
                new CollisionRule(),
                new InfrastructureRule(),
                new OrganisationRule(),
                new OrganisedContextRule(),
                new NoiseRule(),
                new ForeignPrefixRule(),
                new StyleRule(),
                new NumberRule(),
                new VersionSuffixRule(),
                new NamespaceRule(),
                new AbbreviationRule(),
                new ReservedLookRule());
    }
}
