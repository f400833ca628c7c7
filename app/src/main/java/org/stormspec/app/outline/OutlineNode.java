package org.stormspec.app.outline;

import java.util.Optional;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;

/**
 * One line of the outline.
 *
 * @param id unique among all lines; the line of the same thing keeps it
 * @param role what it stands for
 * @param key of the board, context, lane, placement, element or link
 * @param board id of the board it is on; empty when it is on none
 * @param element id of the element whose words it shows, if any
 * @param label the words shown
 * @param kind whose swatch it shows, if any
 * @param leaf whether nothing is below it
 */
public record OutlineNode(
        String id,
        Role role,
        RecordKey key,
        String board,
        Optional<String> element,
        String label,
        Optional<Kind> kind,
        boolean leaf) {
    /** What a line stands for. */
    public enum Role {
        BOARD,
        CONTEXT,
        LANE,
        /** Everything of a board, or of the model, that is in no context or on no board. */
        REST,
        STICKY,
        /** What leads to a sticky; its key is that of the link. */
        CAUSE,
        /** What a sticky leads to; its key is that of the link. */
        EFFECT,
        /** An element without a sticky. */
        ELEMENT,
        /** The organisation as a whole: what all topic names begin with. */
        TENANT,
        /** A domain of the tenant. */
        DOMAIN,
        /** A context of a domain, wherever its frame stands. */
        MEMBER,
        /** A service of a context; its key is that of the context. */
        SERVICE,
        /** A topic, under the service that writes it or under its context. */
        STREAM
    }
}
