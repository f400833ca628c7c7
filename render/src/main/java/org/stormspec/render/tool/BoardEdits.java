package org.stormspec.render.tool;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;

/**
 * What gestures may do to the model. Every gesture begins once, edits as often as it likes, and
 * ends by one commit or one cancel; keys name placements, frames, lanes and links.
 */
public interface BoardEdits {

    /** Begins a gesture; the label is what undo will call it. */
    void begin(String label);

    /** Ends the gesture as one step of the history. */
    void commit();

    /** Ends the gesture as if it had never been. */
    void cancel();

    /** Takes back what the gesture did so far, and goes on. */
    void restart();

    /** Performs a use case; returns what it changed. */
    ChangeSet perform(Function<Edits, ChangeSet> useCase);

    /** Puts things as they are given, as part of the gesture. */
    void put(Collection<? extends ModelRecord> records);

    /** Takes the last step of the history back; returns its label, empty if there was none. */
    Optional<String> undo();

    /** Performs the step taken back last; returns its label, empty if there was none. */
    Optional<String> redo();

    /** Keeps what the gesture did so far, whatever {@link #restart} takes back later. */
    void keep();

    /** Grows the frame round a sticky, if it has one, so that the next one stands in it too. */
    void makeRoom(RecordKey from, Box next);

    /** Makes an element and a sticky of it; returns the key of the placement. */
    RecordKey create(Kind kind, Box box, String words);

    /** Moves things to where they were when the gesture began, plus an offset in board units. */
    void drag(Set<RecordKey> keys, int dx, int dy);

    /** Moves things as {@link #drag} does and lets them join the context they came to lie in. */
    void drop(Set<RecordKey> keys, int dx, int dy);

    /** Changes the words on a sticky, of a context by its frame, or of a lane. */
    void rename(RecordKey key, String words);

    /** Does several of these at once, so that nothing between them is ever seen or recovered. */
    default void together(Runnable edits) {
        edits.run();
    }

    /**
     * Says what words are being typed, without changing anything yet, so that they survive a crash.
     */
    default void draft(RecordKey key, String words) {}

    /** Says that no words are being typed any more. */
    default void dropDraft() {}

    /** Removes things from the board; links from the model. */
    void remove(Set<RecordKey> keys);

    /** Removes the elements of stickies everywhere, and the contexts of frames. */
    void removeEverywhere(Set<RecordKey> keys);

    /** Copies stickies as new elements; returns the keys of the copies. */
    Set<RecordKey> duplicate(Set<RecordKey> keys, int dx, int dy);

    /** Connects the elements of two stickies; returns the key of the link if there may be one. */
    Optional<RecordKey> connect(RecordKey from, RecordKey to);

    /** Draws a bounded context; returns the key of its frame. */
    RecordKey drawContext(Box box, String name);

    /** Gives a frame another box. */
    void resizeFrame(RecordKey frame, Box box);

    /** Adds a lane; returns its key. */
    RecordKey drawLane(int y, int height, String name);

    /** Gives the board another level. */
    void raise(Board.Level level);
}
