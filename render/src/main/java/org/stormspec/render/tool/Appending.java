package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Point;

/** Offers what may follow a sticky: the likeliest first, what may not last and with the reason. */
final class Appending {

    private final Desk desk;

    Appending(Desk desk) {
        this.desk = desk;
    }

    /** Offers what may follow the selected sticky, to stand beside it. */
    void besideSelected() {
        desk.selectedSticky()
                .ifPresent(sticky ->
                        offer(
                                sticky,
                                new Point(sticky.box().right(), sticky.box().y()),
                                kind ->
                                        desk.createBeside(
                                                sticky, kind, Optional.of(sticky.key()))));
    }

    /** Offers what may follow a sticky, to stand at a place in board units. */
    void at(StickyItem sticky, Point place) {
        offer(sticky, place, kind -> desk.createAt(kind, place, Optional.of(sticky.key())));
    }

    private void offer(StickyItem from, Point at, Consumer<Kind> create) {
        List<Offering.Pick> picks = new ArrayList<>();
        for (Kind kind : ranked(from.kind())) {
            boolean legal = desk.rules().allows(from.kind(), kind);
            picks.add(
                    new Offering.Pick(
                            kind.label(),
                            BoardCommands.letter(kind).orElse(""),
                            legal
                                    ? Optional.empty()
                                    : Optional.of(desk.rules().refusal(from.kind(), kind)),
                            () -> create.accept(kind)));
        }
        Offering.open(desk, at, "What follows?", List.of(), picks);
    }

    private List<Kind> ranked(Kind from) {
        Optional<Kind> likeliest = desk.next(from);
        List<Kind> ranked = new ArrayList<>(BoardCommands.kinds());
        ranked.sort(
                Comparator.comparingInt(kind -> {
                    boolean first = likeliest.filter(next -> next == kind).isPresent();
                    return first ? 0 : desk.rules().allows(from, kind) ? 1 : 2;
                }));
        return ranked;
    }

    /** Offers every kind, to be made at the pointer. */
    void anything() {
        List<Offering.Pick> picks = new ArrayList<>();
        for (BoardCommand command : Keymap.of(BoardCommand.Group.CREATE)) {
            boolean offered =
                    !command.id().equals(BoardCommands.ANYTHING)
                            && !command.id().startsWith(BoardCommands.OF_A_KIND);
            if (offered && command.isEnabled(desk)) {
                picks.add(
                        Offering.Pick.of(command.label(), keys(command), () -> command.run(desk)));
            }
        }
        Offering.open(desk, desk.aim(), "Make", List.of(), picks);
    }

    /** Offers every kind of event, to be made at the pointer. */
    void event() {
        List<Offering.Pick> picks =
                StreamKind.drawn().stream()
                        .map(kind -> Offering.Pick.of(kind.label(), "", () -> desk.create(kind)))
                        .toList();
        Offering.open(desk, desk.aim(), "Which kind of event?", List.of(), picks);
    }

    private String keys(BoardCommand command) {
        return desk.keymap().chords(command.id()).stream()
                .findFirst()
                .map(Chord::toString)
                .orElse("");
    }

    /** Offers what can be done with the selection, or with the board when nothing is selected. */
    void menu() {
        List<Offering.Pick> picks = new ArrayList<>();
        for (String id :
                desk.selection().isEmpty() ? BoardCommands.ON_BOARD : BoardCommands.ON_SELECTION) {
            if (id.equals(BoardCommands.DELETE)) {
                desk.extras()
                        .forEach(extra ->
                                picks.add(
                                        Offering.Pick.of(
                                                extra.label(), extra.keys().get(), extra.run())));
            }
            BoardCommands.find(id)
                    .filter(command -> command.isEnabled(desk))
                    .ifPresent(command ->
                            picks.add(
                                    Offering.Pick.of(
                                            command.label(),
                                            keys(command),
                                            () -> command.run(desk))));
        }
        Offering.open(desk, desk.aim(), title(), List.of(), picks);
    }

    private String title() {
        int size = desk.selection().size();
        return desk.selectedSticky()
                .map(sticky -> sticky.kind().label())
                .orElse(size > 1 ? size + " selected" : "");
    }
}
