package org.stormspec.model.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;

/**
 * What key, value and null of a CDC entity mean, in the one wording that cards and exported
 * documents share.
 *
 * @param key the key field, when there is one
 * @param rows what a record can be and what it then means; none for other kinds of stream
 */
public record StateMeaning(Optional<String> key, List<Row> rows) {

    /**
     * One line of the table.
     *
     * @param record what is written: {@code First value}, {@code null}
     * @param means what became of the entity: {@code creates}, {@code removes the order}
     */
    public record Row(String record, String means) {

        /** Returns the line as words: {@code null removes the order}. */
        public String text() {
            return record + " " + means;
        }
    }

    /** Copies the rows. */
    public StateMeaning {
        rows = List.copyOf(rows);
    }

    /**
     * Reads off a topic what its records mean.
     *
     * @param type its data type, which becomes the noun: {@code user-score}
     */
    public static StateMeaning of(Topic topic, String type) {
        if (topic.stream() != StreamKind.ENTITY_CDC) {
            return new StateMeaning(topic.payload().key(), List.of());
        }
        String noun = type.replaceAll("[^a-zA-Z0-9]+", " ").strip();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("First value", "creates"));
        rows.add(new Row("Later value", "updates"));
        rows.add(end(topic.origin().changes(), noun));
        return new StateMeaning(topic.payload().key(), rows);
    }

    /** A deletion that nobody has decided on must not be read as one. */
    private static Row end(Topic.Changes changes, String noun) {
        return changes.deletes()
                .map(rule ->
                        switch (rule) {
                            case TOMBSTONE -> new Row("null", "removes the " + noun);
                            case NEVER -> new Row("Nothing", "is ever removed");
                            case SOFT -> soft(changes.deletedField(), noun);
                        })
                .orElseGet(() -> new Row("Nobody", "has decided what null means"));
    }

    private static Row soft(Optional<String> field, String noun) {
        String gone = "says that the " + noun + " is gone";
        return field.map(name -> new Row("The field " + name, gone))
                .orElseGet(() -> new Row("A state of its own", gone));
    }

    /** Returns the table as lines, the key first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        key.ifPresent(name -> lines.add("Key " + name));
        rows.forEach(row -> lines.add(row.text()));
        return List.copyOf(lines);
    }

    /**
     * Returns the same as sentences: {@code Key order_id. First value creates, later value updates,
     * null removes the order.}
     */
    public String sentences() {
        List<String> sentences = new ArrayList<>();
        key.ifPresent(name -> sentences.add("Key " + name + "."));
        if (!rows.isEmpty()) {
            String told =
                    rows.stream().map(row -> small(row.text())).collect(Collectors.joining(", "));
            sentences.add(capital(told) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
