package org.stormspec.model.rule.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A topic is deprecated, but nobody says until when it stays. */
public final class NoSunsetRule extends EachTopicRule {

    /** Describes the rule. */
    public NoSunsetRule() {
        super(
                new About(
                        "VER-04",
                        Level.WARNING,
                        "Deprecated without a date",
                        "Without a day nobody plans the move, and the old version stays for ever.",
                        "acme.finance.sales._public.order is deprecated, but nobody has said until"
                                + " when it stays.",
                        "give readers 90 days"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic
                .topic()
                .deprecation()
                .flatMap(deprecation ->
                        wrong(deprecation).map(wrong -> finding(scope, topic, deprecation, wrong)))
                .stream();
    }

    private static Optional<String> wrong(Topic.Deprecation deprecation) {
        if (deprecation.sunset().isEmpty()) {
            return Optional.of("%s is deprecated, but nobody has said until when it stays.");
        }
        return deprecation
                .from()
                .filter(from -> !deprecation.sunset().get().isAfter(from))
                .map(from ->
                        "%s ends before its readers are told: on the day it is deprecated, or"
                                + " earlier.");
    }

    private Finding finding(
            Scope scope, TopicContract topic, Topic.Deprecation deprecation, String message) {
        LocalDate day = told(scope, deprecation).plusDays(Deprecations.NOTICE);
        return found(
                topic,
                message.formatted(topic.name()),
                List.of(
                        Deprecations.changing(
                                "let it end on " + day,
                                topic,
                                found -> Deprecations.ending(found, day))));
    }

    /** Nobody can be told before today. */
    private static LocalDate told(Scope scope, Topic.Deprecation deprecation) {
        LocalDate today = scope.today();
        return deprecation.from().filter(from -> from.isAfter(today)).orElse(today);
    }
}
