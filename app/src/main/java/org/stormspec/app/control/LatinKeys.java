package org.stormspec.app.control;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets keys keep their place when the first keyboard layout writes no Latin letters.
 *
 * <p>JavaFX names a key by what it writes, and takes the first layout for a Latin one when that has
 * no name. Where that is Russian, Greek or Hebrew, keys have no name at all, and no shortcut works:
 * neither those of a window nor copy and paste in a text field. The keys of such an event are found
 * by the letter, and it goes on under the name that the key has on a US keyboard. On French
 * keyboards, whose digits need shift, the digit row counts by its place while Ctrl or Alt is held.
 */
public final class LatinKeys {
    private static final String PLACES = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";

    /**
     * What the keys at {@link #PLACES} write, without those that JavaFX knows; as Xorg's
     * xkeyboard-config 2.35 has it. A letter that two layouts have elsewhere counts as in the
     * first.
     */
    private static final List<String> LAYOUTS =
            List.of(
                    // Russian, Kazakh
                    "йцукенгшщзхъфывапролджэячсмитьбю ",
                    // Ukrainian
                    "йцукенгшщзхїфівапролджєячсмитьбю ",
                    // Belarusian
                    "йцукенгшўзх фывапролджэячсмітьбю ",
                    // Greek
                    " ςερτυθιοπ  ασδφγηξκλ  ζχψωβνμ   ",
                    // Hebrew
                    "  \u05e7\u05e8\u05d0\u05d8\u05d5\u05df\u05dd\u05e4  \u05e9\u05d3\u05d2\u05db\u05e2\u05d9\u05d7\u05dc\u05da\u05e3 \u05d6\u05e1\u05d1\u05d4\u05e0\u05de\u05e6\u05ea\u05e5 ",
                    // Arabic
                    "\u0636\u0635\u062b\u0642\u0641\u063a\u0639\u0647\u062e\u062d\u062c\u062f\u0634\u0633\u064a\u0628\u0644\u0627\u062a\u0646\u0645\u0643\u0637\u0626\u0621\u0624\u0631\ufefb\u0649\u0629\u0648\u0632\u0638",
                    // Persian
                    "\u0636\u0635\u062b\u0642\u0641\u063a\u0639\u0647\u062e\u062d\u062c\u0686\u0634\u0633\u06cc\u0628\u0644\u0627\u062a\u0646\u0645\u06a9\u06af\u0638\u0637\u0632\u0631\u0630\u062f\u067e\u0648  ",
                    // Thai
                    "\u0e46\u0e44\u0e33\u0e1e\u0e30\u0e31\u0e35\u0e23\u0e19\u0e22\u0e1a\u0e25\u0e1f\u0e2b\u0e01\u0e14\u0e40\u0e49\u0e48\u0e32\u0e2a\u0e27\u0e07\u0e1c\u0e1b\u0e41\u0e2d\u0e34\u0e37\u0e17\u0e21\u0e43\u0e1d",
                    // Georgian
                    "ქწერტყუიოპ  ასდფგჰჯკლ  ზხცვბნმ   ",
                    // Armenian
                    "ճփբսմուկըթծցջվգեանիտհպրժդչյզլքխշռ",
                    // Devanagari
                    "\u094c\u0948\u093e\u0940\u0942\u092c\u0939\u0917\u0926\u091c\u0921\u093c\u094b\u0947\u094d\u093f\u0941\u092a\u0930\u0915\u0924\u091a\u091f\u0946\u0902\u092e\u0928\u0935\u0932\u0938  \u092f");

    private static final Map<Character, KeyCode> SIGNS =
            Map.of(
                    '[', KeyCode.OPEN_BRACKET,
                    ']', KeyCode.CLOSE_BRACKET,
                    ';', KeyCode.SEMICOLON,
                    '\'', KeyCode.QUOTE,
                    ',', KeyCode.COMMA,
                    '.', KeyCode.PERIOD,
                    '/', KeyCode.SLASH);

    /** The digit row of a French keyboard, from 1 to 0. */
    private static final String FRENCH_DIGITS = "&\u00e9\"'(-\u00e8_\u00e7\u00e0";

    private static final Map<Character, KeyCode> BY_LETTER = byLetter();

    private LatinKeys() {}

    private static Map<Character, KeyCode> byLetter() {
        Map<Character, KeyCode> codes = new HashMap<>();
        for (String layout : LAYOUTS) {
            for (int at = 0; at < PLACES.length(); at++) {
                codes.putIfAbsent(layout.charAt(at), at(PLACES.charAt(at)));
            }
        }
        codes.remove(' ');
        return Map.copyOf(codes);
    }

    private static KeyCode at(char place) {
        return Optional.ofNullable(SIGNS.get(place))
                .orElseGet(() -> KeyCode.valueOf(String.valueOf(place).toUpperCase(Locale.ROOT)));
    }

    /** Lets keys of a scene keep their place. */
    public static void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, LatinKeys::rename);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, LatinKeys::rename);
    }

    private static void rename(KeyEvent event) {
        EventTarget target = event.getTarget();
        place(event)
                .filter(code -> code != event.getCode())
                .ifPresent(code -> {
                    event.consume();
                    Event.fireEvent(target, named(event, code));
                });
    }

    private static KeyEvent named(KeyEvent event, KeyCode code) {
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                code,
                event.isShiftDown(),
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }

    /** Returns what a key is called on a US keyboard, if it is known by what it writes only. */
    private static Optional<KeyCode> place(KeyEvent event) {
        String text = event.getText();
        if (text.length() != 1) {
            return Optional.empty();
        }
        char letter = Character.toLowerCase(text.charAt(0));
        Optional<KeyCode> digit = frenchDigit(event, letter);
        return digit.isPresent() || event.getCode() != KeyCode.UNDEFINED
                ? digit
                : Optional.ofNullable(BY_LETTER.get(letter));
    }

    // With Ctrl, the minus is for looking from farther away.
    private static Optional<KeyCode> frenchDigit(KeyEvent event, char letter) {
        int at = FRENCH_DIGITS.indexOf(letter);
        boolean held = event.isAltDown() || (event.isShortcutDown() && letter != '-');
        return at >= 0 && held && !event.isShiftDown()
                ? Optional.of(KeyCode.valueOf("DIGIT" + (at + 1) % 10))
                : Optional.empty();
    }
}
