package org.stormspec.model.rule.naming;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A rule about the full names of topics. */
abstract class NamingRule implements Rule<TopicContract> {

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public final Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }
}
