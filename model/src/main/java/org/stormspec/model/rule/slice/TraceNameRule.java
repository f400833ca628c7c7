package org.stormspec.model.rule.slice;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Slice;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A context logs or is traced under another name than its path. */
public final class TraceNameRule extends EachContextRule {

    /** Describes the rule. */
    public TraceNameRule() {
        super(
                new About(
                        "SLI-06",
                        Level.HINT,
                        "Log or trace under another name",
                        "At night nobody remembers what a name stands for. The path of the context"
                                + " is what topics, rules and owners are found by.",
                        "finance.campaign logs as shop-7.",
                        "use the path of the context"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        Slice slice = context.charter().slice();
        return Stream.concat(
                slice.logging().stream()
                        .filter(name -> !name.contains(context.path()))
                        .map(name ->
                                finding(
                                        context,
                                        "logs as " + name,
                                        found ->
                                                found.observed(Optional.empty(), found.tracing()))),
                slice.tracing().stream()
                        .filter(name -> !name.contains(context.path()))
                        .map(name ->
                                finding(
                                        context,
                                        "is traced as " + name,
                                        found ->
                                                found.observed(
                                                        found.logging(), Optional.empty()))));
    }

    private Finding finding(Context context, String what, UnaryOperator<Slice> change) {
        return found(
                context,
                "%s %s.".formatted(context.path(), what),
                List.of(
                        Repairs.context(
                                "use the path of the context",
                                context.id(),
                                found -> found.carried(change.apply(found.charter().slice())))));
    }
}
