package org.stormspec.render.fx;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.stormspec.render.tool.Input;
import org.stormspec.render.tool.Keys;
import org.stormspec.render.view.Point;

/** Translates JavaFX events to the input that gestures take. */
final class Events {

    private Events() {}

    static Input press(MouseEvent event) {
        return new Input.Press(at(event), button(event), keys(event), event.getClickCount());
    }

    static Input move(MouseEvent event) {
        return new Input.Move(at(event), keys(event));
    }

    static Input release(MouseEvent event) {
        return new Input.Release(at(event), keys(event));
    }

    static Input scroll(ScrollEvent event) {
        Keys keys = new Keys(event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
        Point at = new Point(event.getX(), event.getY());
        return new Input.Scroll(at, event.getDeltaX(), event.getDeltaY(), keys);
    }

    static Input pinch(ZoomEvent event) {
        return new Input.Pinch(new Point(event.getX(), event.getY()), event.getZoomFactor());
    }

    static Input keyDown(KeyEvent event) {
        return new Input.KeyDown(name(event.getCode()), text(event), keys(event));
    }

    static Input keyUp(KeyEvent event) {
        return new Input.KeyUp(name(event.getCode()));
    }

    private static Point at(MouseEvent event) {
        return new Point(event.getX(), event.getY());
    }

    private static Input.Button button(MouseEvent event) {
        MouseButton button = event.getButton();
        if (button == MouseButton.MIDDLE) {
            return Input.Button.MIDDLE;
        }
        return button == MouseButton.SECONDARY ? Input.Button.SECONDARY : Input.Button.PRIMARY;
    }

    private static Keys keys(MouseEvent event) {
        return new Keys(event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
    }

    private static Keys keys(KeyEvent event) {
        return new Keys(event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
    }

    private static String text(KeyEvent event) {
        String text = event.getText();
        return text == null || text.isEmpty() || text.charAt(0) < ' ' ? "" : text;
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case SPACE -> "Space";
            case ESCAPE -> "Escape";
            case ENTER -> "Enter";
            case DELETE -> "Delete";
            case BACK_SPACE -> "Backspace";
            case LEFT, KP_LEFT -> "Left";
            case RIGHT, KP_RIGHT -> "Right";
            case UP, KP_UP -> "Up";
            case DOWN, KP_DOWN -> "Down";
            case EQUALS -> "=";
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "-";
            case DIGIT0, NUMPAD0 -> "0";
            case DIGIT1 -> "1";
            case DIGIT2 -> "2";
            default -> code.getName();
        };
    }
}
