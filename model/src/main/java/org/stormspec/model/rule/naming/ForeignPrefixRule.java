package org.stormspec.model.rule.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/**
 * An imported name follows the grammar but claims another owner or another access level than the
 * topic has in the model. Names that do not follow it are {@link GrammarRule}'s.
 */
public final class ForeignPrefixRule extends NamingRule {

    @Override
    public About about() {
        return new About(
                "NAM-07",
                Level.ERROR,
                "Name that claims another owner",
                "Rights hang on the beginning of a name. A topic under the name of another context"
                        + " is written by that one and not by its owner.",
                "acme.finance.campaign._public.sale claims finance.campaign but belongs to"
                        + " finance.sales.",
                "move it to the context it claims · name it from its place");
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.topic().explicitName().flatMap(scope.names()::read).stream()
                .flatMap(parts -> check(scope, topic, parts).stream());
    }

    private Optional<Finding> check(Scope scope, TopicContract topic, Map<String, String> parts) {
        if (!claims(parts, "tenant", scope.workspace().tenant())
                || !claims(parts, "domain", topic.owner().domain())
                || !claims(parts, "context", topic.owner().name())) {
            return Optional.of(ownerFinding(scope, topic, parts));
        }
        return Optional.ofNullable(parts.get("access"))
                .flatMap(scope.names()::accessOf)
                .filter(access -> access != topic.access())
                .map(access -> accessFinding(scope, topic, access));
    }

    private static boolean claims(Map<String, String> parts, String part, String own) {
        return parts.getOrDefault(part, own).equals(own);
    }

    private Finding ownerFinding(Scope scope, TopicContract topic, Map<String, String> parts) {
        String claimed = path(parts);
        List<Fix> fixes = new ArrayList<>();
        scope.model().contexts().stream()
                .filter(context -> context.path().equals(claimed) && !context.equals(topic.owner()))
                .findFirst()
                .ifPresent(context -> fixes.add(moving(topic, context)));
        Renaming.fix(scope.model(), topic.element()).ifPresent(fixes::add);
        return about().finding(
                        "%s claims %s but belongs to %s."
                                .formatted(
                                        topic.name(),
                                        claimed.equals(topic.owner().path())
                                                ? "tenant " + parts.get("tenant")
                                                : claimed,
                                        topic.owner().path()),
                        List.of(topic.element().key(), topic.owner().key()),
                        fixes);
    }

    private static String path(Map<String, String> parts) {
        return Stream.of("domain", "context")
                .flatMap(part -> Optional.ofNullable(parts.get(part)).stream())
                .reduce((domain, context) -> domain + "." + context)
                .orElse("");
    }

    private static Fix moving(TopicContract topic, Context context) {
        return Repairs.moving("move it to " + context.path(), topic.element().id(), context);
    }

    private Finding accessFinding(Scope scope, TopicContract topic, Access claimed) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(
                Repairs.topic(
                                "make it " + claimed.word(),
                                topic.element().id(),
                                found -> found.accessible(Optional.of(claimed)))
                        .asking(AccessChange.consequence(scope, topic.element(), claimed)));
        Renaming.fix(scope.model(), topic.element()).ifPresent(fixes::add);
        return about().finding(
                        "%s claims to be %s but is %s."
                                .formatted(topic.name(), claimed.word(), topic.access().word()),
                        List.of(topic.element().key()),
                        fixes);
    }
}
