package org.stormspec.model.rule.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A data type says what every topic is anyway. */
public final class NoiseRule extends EachTopicRule {

    private static final Set<String> ANYWHERE =
            Set.of("kafka", "avro", "json", "protobuf", "proto");
    private static final Set<String> AT_THE_END =
            Set.of("topic", "stream", "event", "events", "data", "message", "messages", "queue");

    /** Describes the rule. */
    public NoiseRule() {
        super(
                new About(
                        "NAM-06",
                        Level.HINT,
                        "Technical noise in a name",
                        "That it is a topic, carries data and travels by Kafka is true of every"
                                + " one. The words that remain are those that tell topics apart.",
                        "'topic' adds nothing to acme.finance.sales._public.order-topic.",
                        "drop the word"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        List<String> words = Wording.words(Types.of(topic));
        List<String> telling = telling(words);
        return telling.size() == words.size()
                ? Stream.empty()
                : Stream.of(
                        found(
                                topic,
                                "'%s' adds nothing to %s."
                                        .formatted(noise(words, telling), topic.name()),
                                telling.isEmpty()
                                        ? List.of()
                                        : Retyping.fix(scope, topic, spelt(topic, telling))));
    }

    private static List<String> telling(List<String> words) {
        List<String> telling = new ArrayList<>(words);
        telling.removeIf(ANYWHERE::contains);
        while (!telling.isEmpty() && AT_THE_END.contains(telling.getLast())) {
            telling.removeLast();
        }
        return telling;
    }

    private static String noise(List<String> words, List<String> telling) {
        List<String> noise = new ArrayList<>(words);
        telling.forEach(noise::remove);
        return String.join("-", noise);
    }

    private static String spelt(TopicContract topic, List<String> words) {
        return Types.Style.in(Types.of(topic)).stream()
                .findFirst()
                .orElse(Types.Style.KEBAB)
                .spell(words);
    }
}
