package org.stormspec.app.board;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.app.session.Selection;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Translates between what is selected in the model and what is selected on a board. */
final class BoardLink {
    private final ModelView model;

    BoardLink(ModelView model) {
        this.model = model;
    }

    /** Returns what the things on a board stand for. */
    Selection selectionOf(Collection<RecordKey> onBoard) {
        return Selection.of(onBoard.stream().flatMap(key -> meaning(key).stream()).toList());
    }

    private Optional<RecordKey> meaning(RecordKey key) {
        return model.find(key)
                .flatMap(found ->
                        switch (found) {
                            case Placement placement ->
                                    model.element(placement.element()).map(e -> e.key());
                            case Frame frame -> model.context(frame.context()).map(c -> c.key());
                            default ->
                                    key.type() == RecordType.LINK
                                            ? Optional.of(key)
                                            : Optional.empty();
                        });
    }

    /** Returns what stands on a board for a selection. */
    Set<RecordKey> onBoard(Selection selection, String board) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        selection.keys().forEach(key -> standIns(key, board).forEach(keys::add));
        return keys;
    }

    private Stream<RecordKey> standIns(RecordKey key, String board) {
        return switch (key.type()) {
            case ELEMENT ->
                    model.placementsOf(key.id()).stream()
                            .filter(placement -> placement.board().equals(board))
                            .map(Placement::key);
            case CONTEXT ->
                    model.framesOn(board).stream()
                            .filter(frame -> frame.context().equals(key.id()))
                            .map(Frame::key);
            case LINK -> Stream.of(key);
            default -> Stream.empty();
        };
    }

    /** Returns the element, context or other thing that people mean by a record. */
    RecordKey selectable(RecordKey key) {
        return model.find(key)
                .map(found -> found instanceof Consumer consumer ? elementOf(consumer) : key)
                .flatMap(found -> meaning(found).or(() -> Optional.of(found)))
                .orElse(key);
    }

    private static RecordKey elementOf(Consumer consumer) {
        return new RecordKey(RecordType.ELEMENT, consumer.topic());
    }

    /** Returns the board to look at for something: the one in view if it is there. */
    Optional<String> boardFor(RecordKey key, String inView) {
        List<String> boards =
                Stream.concat(Stream.of(inView), model.boards().stream().map(board -> board.id()))
                        .filter(board -> standIns(key, board).findAny().isPresent())
                        .filter(board -> key.type() != RecordType.LINK || board.equals(inView))
                        .toList();
        return boards.stream().findFirst();
    }

    /**
     * A place on a board.
     *
     * @param board its id
     * @param key what stands there, if it is there still
     */
    record Spot(String board, Optional<RecordKey> key) {}

    /**
     * Returns where a change can be seen, when it touched nothing on the board in view: where it
     * touched what stands on a board, or where its elements stand.
     */
    Optional<Spot> elsewhere(ChangeSet changes, String inView) {
        List<RecordKey> touched = List.copyOf(changes.changes().keySet());
        List<RecordKey> laidOut = touched.stream().filter(BoardLink::isLayout).toList();
        List<RecordKey> seen =
                laidOut.isEmpty() ? touched.stream().flatMap(this::standIns).toList() : laidOut;
        if (seen.stream().anyMatch(key -> boardOf(key).equals(inView))) {
            return Optional.empty();
        }
        return seen.stream()
                .findFirst()
                .map(first ->
                        new Spot(
                                boardOf(first),
                                seen.stream()
                                        .filter(key -> boardOf(key).equals(boardOf(first)))
                                        .filter(model::has)
                                        .findFirst()));
    }

    private Stream<RecordKey> standIns(RecordKey key) {
        return key.type() == RecordType.LINK
                ? Stream.empty()
                : model.boards().stream().flatMap(board -> standIns(key, board.id()));
    }

    private static boolean isLayout(RecordKey key) {
        return switch (key.type()) {
            case PLACEMENT, FRAME, LANE, PHASE, VIEW -> true;
            default -> false;
        };
    }

    /** Returns the board of a thing that stands on one. */
    private static String boardOf(RecordKey key) {
        return key.id().substring(0, Math.max(0, key.id().lastIndexOf('/')));
    }
}
