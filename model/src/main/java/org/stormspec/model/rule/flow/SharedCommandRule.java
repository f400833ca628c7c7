package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;
import org.stormspec.model.rule.event.Commands;

/** A topic with commands is public or protected. */
public final class SharedCommandRule extends TopicRule {

    /** Describes the rule. */
    public SharedCommandRule() {
        super(
                new About(
                        "CMD-03",
                        Level.ERROR,
                        "Command that others may read",
                        "A command has one handler, in its own context. On a shared topic everybody could give it, and anybody obey.",
                        "acme.finance.sales._public.pay-invoice carries a command; commands stay private.",
                        "make it private · leave the topic out"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        boolean command =
                topic.stream() == StreamKind.COMMAND
                        || (topic.stream() != StreamKind.ENTITY_CDC
                                && Commands.carried(scope, element).isPresent());
        if (!command || topic.access().filter(access -> access != Access.PRIVATE).isEmpty()) {
            return Stream.empty();
        }
        return at(
                element,
                "%s carries a command; commands stay private.".formatted(scope.callOf(element)),
                List.of(
                        Repairs.topic(
                                        "make it private",
                                        element.id(),
                                        found ->
                                                found.accessible(Optional.of(Access.PRIVATE))
                                                        .shared(
                                                                found.sharing()
                                                                        .granting(Set.of())
                                                                        .offered(false)))
                                .asking(AccessChange.consequence(scope, element, Access.PRIVATE)),
                        Repairs.deleting("leave the topic out", element)));
    }
}
