package org.stormspec.app.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.stormspec.render.fx.Events;
import org.stormspec.render.tool.Chord;
import org.stormspec.render.tool.Keymap;

/** The table of actions with their keys, and what is built from it. */
public final class ActionTable {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    private static final Map<String, KeyCode> SIGNS =
            Map.of(
                    "=", KeyCode.EQUALS,
                    "-", KeyCode.MINUS,
                    "+", KeyCode.PLUS,
                    ",", KeyCode.COMMA,
                    ".", KeyCode.PERIOD,
                    "/", KeyCode.SLASH,
                    "Backspace", KeyCode.BACK_SPACE);

    private final Map<String, Action> actions = new LinkedHashMap<>();
    // Keys that the user chose instead of an action's own.
    private final Map<String, List<Chord>> chosen = new HashMap<>();
    private final List<Runnable> rekeyed = new ArrayList<>();
    private Keymap keymap = Keymap.standard();

    /**
     * Adds an action.
     *
     * @throws IllegalArgumentException when its id or one of its keys is taken
     */
    public void add(Action action) {
        if (actions.containsKey(action.id())) {
            throw new IllegalArgumentException("two actions have the id " + action.id());
        }
        for (Chord keys : action.keys()) {
            using(keys)
                    .ifPresent(other -> {
                        throw new IllegalArgumentException(
                                action.id() + " and " + other.id() + " share " + keys);
                    });
        }
        actions.put(action.id(), action);
    }

    /** Returns the action that certain keys perform now. */
    public Optional<Action> using(Chord keys) {
        return actions.values().stream()
                .filter(action -> keysOf(action.id()).contains(keys))
                .findFirst();
    }

    /** Returns all actions in the order they were added. */
    public Collection<Action> all() {
        return Collections.unmodifiableCollection(actions.values());
    }

    /** Returns whether there is an action with this id. */
    public boolean has(String id) {
        return actions.containsKey(id);
    }

    /**
     * Returns the action with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Action get(String id) {
        Action action = actions.get(id);
        if (action == null) {
            throw new IllegalArgumentException("no action has the id " + id);
        }
        return action;
    }

    /** Returns the keys that perform an action now. */
    public List<Chord> keysOf(String id) {
        Action action = get(id);
        return action.command()
                .map(keymap::chords)
                .orElseGet(() -> chosen.getOrDefault(id, action.keys()));
    }

    /** Gives actions other keys; those not named get their own back. Unknown ids are ignored. */
    public void rekey(Map<String, List<Chord>> wishes, Keymap newKeymap) {
        keymap = newKeymap;
        chosen.clear();
        wishes.forEach((id, wanted) -> {
            if (has(id)) {
                chosen.put(id, List.copyOf(wanted));
            }
        });
        rekeyed.forEach(Runnable::run);
    }

    /** Returns the keys of the board that are in use. */
    public Keymap keymap() {
        return keymap;
    }

    /** Returns keys as they are labelled on this machine. */
    public static String shown(Chord keys) {
        return keys.label(MAC);
    }

    /** Returns the actions that stand for no command of the board, as lists show them. */
    public List<Deed> deeds() {
        return actions.values().stream()
                .filter(action -> action.command().isEmpty())
                .map(this::deed)
                .toList();
    }

    private Deed deed(Action action) {
        return new Deed(
                action.id(),
                action.label(),
                action.group(),
                keysOf(action.id()).stream().map(ActionTable::shown).toList(),
                action.enabled().get() ? Optional.empty() : Optional.of(action.why()),
                action::fire);
    }

    /** Returns a menu item that performs an action. */
    public MenuItem menuItem(String id) {
        Action action = get(id);
        MenuItem item = new MenuItem(action.label());
        item.setId("menu-" + id);
        following(() -> item.setAccelerator(accelerator(id)));
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.fire());
        return item;
    }

    // A menu would take a bare key away from text fields; those are dispatched by the scene only.
    private @Nullable KeyCombination accelerator(String id) {
        return keysOf(id).stream()
                .filter(keys -> keys.keys().ctrl())
                .flatMap(keys -> combination(keys).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<KeyCombination> combination(Chord chord) {
        String key = chord.key().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Optional.ofNullable(SIGNS.getOrDefault(key, KeyCode.getKeyCode(key)))
                .map(code ->
                        new KeyCodeCombination(
                                code,
                                down(chord.keys().shift()),
                                KeyCombination.ModifierValue.UP,
                                down(chord.keys().alt()),
                                KeyCombination.ModifierValue.UP,
                                down(chord.keys().ctrl())));
    }

    private static KeyCombination.ModifierValue down(boolean held) {
        return held ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }

    private void following(Runnable show) {
        show.run();
        rekeyed.add(show);
    }

    /** Makes a button perform an action, with the keys in its tooltip. */
    public void bind(Button button, String id) {
        Action action = get(id);
        button.setOnAction(_ -> action.fire());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        following(() -> tooltip.setText(tip(id)));
    }

    /** Returns label and keys of an action, as a tooltip shows them. */
    public String tip(String id) {
        String label = get(id).label();
        return keysOf(id).stream()
                .findFirst()
                .map(keys -> label + "  " + shown(keys))
                .orElse(label);
    }

    /** Lets a scene perform actions by their keys. */
    public void listenOn(Scene scene) {
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Optional<Action> wanted = wanted(event, scene.getFocusOwner());
                    wanted.ifPresent(action -> {
                        event.consume();
                        action.fire();
                    });
                });
    }

    private Optional<Action> wanted(KeyEvent event, @Nullable Node focus) {
        boolean typing = focus instanceof TextInputControl && !event.isShortcutDown();
        return typing && !event.getCode().isFunctionKey()
                ? Optional.empty()
                : Events.chords(event).stream().flatMap(keys -> using(keys).stream()).findFirst();
    }
}
