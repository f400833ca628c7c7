package org.stormspec.model.rule.environment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.environment.Exposures;
import org.stormspec.model.environment.Fault;
import org.stormspec.model.environment.Faults;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/**
 * Says one sort of fault of environments before anybody plans. Plan and push refuse the same faults
 * by themselves, whatever level a workspace gives to these rules.
 */
final class EnvironmentRule implements Rule<Environment> {

    private final About about;
    private final Fault.Kind kind;

    EnvironmentRule(About about, Fault.Kind kind) {
        this.about = about;
        this.kind = kind;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.ENVIRONMENT);
    }

    @Override
    public Stream<Environment> subjects(Scope scope) {
        return scope.model().stream(RecordType.ENVIRONMENT, Environment.class);
    }

    @Override
    public Stream<Finding> check(Scope scope, Environment environment) {
        return Stream.concat(Faults.of(environment).stream(), Exposures.of(environment).stream())
                .filter(fault -> fault.kind() == kind)
                .map(fault ->
                        about.finding(
                                fault.message(),
                                List.of(environment.key()),
                                List.of(
                                        Repairs.environment(
                                                fault.remedy(),
                                                environment.id(),
                                                fault.repair()))));
    }
}
