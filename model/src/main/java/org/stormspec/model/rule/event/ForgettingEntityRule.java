package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A CDC entity is not compacted. */
public final class ForgettingEntityRule extends TopicRule {

    private static final int HOURS_PER_DAY = 24;

    /** What a Kafka broker takes when nobody says otherwise: log.retention.hours. */
    private static final int USUAL_HOURS = 168;

    /** Describes the rule. */
    public ForgettingEntityRule() {
        super(
                new About(
                        "EVT-06",
                        Level.WARNING,
                        "CDC entity that is forgotten",
                        "A CDC entity is state. Without compaction the broker drops the last value of a key like any other, and who comes later never learns it.",
                        "acme.finance.sales._public.order forgets state after 7 days; who comes later cannot rebuild it.",
                        "compact it · compact it and still delete after that time"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        Set<Cleanup> cleanup = topic.settings().cleanup();
        if (topic.stream() != StreamKind.ENTITY_CDC
                || cleanup.contains(Cleanup.COMPACT)
                || topic.settings()
                        .configs()
                        .getOrDefault("cleanup.policy", "")
                        .contains("compact")) {
            return Stream.empty();
        }
        return at(
                element,
                "%s forgets state after %s; who comes later cannot rebuild it."
                        .formatted(scope.callOf(element), time(topic.settings())),
                fixes(element, topic.settings()));
    }

    private static String time(Topic.Settings settings) {
        int hours = settings.retentionHours().orElse(USUAL_HOURS);
        return hours % HOURS_PER_DAY == 0 && hours > HOURS_PER_DAY
                ? hours / HOURS_PER_DAY + " days"
                : hours + " hours";
    }

    private static List<Fix> fixes(Element element, Topic.Settings settings) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(
                Repairs.topic(
                        "compact it",
                        element.id(),
                        topic -> cleaning(topic, Set.of(Cleanup.COMPACT), OptionalInt.empty())));
        if (settings.retentionHours().isPresent()) {
            fixes.add(
                    Repairs.topic(
                            "compact it and still delete after " + time(settings),
                            element.id(),
                            topic ->
                                    cleaning(
                                            topic,
                                            Set.of(Cleanup.COMPACT, Cleanup.DELETE),
                                            topic.settings().retentionHours())));
        }
        return fixes;
    }

    private static Topic cleaning(Topic topic, Set<Cleanup> cleanup, OptionalInt hours) {
        return topic.set(topic.settings().cleaning(cleanup, hours));
    }
}
