package org.stormspec.model.check;

import java.util.List;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.access.ForeignWriterRule;
import org.stormspec.model.rule.access.IdleGrantRule;
import org.stormspec.model.rule.access.MissingGrantRule;
import org.stormspec.model.rule.access.NoAccessRule;
import org.stormspec.model.rule.access.PrivateReadRule;
import org.stormspec.model.rule.access.UnknownGrantRule;

/** The rules that every model is checked against. */
public final class Rules {

    private static final List<Rule<?>> STANDARD =
            List.of(
                    new PrivateReadRule(),
                    new MissingGrantRule(),
                    new IdleGrantRule(),
                    new UnknownGrantRule(),
                    new ForeignWriterRule(),
                    new NoAccessRule());

    private Rules() {}

    /** Returns the standard rules, by id. */
    public static List<Rule<?>> standard() {
        return STANDARD;
    }
}
