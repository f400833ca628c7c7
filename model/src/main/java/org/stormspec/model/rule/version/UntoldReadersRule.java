package org.stormspec.model.rule.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;
import org.stormspec.model.rule.Wording;

/** A topic is deprecated, but nobody has told its readers. */
public final class UntoldReadersRule extends EachTopicRule {

    /** Describes the rule. */
    public UntoldReadersRule() {
        super(
                new About(
                        "VER-07",
                        Level.WARNING,
                        "Readers who were not told",
                        "A date in a model is read by nobody who does not look. Every team that"
                                + " reads the topic wants a notice.",
                        "finance.campaign reads acme.finance.sales._public.order and has not been"
                                + " told that it ends.",
                        "note that they were told today"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        List<Reading> readers = scope.readersOf(topic.element().id());
        return topic
                .topic()
                .deprecation()
                .filter(deprecation -> deprecation.notified().isEmpty() && !readers.isEmpty())
                .map(deprecation -> finding(scope, topic, readers))
                .stream();
    }

    private Finding finding(Scope scope, TopicContract topic, List<Reading> readers) {
        LocalDate today = scope.today();
        List<String> paths = readers.stream().map(reading -> reading.reader().path()).toList();
        return found(
                topic,
                "%s %s and %s not been told that it ends."
                        .formatted(
                                Wording.listed(paths, "and"),
                                (readers.size() == 1 ? "reads " : "read ") + topic.name(),
                                readers.size() == 1 ? "has" : "have"),
                List.of(
                        Deprecations.changing(
                                "note that they were told on " + today,
                                topic,
                                found -> found.notified(Optional.of(today)))));
    }
}
