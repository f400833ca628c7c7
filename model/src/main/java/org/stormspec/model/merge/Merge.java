package org.stormspec.model.merge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * What comes of bringing another side's edits into a model, record by record. A record edited on
 * one side only takes that edit; one edited on both, differently, is a conflict and stays as it is
 * here until somebody decides.
 *
 * @param changes what goes together with the model as it is
 * @param conflicts what does not, in key order
 */
public record Merge(ChangeSet changes, List<Conflict> conflicts) {

    /** A merge that changes nothing. */
    public static final Merge NOTHING = new Merge(ChangeSet.EMPTY, List.of());

    /** Copies the list. */
    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /** Brings edits of another side into a model; where both sides began is not known. */
    public static Merge into(ModelView model, Collection<Incoming> edits) {
        return new Merging(model, Optional.empty(), edits).merge();
    }

    /**
     * Brings another side's model into a model.
     *
     * @param base where both sides began
     */
    public static Merge into(ModelView model, ModelView base, ModelView there) {
        return new Merging(model, Optional.of(base), Incoming.between(base, there)).merge();
    }

    /**
     * Returns the one change set to apply, once it is decided for which conflicts the other side is
     * right; all others stay as they are here.
     */
    public ChangeSet taking(Set<RecordKey> there) {
        SortedMap<RecordKey, Change> all = new TreeMap<>(changes.changes());
        conflicts.stream()
                .filter(conflict -> there.contains(conflict.key()))
                .forEach(conflict ->
                        all.merge(
                                conflict.key(),
                                new Change(conflict.here(), conflict.there()),
                                (clean, taken) -> new Change(clean.before(), taken.after())));
        return new ChangeSet(all);
    }

    /** Returns whether there is nothing to do and nothing to decide. */
    public boolean isEmpty() {
        return changes.isEmpty() && conflicts.isEmpty();
    }

    /** One merge at work. */
    private static final class Merging {

        private final ModelView model;
        private final Optional<ModelView> base;
        private final Map<RecordKey, Incoming> edits = new LinkedHashMap<>();
        private final SortedMap<RecordKey, Change> clean = new TreeMap<>();
        private final SortedMap<RecordKey, Conflict> conflicts = new TreeMap<>();

        Merging(ModelView model, Optional<ModelView> base, Collection<Incoming> edits) {
            this.model = model;
            this.base = base;
            edits.forEach(edit -> this.edits.put(edit.key(), edit));
        }

        Merge merge() {
            edits.values().forEach(this::sort);
            boolean again;
            do {
                // What was set apart may be missed by others in turn.
                again = setApartWhatMissesSomething();
            } while (again);
            return new Merge(new ChangeSet(clean), List.copyOf(conflicts.values()));
        }

        private void sort(Incoming edit) {
            Optional<ModelRecord> here = model.find(edit.key());
            if (here.equals(edit.after())) {
                return;
            }
            if (edit.seen().contains(here)) {
                clean.put(edit.key(), new Change(here, edit.after()));
            } else {
                setApart(edit);
            }
        }

        private void setApart(Incoming edit) {
            clean.remove(edit.key());
            conflicts.put(
                    edit.key(),
                    new Conflict(edit.key(), edit.base(), model.find(edit.key()), edit.after()));
        }

        /** Returns whether anything more had to be set apart. */
        private boolean setApartWhatMissesSomething() {
            boolean found = false;
            for (Change change : List.copyOf(clean.values())) {
                found |= change.after().map(this::setApartIfLost).orElse(false);
            }
            if (clean.values().stream().anyMatch(change -> change.after().isEmpty())) {
                found |= setApartRemovalsOfWhatIsNeeded();
            }
            return found;
        }

        /** Something that came in belongs to something that is not here any more. */
        private boolean setApartIfLost(ModelRecord incoming) {
            boolean lost =
                    Needs.of(incoming).stream()
                            .anyMatch(need -> !isThere(need) && isOnTheOtherSide(need));
            if (lost) {
                Optional.ofNullable(edits.get(incoming.key())).ifPresent(this::setApart);
            }
            return lost;
        }

        /** Something that went was given new dependants here. */
        private boolean setApartRemovalsOfWhatIsNeeded() {
            boolean found = false;
            for (RecordType type : RecordType.values()) {
                for (ModelRecord here : model.all(type)) {
                    if (isThere(here.key()) && isNew(here)) {
                        found |= setApartRemovalsUnder(here);
                    }
                }
            }
            return found;
        }

        private boolean setApartRemovalsUnder(ModelRecord dependant) {
            boolean found = false;
            for (RecordKey need : Needs.of(dependant)) {
                Change change = clean.get(need);
                if (change != null && change.after().isEmpty()) {
                    Optional.ofNullable(edits.get(need)).ifPresent(this::setApart);
                    found = true;
                }
            }
            return found;
        }

        /** What the other side itself misses is nobody's conflict. */
        private boolean isOnTheOtherSide(RecordKey need) {
            return Optional.ofNullable(edits.get(need))
                    .map(edit -> edit.after().isPresent())
                    .orElseGet(() -> base.map(begin -> begin.has(need)).orElse(true));
        }

        private boolean isNew(ModelRecord here) {
            return base.map(begin -> !begin.find(here.key()).equals(Optional.of(here)))
                    .orElseGet(() -> !edits.containsKey(here.key()));
        }

        private boolean isThere(RecordKey key) {
            Change change = clean.get(key);
            return change == null ? model.has(key) : change.after().isPresent();
        }
    }
}
