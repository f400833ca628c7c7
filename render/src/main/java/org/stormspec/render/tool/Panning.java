package org.stormspec.render.tool;

import org.stormspec.render.view.Point;

/**
 * The board is dragged under the view.
 *
 * @param last where the pointer was, in pixels
 */
record Panning(Point last) implements Gesture {

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move -> {
                double dx = move.at().x() - last.x();
                desk.look(desk.camera().dragged(dx, move.at().y() - last.y()));
                yield new Panning(move.at());
            }
            case Input.Release _ -> Idle.AT_REST;
            default -> this;
        };
    }

    @Override
    public Pointer pointer() {
        return Pointer.GRAB;
    }
}
