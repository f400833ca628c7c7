package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys held and pressed together: {@code Ctrl+Shift+PageUp}. Control stands for the command key on
 * a Mac.
 *
 * @param keys held
 * @param key pressed, as {@link Input.KeyDown} names it
 */
public record Chord(Keys keys, String key) implements Comparable<Chord> {

    private static final Set<String> NAMES =
            Set.of(
                    "Escape",
                    "Enter",
                    "Space",
                    "Tab",
                    "Delete",
                    "Backspace",
                    "Insert",
                    "Left",
                    "Right",
                    "Up",
                    "Down",
                    "Home",
                    "End",
                    "PageUp",
                    "PageDown",
                    "Menu");

    /** Returns what was pressed. */
    public static Chord of(Input.KeyDown down) {
        return new Chord(down.keys(), down.key());
    }

    /**
     * Returns the chords that a key may stand for. Keys count by where they are, so that Shift+1 is
     * the same on every keyboard; signs such as the plus stand elsewhere on each, and count by what
     * they write, and so do digits where shift is needed for them.
     */
    public static List<Chord> readings(Input.KeyDown down) {
        return Stream.concat(Stream.of(of(down)), written(down).stream()).toList();
    }

    private static Optional<Chord> written(Input.KeyDown down) {
        return Optional.of(down.text())
                .filter(text -> text.length() == 1)
                .filter(text -> isSign(text.charAt(0), down.keys()))
                .map(text -> {
                    Keys keys = down.keys();
                    return new Chord(new Keys(false, keys.ctrl(), keys.alt()), text);
                });
    }

    private static boolean isSign(char written, Keys keys) {
        return Character.isDigit(written) ? keys.shift() : !Character.isLetter(written);
    }

    /**
     * Reads a chord that stands in the program.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Chord of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is no key or chord"));
    }

    /** Reads a chord as {@link #toString} writes it; any case, {@code Cmd} for {@code Ctrl}. */
    public static Optional<Chord> parse(String text) {
        String rest = text.strip();
        boolean shift = false;
        boolean ctrl = false;
        boolean alt = false;
        for (int plus = rest.indexOf('+', 1); plus > 0 && plus < rest.length() - 1; ) {
            switch (rest.substring(0, plus).strip().toLowerCase(Locale.ROOT)) {
                case "shift" -> shift = true;
                case "ctrl", "cmd", "shortcut" -> ctrl = true;
                case "alt" -> alt = true;
                default -> {
                    return Optional.empty();
                }
            }
            rest = rest.substring(plus + 1).strip();
            plus = rest.indexOf('+', 1);
        }
        Keys keys = new Keys(shift, ctrl, alt);
        return name(rest).map(key -> new Chord(keys, key));
    }

    private static Optional<String> name(String text) {
        if (text.codePointCount(0, text.length()) == 1 && text.charAt(0) > ' ') {
            return Optional.of(text.toUpperCase(Locale.ROOT));
        }
        if (text.matches("[fF]([1-9]|1[0-9]|2[0-4])")) {
            return Optional.of(text.toUpperCase(Locale.ROOT));
        }
        return NAMES.stream().filter(text::equalsIgnoreCase).findFirst();
    }

    /**
     * Returns whether a keyboard may keep this from us: control and alt together are the key for
     * further characters on Windows and Linux.
     */
    public boolean isUnsafe() {
        return keys.ctrl() && keys.alt() && key.length() == 1;
    }

    /** Returns this as keys are labelled on a Mac, or elsewhere. */
    public String label(boolean mac) {
        return text(mac ? "Cmd" : "Ctrl");
    }

    private String text(String ctrl) {
        List<String> parts = new ArrayList<>();
        if (keys.ctrl()) {
            parts.add(ctrl);
        }
        if (keys.alt()) {
            parts.add("Alt");
        }
        if (keys.shift()) {
            parts.add("Shift");
        }
        parts.add(key);
        return String.join("+", parts);
    }

    @Override
    public int compareTo(Chord other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return text("Ctrl");
    }
}
