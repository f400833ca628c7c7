package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.List;

/** Says topic settings and their changes in the lines of a plan. */
final class TopicWords {

    private TopicWords() {}

    static List<String> settings(DesiredTopic topic) {
        List<String> lines = new ArrayList<>();
        lines.add(
                count(topic.partitions(), "partition") + ", " + count(topic.replicas(), "replica"));
        topic.configs().forEach((key, value) -> lines.add(key + " = " + value + topic.reason(key)));
        return List.copyOf(lines);
    }

    static List<String> changes(PlanItem.UpdateTopic update) {
        List<String> lines = new ArrayList<>();
        if (update.adopts()) {
            lines.add("Others made it; it becomes the model's own, as asked.");
        }
        update.partitions()
                .ifPresent(now ->
                        lines.add(
                                "partitions: "
                                        + now
                                        + " → "
                                        + update.topic().partitions()
                                        + " (records of one key may go to another partition from now on)"));
        update.configs()
                .forEach(change -> lines.add(change.text() + update.topic().reason(change.key())));
        return List.copyOf(lines);
    }

    private static String count(int number, String noun) {
        return number == DesiredTopic.BROKER_DEFAULT
                ? noun + "s as the broker decides"
                : number + " " + noun + (number == 1 ? "" : "s");
    }
}
