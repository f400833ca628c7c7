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
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.render.tool.BoardCommand.Group;

/**
 * The one table of everything that can be done at a board. Keys, menus, lists of commands, the help
 * and the page about the keyboard all read it.
 */
public final class BoardCommands {

    /** Id of the command that breaks a line where one is typing. */
    public static final String NEWLINE = "words.newline";

    /** Id of the command that offers everything that can be made. */
    static final String ANYTHING = "create.anything";

    /** Beginning of the ids of the commands that make events of a kind. */
    static final String OF_A_KIND = "create.event.";

    /** Id of the command before which a menu offers what the surroundings of the board add. */
    static final String DELETE = "delete";

    /** Ids of what a menu offers while nothing is selected. */
    static final List<String> ON_BOARD =
            List.of(
                    ANYTHING,
                    "create.context",
                    "create.lane",
                    "create.phase",
                    "vote.click",
                    "paste",
                    "paste.special",
                    "select.all",
                    "space",
                    "view.all",
                    "view.go",
                    "view.name");

    /** Ids of what a menu offers about the selection. */
    static final List<String> ON_SELECTION =
            List.of(
                    "words.edit",
                    "append",
                    "connect",
                    "change.kind",
                    "change.eventKind",
                    "vote.add",
                    "pivotal",
                    "merge",
                    "coalesce",
                    "lane.up",
                    "lane.down",
                    "lane.lock",
                    "reverse",
                    "context.emerging",
                    "create.context",
                    "copy",
                    "cut",
                    "paste",
                    "duplicate",
                    "group",
                    "ungroup",
                    "lock",
                    "layer.up",
                    "layer.down",
                    "align.left",
                    "align.up",
                    "distribute.across",
                    "distribute.down",
                    "stack.across",
                    "pack",
                    "select.kind",
                    "select.connected",
                    "select.upstream",
                    "select.downstream",
                    DELETE,
                    "delete.everywhere");

    /** The letters that make stickies. */
    private static final Map<Kind, String> LETTERS = letters();

    /** The kinds that the digits stand for, from 1 on. */
    private static final List<Kind> DIGITS =
            List.of(
                    Kind.EVENT,
                    Kind.COMMAND,
                    Kind.AGGREGATE,
                    Kind.POLICY,
                    Kind.READ_MODEL,
                    Kind.EXTERNAL_SYSTEM,
                    Kind.ACTOR,
                    Kind.HOTSPOT,
                    Kind.TOPIC);

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
        letters.put(Kind.TIME, "T");
        letters.put(Kind.NOTE, "N");
        letters.put(Kind.OPPORTUNITY, "O");
        letters.put(Kind.VALUE, "Y");
        letters.put(Kind.SCREEN, "I");
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
                                desk -> create(desk, kind),
                                letter)));
        StreamKind.drawn().stream()
                .filter(stream -> stream != StreamKind.DOMAIN_EVENT)
                .forEach(stream ->
                        all.add(
                                always(
                                        OF_A_KIND + stream.word(),
                                        stream.label(),
                                        Group.CREATE,
                                        desk -> desk.create(stream))));
        all.addAll(creating());
        all.addAll(words());
        all.addAll(selecting());
        all.addAll(changing());
        all.addAll(voting());
        all.addAll(arranging());
        all.addAll(laneOrder());
        all.addAll(aligning());
        all.addAll(connecting());
        all.addAll(walking());
        all.addAll(viewing());
        all.addAll(namedViews());
        for (BoardCommand command : all) {
            table.put(command.id(), command);
        }
        return Collections.unmodifiableMap(table);
    }

    private static List<BoardCommand> creating() {
        Group group = Group.CREATE;
        return List.of(
                always(
                        "create.context",
                        "Bounded context, round the selection",
                        group,
                        Desk::drawContext,
                        "B"),
                selected(
                        "create.next",
                        "What comes next, linked",
                        group,
                        Desk::makeNext,
                        "Ctrl+Enter"),
                always(
                        "create.eventKind",
                        "Event of a kind…",
                        group,
                        desk -> new Appending(desk).event(),
                        "Shift+E"),
                always("create.lane", "Lane", group, Desk::drawLane, "L"),
                always("create.phase", "Phase, from the pointer on", group, Desk::drawPhase, "F"),
                always(
                        ANYTHING,
                        "Anything…",
                        group,
                        desk -> new Appending(desk).anything(),
                        "Insert",
                        "/"));
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
                        "words.same.before",
                        "The same kind to the left",
                        Editing.Then.SAME_KIND_BEFORE,
                        "Shift+Tab"),
                word(
                        "words.same.below",
                        "The same kind below",
                        Editing.Then.SAME_KIND_BELOW,
                        "Ctrl+Shift+Enter"),
                word(
                        "words.next",
                        "The kind that comes next, linked",
                        Editing.Then.NEXT_KIND,
                        "Ctrl+Enter"));
    }

    // A question about the selected sticky is pinned to it.
    private static void create(Desk desk, Kind kind) {
        if (kind == Kind.HOTSPOT) {
            desk.ask();
        } else {
            desk.create(kind);
        }
    }

    private static List<BoardCommand> voting() {
        Group group = Group.CHANGE;
        return List.of(
                always("vote.add", "Put a dot on it", group, desk -> desk.vote(1), "V"),
                always("vote.take", "Take a dot back", group, desk -> desk.vote(-1), "Shift+V"),
                always("vote.click", "Vote by click", group, Desk::voteByClick),
                when(
                        "pivotal",
                        "Pivotal event or not",
                        group,
                        Desk::isStickySelected,
                        Desk::togglePivotal));
    }

    private static List<BoardCommand> laneOrder() {
        return List.of(
                lane("lane.up", "Lane up", LaneShaping::up, "Alt+Shift+Up"),
                lane("lane.down", "Lane down", LaneShaping::down, "Alt+Shift+Down"),
                lane("lane.taller", "Lane taller", LaneShaping::taller, "Alt+Shift+="),
                lane("lane.lower", "Lane less tall", LaneShaping::lower, "Alt+Shift+-"),
                lane("lane.lock", "Hold the lane fast, or let it go", LaneShaping::lock));
    }

    private static BoardCommand lane(
            String id, String label, Consumer<LaneShaping> action, String... keys) {
        return when(
                id,
                label,
                Group.ARRANGE,
                desk -> new LaneShaping(desk).isLaneSelected(),
                desk -> action.accept(new LaneShaping(desk)),
                keys);
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
                selected(
                        "select.kind",
                        "Select the same kind",
                        group,
                        desk -> new Walking(desk).selectSameKind(),
                        "Ctrl+Shift+A"),
                selected(
                        "select.connected",
                        "Select everything connected",
                        group,
                        desk -> new Walking(desk).selectConnected()),
                selected(
                        "select.upstream",
                        "Select what leads here",
                        group,
                        desk -> new Walking(desk).selectUpstream()),
                selected(
                        "select.downstream",
                        "Select what follows",
                        group,
                        desk -> new Walking(desk).selectDownstream()),
                selected(
                        "select.earlier",
                        "Select from the first in time to here",
                        group,
                        desk -> new Walking(desk).selectInTime(false),
                        "Shift+Home"),
                selected(
                        "select.later",
                        "Select from here to the last in time",
                        group,
                        desk -> new Walking(desk).selectInTime(true),
                        "Shift+End"),
                when(
                        "walk.later",
                        "The next sticky in time",
                        group,
                        desk -> new Walking(desk).inTime(true).isPresent(),
                        desk -> new Walking(desk).goInTime(true),
                        "Tab"),
                when(
                        "walk.earlier",
                        "The sticky before in time",
                        group,
                        desk -> new Walking(desk).inTime(false).isPresent(),
                        desk -> new Walking(desk).goInTime(false),
                        "Shift+Tab"),
                always("stop", "Stop, or select nothing", group, Desk::stop, "Escape"));
    }

    private static List<BoardCommand> changing() {
        Group group = Group.CHANGE;
        List<BoardCommand> commands = new ArrayList<>();
        commands.add(always("undo", "Undo", group, Desk::undo, "Ctrl+Z"));
        commands.add(always("redo", "Redo", group, Desk::redo, "Ctrl+Y", "Ctrl+Shift+Z"));
        commands.add(
                selected("words.edit", "Edit the words", group, Desk::editSelected, "Enter", "F2"));
        commands.add(stickies("change.kind", "Change kind…", Changing::chooseKind, "Ctrl+R"));
        commands.add(
                when(
                        "change.eventKind",
                        "Kind of event…",
                        group,
                        desk -> new Changing(desk).isStreamSelected(),
                        desk -> new Changing(desk).chooseStream(),
                        "Ctrl+Shift+R"));
        for (int i = 0; i < DIGITS.size(); i++) {
            Kind kind = DIGITS.get(i);
            commands.add(
                    stickies(
                            "change." + kind.word(),
                            "Change to " + kind.noun(),
                            changing -> changing.retype(kind),
                            String.valueOf(i + 1)));
        }
        commands.add(always("copy", "Copy", group, desk -> desk.copying().copy(), "Ctrl+C"));
        commands.add(selected("cut", "Cut", group, desk -> desk.copying().cut(), "Ctrl+X"));
        commands.add(always("paste", "Paste", group, desk -> desk.copying().paste(), "Ctrl+V"));
        commands.add(
                always(
                        "paste.special",
                        "Paste as…",
                        group,
                        desk -> desk.copying().pasteSpecial(),
                        "Ctrl+Shift+V"));
        commands.add(selected("duplicate", "Duplicate", group, Desk::duplicateSelection, "Ctrl+D"));
        commands.add(
                when(
                        "merge",
                        "Merge into the first selected",
                        group,
                        desk -> desk.stickiesSelected() > 1,
                        desk -> new Changing(desk).merge(),
                        "Ctrl+J"));
        commands.add(
                when(
                        "coalesce",
                        "Coalesce into a CDC entity…",
                        group,
                        Desk::areEventsSelected,
                        Desk::coalesce,
                        "Ctrl+Shift+J"));
        commands.add(
                when(
                        "context.emerging",
                        "Context agreed or emerging",
                        group,
                        desk -> new Changing(desk).isFrameSelected(),
                        desk -> new Changing(desk).toggleEmerging()));
        commands.add(
                selected(
                        "delete",
                        "Delete from the board",
                        group,
                        Desk::removeSelection,
                        "Delete",
                        "Backspace"));
        commands.add(
                selected(
                        "delete.everywhere",
                        "Delete everywhere",
                        group,
                        Desk::removeSelectionEverywhere,
                        "Shift+Delete",
                        "Shift+Backspace"));
        commands.add(
                always(
                        "menu",
                        "What can be done here",
                        group,
                        desk -> new Appending(desk).menu(),
                        "Menu",
                        "Shift+F10"));
        return commands;
    }

    private static BoardCommand stickies(
            String id, String label, Consumer<Changing> action, String... keys) {
        return when(
                id,
                label,
                Group.CHANGE,
                Desk::isStickySelected,
                desk -> action.accept(new Changing(desk)),
                keys);
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

    private static List<BoardCommand> aligning() {
        Group group = Group.ARRANGE;
        List<BoardCommand> commands = new ArrayList<>();
        commands.add(
                always(
                        "space",
                        "Make or take room",
                        group,
                        desk -> desk.begin(Spacing.armed(desk)),
                        "S"));
        for (Way way : Way.values()) {
            commands.add(
                    several(
                            "align." + way.word(),
                            "Align " + side(way),
                            2,
                            arranging -> arranging.align(way),
                            "Ctrl+Shift+" + way.key()));
        }
        commands.add(several("align.middle", "Align middles", 2, Arranging::alignMiddles));
        commands.add(several("align.centre", "Align centres", 2, Arranging::alignCentres));
        commands.add(
                several(
                        "distribute.across",
                        "Distribute across",
                        3,
                        Arranging::distributeAcross,
                        "Alt+Shift+H"));
        commands.add(
                several(
                        "distribute.down",
                        "Distribute down",
                        3,
                        Arranging::distributeDown,
                        "Alt+Shift+V"));
        commands.add(several("stack.across", "Stack in a row", 2, Arranging::stackAcross));
        commands.add(several("stack.down", "Stack in a column", 2, Arranging::stackDown));
        commands.add(several("pack", "Pack in a block", 2, Arranging::pack));
        commands.add(
                when(
                        "group",
                        "Group",
                        group,
                        desk -> desk.stickiesSelected() > 1,
                        desk -> new Changing(desk).group(),
                        "Ctrl+G"));
        commands.add(
                when(
                        "ungroup",
                        "Ungroup",
                        group,
                        desk -> new Changing(desk).isGrouped(),
                        desk -> new Changing(desk).ungroup(),
                        "Ctrl+Shift+G"));
        commands.add(
                selected(
                        "lock",
                        "Lock or let go",
                        group,
                        desk -> new Changing(desk).toggleLock(),
                        "Ctrl+L"));
        commands.add(
                when(
                        "layer.up",
                        "Bring forward",
                        group,
                        Desk::isStickySelected,
                        desk -> new Changing(desk).raise(1),
                        "Ctrl+Shift+PageUp"));
        commands.add(
                when(
                        "layer.down",
                        "Send back",
                        group,
                        Desk::isStickySelected,
                        desk -> new Changing(desk).raise(-1),
                        "Ctrl+Shift+PageDown"));
        return commands;
    }

    private static String side(Way way) {
        return switch (way) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case UP -> "top";
            case DOWN -> "bottom";
        };
    }

    private static BoardCommand several(
            String id, String label, int least, Consumer<Arranging> action, String... keys) {
        return when(
                id,
                label,
                Group.ARRANGE,
                desk -> desk.stickiesSelected() >= least,
                desk -> action.accept(new Arranging(desk)),
                keys);
    }

    private static List<BoardCommand> connecting() {
        Group group = Group.CONNECT;
        return List.of(
                always(
                        "connect",
                        "Draw a link",
                        group,
                        desk -> desk.begin(Wiring.armed(desk)),
                        "W"),
                when(
                        "append",
                        "What may follow…",
                        group,
                        desk -> desk.selectedSticky().isPresent(),
                        desk -> new Appending(desk).besideSelected(),
                        "+",
                        "Shift+="),
                when(
                        "reverse",
                        "Turn the link round",
                        group,
                        desk -> new Changing(desk).isLinkSelected(),
                        desk -> new Changing(desk).reverse()));
    }

    private static List<BoardCommand> walking() {
        List<BoardCommand> commands = new ArrayList<>();
        for (Way way : Way.values()) {
            commands.add(
                    walk(
                            "walk." + way.word(),
                            step(way),
                            walking -> walking.step(way),
                            "Alt+" + way.key()));
        }
        for (Way way : Way.values()) {
            commands.add(
                    walk(
                            "walk.neighbour." + way.word(),
                            "Linked neighbour " + where(way),
                            walking -> walking.neighbour(way),
                            "Ctrl+" + way.key()));
        }
        commands.add(
                always(
                        "walk.first",
                        "First event in time",
                        Group.WALK,
                        desk -> new Walking(desk).first(),
                        "Home"));
        commands.add(
                always(
                        "walk.last",
                        "Last event in time",
                        Group.WALK,
                        desk -> new Walking(desk).last(),
                        "End"));
        return commands;
    }

    private static String step(Way way) {
        return switch (way) {
            case LEFT -> "What led here";
            case RIGHT -> "What follows";
            case UP -> "Sibling above";
            case DOWN -> "Sibling below";
        };
    }

    private static String where(Way way) {
        return switch (way) {
            case LEFT -> "to the left";
            case RIGHT -> "to the right";
            case UP -> "above";
            case DOWN -> "below";
        };
    }

    private static BoardCommand walk(
            String id, String label, Consumer<Walking> action, String key) {
        return when(
                id,
                label,
                Group.WALK,
                desk -> desk.selectedSticky().isPresent(),
                desk -> action.accept(new Walking(desk)),
                key);
    }

    private static List<BoardCommand> viewing() {
        Group group = Group.VIEW;
        return List.of(
                always("view.all", "Show everything", group, Desk::fit, "Shift+1"),
                selected(
                        "view.selection",
                        "Show the selection",
                        group,
                        Desk::fitSelection,
                        "Shift+2"),
                always(
                        "view.context",
                        "Show the context",
                        group,
                        desk -> desk.looking().context(),
                        "Shift+3"),
                always("view.closer", "Zoom in", group, Desk::zoomIn, "Ctrl+=", "Ctrl++"),
                always("view.farther", "Zoom out", group, Desk::zoomOut, "Ctrl+-"),
                always("view.actual", "Actual size", group, desk -> desk.zoomTo(1), "Ctrl+0"),
                page(Way.UP, "PageUp"),
                page(Way.DOWN, "PageDown"),
                page(Way.LEFT, "Shift+PageUp"),
                page(Way.RIGHT, "Shift+PageDown"),
                when(
                        "view.back",
                        "Back to where one looked before",
                        group,
                        desk -> desk.looking().canGoBack(),
                        desk -> desk.looking().back(),
                        "Alt+PageUp"),
                when(
                        "view.forward",
                        "Forward again",
                        group,
                        desk -> desk.looking().canGoForward(),
                        desk -> desk.looking().forward(),
                        "Alt+PageDown"));
    }

    private static BoardCommand page(Way way, String key) {
        return always(
                "view.page." + way.word(),
                "A page " + way.word(),
                Group.VIEW,
                desk -> desk.looking().page(way),
                key);
    }

    private static List<BoardCommand> namedViews() {
        Group group = Group.VIEW;
        return List.of(
                always("view.name", "Name this view…", group, desk -> desk.looking().nameView()),
                always(
                        "view.go",
                        "Go to a named view…",
                        group,
                        desk -> desk.looking().chooseView(),
                        "Alt+Home"),
                always(
                        "view.forget",
                        "Forget a named view…",
                        group,
                        desk -> desk.looking().forgetView()));
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

    /** Returns the kinds in the order in which they are offered. */
    static List<Kind> kinds() {
        return List.copyOf(LETTERS.keySet());
    }

    /** Returns the letter that makes stickies of a kind, if one does. */
    public static Optional<String> letter(Kind kind) {
        return Optional.ofNullable(LETTERS.get(kind));
    }
}
