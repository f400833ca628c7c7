package org.stormspec.model.rule.storm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A policy that could be worded by its arrows is not: whenever this happens, do that. */
public final class UnclearPolicyRule extends ElementSmell {

    /** How a policy begins, in English and German. */
    private static final Pattern WORDED =
            Pattern.compile(
                    "(?is).*\\b(when|whenever|if|once|as soon as|after|every|each|on|wenn|sobald|immer|falls|nach)\\b.*");

    /** Makes the rule. */
    public UnclearPolicyRule() {
        super(Smell.UNCLEAR_POLICY, Kind.POLICY);
    }

    // Only where its arrows say what it should say; else it would be a nudge without a way out.
    @Override
    boolean smells(Scope scope, Element policy) {
        return !WORDED.matcher(policy.name()).matches() && wording(scope, policy).isPresent();
    }

    private static Optional<String> wording(Scope scope, Element policy) {
        Optional<Element> trigger =
                sources(scope, policy).filter(source -> source.kind() == Kind.EVENT).findFirst();
        Optional<Element> order =
                scope.model().linksFrom(policy.id()).stream()
                        .flatMap(link -> scope.model().element(link.to()).stream())
                        .filter(target -> target.kind() == Kind.COMMAND)
                        .findFirst();
        return trigger.flatMap(event ->
                order.map(command -> "Whenever %s, %s".formatted(lower(event), lower(command))));
    }

    private static String lower(Element element) {
        String name = element.name();
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    String message(Scope scope, Element policy) {
        return quoted(policy) + " does not say whenever what happens, and what to do then.";
    }

    @Override
    List<Fix> fixes(Scope scope, Element policy) {
        return wording(scope, policy)
                .map(words ->
                        Repairs.element(
                                "say “" + words + "”", policy.id(), found -> found.named(words)))
                .stream()
                .toList();
    }
}
