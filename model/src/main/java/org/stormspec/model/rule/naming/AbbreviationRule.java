package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A data type shortens a word that its context spells out. */
public final class AbbreviationRule extends EachTopicRule {

    private static final int SHORTEST = 3;

    /** What is missing must be long: {@code bill} is no short form of billing. */
    private static final int MISSING = 4;

    /** Describes the rule. */
    public AbbreviationRule() {
        super(
                new About(
                        "NAM-12",
                        Level.HINT,
                        "Abbreviation of the context's name",
                        "A short form beside the long one makes people wonder whether it means"
                                + " the same, and who searches for one misses the other.",
                        "'epi' in acme.health.epigenetics._public.epi-report: the context says"
                                + " epigenetics.",
                        "use the full word"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        List<String> full = Wording.words(topic.owner().path());
        return Wording.words(Types.of(topic)).stream()
                .distinct()
                .flatMap(word ->
                        full.stream()
                                .filter(context -> isShort(word, context))
                                .limit(1)
                                .map(context -> finding(scope, topic, word, context)));
    }

    private static boolean isShort(String word, String context) {
        return word.length() >= SHORTEST
                && context.length() >= word.length() + MISSING
                && context.startsWith(word);
    }

    private Finding finding(Scope scope, TopicContract topic, String word, String full) {
        String type =
                Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(word) + "(?![A-Za-z0-9])")
                        .matcher(Types.of(topic))
                        .replaceAll(full);
        return found(
                topic,
                "'%s' in %s: the context says %s.".formatted(word, topic.name(), full),
                type.equals(Types.of(topic)) ? List.of() : Retyping.fix(scope, topic, type));
    }
}
