package org.stormspec.export.evolution;

import java.util.List;

/// Everything that changed since an earlier state.
///
/// @param before version of the earlier state; empty when nothing was exported before
/// @param now version that the model has
/// @param bump the step that the changes deserve
/// @param topics topics that are new, gone or others, by context and name
/// @param reads who begins or stops to read what, in words
/// @param servers clusters that are told otherwise
public record ChangeReport(
        String before,
        String now,
        Bump bump,
        List<TopicChange> topics,
        List<String> reads,
        List<ServerChange> servers) {

    /// Copies the lists.
    public ChangeReport {
        topics = List.copyOf(topics);
        reads = List.copyOf(reads);
        servers = List.copyOf(servers);
    }

    /// Whether nothing changed.
    public boolean isEmpty() {
        return bump == Bump.NONE;
    }

    /// Whether a change breaks somebody.
    public boolean isBreaking() {
        return topics.stream().anyMatch(TopicChange::isBreaking)
                || servers.stream().anyMatch(ServerChange::isBreaking);
    }

    /// The version that the changes deserve.
    public String proposed() {
        return before.isEmpty() ? now : bump.after(before);
    }

    /// Whether the contracts changed, and not only where they run or how they are worded.
    public boolean isOfContracts() {
        return bump.compareTo(Bump.PATCH) > 0;
    }

    /// Whether the content changed and the version did not follow.
    public boolean isUnderstated() {
        return !isEmpty() && now.equals(before);
    }
}
