package org.stormspec.app.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The table of actions, and what is built from it. */
public final class ActionTable {
    private final Map<String, Action> actions = new LinkedHashMap<>();

    /**
     * Adds an action.
     *
     * @throws IllegalArgumentException when its id or accelerator is taken
     */
    public void add(Action action) {
        if (actions.containsKey(action.id())) {
            throw new IllegalArgumentException("two actions have the id " + action.id());
        }
        action.accelerator()
                .flatMap(this::using)
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            action.id() + " and " + other.id() + " share an accelerator");
                });
        actions.put(action.id(), action);
    }

    private Optional<Action> using(String accelerator) {
        KeyCombination keys = KeyCombination.valueOf(accelerator);
        return actions.values().stream()
                .filter(other ->
                        other.accelerator()
                                .map(KeyCombination::valueOf)
                                .filter(keys::equals)
                                .isPresent())
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

    /** Returns a menu item that performs an action. */
    public MenuItem menuItem(String id) {
        Action action = get(id);
        MenuItem item = new MenuItem(action.label());
        item.setId("menu-" + id);
        // A menu would take a bare key away from text fields; those are dispatched by the scene
        // only.
        action.accelerator()
                .filter(keys -> keys.contains("Shortcut"))
                .map(KeyCombination::valueOf)
                .ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.fire());
        return item;
    }

    /** Makes a button perform an action, with the keys in its tooltip. */
    public void bind(Button button, String id) {
        Action action = get(id);
        button.setOnAction(_ -> action.fire());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setTooltip(new Tooltip(tip(action)));
    }

    /** Returns label and keys of an action, as a tooltip shows them. */
    public static String tip(Action action) {
        return action.accelerator()
                .map(keys -> action.label() + "  " + KeyCombination.valueOf(keys).getDisplayText())
                .orElse(action.label());
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
        return actions.values().stream()
                .filter(action -> !typing || isFunctionKey(event))
                .filter(action ->
                        action.accelerator()
                                .map(KeyCombination::valueOf)
                                .filter(keys -> keys.match(event))
                                .isPresent())
                .findFirst();
    }

    private static boolean isFunctionKey(KeyEvent event) {
        return event.getCode().isFunctionKey();
    }
}
