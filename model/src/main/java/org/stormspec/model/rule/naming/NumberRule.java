package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A domain has the same noun in the singular and in the plural. */
public final class NumberRule extends EachTopicRule {

    /** Describes the rule. */
    public NumberRule() {
        super(
                new About(
                        "NAM-09",
                        Level.HINT,
                        "Singular and plural mixed",
                        "A data type names what one record is about. With both forms about,"
                                + " everybody has to look up which one it is.",
                        "acme.health.sleepy._public.sleep-scores has 'scores', others in health"
                                + " 'score'.",
                        "use the singular"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        String type = Types.of(topic);
        List<String> words = Wording.words(type);
        return words.isEmpty()
                ? Stream.empty()
                : Wording.singular(words.getLast())
                        .filter(noun -> Types.hasNoun(scope, Types.domainOf(topic), noun))
                        .map(noun -> finding(scope, topic, type, words.getLast(), noun))
                        .stream();
    }

    private Finding finding(
            Scope scope, TopicContract topic, String type, String plural, String noun) {
        String singular = type.substring(0, type.length() - plural.length()) + noun;
        return found(
                topic,
                "%s has '%s', others in %s '%s'."
                        .formatted(topic.name(), plural, Types.domainOf(topic), noun),
                Retyping.fix(scope, topic, singular));
    }
}
