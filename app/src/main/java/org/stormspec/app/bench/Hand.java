package org.stormspec.app.bench;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.stormspec.render.view.Point;

/** Sends a node the events that a hand at mouse and keyboard makes. */
final class Hand {

    private final Node node;

    Hand(Node node) {
        this.node = node;
    }

    void press(Point at) {
        mouse(MouseEvent.MOUSE_PRESSED, at, true);
    }

    void drag(Point at) {
        mouse(MouseEvent.MOUSE_DRAGGED, at, true);
    }

    void release(Point at) {
        mouse(MouseEvent.MOUSE_RELEASED, at, false);
    }

    private void mouse(EventType<MouseEvent> type, Point at, boolean down) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.x(),
                        at.y(),
                        at.x(),
                        at.y(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /** Turns the wheel, or moves two fingers; with the control key that zooms. */
    void scroll(Point at, double dx, double dy, boolean control) {
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.x(),
                        at.y(),
                        at.x(),
                        at.y(),
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        dx,
                        dy,
                        dx,
                        dy,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    void key(KeyCode code) {
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        code.getName(),
                        code,
                        false,
                        false,
                        false,
                        false));
    }

    void type(String letter) {
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        letter,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }
}
