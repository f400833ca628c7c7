package org.stormspec.model.rule.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;

/** A context reads a private topic of another context. */
public final class PrivateReadRule extends AccessRule {

    @Override
    public About about() {
        return new About(
                "ACC-01",
                Level.ERROR,
                "Private topic read from outside",
                "A private stream is an inner affair of its context; the broker refuses everybody"
                        + " else, and its owner may change it any day.",
                "health.fitness reads acme.finance.sales._private.order-placed, which is private to"
                        + " finance.sales.",
                "make it protected and let the reader read it · stop reading it");
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PRIVATE
                ? scope.readersOf(topic.element().id()).stream()
                        .map(reading -> finding(scope, topic, reading))
                : Stream.empty();
    }

    private Finding finding(Scope scope, TopicContract topic, Reading reading) {
        String message =
                "%s reads %s, which is private to %s."
                        .formatted(reading.reader().path(), topic.name(), topic.owner().path());
        return about().finding(
                        message,
                        placesOf(scope, reading),
                        List.of(
                                sharing(topic, reading),
                                Repairs.stopReading(topic.element().id(), reading.reader())));
    }

    private static Fix sharing(TopicContract topic, Reading reading) {
        return Repairs.topic(
                "make it protected and let " + reading.reader().path() + " read it",
                topic.element().id(),
                found ->
                        Repairs.granting(
                                found.accessible(Optional.of(Access.PROTECTED)),
                                List.of(reading.reader().id())));
    }
}
