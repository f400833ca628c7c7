package org.stormspec.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.stormspec.app.task.Debounce;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.History;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/**
 * One open workspace: model, history, selection and the board in view. Confined to the
 * user-interface thread, like the store inside.
 */
public final class WorkspaceSession {
    private static final int SETTLED_MILLIS = 30;

    // Another one when the workspace is saved elsewhere.
    private Path folder;
    private final Store store;
    private final History history;
    private final Edits edits;
    private final Debounce settled;
    private final List<Settled> settledListeners = new ArrayList<>();
    // The types of record that changed since the listeners were last told.
    // Read by the thread that checks.
    private volatile boolean partial;
    private final Set<RecordType> unsettled = EnumSet.noneOf(RecordType.class);
    private Runnable interrupt = () -> {};
    // The input whose words are not in the model yet.
    private Optional<Typing> typing = Optional.empty();
    // Whether words that are being typed would change something.
    private boolean drafted;
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyStringWrapper board = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper("");

    /**
     * Opens a session over a model.
     *
     * @param folder folder of the workspace
     * @param store the model; from now on it must be edited through this session only
     * @param edits the use cases
     * @param debounce for views that need not follow every step of a gesture
     */
    public WorkspaceSession(Path folder, Store store, Edits edits, Debounce.Factory debounce) {
        this.folder = folder;
        this.store = store;
        this.history = new History(store);
        this.edits = edits;
        this.settled = debounce.of(SETTLED_MILLIS, this::announceSettled);
        store.listen(new Following());
        history.listen(this::refresh);
        board.set(store.boards().stream().map(Board::id).findFirst().orElse(""));
    }

    /** Returns whether some files could not be read, so that the model lacks what they say. */
    public boolean isPartial() {
        return partial;
    }

    /** Remembers whether some files could not be read. */
    void setPartial(boolean now) {
        partial = now;
    }

    /** Returns the folder of the workspace. */
    public Path folder() {
        return folder;
    }

    /** Remembers that the workspace lives in another folder from now on. */
    void moved(Path newFolder) {
        folder = newFolder;
    }

    /** Returns the model for reading. */
    public ModelView model() {
        return store;
    }

    /** Returns an unchanging copy of the model for another thread. */
    public ModelView snapshot() {
        return store.snapshot();
    }

    /** Returns how many change sets the model has seen. */
    public long revision() {
        return store.revision();
    }

    /** Returns the use cases. */
    public Edits edits() {
        return edits;
    }

    /** Adds a listener for every change set; the returned action takes it away again. */
    public Runnable listen(Store.Listener listener) {
        return store.listen(listener);
    }

    private record Settled(Set<RecordType> about, Runnable action) {}

    /** Adds an action that runs a moment after the last of a series of changes. */
    public void onSettled(Runnable action) {
        onSettled(EnumSet.allOf(RecordType.class), action);
    }

    /**
     * Adds an action that runs a moment after the last of a series of changes, if records of
     * certain types are among what changed: moving a sticky need not make lists of elements anew.
     */
    public void onSettled(Set<RecordType> about, Runnable action) {
        settledListeners.add(new Settled(Set.copyOf(about), action));
    }

    private void announceSettled() {
        Set<RecordType> settling = EnumSet.noneOf(RecordType.class);
        settling.addAll(unsettled);
        unsettled.clear();
        List.copyOf(settledListeners).stream()
                .filter(listener -> !Collections.disjoint(listener.about(), settling))
                .forEach(listener -> listener.action().run());
    }

    /** Takes note of edits, and of words that are being typed. */
    private final class Following implements Store.Listener {
        @Override
        public void changed(ChangeSet changes) {
            WorkspaceSession.this.changed(changes);
        }

        @Override
        public void drafted(ChangeSet tentative) {
            drafted = !tentative.isEmpty();
            refresh();
        }
    }

    private void changed(ChangeSet changes) {
        drafted = false;
        changes.changes().keySet().forEach(key -> unsettled.add(key.type()));
        dropGone(changes);
        settled.poke();
    }

    private void dropGone(ChangeSet changes) {
        SortedSet<RecordKey> left = new TreeSet<>(selection.get().keys());
        changes.changes().values().stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::key)
                .forEach(left::remove);
        select(Selection.of(left));
        if (store.find(new RecordKey(RecordType.BOARD, board.get())).isEmpty()) {
            board.set(store.boards().stream().map(Board::id).findFirst().orElse(""));
        }
    }

    /** Returns what the user works on. */
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /** Selects something else. */
    public void select(Selection newSelection) {
        if (!newSelection.equals(selection.get())) {
            selection.set(newSelection);
        }
    }

    /** Returns the id of the board in view, empty when there is none. */
    public ReadOnlyStringProperty board() {
        return board.getReadOnlyProperty();
    }

    /** Shows another board; one that does not exist is ignored. */
    public void showBoard(String id) {
        if (store.has(new RecordKey(RecordType.BOARD, id))) {
            board.set(id);
        }
    }

    /** Returns whether something is not on disk, words that are being typed included. */
    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** Returns what undo would take back, empty when nothing. */
    public ReadOnlyStringProperty nextUndo() {
        return nextUndo.getReadOnlyProperty();
    }

    /** Returns what redo would perform, empty when nothing. */
    public ReadOnlyStringProperty nextRedo() {
        return nextRedo.getReadOnlyProperty();
    }

    /** Returns the store, for the board's gestures. */
    public Store store() {
        return store;
    }

    /** Returns the history, for the board's gestures. */
    public History history() {
        return history;
    }

    /** Says how words that are edited on the board are taken when something else wants to edit. */
    public void onInterrupt(Runnable finish) {
        interrupt = finish;
    }

    /**
     * Hears what somebody types into an input that keeps its words to itself until they are taken:
     * to be told whenever the words change, and when they were taken or given up. Until then they
     * count as not saved, {@link #settle()} takes them, and a crash does not lose them.
     */
    public void typing(Typing input) {
        boolean wasOpen = typing.filter(input::equals).isPresent();
        if (input.isChanged()) {
            typing = Optional.of(input);
            store.draft(input.tentative());
        } else if (wasOpen) {
            typing = Optional.empty();
            store.draft(ChangeSet.EMPTY);
        }
    }

    /** Takes words that are being typed, wherever that is, as clicking elsewhere does. */
    public void settle() {
        interrupt.run();
        typing.ifPresent(input -> {
            input.take();
            typing(input);
        });
    }

    /** Performs an edit as one undoable step; does nothing while a gesture cannot be ended. */
    public void perform(String label, ChangeSet changes) {
        performed(label, changes);
    }

    /** Performs an edit as one undoable step; returns whether no gesture stood in its way. */
    boolean performed(String label, ChangeSet changes) {
        interrupt.run();
        if (history.isOpen()) {
            return false;
        }
        history.perform(label, changes);
        return true;
    }

    /** Takes the last step back and returns what it was. */
    public Optional<String> undo() {
        settle();
        return history.undo();
    }

    /** Performs the step taken back last and returns what it was. */
    public Optional<String> redo() {
        settle();
        return history.redo();
    }

    /** Remembers that the model as it is now is on disk. */
    public void saved() {
        history.markSaved();
    }

    /** Remembers that the model as it is now is not on disk, whatever was done or undone. */
    void unsaved() {
        history.markUnsaved();
    }

    private void refresh() {
        dirty.set(history.isDirty() || drafted || typing.isPresent());
        nextUndo.set(history.nextUndo().orElse(""));
        nextRedo.set(history.nextRedo().orElse(""));
    }

    /** Returns the model as it is now as a store of its own, at no cost worth mentioning. */
    public Store copy() {
        return store.copy();
    }

    /** Returns every record, in key order, as files are written from. */
    public List<ModelRecord> records() {
        return Collections.unmodifiableList(store.records());
    }
}
