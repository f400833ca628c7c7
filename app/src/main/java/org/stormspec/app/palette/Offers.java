package org.stormspec.app.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stormspec.app.action.ActionTable;
import org.stormspec.app.find.Finder.Hit;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.tool.BoardCommand;
import org.stormspec.render.tool.BoardCommands;
import org.stormspec.render.tool.Desk;

/** What the palette offers: the commands of the board, then the actions of the window. */
public final class Offers {
    private static final String CREATE = "create.";

    private final ActionTable actions;
    private final Supplier<Optional<Desk>> desk;
    private final Consumer<Consumer<Desk>> perform;

    /**
     * Offers what can be done now.
     *
     * @param desk where commands are tried for whether they can be done
     * @param perform lets work be done at the desk, with the board in view
     */
    public Offers(
            ActionTable actions, Supplier<Optional<Desk>> desk, Consumer<Consumer<Desk>> perform) {
        this.actions = actions;
        this.desk = desk;
        this.perform = perform;
    }

    /** Returns the lines. */
    public List<Entry> entries() {
        return Stream.concat(
                        BoardCommands.all().stream()
                                .filter(command -> !command.isForWords())
                                .map(this::entry),
                        actions.deeds().stream()
                                .filter(deed -> !deed.id().equals("palette"))
                                .map(Entry::of))
                .toList();
    }

    private Entry entry(BoardCommand command) {
        boolean can = desk.get().filter(command::isEnabled).isPresent();
        Optional<Kind> kind = kind(command);
        String label = command.id().startsWith(CREATE) ? adding(command, kind) : command.label();
        return new Entry(
                command.id(),
                label,
                command.group().label(),
                kind,
                actions.keymap().chords(command.id()).stream().map(ActionTable::shown).toList(),
                can ? Optional.empty() : Optional.of("Nothing fitting is selected"),
                () -> perform.accept(at -> at.run(command.id())));
    }

    private static String adding(BoardCommand command, Optional<Kind> kind) {
        return "Add "
                + kind.filter(any -> command.id().equals(CREATE + any.word()))
                        .map(Kind::noun)
                        .orElse(
                                command.label().substring(0, 1).toLowerCase(Locale.ROOT)
                                        + command.label().substring(1));
    }

    private static Optional<Kind> kind(BoardCommand command) {
        return Stream.of(Kind.values())
                .filter(kind ->
                        command.id().equals(CREATE + kind.word())
                                || command.id().startsWith(CREATE + kind.word() + "."))
                .findFirst();
    }

    /** Returns the line of something to go to. */
    public static Entry entry(Hit hit, Consumer<RecordKey> jump) {
        return new Entry(
                hit.key().toString(),
                hit.title(),
                hit.place(),
                hit.kind(),
                List.of(),
                Optional.empty(),
                () -> jump.accept(hit.key()));
    }
}
