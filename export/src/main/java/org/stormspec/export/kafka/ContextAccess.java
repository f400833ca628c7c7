package org.stormspec.export.kafka;

import java.util.List;

/**
 * A context with the topics that it owns and who may read them: all that access rules are made
 * from.
 *
 * @param context the owner
 * @param topics what it owns
 */
public record ContextAccess(Party context, List<TopicAccess> topics) {

    /** Copies the list. */
    public ContextAccess {
        topics = List.copyOf(topics);
    }
}
