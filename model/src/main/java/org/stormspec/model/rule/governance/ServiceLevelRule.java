package org.stormspec.model.rule.governance;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A context publishes topics but promises nothing about any of them. */
public final class ServiceLevelRule extends ProductRule {

    /** Describes the rule. */
    public ServiceLevelRule() {
        super(
                new About(
                        "GOV-03",
                        Level.HINT,
                        "Product without a service level",
                        "Others build on what a context publishes. They want to know how far they"
                                + " may rely on it.",
                        "finance.campaign promises nothing about what it publishes.",
                        "none; agree on a level with the readers"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        List<String> offers = offersOf(scope, context);
        return offers.isEmpty() || offers.stream().anyMatch(topic -> isPromised(scope, topic))
                ? Stream.empty()
                : Stream.of(
                        found(
                                context,
                                "%s promises nothing about what it publishes."
                                        .formatted(context.path()),
                                List.of()));
    }

    private static boolean isPromised(Scope scope, String topic) {
        return scope.contractOf(topic)
                .filter(found -> !found.topic().product().serviceLevel().isEmpty())
                .isPresent();
    }
}
