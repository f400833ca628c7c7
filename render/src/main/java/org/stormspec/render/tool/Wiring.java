package org.stormspec.render.tool;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * A link is drawn, by dragging from a handle or by two clicks after its key.
 *
 * @param from key of the placement it leaves; empty until that is clicked
 * @param dragging whether a release, not a press, ends it
 */
record Wiring(Optional<RecordKey> from, boolean dragging) implements Gesture {

    /** Begins at a handle. */
    static Wiring dragged(RecordKey from, Point screen, Desk desk) {
        Wiring wiring = new Wiring(Optional.of(from), true);
        wiring.show(screen, desk);
        return wiring;
    }

    /** Begins by key, from the one selected sticky if there is one. */
    static Wiring armed(Desk desk) {
        Wiring wiring = new Wiring(desk.selectedSticky().map(StickyItem::key), false);
        desk.say(
                wiring.from.isPresent()
                        ? "Click what it leads to. Esc to stop"
                        : "Click where the link starts. Esc to stop");
        desk.pointerPlace().ifPresent(at -> wiring.show(at, desk));
        return wiring;
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.Move move -> show(move.at(), desk);
            case Input.Press press when !dragging -> press(press.at(), desk);
            case Input.Release release when dragging -> finish(release.at(), desk);
            default -> this;
        };
    }

    private Gesture show(Point screen, Desk desk) {
        source(desk)
                .ifPresent(source -> {
                    Point to = desk.camera().toWorld(screen);
                    Optional<StickyItem> target = desk.stickyAt(screen);
                    boolean legal =
                            target.filter(sticky -> allows(source, sticky, desk)).isPresent();
                    target.filter(sticky -> !legal && !sticky.key().equals(source.key()))
                            .ifPresent(sticky -> refuse(source, sticky, desk));
                    Set<RecordKey> targets = targets(source, desk);
                    desk.show(new Feedback.Wire(source.bounds().middle(), to, legal, targets));
                });
        return this;
    }

    private Optional<StickyItem> source(Desk desk) {
        return from.flatMap(key -> desk.scene().stickies().find(key));
    }

    private static boolean allows(StickyItem source, StickyItem target, Desk desk) {
        return !source.element().id().equals(target.element().id())
                && desk.rules().allows(source.kind(), target.kind());
    }

    private static void refuse(StickyItem source, StickyItem target, Desk desk) {
        Kind from = source.kind();
        desk.say(desk.rules().refusal(from, target.kind()));
    }

    private static Set<RecordKey> targets(StickyItem source, Desk desk) {
        Set<RecordKey> targets = new LinkedHashSet<>();
        targets.add(source.key());
        Rect seen = desk.seen();
        desk.scene()
                .stickies()
                .forEachIn(
                        seen,
                        sticky -> {
                            if (allows(source, sticky, desk)) {
                                targets.add(sticky.key());
                            }
                        });
        return targets;
    }

    private Gesture press(Point screen, Desk desk) {
        if (from.isPresent()) {
            return finish(screen, desk);
        }
        Optional<RecordKey> start = desk.stickyAt(screen).map(StickyItem::key);
        return start.isPresent() ? new Wiring(start, false) : finish(screen, desk);
    }

    private Gesture finish(Point screen, Desk desk) {
        Optional<StickyItem> target = desk.stickyAt(screen);
        Optional<StickyItem> source = source(desk);
        desk.show(new Feedback.None());
        desk.begin(Idle.AT_REST);
        source.ifPresent(found ->
                target.ifPresentOrElse(
                        to -> connect(found, to, desk), () -> append(found, screen, desk)));
        return desk.gesture();
    }

    /** A link dropped on the empty board asks what shall stand there. */
    private static void append(StickyItem source, Point screen, Desk desk) {
        new Appending(desk).at(source, desk.camera().toWorld(screen));
    }

    private static void connect(StickyItem source, StickyItem target, Desk desk) {
        if (source.element().id().equals(target.element().id())) {
            desk.say("Nothing leads to itself");
            return;
        }
        if (!allows(source, target, desk)) {
            refuse(source, target, desk);
            return;
        }
        desk.edits().begin("connect");
        Optional<RecordKey> link = desk.edits().connect(source.key(), target.key());
        desk.edits().commit();
        link.ifPresent(key -> desk.select(Set.of(key)));
        desk.say("");
    }

    @Override
    public void abandon(Desk desk) {
        desk.show(new Feedback.None());
        desk.say("");
    }

    @Override
    public Pointer pointer() {
        return Pointer.CROSS;
    }
}
