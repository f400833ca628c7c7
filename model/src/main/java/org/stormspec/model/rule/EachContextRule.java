package org.stormspec.model.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordType;

/** A rule that looks at one context after the other. */
public abstract class EachContextRule implements Rule<Context> {

    private final About about;

    /** Describes the rule. */
    protected EachContextRule(About about) {
        this.about = about;
    }

    @Override
    public final About about() {
        return about;
    }

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.DOMAIN,
                RecordType.TEAM,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK,
                RecordType.CONSUMER);
    }

    @Override
    public final Stream<Context> subjects(Scope scope) {
        return scope.model().contexts().stream();
    }

    /** Returns a finding about the context. */
    protected final Finding found(Context context, String message, List<Fix> fixes) {
        return about.finding(message, List.of(context.key()), fixes);
    }
}
