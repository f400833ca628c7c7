package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A scheduled event has no schedule, or one without a zone. */
public final class NoScheduleRule extends TopicRule {

    private static final String DAILY = "0 0 * * * UTC";
    private static final String HOURLY = "0 * * * * UTC";
    private static final String MONTHLY = "0 0 1 * * UTC";

    /** Describes the rule. */
    public NoScheduleRule() {
        super(
                new About(
                        "EVT-14",
                        Level.WARNING,
                        "Scheduled event without a time",
                        "A reader of a time-based event plans by it. Without a schedule and its zone, every change of daylight saving is a surprise.",
                        "Nobody says when acme.finance.sales._public.daily-report comes, and in which time zone.",
                        "add a schedule · add the zone UTC"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        if (topic.stream() != StreamKind.SCHEDULED_EVENT) {
            return Stream.empty();
        }
        Optional<String> schedule = topic.origin().schedule().filter(text -> !text.isBlank());
        boolean zoned =
                topic.origin()
                        .occasion()
                        .timing()
                        .filter(timing -> timing.zone().isPresent())
                        .isPresent();
        return schedule.isPresent() && zoned
                ? Stream.empty()
                : at(
                        element,
                        schedule.map(text ->
                                        "The schedule of %s, '%s', names no time zone."
                                                .formatted(scope.callOf(element), text))
                                .orElseGet(() ->
                                        "Nobody says when %s comes, and in which time zone."
                                                .formatted(scope.callOf(element))),
                        schedule.map(text ->
                                        List.of(timed("add the zone UTC", element, text + " UTC")))
                                .orElseGet(() ->
                                        List.of(
                                                timed("every day at midnight UTC", element, DAILY),
                                                timed("every hour", element, HOURLY),
                                                timed(
                                                        "on the first of the month, UTC",
                                                        element,
                                                        MONTHLY))));
    }

    private static Fix timed(String label, Element element, String schedule) {
        return Repairs.topic(
                label,
                element.id(),
                topic ->
                        topic.from(
                                topic.origin()
                                        .on(
                                                topic.origin()
                                                        .occasion()
                                                        .scheduled(Optional.of(schedule)))));
    }
}
