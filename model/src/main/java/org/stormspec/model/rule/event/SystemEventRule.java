package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Planes;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A system event is shared by a business context. */
public final class SystemEventRule extends TopicRule {

    /** Describes the rule. */
    public SystemEventRule() {
        super(
                new About(
                        "EVT-13",
                        Level.WARNING,
                        "System event among business topics",
                        "Disks, restarts and metrics are news for those who run things. Shared next to business topics they are noise, and a contract nobody wants to keep.",
                        "acme.finance.sales._public.disk-space-low is a system event; business readers do not want it.",
                        "make it private · move it to a context of the control plane"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return topic.stream() == StreamKind.SYSTEM_EVENT
                        && topic.access().filter(access -> access != Access.PRIVATE).isPresent()
                        && !isControl(scope, element)
                ? at(
                        element,
                        "%s is a system event; business readers do not want it."
                                .formatted(scope.callOf(element)),
                        fixes(scope, element))
                : Stream.empty();
    }

    private static boolean isControl(Scope scope, Element element) {
        return scope.ownerOf(element).filter(owner -> Planes.isControl(scope, owner)).isPresent();
    }

    private static List<Fix> fixes(Scope scope, Element element) {
        return Stream.concat(
                        Stream.of(
                                Repairs.topic(
                                                "make it private",
                                                element.id(),
                                                topic ->
                                                        topic.accessible(
                                                                Optional.of(Access.PRIVATE)))
                                        .asking(
                                                AccessChange.consequence(
                                                        scope, element, Access.PRIVATE))),
                        Planes.control(scope)
                                .limit(2)
                                .map(context ->
                                        Repairs.moving(
                                                "move it to " + context.path(),
                                                element.id(),
                                                context)))
                .toList();
    }
}
