package org.stormspec.render.tool;

import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Kind;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Camera;

/** What keys do while no gesture is in hand. */
final class Shortcuts {

    private static final Map<String, Kind> LETTERS =
            Map.of(
                    "E", Kind.EVENT,
                    "C", Kind.COMMAND,
                    "A", Kind.AGGREGATE,
                    "P", Kind.POLICY,
                    "R", Kind.READ_MODEL,
                    "X", Kind.EXTERNAL_SYSTEM,
                    "U", Kind.ACTOR,
                    "H", Kind.HOTSPOT,
                    "D", Kind.TOPIC,
                    "N", Kind.NOTE);

    /** The canonical successor of each kind in the process-level picture of event storming. */
    private static final Map<Kind, Kind> NEXT =
            Map.of(
                    Kind.ACTOR, Kind.COMMAND,
                    Kind.COMMAND, Kind.AGGREGATE,
                    Kind.AGGREGATE, Kind.EVENT,
                    Kind.EXTERNAL_SYSTEM, Kind.EVENT,
                    Kind.EVENT, Kind.POLICY,
                    Kind.TOPIC, Kind.POLICY,
                    Kind.POLICY, Kind.COMMAND,
                    Kind.READ_MODEL, Kind.ACTOR);

    /** Pixels that an arrow key moves the view. */
    private static final double STEP = 50;

    private static final double ZOOM_STEP = 1.25;

    private final Desk desk;

    Shortcuts(Desk desk) {
        this.desk = desk;
    }

    /** Returns the kind that usually follows another. */
    static Optional<Kind> next(Kind kind) {
        return Optional.ofNullable(NEXT.get(kind));
    }

    /** Does what a key means, and returns whether it means anything. */
    boolean press(Input.KeyDown down) {
        if (down.keys().alt()) {
            return false;
        }
        return down.keys().ctrl() ? chord(down) : arrow(down) || plain(down);
    }

    private boolean chord(Input.KeyDown down) {
        switch (down.key()) {
            case "A" -> desk.selectAll();
            case "D" -> desk.duplicateSelection();
            case "0" -> desk.zoomTo(1);
            case "=", "+" -> desk.zoomTo(desk.camera().zoom() * ZOOM_STEP);
            case "-" -> desk.zoomTo(desk.camera().zoom() / ZOOM_STEP);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean arrow(Input.KeyDown down) {
        return switch (down.key()) {
            case "Left" -> go(-1, 0, down.keys());
            case "Right" -> go(1, 0, down.keys());
            case "Up" -> go(0, -1, down.keys());
            case "Down" -> go(0, 1, down.keys());
            default -> false;
        };
    }

    private boolean go(int x, int y, Keys keys) {
        if (desk.selection().isEmpty()) {
            double step = keys.shift() ? 4 * STEP : STEP;
            Camera camera = desk.camera();
            return desk.look(camera.dragged(-x * step, -y * step));
        }
        int step = keys.shift() ? 10 * Desk.GRID : Desk.GRID;
        desk.nudge(x * step, y * step);
        return true;
    }

    private boolean plain(Input.KeyDown down) {
        switch (down.key()) {
            case "Enter", "F2" -> editSelected();
            case "Delete", "Backspace" -> remove(down.keys());
            default -> {
                return down.keys().shift() ? shifted(down) : letter(down);
            }
        }
        return true;
    }

    private void editSelected() {
        if (desk.selection().size() == 1) {
            desk.edit(desk.selection().iterator().next());
        }
    }

    private void remove(Keys keys) {
        if (keys.shift()) {
            desk.removeSelectionEverywhere();
        } else {
            desk.removeSelection();
        }
    }

    private boolean shifted(Input.KeyDown down) {
        switch (down.key()) {
            case "1" -> desk.fit();
            case "2" -> desk.fitSelection();
            default -> {
                return typeOver(down);
            }
        }
        return true;
    }

    private boolean letter(Input.KeyDown down) {
        if (typeOver(down)) {
            return true;
        }
        Kind kind = LETTERS.get(down.key());
        if (kind != null) {
            desk.create(kind);
            return true;
        }
        return tool(down.key());
    }

    private boolean tool(String key) {
        switch (key) {
            case "W" -> desk.begin(Wiring.armed(desk));
            case "B" -> desk.drawContext();
            case "L" -> desk.drawLane();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Typing while the pointer rests on the selected sticky replaces its words. */
    private boolean typeOver(Input.KeyDown down) {
        Optional<StickyItem> under = desk.pointerPlace().flatMap(desk::stickyAt);
        Optional<StickyItem> target =
                desk.selectedSticky()
                        .filter(sticky -> !down.text().isBlank())
                        .filter(sticky -> !desk.isJustMade(sticky.key()))
                        .filter(sticky -> !down.key().equals("W"))
                        .filter(sticky -> !down.key().equals("B"))
                        .filter(sticky -> under.filter(sticky::equals).isPresent());
        target.ifPresent(sticky -> desk.overwrite(sticky.key(), down.text()));
        return target.isPresent();
    }
}
