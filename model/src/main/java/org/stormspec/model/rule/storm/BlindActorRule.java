package org.stormspec.model.rule.storm;

import java.util.List;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Scope;

/** A person gives commands without any information to decide by. */
public final class BlindActorRule extends ElementSmell {

    /** Makes the rule. */
    public BlindActorRule() {
        super(Smell.BLIND_ACTOR, Kind.ACTOR);
    }

    @Override
    boolean smells(Scope scope, Element actor) {
        boolean decides =
                scope.model().linksFrom(actor.id()).stream()
                        .anyMatch(link -> link.type() == LinkType.ISSUES);
        boolean uses =
                scope.model().linksFrom(actor.id()).stream()
                        .anyMatch(link -> link.type() == LinkType.CONSUMES);
        return decides && !uses && sources(scope, actor).findAny().isEmpty();
    }

    @Override
    String message(Scope scope, Element actor) {
        return quoted(actor) + " decides, but sees nothing.";
    }

    @Override
    List<Fix> fixes(Scope scope, Element actor) {
        return List.of(
                adding("add what they look at", Kind.READ_MODEL, "What do they see?", actor));
    }
}
