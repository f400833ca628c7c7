package org.stormspec.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Wording;

/**
 * The kind that the words of an event suggest (requirement R-034).
 *
 * @param kind the kind
 * @param reason what speaks for it, in words
 */
record KindSuggestion(Topic.StreamKind kind, String reason) {
    private record Sign(Topic.StreamKind kind, String about, Set<String> words) {}

    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(
                            Topic.StreamKind.SCHEDULED_EVENT,
                            "time",
                            Set.of(
                                    "hourly",
                                    "daily",
                                    "nightly",
                                    "weekly",
                                    "monthly",
                                    "quarterly",
                                    "yearly",
                                    "midnight")),
                    new Sign(
                            Topic.StreamKind.SYSTEM_EVENT,
                            "machines",
                            Set.of(
                                    "server",
                                    "disk",
                                    "memory",
                                    "cpu",
                                    "heartbeat",
                                    "metric",
                                    "metrics",
                                    "backup",
                                    "deployed",
                                    "restarted")),
                    new Sign(
                            Topic.StreamKind.DATA_EVENT,
                            "a store",
                            Set.of("row", "rows", "table", "column", "snapshot")),
                    new Sign(
                            Topic.StreamKind.LIFECYCLE_EVENT,
                            "a process",
                            Set.of("task", "step", "phase", "stage", "workflow")));

    /** Returns what a name suggests, if it suggests anything. */
    static Optional<KindSuggestion> of(String name) {
        List<String> words = Wording.words(name);
        return SIGNS.stream()
                .flatMap(sign ->
                        words.stream()
                                .filter(sign.words()::contains)
                                .map(word ->
                                        new KindSuggestion(
                                                sign.kind(),
                                                "“" + word + "” speaks of " + sign.about())))
                .findFirst();
    }
}
