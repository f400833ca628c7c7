package org.stormspec.model.rule.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;

/** A context reads a deprecated topic and not yet its successor. */
public final class EndingTopicRule extends EachTopicRule {

    /** Describes the rule. */
    public EndingTopicRule() {
        super(
                new About(
                        "VER-10",
                        Level.WARNING,
                        "Reader of a topic that ends",
                        "Who begins with a deprecated topic has to move soon. A reader who reads"
                                + " the successor as well is on the way.",
                        "finance.campaign reads acme.finance.sales._public.order, which ends on"
                                + " 2027-03-01.",
                        "read the successor · stop reading it"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic
                .topic()
                .deprecation()
                .filter(deprecation -> !hasEnded(scope, deprecation))
                .stream()
                .flatMap(deprecation ->
                        scope.readersOf(topic.element().id()).stream()
                                .filter(reading -> !isMoving(scope, topic, reading))
                                .map(reading -> finding(scope, topic, deprecation, reading)));
    }

    /** After the last day, VER-05 speaks. */
    private static boolean hasEnded(Scope scope, Topic.Deprecation deprecation) {
        return deprecation.sunset().filter(sunset -> scope.today().isAfter(sunset)).isPresent();
    }

    private static boolean isMoving(Scope scope, TopicContract topic, Reading reading) {
        return Deprecations.successorOf(scope, topic).stream()
                .flatMap(successor -> scope.readersOf(successor.element().id()).stream())
                .anyMatch(other -> other.reader().id().equals(reading.reader().id()));
    }

    private Finding finding(
            Scope scope, TopicContract topic, Topic.Deprecation deprecation, Reading reading) {
        Context reader = reading.reader();
        List<Fix> fixes = new ArrayList<>();
        Deprecations.successorOf(scope, topic)
                .filter(successor -> !successor.element().id().equals(topic.element().id()))
                .filter(successor -> !successor.owner().id().equals(reader.id()))
                .ifPresent(successor ->
                        fixes.add(
                                Deprecations.moving(
                                        "let it read " + successor.name(),
                                        topic,
                                        successor,
                                        Set.of(reader.id()))));
        fixes.add(Repairs.stopReading(topic.element().id(), reader));
        return about().finding(
                        "%s reads %s, which %s."
                                .formatted(reader.path(), topic.name(), ends(deprecation)),
                        List.of(topic.element().key(), reader.key()),
                        fixes);
    }

    private static String ends(Topic.Deprecation deprecation) {
        return deprecation.sunset().map(day -> "ends on " + day).orElse("is deprecated");
    }
}
