package org.stormspec.app.session;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/**
 * What the user works on: elements, contexts, links, domains or boards, never stickies, so that the
 * canvas, the outline and the inspector can share it.
 *
 * @param keys keys of what is selected, in key order
 */
public record Selection(SortedSet<RecordKey> keys) {
    /** Nothing selected. */
    public static final Selection NONE = new Selection(new TreeSet<>());

    /** Copies the keys. */
    public Selection {
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    /** Returns the selection of these keys. */
    public static Selection of(Collection<RecordKey> keys) {
        return new Selection(new TreeSet<>(keys));
    }

    /** Returns the selection of one thing. */
    public static Selection of(RecordKey key) {
        return of(List.of(key));
    }

    /** Returns the selection of one element. */
    public static Selection ofElement(String id) {
        return of(Element.key(id));
    }

    /** Returns the selection of one context. */
    public static Selection ofContext(String id) {
        return of(new RecordKey(RecordType.CONTEXT, id));
    }

    /** Returns what is selected if it is exactly one thing. */
    public Optional<RecordKey> single() {
        return keys.size() == 1 ? Optional.of(keys.first()) : Optional.empty();
    }

    /** Returns whether nothing is selected. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Returns the ids of the selected elements. */
    public SortedSet<String> elements() {
        SortedSet<String> ids = new TreeSet<>();
        keys.stream()
                .filter(key -> key.type() == RecordType.ELEMENT)
                .map(RecordKey::id)
                .forEach(ids::add);
        return ids;
    }
}
