package org.stormspec.model.rule.access;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about who may read and write. */
public final class AccessRules {

    private AccessRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new PrivateReadRule(),
                new MissingGrantRule(),
                new IdleGrantRule(),
                new UnknownGrantRule(),
                new ForeignWriterRule(),
                new NoAccessRule(),
                new PointlessGrantRule(),
                new LockedTopicRule(),
                new ManyGrantsRule(),
                new ExposedTopicRule(),
                new HiddenExitRule());
    }
}
