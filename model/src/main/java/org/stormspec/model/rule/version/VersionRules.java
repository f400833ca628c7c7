package org.stormspec.model.rule.version;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about topics that get old and are replaced. */
public final class VersionRules {

    private VersionRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new NoSuccessorRule(),
                new NoSunsetRule(),
                new SunsetPassedRule(),
                new UnfedVersionRule(),
                new UntoldReadersRule(),
                new NoCompatibilityRule(),
                new EndingTopicRule());
    }
}
