package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A context is named after people and not after what is done there. */
public final class OrganisedContextRule extends EachContextRule {

    /** Describes the rule. */
    public OrganisedContextRule() {
        super(
                new About(
                        "CTX-02",
                        Level.WARNING,
                        "Context that mirrors the organisation",
                        "A context is a part of the business and outlives whoever looks after it."
                                + " Its owner is an attribute and may change; its name may not.",
                        "finance.team_blue mirrors the organisation.",
                        "name it after what it does"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        WordRule.Words known = OrganisationRule.listening(scope);
        return known.in(context.name()).isEmpty()
                ? Stream.empty()
                : Stream.of(
                        found(
                                context,
                                context.path() + " mirrors the organisation.",
                                fixes(scope, known, context)));
    }

    private static List<Fix> fixes(Scope scope, WordRule.Words known, Context context) {
        return Optional.of(known.without(context.name()))
                .filter(name -> !name.isEmpty())
                .or(() -> capability(scope, known, context))
                .map(name -> List.of(naming(context, name)))
                .orElseGet(List::of);
    }

    /** What is done there says the first aggregate best. */
    private static Optional<String> capability(Scope scope, WordRule.Words known, Context context) {
        return scope.elementsIn(context).stream()
                .flatMap(id -> scope.model().element(id).stream())
                .filter(element -> element.kind() == Kind.AGGREGATE)
                .map(Element::name)
                .map(name -> String.join("_", Wording.words(name)))
                .filter(name -> !name.isEmpty() && known.in(name).isEmpty())
                .findFirst();
    }

    private static Fix naming(Context context, String name) {
        return Repairs.context(
                "call it " + context.renamed(context.domain(), name).path(),
                context.id(),
                found -> found.renamed(found.domain(), name));
    }
}
