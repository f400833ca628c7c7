package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A command has the name of a fact. */
public final class FactAsCommandRule extends CommandRule {

    /** Describes the rule. */
    public FactAsCommandRule() {
        super(
                new About(
                        "CMD-02",
                        Level.WARNING,
                        "Command named like an event",
                        "A command is an order that may be refused. What has happened cannot be ordered.",
                        "OrderPlaced is a command, but reads like a fact.",
                        "name the order · make it an event"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Command command) {
        boolean fact =
                PastTense.state(element.name()).isPresent()
                        && !Phrase.of(element.name()).words().contains("as");
        return fact
                ? at(
                        element,
                        "%s is a command, but reads like a fact.".formatted(element.name()),
                        fixes(element))
                : Stream.empty();
    }

    private static List<Fix> fixes(Element element) {
        // Nothing is placed, so the source of randomness is never asked.
        Edits edits = new Edits(RandomGenerator.getDefault());
        return Stream.concat(
                        PastTense.order(element.name()).stream()
                                .map(order ->
                                        Repairs.element(
                                                "call it " + order,
                                                element.id(),
                                                found -> found.named(order))),
                        Stream.of(
                                new Fix(
                                                "make it an event",
                                                model ->
                                                        edits.retype(
                                                                model, element.id(), Kind.EVENT))
                                        .asking("nothing handles it any more")))
                .toList();
    }
}
