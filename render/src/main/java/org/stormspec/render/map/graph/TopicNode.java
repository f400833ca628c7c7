package org.stormspec.render.map.graph;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Product;

/**
 * A topic on the map.
 *
 * @param id unique among all nodes
 * @param context id of the context that owns it
 * @param label what its box says: {@code order.v2}
 * @param name full topic name on the broker
 * @param access who may read it
 * @param marks what else is worth knowing
 * @param tags of the topic and of its fields
 * @param role which part it plays for others, if that is decided
 */
public record TopicNode(
        String id,
        String context,
        String label,
        String name,
        Access access,
        Set<TopicMark> marks,
        Set<String> tags,
        Optional<Product.Role> role)
        implements MapNode {

    /** Copies the sets. */
    public TopicNode {
        EnumSet<TopicMark> copy = EnumSet.noneOf(TopicMark.class);
        copy.addAll(marks);
        marks = Collections.unmodifiableSet(copy);
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    /** Makes a topic without tags and role. */
    public TopicNode(
            String id,
            String context,
            String label,
            String name,
            Access access,
            Set<TopicMark> marks) {
        this(id, context, label, name, access, marks, Set.of(), Optional.empty());
    }

    /** Returns whether the topic bears this mark. */
    public boolean is(TopicMark mark) {
        return marks.contains(mark);
    }

    /** Returns access and marks in words, so that nothing hangs on colour: {@code public · CDC}. */
    public String note() {
        StringJoiner words = new StringJoiner(" · ").add(access.word());
        marks.forEach(mark -> words.add(mark.word()));
        return words.toString();
    }
}
