package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.Expression;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** The data types of a domain join their words in different ways. */
public final class StyleRule extends EachTopicRule {

    /** Describes the rule. */
    public StyleRule() {
        super(
                new About(
                        "NAM-08",
                        Level.HINT,
                        "Names in different styles",
                        "Who knows one name should be able to guess the next. Within a domain the"
                                + " words of data types are joined in one way.",
                        "acme.health.fitness._public.fitness_report joins words with '_', others in"
                                + " health with '-'.",
                        "join the words as the others do"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        String domain = Types.domainOf(topic);
        Types.Style wanted = wanted(scope, Types.stylesIn(scope, domain));
        return Types.Style.in(Types.of(topic)).stream()
                .filter(style -> style != wanted)
                .limit(1)
                .map(style -> finding(scope, topic, domain, style, wanted));
    }

    private Finding finding(
            Scope scope,
            TopicContract topic,
            String domain,
            Types.Style style,
            Types.Style wanted) {
        return found(
                topic,
                "%s joins words with %s, others in %s with %s."
                        .formatted(topic.name(), with(style), domain, with(wanted)),
                Retyping.fix(scope, topic, wanted.spell(Wording.words(Types.of(topic)))));
    }

    /** Returns what the grammar wants if somebody already does it. */
    private static Types.Style wanted(Scope scope, Set<Types.Style> used) {
        Expression grammar = new Expression(scope.workspace().naming().type());
        return used.stream()
                .filter(style -> grammar.matches(style.spell(List.of("a", "b"))))
                .findFirst()
                .or(() -> used.stream().findFirst())
                .orElse(Types.Style.KEBAB);
    }

    private static String with(Types.Style style) {
        return switch (style) {
            case KEBAB -> "'-'";
            case SNAKE -> "'_'";
            case CAMEL -> "capitals";
        };
    }
}
