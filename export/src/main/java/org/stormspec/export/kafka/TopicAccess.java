package org.stormspec.export.kafka;

import java.util.List;

/**
 * A topic and who may read it.
 *
 * @param topic full name on the broker
 * @param title what people call it: {@code Customer}
 * @param level who may read it beside the owner
 * @param grantees the readers of a protected topic; without effect on other levels
 */
public record TopicAccess(String topic, String title, AccessLevel level, List<Party> grantees) {

    /** Copies the list. */
    public TopicAccess {
        grantees = List.copyOf(grantees);
    }
}
