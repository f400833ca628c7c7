package org.stormspec.app.inspector;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A type to be typed, or chosen from the list of those that there are; typing narrows the list. */
final class TypeBox extends ComboBox<String> {

    // Monospaced letters of 11 px, and the arrow.
    private static final double LETTER = 6.7;
    private static final double ARROW = 24;

    private final Supplier<List<String>> types;
    private String shown = "";

    /**
     * Makes a box.
     *
     * @param types what there is to choose from, asked for when the list opens
     * @param chosen told when something of the list was chosen
     */
    TypeBox(Supplier<List<String>> types, Runnable chosen) {
        this.types = types;
        setEditable(true);
        getStyleClass().add("type-box");
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> getItems().setAll(types.get()));
        setOnHidden(_ -> tell(chosen));
        setOnAction(_ -> tell(chosen));
        getEditor()
                .textProperty()
                .addListener((_, _, text) -> {
                    if (isShowing() && !text.equals(getValue())) {
                        narrow(text);
                    }
                });
        getEditor().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What is half typed is nothing that anybody chose. */
    private void tell(Runnable chosen) {
        if (!isShowing() && getEditor().getText().equals(getValue())) {
            chosen.run();
        }
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean word = letter.length() == 1 && !Character.isISOControl(letter.charAt(0));
        if (word && !event.isShortcutDown() && !isShowing()) {
            show();
            narrow(getEditor().getText());
        }
    }

    /** Escape leaves the list without choosing; Tab takes what stands in the field. */
    private void pressed(KeyEvent event) {
        if (!isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            setValue(shown);
        } else if (event.getCode() == KeyCode.TAB) {
            hide();
        }
    }

    private void narrow(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        List<String> left =
                types.get().stream()
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains(word))
                        .toList();
        if (left.isEmpty()) {
            hide();
        } else if (!getItems().equals(left)) {
            getItems().setAll(left);
        }
    }

    /**
     * Shows what the field holds now, unless somebody is typing, with some of its letters in view.
     */
    void settle(String type, int letters) {
        shown = type;
        setPrefWidth(letters * LETTER + ARROW);
        if (!isFocused()) {
            setValue(type);
        }
    }
}
