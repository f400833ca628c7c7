package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.Expression;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/**
 * The name of a topic does not follow the grammar of the workspace. A topic that was imported under
 * such a name, but under the prefix of its owner and access level, works as its rights say: that is
 * only a warning.
 */
public final class GrammarRule extends NamingRule {

    private static final Pattern OPTIONAL = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern SEPARATOR = Pattern.compile("\\.");

    @Override
    public About about() {
        return new About(
                "NAM-01",
                Level.ERROR,
                "Name outside the grammar",
                "From the name of a topic everybody can tell its owner and who may read it, and so"
                        + " can the access rules. A name of another shape says nothing to either.",
                "common._public.user has 3 parts, but"
                        + " {tenant}.{domain}.{context}.{access}.{type} has 5.",
                "name it from its place in the model");
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return scope.names().read(topic.name()).isPresent()
                ? Stream.empty()
                : Stream.of(finding(scope, topic));
    }

    private Finding finding(Scope scope, TopicContract topic) {
        Optional<Fix> fix = Renaming.fix(scope.model(), topic.element());
        return about().finding(
                        message(scope, topic),
                        List.of(topic.element().key(), topic.owner().key()),
                        fix.stream().toList())
                .at(hasOwnPrefix(scope, topic) ? Level.WARNING : Level.ERROR);
    }

    private static boolean hasOwnPrefix(Scope scope, TopicContract topic) {
        String prefix =
                scope.names().principalOf(topic.owner())
                        + "."
                        + scope.workspace().naming().word(topic.access())
                        + ".";
        return topic.topic().explicitName().isPresent() && topic.name().startsWith(prefix);
    }

    private static String message(Scope scope, TopicContract topic) {
        if (topic.topic().explicitName().isEmpty() && topic.owner().domain().isEmpty()) {
            return "%s is in no domain, so its topic '%s' has no full name."
                    .formatted(topic.owner().path(), topic.element().name());
        }
        String grammar = OPTIONAL.matcher(scope.names().grammar()).replaceAll("");
        int parts = parts(topic.name());
        int expected = parts(grammar);
        return parts == expected
                ? "%s does not follow %s: %s."
                        .formatted(topic.name(), grammar, misfit(scope, topic, grammar))
                : "%s has %s, but %s has %d."
                        .formatted(
                                topic.name(),
                                parts == 1 ? "1 part" : parts + " parts",
                                grammar,
                                expected);
    }

    private static int parts(String name) {
        return (int) SEPARATOR.matcher(name).results().count() + 1;
    }

    /** Says which part is wrong, when the grammar is parts between dots and nothing else. */
    private static String misfit(Scope scope, TopicContract topic, String grammar) {
        String[] parts = SEPARATOR.split(topic.name(), -1);
        String[] rules = SEPARATOR.split(grammar, -1);
        for (int i = 0; i < rules.length; i++) {
            Matcher part = Pattern.compile("\\{(\\w+)}").matcher(rules[i]);
            if (part.matches() && !fits(scope, part.group(1), parts[i])) {
                return "'%s' is no %s".formatted(parts[i], wordFor(part.group(1)));
            }
        }
        return "its parts are in another order";
    }

    private static boolean fits(Scope scope, String part, String text) {
        return switch (part) {
            case "access" -> scope.names().accessOf(text).isPresent();
            case "type" -> new Expression(scope.workspace().naming().type()).matches(text);
            default -> new Expression(scope.workspace().naming().segment()).matches(text);
        };
    }

    private static String wordFor(String part) {
        return switch (part) {
            case "access" -> "access word";
            case "type" -> "data type";
            default -> part;
        };
    }
}
