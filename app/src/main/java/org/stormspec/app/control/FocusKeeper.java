package org.stormspec.app.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyboard where people expect it.
 *
 * <ul>
 *   <li>A button, list or tree that was pressed by the pointer has the keyboard until the pointer
 *       is back over a surface that people work on. Who goes on with keys there keeps it, and so
 *       does an input that words are typed into.
 *   <li>When what has the keyboard is hidden, disabled or taken away, the part of the window that
 *       it stood in gets it. JavaFX would give it to the next control, which may be a text field
 *       that nobody entered.
 * </ul>
 */
public final class FocusKeeper {
    private final Supplier<Node> place;
    // Parts of the window, with what of them gets the keyboard.
    private final Map<Node, Runnable> parts = new LinkedHashMap<>();
    private Subscription watching = Subscription.EMPTY;
    private boolean pressing;
    // Whether the pointer, not a key, chose who has the keyboard.
    private boolean byPointer;

    /**
     * Makes a keeper of nothing yet.
     *
     * @param place returns what stands in the middle of the window
     */
    public FocusKeeper(Supplier<Node> place) {
        this.place = place;
    }

    /** Names a part of the window, and how it takes the keyboard when one of its controls goes. */
    public void part(Node part, Runnable focus) {
        parts.put(part, focus);
    }

    /** Names a surface that gets the keyboard back from whatever the pointer gave it to. */
    public void surface(Node surface, Runnable focus) {
        part(surface, focus);
        surface.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> pointerBack(surface, focus));
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, _ -> pointerBack(surface, focus));
    }

    private void pointerBack(Node surface, Runnable focus) {
        Node owner = owner(surface.getScene());
        if (byPointer && !surface.equals(owner) && !takesWords(owner) && !isOpen(owner)) {
            focus.run();
        }
    }

    private static @Nullable Node owner(@Nullable Scene scene) {
        return scene == null ? null : scene.getFocusOwner();
    }

    private static boolean takesWords(@Nullable Node node) {
        return node instanceof TextInputControl
                || node instanceof Spinner<?>
                || (node instanceof ComboBoxBase<?> box && box.isEditable());
    }

    private static boolean isOpen(@Nullable Node node) {
        return switch (node) {
            case ComboBoxBase<?> box -> box.isShowing();
            case MenuButton menu -> menu.isShowing();
            case null, default -> false;
        };
    }

    /** Begins to watch a scene. */
    public void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressing = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> pressing = false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        scene.focusOwnerProperty().addListener((_, _, owner) -> moved(owner));
        moved(scene.getFocusOwner());
    }

    private void keyPressed(KeyEvent event) {
        pressing = false;
        byPointer &= !goesOnHere(event.getCode());
    }

    private static boolean goesOnHere(KeyCode code) {
        return code.isNavigationKey()
                || code == KeyCode.TAB
                || code == KeyCode.SPACE
                || code == KeyCode.ENTER;
    }

    private void moved(@Nullable Node owner) {
        byPointer = pressing;
        watching.unsubscribe();
        watching = owner == null ? Subscription.EMPTY : watch(owner, around(owner));
    }

    private static List<Node> around(Node owner) {
        return Stream.<Node>iterate(owner, Objects::nonNull, Node::getParent).toList();
    }

    private Subscription watch(Node owner, List<Node> around) {
        List<Subscription> all = new ArrayList<>();
        all.add(owner.sceneProperty().subscribe((_, _) -> look(owner, around)));
        all.add(owner.disabledProperty().subscribe((_, _) -> look(owner, around)));
        for (Node node : around) {
            all.add(node.visibleProperty().subscribe((_, _) -> look(owner, around)));
        }
        return Subscription.combine(all.toArray(Subscription[]::new));
    }

    private void look(Node owner, List<Node> around) {
        if (!canHaveIt(owner)) {
            goHome(around);
        }
    }

    private static boolean canHaveIt(Node node) {
        return node.getScene() != null
                && !node.isDisabled()
                && around(node).stream().allMatch(Node::isVisible);
    }

    private void goHome(List<Node> around) {
        boolean pointer = byPointer;
        around.stream()
                .skip(1)
                .filter(parts::containsKey)
                .filter(FocusKeeper::canHaveIt)
                .findFirst()
                .ifPresent(this::enter);
        ensure();
        byPointer = pointer;
    }

    /** Gives the keyboard to the middle of the window unless something has it that can have it. */
    public void ensure() {
        Node middle = place.get();
        if (middle.getScene() != null && !isKept(middle.getScene())) {
            enter(middle);
        }
    }

    /** Gives the keyboard to the middle of the window. */
    public void toPlace() {
        enter(place.get());
    }

    private static boolean isKept(Scene scene) {
        return Optional.ofNullable(scene.getFocusOwner())
                .filter(FocusKeeper::canHaveIt)
                .isPresent();
    }

    // A part that names nothing, or something that is disabled now, has its first control to offer.
    private void enter(Node part) {
        Optional<Runnable> named = Optional.ofNullable(parts.get(part));
        named.ifPresent(Runnable::run);
        if (named.isEmpty() || !hasIt(part)) {
            first(part).orElse(part).requestFocus();
        }
    }

    private static boolean hasIt(Node part) {
        return Optional.ofNullable(owner(part.getScene()))
                .filter(FocusKeeper::canHaveIt)
                .filter(owner -> around(owner).contains(part))
                .isPresent();
    }

    /** Returns the first control of a part of the window that no words are typed into. */
    private static Optional<Node> first(Node part) {
        if (part.isFocusTraversable() && canHaveIt(part) && !takesWords(part)) {
            return Optional.of(part);
        }
        return part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
