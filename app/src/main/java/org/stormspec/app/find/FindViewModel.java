package org.stormspec.app.find;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.RecordKey;

/** Find on the board: what is not looked for is dimmed, and one goes from hit to hit. */
public final class FindViewModel {
    private final WorkspaceSession session;
    private final Search search;
    private final Consumer<Optional<Set<RecordKey>>> light;
    private final Consumer<RecordKey> reveal;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private String query = "";
    private List<RecordKey> hits = List.of();
    private int at = -1;

    /**
     * Searches the board that a session has in view.
     *
     * @param light dims all stickies but some
     * @param reveal selects a sticky and brings it into view
     */
    public FindViewModel(
            WorkspaceSession session,
            Search search,
            Consumer<Optional<Set<RecordKey>>> light,
            Consumer<RecordKey> reveal) {
        this.session = session;
        this.search = search;
        this.light = light;
        this.reveal = reveal;
        session.board().addListener(_ -> again());
        session.onSettled(this::again);
    }

    /** Returns how many there are: {@code 3 of 17}. */
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Returns whether one is searching. */
    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /** Returns what is looked for. */
    public String query() {
        return query;
    }

    /** Begins to search; what was looked for last is still looked for. */
    public void open() {
        open.set(true);
        ask(query);
    }

    /** Ends the search; nothing is dimmed any more. */
    public void close() {
        open.set(false);
        search.stop();
        show(List.of(), -1);
        light.accept(Optional.empty());
    }

    /** Looks for something else. */
    public void ask(String typed) {
        boolean other = !typed.equals(query);
        query = typed;
        if (typed.isBlank()) {
            search.stop();
            show(List.of(), -1);
            count.set("");
            light.accept(Optional.empty());
        } else {
            search.onBoard(typed, session.board().get(), found -> take(found, other));
        }
    }

    private void again() {
        if (open.get()) {
            ask(query);
        }
    }

    private void take(List<RecordKey> found, boolean other) {
        Optional<RecordKey> here = other || at < 0 ? Optional.empty() : Optional.of(hits.get(at));
        light.accept(Optional.of(new HashSet<>(found)));
        show(found, here.map(found::indexOf).orElse(-1));
    }

    private void show(List<RecordKey> found, int newAt) {
        hits = found;
        at = newAt;
        count.set(words());
    }

    private String words() {
        if (hits.isEmpty()) {
            return "No hit";
        }
        String all = hits.size() == 1 ? "1 hit" : hits.size() + " hits";
        return at < 0 ? all : "%d of %d".formatted(at + 1, hits.size());
    }

    /** Goes to the next hit, round and round; opens the search when it is closed. */
    public void next() {
        step(1);
    }

    /** Goes to the previous hit, round and round. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!open.get()) {
            open();
        }
        if (!hits.isEmpty()) {
            int from = at < 0 && by < 0 ? 0 : at;
            show(hits, Math.floorMod(from + by, hits.size()));
            reveal.accept(hits.get(at));
        }
    }
}
