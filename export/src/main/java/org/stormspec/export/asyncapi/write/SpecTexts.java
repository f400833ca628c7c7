package org.stormspec.export.asyncapi.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.model.contract.StateMeaning;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Deprecation;

/// The sentences of a document.
final class SpecTexts {

    private SpecTexts() {}

    /// A text as a sentence: capital at the beginning, full stop at the end.
    static String sentence(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return "";
        }
        String capital = bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
        return capital.matches("(?s).*[.!?]") ? capital : capital + ".";
    }

    /// The name of a context as a title: `policy_management` becomes `Policy management`.
    static String title(String name) {
        String words = name.replaceAll("[_-]+", " ").strip();
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// What kind of environment a cluster is, and the protocol that clients have to set.
    static String environment(Environment environment) {
        String kind = "A cluster of kind " + environment.kind() + ".";
        String protocol = environment.client().getOrDefault("security.protocol", "");
        return protocol.isEmpty()
                ? kind
                : kind + " Clients set security.protocol to " + protocol + ".";
    }

    /// What a reader of a topic must know, in one paragraph.
    static String channel(TopicContract topic, Optional<String> successor) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(topic.element().description()));
        sentences.add(StateMeaning.of(topic.topic(), topic.type()).sentences());
        topic.topic()
                .origin()
                .schedule()
                .ifPresent(schedule -> sentences.add(schedule(topic.topic(), schedule)));
        topic.topic().deprecation().ifPresent(end -> sentences.add(end(end, successor)));
        return String.join(" ", sentences.stream().filter(text -> !text.isEmpty()).toList());
    }

    private static String schedule(Topic topic, String schedule) {
        return "Written on the schedule "
                + schedule
                + topic.origin().occasion().clock().map(by -> ", by the clock of " + by).orElse("")
                + ".";
    }

    /// What readers of another context's topic must know; empty when there is nothing.
    static String reading(TopicContract topic, Optional<String> successor) {
        return topic.topic().deprecation().map(end -> end(end, successor)).orElse("");
    }

    private static String end(Deprecation end, Optional<String> successor) {
        return "Deprecated"
                + end.from().map(day -> " since " + day).orElse("")
                + end.sunset().map(day -> ", gone on " + day).orElse("")
                + successor.map(name -> "; read " + name + " instead").orElse("")
                + "."
                + (end.migration().isBlank() ? "" : " To move: " + sentence(end.migration()));
    }

    /// The word for a kind of stream and the like: `entity-cdc`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
