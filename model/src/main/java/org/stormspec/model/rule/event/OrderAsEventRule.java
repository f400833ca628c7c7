package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.ElementRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/**
 * An event, or a topic of events, has the name of an order. A CDC entity is named by a noun, and
 * too many nouns look like orders; a topic that carries a command is another rule's business.
 */
public final class OrderAsEventRule extends ElementRule {

    /** Streams that carry facts. */
    private static final Set<StreamKind> FACTS =
            EnumSet.of(
                    StreamKind.DOMAIN_EVENT,
                    StreamKind.INTEGRATION_EVENT,
                    StreamKind.LIFECYCLE_EVENT,
                    StreamKind.OBSERVABLE,
                    StreamKind.RULE_OUTCOME,
                    StreamKind.FACT);

    /** Describes the rule. */
    public OrderAsEventRule() {
        super(
                new About(
                        "EVT-02",
                        Level.ERROR,
                        "Event named like a command",
                        "An event is a fact nobody can refuse any more; an order may still be"
                                + " refused. A name that mixes the two makes readers obey instead"
                                + " of decide.",
                        "ShipOrder reads like a command, but it is an event.",
                        "make it a command · say what has happened"),
                Kind.TOPIC,
                Kind.EVENT);
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        return isFact(scope, element) && PastTense.isOrder(nameOf(element))
                ? Stream.of(
                        about().finding(
                                        "%s reads like a command, but it is an event."
                                                .formatted(callOf(scope, element)),
                                        List.of(element.key()),
                                        fixes(scope, element)))
                : Stream.empty();
    }

    private static boolean isFact(Scope scope, Element element) {
        return element.topic()
                .map(topic ->
                        FACTS.contains(topic.stream())
                                && Commands.carried(scope, element).isEmpty())
                .orElseGet(() -> !isBelow(scope, element, Board.Level.PROCESS));
    }

    private static String nameOf(Element element) {
        return element.kind() == Kind.TOPIC ? TopicNames.typeOf(element) : element.name();
    }

    private static List<Fix> fixes(Scope scope, Element element) {
        List<Fix> fixes = new ArrayList<>();
        PastTense.fact(nameOf(element))
                .ifPresent(fact ->
                        fixes.add(
                                Repairs.element(
                                        "call it " + fact,
                                        element.id(),
                                        found -> renamed(found, fact))));
        if (element.kind() == Kind.EVENT) {
            // Nothing is placed, so the source of randomness is never asked.
            Edits edits = new Edits(RandomGenerator.getDefault());
            fixes.add(
                    new Fix(
                                    "make it a command",
                                    model -> edits.retype(model, element.id(), Kind.COMMAND))
                            .asking("somebody has to give it, and something has to handle it"));
        } else {
            fixes.add(
                    Repairs.topic(
                                    "let it carry commands, for this context only",
                                    element.id(),
                                    topic ->
                                            topic.as(StreamKind.COMMAND)
                                                    .accessible(Optional.of(Access.PRIVATE)))
                            .asking(AccessChange.consequence(scope, element, Access.PRIVATE)));
        }
        return fixes;
    }

    private static Element renamed(Element element, String fact) {
        if (element.kind() == Kind.EVENT) {
            return element.named(fact);
        }
        String words = PastTense.fact(element.name()).orElse(Phrase.capital(fact));
        return Repairs.onTopic(element.named(words), (Topic topic) -> topic.typed(fact));
    }
}
