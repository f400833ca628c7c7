package org.stormspec.app.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.action.Action;
import org.stormspec.app.action.ActionTable;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.render.tool.BoardCommand;
import org.stormspec.render.tool.BoardCommands;
import org.stormspec.render.tool.Chord;
import org.stormspec.render.tool.Keymap;

/**
 * The keys of the window's actions and of the board's commands in one table, and the user's own
 * choices in it. A chord does one thing: whoever takes it is told who loses it first.
 */
public final class KeysViewModel {
    private final ActionTable actions;
    private final PreferencesFile preferences;
    private final Consumer<Keymap> board;

    /**
     * One thing and its keys.
     *
     * @param id unique
     * @param label what it is called
     * @param group what it belongs to
     * @param keys it has now
     * @param own keys it has unless the user chooses others
     * @param words whether they count while words are typed on a sticky, and only then
     */
    public record Row(
            String id,
            String label,
            String group,
            List<Chord> keys,
            List<Chord> own,
            boolean words) {
        /** Copies the keys. */
        public Row {
            keys = List.copyOf(keys);
            own = List.copyOf(own);
        }

        /** Returns whether the user chose its keys. */
        public boolean changed() {
            return !keys.equals(own);
        }
    }

    /** What comes of wanting some keys. */
    public sealed interface Proposal {
        /** They are free, or the thing has them already. */
        record Free() implements Proposal {}

        /**
         * Something else has them.
         *
         * @param owner would lose them
         */
        record Taken(Row owner) implements Proposal {}

        /**
         * They cannot be had.
         *
         * @param why as a sentence
         */
        record Refused(String why) implements Proposal {}
    }

    /**
     * Applies the choices that the user made earlier.
     *
     * @param board uses a keymap on the boards
     */
    public KeysViewModel(ActionTable actions, PreferencesFile preferences, Consumer<Keymap> board) {
        this.actions = actions;
        this.preferences = preferences;
        this.board = board;
        apply(wishes());
    }

    private Map<String, List<Chord>> wishes() {
        Map<String, List<Chord>> wishes = new TreeMap<>();
        preferences.get().keys().forEach((id, keys) -> wishes.put(id, chords(keys)));
        return wishes;
    }

    private static List<Chord> chords(List<String> texts) {
        return texts.stream().flatMap(text -> Chord.parse(text).stream()).toList();
    }

    private void apply(Map<String, List<Chord>> wishes) {
        Map<String, List<Chord>> onBoard = new TreeMap<>(wishes);
        onBoard.keySet().removeIf(id -> BoardCommands.find(id).isEmpty());
        Keymap keymap = Keymap.standard().rebound(onBoard).keymap();
        actions.rekey(wishes, keymap);
        board.accept(keymap);
    }

    private void choose(Map<String, List<Chord>> wishes) {
        Map<String, List<String>> texts = new TreeMap<>();
        wishes.forEach((id, keys) -> texts.put(id, keys.stream().map(Chord::toString).toList()));
        preferences.update(old -> old.keyed(texts));
        apply(wishes);
    }

    /** Returns all rows: those of the board, then those of the window. */
    public List<Row> rows() {
        return Stream.concat(
                        BoardCommands.all().stream().map(this::row),
                        actions.all().stream()
                                .filter(action -> action.command().isEmpty())
                                .map(this::row))
                .toList();
    }

    private Row row(BoardCommand command) {
        return new Row(
                command.id(),
                command.label(),
                command.group().label(),
                actions.keymap().chords(command.id()),
                command.keys(),
                command.isForWords());
    }

    private Row row(Action action) {
        return new Row(
                action.id(),
                action.label(),
                action.group(),
                actions.keysOf(action.id()),
                action.keys(),
                false);
    }

    /** Returns the rows that hold every word of a query, by group in the order of the table. */
    public Map<String, List<Row>> groups(String query) {
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return rows().stream()
                .filter(row -> words.stream().allMatch(text(row)::contains))
                .collect(
                        Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static String text(Row row) {
        String keys = row.keys().stream().map(ActionTable::shown).collect(Collectors.joining(" "));
        return (row.group() + " " + row.label() + " " + keys).toLowerCase(Locale.ROOT);
    }

    /** Returns what would come of giving something these keys. */
    public Proposal propose(Row row, Chord chord) {
        if (chord.isUnsafe()) {
            return new Proposal.Refused(
                    ActionTable.shown(chord) + " writes a character on many keyboards");
        }
        return owner(row, chord).<Proposal>map(Proposal.Taken::new).orElseGet(Proposal.Free::new);
    }

    private Optional<Row> owner(Row wanting, Chord chord) {
        return rows().stream()
                .filter(row -> !row.id().equals(wanting.id()))
                .filter(row -> row.words() == wanting.words())
                .filter(row -> row.keys().contains(chord))
                .findFirst();
    }

    /** Gives something these keys instead of those it has; whoever has them loses them. */
    public void bind(Row row, Chord chord) {
        give(row, List.of(chord));
    }

    /** Gives something its own keys back, whoever has them now. */
    public void reset(Row row) {
        give(row, row.own());
    }

    private void give(Row row, List<Chord> keys) {
        Map<String, List<Chord>> wishes = new TreeMap<>(wishes());
        for (Chord chord : keys) {
            owner(row, chord)
                    .ifPresent(loser ->
                            wishes.put(
                                    loser.id(),
                                    without(wishes.getOrDefault(loser.id(), loser.keys()), chord)));
        }
        wishes.put(row.id(), keys);
        rows().forEach(each -> wishes.remove(each.id(), each.own()));
        choose(wishes);
    }

    private static List<Chord> without(List<Chord> keys, Chord chord) {
        List<Chord> left = new ArrayList<>(keys);
        left.remove(chord);
        return left;
    }

    /** Gives everything its own keys back. */
    public void resetAll() {
        choose(Map.of());
    }
}
