package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stormspec.model.record.Kind;
import org.stormspec.render.tool.BoardCommand.Group;

/**
 * The one table of everything that can be done at a board. Keys, menus, lists of commands, the help
 * and the page about the keyboard all read it.
 */
public final class BoardCommands {

    /** Id of the command that breaks a line where one is typing. */
    public static final String NEWLINE = "words.newline";

    /** The letters that make stickies. */
    private static final Map<Kind, String> LETTERS = letters();

    private static final Map<String, BoardCommand> ALL = table();

    private BoardCommands() {}

    private static Map<Kind, String> letters() {
        Map<Kind, String> letters = new LinkedHashMap<>();
        letters.put(Kind.EVENT, "E");
        letters.put(Kind.COMMAND, "C");
        letters.put(Kind.AGGREGATE, "A");
        letters.put(Kind.POLICY, "P");
        letters.put(Kind.READ_MODEL, "R");
        letters.put(Kind.EXTERNAL_SYSTEM, "X");
        letters.put(Kind.ACTOR, "U");
        letters.put(Kind.HOTSPOT, "H");
        letters.put(Kind.TOPIC, "D");
        letters.put(Kind.NOTE, "N");
        return Collections.unmodifiableMap(letters);
    }

    private static Map<String, BoardCommand> table() {
        Map<String, BoardCommand> table = new LinkedHashMap<>();
        List<BoardCommand> all = new ArrayList<>();
        LETTERS.forEach((kind, letter) ->
                all.add(
                        always(
                                "create." + kind.word(),
                                kind.label(),
                                Group.CREATE,
                                desk -> desk.create(kind),
                                letter)));
        all.addAll(creating());
        all.addAll(words());
        all.addAll(selecting());
        all.addAll(changing());
        all.addAll(arranging());
        all.addAll(connecting());
        all.addAll(viewing());
        for (BoardCommand command : all) {
            table.put(command.id(), command);
        }
        return Collections.unmodifiableMap(table);
    }

    private static List<BoardCommand> creating() {
        return List.of(
                always(
                        "create.context",
                        "Bounded context, round the selection",
                        Group.CREATE,
                        Desk::drawContext,
                        "B"),
                always("create.lane", "Lane", Group.CREATE, Desk::drawLane, "L"));
    }

    private static List<BoardCommand> words() {
        Group group = Group.WORDS;
        return List.of(
                word("words.done", "Take the words", Editing.Then.REST, "Enter"),
                when(
                        NEWLINE,
                        "New line",
                        group,
                        Desk::isEditing,
                        desk -> desk.type(desk.typed() + "\n"),
                        "Shift+Enter"),
                when(
                        "words.cancel",
                        "Leave the words as they were",
                        group,
                        Desk::isEditing,
                        Desk::cancelEdit,
                        "Escape"),
                word("words.same", "The same kind to the right", Editing.Then.SAME_KIND, "Tab"),
                word(
                        "words.next",
                        "The kind that comes next, linked",
                        Editing.Then.NEXT_KIND,
                        "Ctrl+Enter"));
    }

    private static BoardCommand word(String id, String label, Editing.Then then, String... keys) {
        return when(
                id,
                label,
                Group.WORDS,
                Desk::isEditing,
                desk -> desk.finishEdit(desk.typed(), then),
                keys);
    }

    private static List<BoardCommand> selecting() {
        Group group = Group.SELECT;
        return List.of(
                always("select.all", "Select all", group, Desk::selectAll, "Ctrl+A"),
                always("stop", "Stop, or select nothing", group, Desk::stop, "Escape"));
    }

    private static List<BoardCommand> changing() {
        Group group = Group.CHANGE;
        return List.of(
                selected("words.edit", "Edit the words", group, Desk::editSelected, "Enter", "F2"),
                selected(
                        "delete",
                        "Delete from the board",
                        group,
                        Desk::removeSelection,
                        "Delete",
                        "Backspace"),
                selected(
                        "delete.everywhere",
                        "Delete everywhere",
                        group,
                        Desk::removeSelectionEverywhere,
                        "Shift+Delete",
                        "Shift+Backspace"),
                selected("duplicate", "Duplicate", group, Desk::duplicateSelection, "Ctrl+D"));
    }

    private static List<BoardCommand> arranging() {
        return Stream.of(Way.values())
                .flatMap(way ->
                        Stream.of(
                                always(
                                        "move." + way.word(),
                                        "Move or look " + way.word(),
                                        Group.ARRANGE,
                                        desk -> desk.go(way, 1),
                                        way.key()),
                                always(
                                        "move." + way.word() + ".far",
                                        "Move or look far " + way.word(),
                                        Group.ARRANGE,
                                        desk -> desk.go(way, 10),
                                        "Shift+" + way.key())))
                .toList();
    }

    private static List<BoardCommand> connecting() {
        return List.of(
                always(
                        "connect",
                        "Draw a link",
                        Group.CONNECT,
                        desk -> desk.begin(Wiring.armed(desk)),
                        "W"));
    }

    private static List<BoardCommand> viewing() {
        Group group = Group.VIEW;
        return List.of(
                always("view.all", "Show everything", group, Desk::fit, "Shift+1"),
                always(
                        "view.selection",
                        "Show the selection",
                        group,
                        Desk::fitSelection,
                        "Shift+2"),
                always("view.closer", "Zoom in", group, Desk::zoomIn, "Ctrl+=", "Ctrl++"),
                always("view.farther", "Zoom out", group, Desk::zoomOut, "Ctrl+-"),
                always("view.actual", "Actual size", group, desk -> desk.zoomTo(1), "Ctrl+0"));
    }

    private static BoardCommand always(
            String id, String label, Group group, Consumer<Desk> action, String... keys) {
        return when(id, label, group, _ -> true, action, keys);
    }

    private static BoardCommand selected(
            String id, String label, Group group, Consumer<Desk> action, String... keys) {
        return when(id, label, group, desk -> !desk.selection().isEmpty(), action, keys);
    }

    private static BoardCommand when(
            String id,
            String label,
            Group group,
            Predicate<Desk> enabled,
            Consumer<Desk> action,
            String... keys) {
        List<Chord> chords = Stream.of(keys).map(Chord::of).toList();
        return new BoardCommand(id, label, group, chords, enabled, action);
    }

    /** Returns all commands; those of a group stand together. */
    public static List<BoardCommand> all() {
        return List.copyOf(ALL.values());
    }

    /** Returns the command with this id. */
    public static Optional<BoardCommand> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** Returns the letter that makes stickies of a kind, if one does. */
    public static Optional<String> letter(Kind kind) {
        return Optional.ofNullable(LETTERS.get(kind));
    }
}
