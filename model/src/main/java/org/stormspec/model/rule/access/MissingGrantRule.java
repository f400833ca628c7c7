package org.stormspec.model.rule.access;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;

/** A context reads a protected topic without a grant. */
public final class MissingGrantRule extends AccessRule {

    @Override
    public About about() {
        return new About(
                "ACC-02",
                Level.ERROR,
                "Protected topic read without a grant",
                "The owner of a protected topic says which contexts may read it; without a grant"
                        + " the broker refuses the reader.",
                "finance.campaign reads acme.common.users._protected.user, but common.users has not"
                        + " granted it.",
                "grant the reader to read it · stop reading it");
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PROTECTED
                ? scope.readersOf(topic.element().id()).stream()
                        .filter(reading -> !isGranted(topic, reading))
                        .map(reading -> finding(scope, topic, reading))
                : Stream.empty();
    }

    private static boolean isGranted(TopicContract topic, Reading reading) {
        return topic.topic().sharing().grants().contains(reading.reader().id());
    }

    private Finding finding(Scope scope, TopicContract topic, Reading reading) {
        String reader = reading.reader().path();
        String element = topic.element().id();
        return about().finding(
                        "%s reads %s, but %s has not granted it."
                                .formatted(reader, topic.name(), topic.owner().path()),
                        placesOf(scope, reading),
                        List.of(
                                Repairs.topic(
                                        "grant %s to read %s".formatted(reader, topic.name()),
                                        element,
                                        found ->
                                                Repairs.granting(
                                                        found, List.of(reading.reader().id()))),
                                Repairs.stopReading(element, reading.reader())));
    }
}
