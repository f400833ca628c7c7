package org.stormspec.export.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.diff.SpecFacts.TopicFacts;
import org.stormspec.export.asyncapi.diff.TopicFact;

/// Judges what a change of each fact does to those who rely on the topic, by what a consumer meets:
/// Kafka chooses partitions by the bytes of the key and their number; consumers find the schema of
/// a record by its id, and events by the headers of CloudEvents.
final class FactJudge {

    private static final String REQUIRED = ", required";

    /// From fewer readers to more.
    private static final List<String> ACCESS = List.of("private", "protected", "public");

    private final TopicFacts old;
    private final TopicFacts now;
    private final List<FactChange> changes = new ArrayList<>();

    private FactJudge(TopicFacts old, TopicFacts now) {
        this.old = old;
        this.now = now;
    }

    /// Everything that is another one, in the order of the facts.
    static List<FactChange> judge(TopicFacts old, TopicFacts now) {
        FactJudge judge = new FactJudge(old, now);
        for (TopicFact fact : TopicFact.values()) {
            judge.fact(fact);
        }
        return List.copyOf(judge.changes);
    }

    private void fact(TopicFact fact) {
        SortedMap<String, String> before = old.all(fact);
        SortedMap<String, String> after = now.all(fact);
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Difference difference =
                    new Difference(
                            fact,
                            name,
                            Optional.ofNullable(before.get(name)),
                            Optional.ofNullable(after.get(name)));
            if (difference.exists()) {
                judged(difference).ifPresent(changes::add);
            }
        }
    }

    /// One value of a fact, before and now; empty where it is not stated.
    private record Difference(
            TopicFact fact, String name, Optional<String> before, Optional<String> after) {

        boolean exists() {
            return !before.equals(after);
        }

        boolean isNew() {
            return before.isEmpty();
        }

        boolean isGone() {
            return after.isEmpty();
        }

        boolean isLess() {
            return number(after) < number(before);
        }

        private static long number(Optional<String> value) {
            return value.filter(text -> text.matches("-?\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(0L);
        }

        String words() {
            return from("nothing");
        }

        String setting() {
            return from("default");
        }

        private String from(String none) {
            return "%s from %s to %s".formatted(name, before.orElse(none), after.orElse(none));
        }

        Optional<FactChange> breaks(String why) {
            return breaks(words(), why);
        }

        Optional<FactChange> breaks(String words, String why) {
            return Optional.of(new FactChange(fact, Effect.BREAKS, words + ": " + why));
        }

        Optional<FactChange> changes() {
            return changes(words());
        }

        Optional<FactChange> changes(String words) {
            return Optional.of(new FactChange(fact, Effect.CHANGES, words));
        }

        Optional<FactChange> breaksUnlessNew(String why) {
            return isNew() ? changes() : breaks(why);
        }

        Optional<FactChange> environment(String words) {
            return Optional.of(new FactChange(fact, Effect.ENVIRONMENT, words));
        }
    }

    /// What becomes of whoever relies on it; a new fact has to be judged here before this compiles.
    private Optional<FactChange> judged(Difference change) {
        String name = change.name();
        return switch (change.fact()) {
            case ACCESS -> access(change);
            case GRANTS ->
                    change.changes(
                            name + (change.isNew() ? " may read it" : " may no longer read it"));
            case KIND -> change.breaks("records mean something else");
            case DELETION -> change.breaksUnlessNew("readers see deletions otherwise");
            case KEY -> change.breaks("records go to other partitions");
            case KEY_SCHEMA -> change.breaks("keys are other bytes than before");
            case PARTITIONS -> partitions(change);
            case REPLICAS -> change.environment(change.setting());
            case CLEANUP -> change.breaks("other records are kept");
            case RETENTION, CONFIGURATION -> change.changes(change.setting());
            case SCHEMA -> Optional.empty();
            case SCHEMA_FORMAT -> change.breaks("readers cannot read records");
            case CONTENT_TYPE ->
                    change.isNew()
                            ? change.environment(change.words())
                            : change.breaks("readers choose by it how to read");
            case SCHEMA_ID -> change.breaks("readers look for it where it no longer is");
            case SUBJECT -> change.breaks("schemas are registered under other subjects");
            case ENVELOPE -> change.breaks("records are wrapped otherwise");
            case HEADERS -> header(change);
            case CORRELATION -> change.breaksUnlessNew("readers no longer find it");
            case METADATA ->
                    change.isNew()
                            ? change.changes("records say their %s now".formatted(name))
                            : change.breaks(
                                    "records no longer say their " + name,
                                    "who uses it has to do without");
            case DEDUPLICATION -> change.breaksUnlessNew("repeated records are told otherwise");
            case EVENT_TYPES ->
                    change.isNew()
                            ? change.changes("carries %s too".formatted(name))
                            : change.breaks(
                                    "no longer carries " + name, "who waits for it waits in vain");
            case BINDINGS -> change.breaks("readers are set up by it");
            case SCHEDULE -> change.changes();
            case DEPRECATION -> change.changes(deprecation(change));
        };
    }

    private static Optional<FactChange> access(Difference change) {
        return rank(change.after()) < rank(change.before())
                ? change.breaks("fewer may read it")
                : change.changes();
    }

    private static int rank(Optional<String> access) {
        return access.map(ACCESS::indexOf).orElse(-1);
    }

    /// A broker adds partitions and takes none away; keys that are there do not move with them.
    private Optional<FactChange> partitions(Difference change) {
        if (change.isLess()) {
            return change.breaks("the topic has to be made anew");
        }
        boolean isKeyed =
                !old.all(TopicFact.KEY).isEmpty() || !old.all(TopicFact.KEY_SCHEMA).isEmpty();
        boolean isCompacted =
                old.all(TopicFact.CLEANUP).values().stream()
                        .anyMatch(policies -> policies.contains("compact"));
        return isKeyed || isCompacted
                ? change.breaks(
                        "records of a key go to another partition than before, so their order is lost")
                : change.changes();
    }

    private static Optional<FactChange> header(Difference change) {
        String name = change.name();
        if (change.isNew()) {
            String value = change.after().orElseThrow();
            return value.endsWith(REQUIRED)
                    ? change.changes(
                            "header %s is new (%s): who writes has to send it"
                                    .formatted(name, value))
                    : change.changes("header %s is new (%s)".formatted(name, value));
        }
        String before = change.before().orElseThrow();
        if (change.isGone()) {
            String words = "header %s is gone (%s)".formatted(name, before);
            return before.endsWith(REQUIRED)
                    ? change.breaks(words, "who uses it no longer finds it")
                    : change.changes(words);
        }
        String after = change.after().orElseThrow();
        String words = "header %s from %s to %s".formatted(name, before, after);
        return after.equals(before + REQUIRED)
                ? change.changes(words + ": who writes has to send it")
                : change.breaks(words, "who uses it meets something else");
    }

    private static String deprecation(Difference change) {
        return change.after()
                .map(end -> end.equals("yes") ? "deprecated" : "deprecated, " + end)
                .orElse("no longer deprecated");
    }
}
