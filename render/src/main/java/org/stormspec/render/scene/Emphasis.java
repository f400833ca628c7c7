package org.stormspec.render.scene;

import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.RecordKey;

/**
 * What stands out from, or is missing in, one picture of a board.
 *
 * @param selected keys of what is selected
 * @param lifted keys of placements that are being dragged and drawn elsewhere, with their links
 * @param lit keys of the only placements that are not dimmed; empty when nothing is dimmed
 * @param edited key of the placement whose words are being edited, so are not drawn
 */
public record Emphasis(
        Set<RecordKey> selected,
        Set<RecordKey> lifted,
        Optional<Set<RecordKey>> lit,
        Optional<RecordKey> edited) {

    /** Nothing stands out. */
    public static final Emphasis NONE =
            new Emphasis(Set.of(), Set.of(), Optional.empty(), Optional.empty());

    /** Copies the sets. */
    public Emphasis {
        selected = Set.copyOf(selected);
        lifted = Set.copyOf(lifted);
        lit = lit.map(Set::copyOf);
    }

    /** Returns this with something else selected. */
    public Emphasis selecting(Set<RecordKey> keys) {
        return new Emphasis(keys, lifted, lit, edited);
    }

    /** Returns this with something else lifted. */
    public Emphasis lifting(Set<RecordKey> keys) {
        return new Emphasis(selected, keys, lit, edited);
    }

    /** Returns this with only some placements not dimmed, or none dimmed. */
    public Emphasis lighting(Optional<Set<RecordKey>> keys) {
        return new Emphasis(selected, lifted, keys, edited);
    }

    /** Returns this with the words of another placement hidden, or of none. */
    public Emphasis editing(Optional<RecordKey> key) {
        return new Emphasis(selected, lifted, lit, key);
    }
}
