package org.stormspec.model.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Undo and redo over a store. A gesture takes a mark, edits freely, and either commits (one entry)
 * or cancels (back to the mark). Entries are change sets, so undo is the inverse of edit. Listeners
 * of the store hear of a change before the history has taken note of it.
 */
public final class History {

    /** A position that no entry has. */
    private static final long NOWHERE = -1;

    private record Entry(String label, ChangeSet changes, long id) {}

    /** A named place in the history that a gesture can be squashed or rolled back to. */
    public static final class Mark {

        private final String label;
        private ChangeSet since = ChangeSet.EMPTY;

        private Mark(String label) {
            this.label = label;
        }

        /** Returns what the gesture is called, as undo will name it. */
        public String label() {
            return label;
        }
    }

    private final Store store;
    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();
    private Optional<Mark> open = Optional.empty();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Consumer<ChangeSet>> travellers = new ArrayList<>();
    private long entries;
    private long saved;

    /** Starts an empty history; every edit that shall be undoable must go through it. */
    public History(Store store) {
        this.store = store;
    }

    /**
     * Adds an action that runs whenever an entry was made, taken back, performed again or saved.
     */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Adds an action that is given what undo has taken back, or redo has done again. */
    public void follow(Consumer<ChangeSet> traveller) {
        travellers.add(traveller);
    }

    private void travelled(ChangeSet changes) {
        announce();
        List.copyOf(travellers).forEach(traveller -> traveller.accept(changes));
    }

    private void announce() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Returns whether a gesture is open, during which there is no undo and no other gesture. */
    public boolean isOpen() {
        return open.isPresent();
    }

    /**
     * Performs a change set as one entry; one that changes nothing leaves no entry.
     *
     * @throws IllegalStateException when a gesture is open, or when the store refuses the change
     *     set; the history is as before then
     */
    public void perform(String label, ChangeSet changes) {
        requireNone(label);
        store.apply(changes);
        add(label, changes);
    }

    /**
     * Begins a gesture.
     *
     * @throws IllegalStateException when another gesture is open
     */
    public Mark mark(String label) {
        requireNone(label);
        Mark mark = new Mark(label);
        open = Optional.of(mark);
        return mark;
    }

    private void requireNone(String label) {
        if (open.isPresent()) {
            throw new IllegalStateException(
                    "'" + open.get().label() + "' has to end before '" + label + "' begins");
        }
    }

    /** Performs a change set as part of an open gesture. */
    public void edit(Mark mark, ChangeSet changes) {
        requireOpen(mark);
        store.apply(changes);
        mark.since = mark.since.then(changes);
    }

    /** Performs edits that make no sense alone, as one as far as listeners can tell. */
    public void together(Runnable edits) {
        store.together(edits);
    }

    /** Tells the store's listeners what words that are being typed would change. */
    public void draft(ChangeSet tentative) {
        store.draft(tentative);
    }

    /** Ends a gesture as one entry. */
    public void commit(Mark mark) {
        requireOpen(mark);
        open = Optional.empty();
        add(mark.label, mark.since);
    }

    private void add(String label, ChangeSet changes) {
        if (!changes.isEmpty()) {
            done.push(new Entry(label, changes, ++entries));
            undone.clear();
        }
        announce();
    }

    /** Ends a gesture as if it had never been. */
    public void cancel(Mark mark) {
        requireOpen(mark);
        open = Optional.empty();
        store.apply(mark.since.inverse());
        announce();
    }

    private void requireOpen(Mark mark) {
        if (open.isEmpty() || open.get() != mark) {
            throw new IllegalStateException("the gesture '" + mark.label + "' is not open");
        }
    }

    /** Takes the last entry back and returns its label; does nothing during a gesture. */
    public Optional<String> undo() {
        if (open.isPresent() || done.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = done.element();
        ChangeSet inverse = entry.changes().inverse();
        store.apply(inverse);
        undone.push(done.pop());
        travelled(inverse);
        return Optional.of(entry.label());
    }

    /** Performs the entry taken back last and returns its label; does nothing during a gesture. */
    public Optional<String> redo() {
        if (open.isPresent() || undone.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = undone.element();
        store.apply(entry.changes());
        done.push(undone.pop());
        travelled(entry.changes());
        return Optional.of(entry.label());
    }

    /** Returns what undo would take back. */
    public Optional<String> nextUndo() {
        return Optional.ofNullable(done.peek()).map(Entry::label);
    }

    /** Returns what redo would perform. */
    public Optional<String> nextRedo() {
        return Optional.ofNullable(undone.peek()).map(Entry::label);
    }

    /** Remembers that the model as it is now is on disk. */
    public void markSaved() {
        saved = position();
        announce();
    }

    /** Remembers that the model as it is now is not on disk, whatever was done or undone. */
    public void markUnsaved() {
        saved = NOWHERE;
        announce();
    }

    /** Begins anew with the model as it is: nothing of before can be taken back or done again. */
    public void forget() {
        boolean wasDirty = isDirty();
        done.clear();
        undone.clear();
        saved = wasDirty ? NOWHERE : position();
        announce();
    }

    /** Returns whether the model differs from what was last saved. */
    public boolean isDirty() {
        return position() != saved || open.map(mark -> !mark.since.isEmpty()).orElse(false);
    }

    private long position() {
        return done.isEmpty() ? 0 : done.element().id();
    }
}
