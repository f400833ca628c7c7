package org.stormspec.model.rule.storm;

import java.util.List;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Scope;

/** Nothing makes an event of the open wall happen; in a context another rule says so and blocks. */
public final class NoSourceRule extends ElementSmell {

    /** Makes the rule. */
    public NoSourceRule() {
        super(Smell.NO_SOURCE, Kind.EVENT);
    }

    @Override
    boolean smells(Scope scope, Element event) {
        return scope.ownerOf(event).isEmpty() && sources(scope, event).findAny().isEmpty();
    }

    @Override
    String message(Scope scope, Element event) {
        return "Nothing makes " + quoted(event) + " happen.";
    }

    @Override
    List<Fix> fixes(Scope scope, Element event) {
        return List.of(adding("add the command before it", Kind.COMMAND, "What is asked?", event));
    }
}
