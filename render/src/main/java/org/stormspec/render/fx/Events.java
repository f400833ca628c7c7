package org.stormspec.render.fx;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.stormspec.render.tool.Chord;
import org.stormspec.render.tool.Input;
import org.stormspec.render.tool.Keys;
import org.stormspec.render.view.Point;

/** Translates JavaFX events to the input that gestures and keymaps take. */
public final class Events {

    private Events() {}

    static Input press(MouseEvent event) {
        return new Input.Press(at(event), button(event), keys(event), event.getClickCount());
    }

    /** Returns a long press, which is what the other button is to a finger. */
    static Input longPress(Point at) {
        return new Input.Press(at, Input.Button.SECONDARY, Keys.NONE, 1);
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

    /** Returns what a key that goes down means to boards and keymaps. */
    public static Input.KeyDown keyDown(KeyEvent event) {
        return new Input.KeyDown(name(event), text(event), keys(event));
    }

    /** Returns the chords that a key going down may stand for, the likeliest first. */
    public static List<Chord> chords(KeyEvent event) {
        return Chord.readings(keyDown(event));
    }

    static Input keyUp(KeyEvent event) {
        return new Input.KeyUp(name(event));
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

    /**
     * Names a key by where it is, not by what it writes, except that a key which writes a digit is
     * that digit: French keyboards need shift for digits.
     */
    private static String name(KeyEvent event) {
        String text = event.getText();
        boolean digit = text != null && text.length() == 1 && Character.isDigit(text.charAt(0));
        return digit ? text : name(event.getCode());
    }

    private static String name(KeyCode code) {
        return switch (code) {
            case SPACE -> "Space";
            case ESCAPE -> "Escape";
            case ENTER -> "Enter";
            case TAB -> "Tab";
            case DELETE -> "Delete";
            case BACK_SPACE -> "Backspace";
            case INSERT -> "Insert";
            case LEFT, KP_LEFT -> "Left";
            case RIGHT, KP_RIGHT -> "Right";
            case UP, KP_UP -> "Up";
            case DOWN, KP_DOWN -> "Down";
            case HOME -> "Home";
            case END -> "End";
            case PAGE_UP -> "PageUp";
            case PAGE_DOWN -> "PageDown";
            case CONTEXT_MENU -> "Menu";
            case EQUALS -> "=";
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "-";
            case SLASH, DIVIDE -> "/";
            case COMMA -> ",";
            case PERIOD -> ".";
            case DIGIT0, NUMPAD0 -> "0";
            case DIGIT1, NUMPAD1, AMPERSAND -> "1";
            case DIGIT2, NUMPAD2 -> "2";
            case DIGIT3, NUMPAD3, QUOTEDBL -> "3";
            case DIGIT4, NUMPAD4 -> "4";
            case DIGIT5, NUMPAD5 -> "5";
            case DIGIT6, NUMPAD6 -> "6";
            case DIGIT7, NUMPAD7 -> "7";
            case DIGIT8, NUMPAD8 -> "8";
            case DIGIT9, NUMPAD9 -> "9";
            default -> code.getName();
        };
    }
}
