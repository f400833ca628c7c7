package org.stormspec.model.rule.context;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A rule that looks at contexts and at nothing inside them. */
abstract class ContextRule implements Rule<Context> {

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.DOMAIN, RecordType.TEAM, RecordType.CONTEXT);
    }

    @Override
    public final Stream<Context> subjects(Scope scope) {
        return scope.model().contexts().stream();
    }
}
