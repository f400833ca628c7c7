package org.stormspec.model.edit;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Frame;
import org.stormspec.model.store.ModelView;

/**
 * The context frames of a board, looked up once for many stickies.
 *
 * @param frames in key order
 */
record Framed(List<Frame> frames) {

    /** Looks up the frames of a board. */
    static Framed on(ModelView model, String board) {
        return new Framed(model.framesOn(board));
    }

    /** Returns the context in whose frame the middle of a box lies. */
    Optional<String> contextAt(Box box) {
        for (Frame frame : frames) {
            if (frame.box().holdsMiddleOf(box)) {
                return Optional.of(frame.context());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a context has a frame here. */
    boolean shows(String context) {
        return frames.stream().anyMatch(frame -> frame.context().equals(context));
    }
}
