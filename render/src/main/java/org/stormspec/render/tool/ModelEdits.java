package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.View;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.History;
import org.stormspec.model.store.ModelView;

/** Performs the edits of gestures on a store, each gesture under one mark of its history. */
public final class ModelEdits implements BoardEdits {

    private final ModelView model;
    private final History history;
    private final Edits edits;
    private final String board;
    // What things were when the open gesture began, as far as it has touched them.
    private final Map<RecordKey, ModelRecord> originals = new HashMap<>();
    private Optional<History.Mark> mark = Optional.empty();
    private ChangeSet since = ChangeSet.EMPTY;

    /**
     * Edits one board.
     *
     * @param model the store that the history changes
     * @param history takes the marks
     * @param edits the use cases
     * @param board id of the board
     */
    public ModelEdits(ModelView model, History history, Edits edits, String board) {
        this.model = model;
        this.history = history;
        this.edits = edits;
        this.board = board;
    }

    @Override
    public void begin(String label) {
        mark = Optional.of(history.mark(label));
        since = ChangeSet.EMPTY;
        originals.clear();
    }

    @Override
    public void commit() {
        history.commit(open());
        mark = Optional.empty();
    }

    @Override
    public void cancel() {
        history.cancel(open());
        mark = Optional.empty();
    }

    @Override
    public void restart() {
        history.edit(open(), since.inverse());
        since = ChangeSet.EMPTY;
    }

    @Override
    public void keep() {
        since = ChangeSet.EMPTY;
        originals.clear();
    }

    private History.Mark open() {
        return mark.orElseThrow(() -> new IllegalStateException("no gesture is open"));
    }

    private void perform(ChangeSet changes) {
        history.edit(open(), changes);
        since = since.then(changes);
    }

    @Override
    public ChangeSet perform(Function<Edits, ChangeSet> useCase) {
        ChangeSet changes = useCase.apply(edits);
        perform(changes);
        return changes;
    }

    @Override
    public void put(Collection<? extends ModelRecord> records) {
        perform(new Draft(model).putAll(records).changes());
    }

    @Override
    public Optional<String> undo() {
        return history.undo();
    }

    @Override
    public Optional<String> redo() {
        return history.redo();
    }

    @Override
    public RecordKey create(Kind kind, Box box, String words) {
        Edits.Created created = edits.create(model, board, kind, words, box);
        perform(created.changes());
        return created.placement().key();
    }

    @Override
    public void makeRoom(RecordKey from, Box next) {
        model.find(from)
                .filter(Placement.class::isInstance)
                .map(Placement.class::cast)
                .ifPresent(placement -> perform(edits.makeRoom(model, placement, next)));
    }

    @Override
    public void drag(Set<RecordKey> keys, int dx, int dy) {
        Draft draft = new Draft(model);
        originals(keys).forEach(record -> Moved.by(record, dx, dy).ifPresent(draft::put));
        perform(draft.changes());
    }

    @Override
    public void drop(Set<RecordKey> keys, int dx, int dy) {
        Collection<ModelRecord> records = originals(keys);
        together(() -> drop(records, dx, dy));
    }

    private void drop(Collection<ModelRecord> records, int dx, int dy) {
        restart();
        Draft frames = new Draft(model);
        records.stream()
                .filter(record -> !(record instanceof Placement))
                .forEach(record -> Moved.by(record, dx, dy).ifPresent(frames::put));
        perform(frames.changes());
        perform(edits.move(model, only(Placement.class, records), dx, dy));
    }

    private Collection<ModelRecord> originals(Set<RecordKey> keys) {
        List<ModelRecord> records = new ArrayList<>();
        for (RecordKey key : keys) {
            model.find(key)
                    .ifPresent(now -> {
                        originals.putIfAbsent(key, now);
                        records.add(originals.getOrDefault(key, now));
                    });
        }
        return records;
    }

    @Override
    public void rename(RecordKey key, String words) {
        model.find(key).map(record -> renaming(record, words)).ifPresent(this::perform);
    }

    @Override
    public void together(Runnable steps) {
        history.together(steps);
    }

    @Override
    public void draft(RecordKey key, String words) {
        history.draft(
                model.find(key)
                        .filter(_ -> !words.isEmpty())
                        .map(record -> renaming(record, words))
                        .orElse(ChangeSet.EMPTY));
    }

    @Override
    public void dropDraft() {
        history.draft(ChangeSet.EMPTY);
    }

    private ChangeSet renaming(ModelRecord record, String words) {
        return switch (record) {
            case Placement placement -> edits.rename(model, placement.element(), words);
            case Frame frame -> edits.renameContext(model, frame.context(), words);
            case Lane lane -> new Draft(model).put(lane.named(words)).changes();
            case Phase phase -> new Draft(model).put(phase.named(words)).changes();
            case View view ->
                    new Draft(model)
                            .put(new View(view.board(), view.id(), words, view.box()))
                            .changes();
            default -> ChangeSet.EMPTY;
        };
    }

    @Override
    public void remove(Set<RecordKey> keys) {
        perform(edits.disconnect(model, only(Link.class, found(keys))));
        perform(edits.removeFromBoard(model, only(Placement.class, found(keys))));
        for (Frame frame : only(Frame.class, found(keys))) {
            perform(edits.removeFrame(model, frame));
        }
        removeLanes(keys);
    }

    @Override
    public void removeEverywhere(Set<RecordKey> keys) {
        perform(edits.disconnect(model, only(Link.class, found(keys))));
        Set<String> elements =
                only(Placement.class, found(keys)).stream()
                        .map(Placement::element)
                        .collect(Collectors.toSet());
        perform(edits.removeEverywhere(model, elements));
        for (Frame frame : only(Frame.class, found(keys))) {
            perform(edits.removeContext(model, frame.context()));
        }
        removeLanes(keys);
    }

    private void removeLanes(Set<RecordKey> keys) {
        Draft draft = new Draft(model);
        only(Lane.class, found(keys)).forEach(lane -> draft.remove(lane.key()));
        only(Phase.class, found(keys)).forEach(phase -> draft.remove(phase.key()));
        perform(draft.changes());
    }

    @Override
    public Set<RecordKey> duplicate(Set<RecordKey> keys, int dx, int dy) {
        ChangeSet changes = edits.duplicate(model, only(Placement.class, found(keys)), dx, dy);
        perform(changes);
        return added(changes, RecordType.PLACEMENT);
    }

    @Override
    public Optional<RecordKey> connect(RecordKey from, RecordKey to) {
        Optional<ChangeSet> changes =
                placement(from)
                        .flatMap(source ->
                                placement(to)
                                        .flatMap(target ->
                                                edits.connect(
                                                        model,
                                                        source.element(),
                                                        target.element())));
        changes.ifPresent(this::perform);
        return changes.flatMap(done -> added(done, RecordType.LINK).stream().findFirst());
    }

    private Optional<Placement> placement(RecordKey key) {
        return model.find(key).map(Placement.class::cast);
    }

    @Override
    public RecordKey drawContext(Box box, String name) {
        ChangeSet changes = edits.drawContext(model, board, name, box);
        perform(changes);
        return added(changes, RecordType.FRAME).iterator().next();
    }

    @Override
    public void resizeFrame(RecordKey frame, Box box) {
        List<Frame> frames = only(Frame.class, originals(Set.of(frame)));
        together(() -> {
            restart();
            frames.forEach(original -> perform(edits.resizeFrame(model, original, box)));
        });
    }

    @Override
    public RecordKey drawLane(int y, int height, String name) {
        ChangeSet changes = edits.drawLane(model, board, name, y, height);
        perform(changes);
        return added(changes, RecordType.LANE).iterator().next();
    }

    @Override
    public void raise(Board.Level level) {
        model.find(new RecordKey(RecordType.BOARD, board))
                .map(Board.class::cast)
                .map(found -> new Board(found.id(), found.name(), level))
                .ifPresent(raised -> perform(new Draft(model).put(raised).changes()));
    }

    private List<ModelRecord> found(Set<RecordKey> keys) {
        return keys.stream().flatMap(key -> model.find(key).stream()).toList();
    }

    private static <T extends ModelRecord> List<T> only(
            Class<T> type, Collection<ModelRecord> records) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Set<RecordKey> added(ChangeSet changes, RecordType type) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        for (Change change : changes.changes().values()) {
            if (change.before().isEmpty() && change.key().type() == type) {
                keys.add(change.key());
            }
        }
        return keys;
    }
}
