package org.stormspec.render.tool;

import java.util.Set;

/** Every click puts a dot on a sticky, or takes one back with Shift or the other button. */
record Dotting() implements Gesture {

    /** Begins, until Escape. */
    static Dotting begin(Desk desk) {
        desk.select(Set.of());
        desk.say("Click a sticky to vote, Shift+click to take a dot back. Esc to stop");
        return new Dotting();
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        if (input instanceof Input.Press press) {
            boolean back = press.keys().shift() || press.button() == Input.Button.SECONDARY;
            desk.stickyAt(press.at()).ifPresent(sticky -> desk.vote(sticky, back ? -1 : 1));
        }
        return this;
    }

    @Override
    public void abandon(Desk desk) {
        desk.say("");
    }

    @Override
    public Pointer pointer() {
        return Pointer.CROSS;
    }
}
