package org.stormspec.model.rule.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** An event is worded like an order. */
public final class NotPastRule extends ElementSmell {

    /** Makes the rule. */
    public NotPastRule() {
        super(Smell.NOT_PAST, Kind.EVENT);
    }

    @Override
    boolean smells(Scope scope, Element event) {
        return PastTense.isOrder(event.name());
    }

    @Override
    String message(Scope scope, Element event) {
        return quoted(event) + " sounds like an order, not like something that has happened.";
    }

    @Override
    List<Fix> fixes(Scope scope, Element event) {
        List<Fix> fixes = new ArrayList<>();
        PastTense.fact(event.name())
                .map(fact ->
                        Repairs.element(
                                "say “" + fact + "”", event.id(), found -> found.named(fact)))
                .ifPresent(fixes::add);
        fixes.add(
                new Fix(
                        "make it a command",
                        model ->
                                new Edits(new SplittableRandom(1))
                                        .retype(model, event.id(), Kind.COMMAND)));
        return fixes;
    }
}
