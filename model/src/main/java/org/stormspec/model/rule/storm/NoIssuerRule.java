package org.stormspec.model.rule.storm;

import java.util.List;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Scope;

/** Nobody and nothing gives a command. */
public final class NoIssuerRule extends ElementSmell {

    /** Makes the rule. */
    public NoIssuerRule() {
        super(Smell.NO_ISSUER, Kind.COMMAND);
    }

    @Override
    boolean smells(Scope scope, Element command) {
        return sources(scope, command).findAny().isEmpty();
    }

    @Override
    String message(Scope scope, Element command) {
        return "Nobody gives " + quoted(command) + ".";
    }

    @Override
    List<Fix> fixes(Scope scope, Element command) {
        return List.of(adding("add the person who decides", Kind.ACTOR, "Who?", command));
    }
}
