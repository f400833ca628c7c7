package org.stormspec.app.palette;

import java.util.List;
import java.util.Optional;
import org.stormspec.app.action.Deed;
import org.stormspec.model.record.Kind;

/**
 * One line of the palette.
 *
 * @param id names it among the recent ones; unique
 * @param label what is searched and shown
 * @param place what it belongs to
 * @param kind whose swatch it shows, if any
 * @param keys that do the same, as people read them
 * @param refusal why it cannot be chosen now; empty when it can
 * @param run does it
 */
public record Entry(
        String id,
        String label,
        String place,
        Optional<Kind> kind,
        List<String> keys,
        Optional<String> refusal,
        Runnable run) {
    /** Copies the keys. */
    public Entry {
        keys = List.copyOf(keys);
    }

    /** Returns the line of something that can be done. */
    public static Entry of(Deed deed) {
        return new Entry(
                deed.id(),
                deed.label(),
                deed.group(),
                Optional.empty(),
                deed.keys(),
                deed.refusal(),
                deed.run());
    }

    /** Returns this line with the swatch of a kind. */
    public Entry marked(Kind with) {
        return new Entry(id, label, place, Optional.of(with), keys, refusal, run);
    }
}
