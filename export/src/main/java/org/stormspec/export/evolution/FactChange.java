package org.stormspec.export.evolution;

import org.stormspec.export.asyncapi.diff.TopicFact;

/// A fact about a topic that is another one than at the last export.
///
/// @param fact which
/// @param effect what it does to those who rely on it
/// @param words what changed, and why it matters where it breaks
public record FactChange(TopicFact fact, Effect effect, String words) {

    /// Whether somebody has to act.
    public boolean isBreaking() {
        return effect == Effect.BREAKS;
    }
}
