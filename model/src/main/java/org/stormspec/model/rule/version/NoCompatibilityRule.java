package org.stormspec.model.rule.version;

import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** Nothing keeps the next schema of a topic from breaking its readers. */
public final class NoCompatibilityRule extends EachTopicRule {

    /** Describes the rule. */
    public NoCompatibilityRule() {
        super(
                new About(
                        "VER-08",
                        Level.WARNING,
                        "Anything goes",
                        "Without a compatibility mode the registry takes every schema, also one"
                                + " that no reader can read.",
                        "acme.finance.sales._public.order promises no compatibility: its next"
                                + " schema may break every reader.",
                        "promise BACKWARD_TRANSITIVE"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.topic().schemaTerms().compatibility(scope.workspace().defaults())
                        == Compatibility.NONE
                ? one(
                        topic,
                        "%s promises no compatibility: its next schema may break every reader."
                                .formatted(topic.name()),
                        Repairs.topic(
                                "promise BACKWARD_TRANSITIVE",
                                topic.element().id(),
                                found ->
                                        found.schematised(
                                                found.schemaTerms()
                                                        .keeping(
                                                                Optional.of(
                                                                        Compatibility
                                                                                .BACKWARD_TRANSITIVE)))))
                : Stream.empty();
    }
}
