package org.stormspec.export.evolution;

import java.util.List;

/// Everything that changed since an earlier state.
///
/// @param before version of the earlier state; empty when nothing was exported before
/// @param now version that the model has
/// @param bump the step that the changes deserve
/// @param topics topics that are new, gone or others, by context and name
/// @param reads who begins or stops to read what, in words
public record ChangeReport(
        String before, String now, Bump bump, List<TopicChange> topics, List<String> reads) {

    /// Copies the lists.
    public ChangeReport {
        topics = List.copyOf(topics);
        reads = List.copyOf(reads);
    }

    /// Whether nothing changed.
    public boolean isEmpty() {
        return bump == Bump.NONE;
    }

    /// Whether a change breaks somebody.
    public boolean isBreaking() {
        return topics.stream().anyMatch(TopicChange::isBreaking);
    }

    /// The version that the changes deserve.
    public String proposed() {
        return before.isEmpty() ? now : bump.after(before);
    }

    /// Whether the content changed and the version did not follow.
    public boolean isUnderstated() {
        return !isEmpty() && now.equals(before);
    }
}
