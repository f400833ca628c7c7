package org.stormspec.model.rule.kafka;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ModelView;

/**
 * Push goes to development clusters only. To have another environment in a model is no fault, so
 * this is no rule about models: plan and push ask it about the environment they are given.
 */
public final class KafkaTargetRule {

    /** Returns what this rule is, for people. */
    public About about() {
        return new About(
                "KAF-08",
                Level.ERROR,
                "Push to something that is no dev cluster",
                "Stormspec prepares development clusters. Everything beyond is rolled out from the"
                        + " exported specs by the tools that an organisation trusts with it.",
                "prod is a production environment, and push goes to dev clusters only; choose dev.",
                "choose an environment of kind dev");
    }

    /** Returns why an environment must not be pushed to; empty when it may. */
    public Optional<Finding> check(ModelView model, Environment environment) {
        return environment.kind().equals(Environment.DEV)
                ? Optional.empty()
                : Optional.of(
                        about().finding(
                                        message(model, environment),
                                        List.of(environment.key()),
                                        List.of()));
    }

    private static String message(ModelView model, Environment environment) {
        List<String> others =
                model.stream(RecordType.ENVIRONMENT, Environment.class)
                        .filter(other -> other.kind().equals(Environment.DEV))
                        .map(Environment::id)
                        .toList();
        return "%s is a %s environment, and push goes to dev clusters only; %s."
                .formatted(
                        environment.id(),
                        environment.kind(),
                        others.isEmpty()
                                ? "add an environment of kind dev"
                                : "choose " + String.join(" or ", others));
    }
}
