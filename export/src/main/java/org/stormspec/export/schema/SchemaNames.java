package org.stormspec.export.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stormspec.model.contract.TopicContract;

/// Names in code and schemas that follow from the words of the model.
public final class SchemaNames {

    private SchemaNames() {}

    /// The record name of a topic: `user-score` becomes `UserScore`, its second version
    /// `UserScoreV2`.
    public static String record(TopicContract topic) {
        int version = topic.topic().version();
        return pascal(topic.type()) + (version > 1 ? "V" + version : "");
    }

    /// The record names of all topics, by topic name. Topics of one owner and type that differ in
    /// access carry different records, such as a masked public copy: their names tell the access.
    public static Map<String, String> records(Collection<TopicContract> topics) {
        Map<String, Long> shared =
                topics.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SchemaNames::ownerAndRecord, Collectors.counting()));
        Map<String, String> records = new HashMap<>();
        topics.forEach(topic -> {
            boolean alone = shared.getOrDefault(ownerAndRecord(topic), 1L) == 1;
            String prefix = alone ? "" : pascal(topic.access().word());
            records.put(topic.name(), prefix + record(topic));
        });
        return records;
    }

    private static String ownerAndRecord(TopicContract topic) {
        return topic.owner().id() + " " + record(topic);
    }

    /// Words joined with capitals: `user-score` becomes `UserScore`. What is no letter or digit
    /// goes; a leading digit gets an underscore, because Avro names may not begin with one.
    public static String pascal(String words) {
        String joined =
                Arrays.stream(words.split("[^a-zA-Z0-9]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word ->
                                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        return joined.isEmpty() || Character.isDigit(joined.charAt(0)) ? "_" + joined : joined;
    }

    /// Words joined with capitals, the first one small: `userScore`.
    public static String camel(String words) {
        String pascal = pascal(words);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    /// Words joined with underscores, for field names: `OrderLineItem` becomes `order_line_item`.
    public static String snake(String words) {
        return words.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /// A principal as an Avro namespace; for all names of the usual grammar they are the same.
    public static String namespace(String principal) {
        return principal.replaceAll("[^a-zA-Z0-9_.]", "_");
    }
}
