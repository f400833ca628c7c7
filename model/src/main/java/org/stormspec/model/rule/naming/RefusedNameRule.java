package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** Kafka takes no topic of this name. */
public final class RefusedNameRule extends NamingRule {

    @Override
    public About about() {
        return new About(
                        "NAM-02",
                        Level.ERROR,
                        "Name that Kafka refuses",
                        "Kafka takes letters, digits, '.', '_' and '-', at most 249 of them.",
                        "Kafka refuses the name acme.finance.sales._public.größe: only letters, digits,"
                                + " '.', '_' and '-' are allowed.",
                        "replace what is not allowed")
                .notWaivable();
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return KafkaNames.refusal(topic.name()).stream()
                .map(reason -> finding(scope, topic, reason));
    }

    private Finding finding(Scope scope, TopicContract topic, String reason) {
        Optional<Fix> fix =
                topic.topic()
                        .explicitName()
                        .flatMap(name -> sanitised(topic, name))
                        .or(() -> Renaming.fix(scope.model(), topic.element()));
        return about().finding(
                        "Kafka refuses the name %s: %s.".formatted(topic.name(), reason),
                        List.of(topic.element().key(), topic.owner().key()),
                        fix.stream().toList());
    }

    /** Keeps as much of an imported name as possible. */
    private static Optional<Fix> sanitised(TopicContract topic, String name) {
        String legal = name.replaceAll("[^a-zA-Z0-9._-]+", "-");
        String cut = legal.substring(0, Math.min(legal.length(), KafkaNames.MAX_LENGTH));
        return Optional.of(cut)
                .filter(proposal -> KafkaNames.refusal(proposal).isEmpty())
                .map(proposal ->
                        Repairs.topic(
                                "call it " + proposal,
                                topic.element().id(),
                                found -> found.explicitlyNamed(Optional.of(proposal))));
    }
}
