package org.stormspec.app.outline;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;

/**
 * One line of the outline with what is below it.
 *
 * @param key what it stands for; a group that is no record has the key of a record that never
 *     exists
 * @param label the words shown
 * @param kind its kind when it is an element
 * @param children the lines below, in order
 */
public record OutlineNode(
        RecordKey key, String label, Optional<Kind> kind, List<OutlineNode> children) {
    /** Copies the children. */
    public OutlineNode {
        children = List.copyOf(children);
    }

    static OutlineNode leaf(RecordKey key, String label, Optional<Kind> kind) {
        return new OutlineNode(key, label, kind, List.of());
    }
}
