package org.stormspec.model.rule.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Pace;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A stream of a system or from outside does not say whether it is discrete or continuous. */
public final class NoPaceRule extends TopicRule {

    private static final Set<StreamKind> OPEN =
            EnumSet.of(StreamKind.SYSTEM_EVENT, StreamKind.INTEGRATION_EVENT);

    /** Describes the rule. */
    public NoPaceRule() {
        super(
                new About(
                        "EVT-17",
                        Level.HINT,
                        "Stream of unknown pace",
                        "Records that come one by one are kept and ordered; what flows without pause is sampled and forgotten. Entities and schedules are discrete by nature, what systems and devices send may be either.",
                        "Does acme.finance.sales._private.device-reading flow without pause, or come record by record?",
                        "it flows without pause · it comes record by record"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return OPEN.contains(topic.stream()) && topic.origin().pace().isEmpty()
                ? at(
                        element,
                        "Does %s flow without pause, or come record by record?"
                                .formatted(scope.callOf(element)),
                        List.of(
                                flowing("it comes record by record", element, Pace.DISCRETE),
                                flowing("it flows without pause", element, Pace.CONTINUOUS)))
                : Stream.empty();
    }

    private static Fix flowing(String label, Element element, Pace pace) {
        return Repairs.topic(
                label,
                element.id(),
                topic -> topic.from(topic.origin().flowing(Optional.of(pace))));
    }
}
