package org.stormspec.model.rule.context;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** Nothing runs in a context; an empty one is a sketch and may. */
public final class NoServiceRule extends EachContextRule {

    /** Describes the rule. */
    public NoServiceRule() {
        super(
                new About(
                        "CTX-13",
                        Level.WARNING,
                        "Context without services",
                        "Something has to write the topics and to read what the context needs. As"
                                + " long as nothing does, the context is an idea.",
                        "Nothing implements health.sleepy.",
                        "add a service"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        if (!context.services().isEmpty()
                || context.charter().draft()
                || scope.elementsIn(context).isEmpty()) {
            return Stream.empty();
        }
        String service = Wording.pascal(context.name()) + "Processor";
        return Stream.of(
                found(
                        context,
                        "Nothing implements %s.".formatted(context.path()),
                        List.of(
                                Repairs.context(
                                        "add a service " + service,
                                        context.id(),
                                        found ->
                                                found.running(
                                                        List.of(
                                                                new Context.Service(
                                                                        service, "")))))));
    }
}
