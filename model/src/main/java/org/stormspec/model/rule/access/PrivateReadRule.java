package org.stormspec.model.rule.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;
import org.stormspec.model.rule.Wording;

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
                                sharing(scope, topic),
                                Repairs.stopReading(topic.element().id(), reading.reader())));
    }

    /** Whoever reads it is granted it: otherwise the next one would be refused instead. */
    private static Fix sharing(Scope scope, TopicContract topic) {
        List<Context> readers =
                scope.readersOf(topic.element().id()).stream().map(Reading::reader).toList();
        String paths = Wording.listed(readers.stream().map(Context::path).toList(), "and");
        return Repairs.topic(
                        "make it protected and let " + paths + " read it",
                        topic.element().id(),
                        found ->
                                Repairs.granting(
                                        found.accessible(Optional.of(Access.PROTECTED)),
                                        readers.stream().map(Context::id).toList()))
                .asking(AccessChange.clash(scope, topic.element(), Access.PROTECTED));
    }
}
