package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stormspec.render.tool.BoardCommand.Group;

/** Which keys do what; immutable. */
public final class Keymap {

    private static final Keymap STANDARD = standardKeys();

    private final Map<String, List<Chord>> chords;
    private final Map<Chord, BoardCommand> onBoard = new HashMap<>();
    private final Map<Chord, BoardCommand> inWords = new HashMap<>();

    /** What is wrong with keys that somebody wants. */
    public sealed interface Problem {

        /** Returns a sentence for people. */
        String message();

        /**
         * Two commands want the same keys; one of them goes without.
         *
         * @param chord that both want
         * @param taker has it now
         * @param loser does not have it
         */
        record Taken(Chord chord, BoardCommand taker, BoardCommand loser) implements Problem {
            @Override
            public String message() {
                return "%s is for \"%s\" now, no longer for \"%s\""
                        .formatted(chord, taker.label(), loser.label());
            }
        }

        /**
         * There is no such command.
         *
         * @param id that names none
         */
        record Unknown(String id) implements Problem {
            @Override
            public String message() {
                return "no command is called " + id;
            }
        }

        /**
         * The keys make characters on some keyboards.
         *
         * @param chord left out
         */
        record Unsafe(Chord chord) implements Problem {
            @Override
            public String message() {
                return chord + " writes a character on many keyboards; choose another";
            }
        }
    }

    /**
     * A keymap with other keys.
     *
     * @param keymap to use
     * @param problems what was left out of it and why
     */
    public record Rebound(Keymap keymap, List<Problem> problems) {

        /** Copies the problems. */
        public Rebound {
            problems = List.copyOf(problems);
        }
    }

    private Keymap(Map<String, List<Chord>> chords) {
        this.chords = chords;
        for (BoardCommand command : BoardCommands.all()) {
            chords(command.id()).forEach(chord -> keysOf(command).put(chord, command));
        }
    }

    private Map<Chord, BoardCommand> keysOf(BoardCommand command) {
        return command.isForWords() ? inWords : onBoard;
    }

    /** Returns the keys that the commands come with. */
    public static Keymap standard() {
        return STANDARD;
    }

    private static Keymap standardKeys() {
        Map<String, List<Chord>> chords = new LinkedHashMap<>();
        BoardCommands.all().forEach(command -> chords.put(command.id(), command.keys()));
        return new Keymap(chords);
    }

    /** Returns the keys of a command; none if it has none. */
    public List<Chord> chords(String id) {
        return chords.getOrDefault(id, List.of());
    }

    /** Returns what a key does while nothing is typed. */
    public Optional<BoardCommand> onBoard(Input.KeyDown down) {
        return find(onBoard, down);
    }

    /** Returns what a key does while words are typed. */
    public Optional<BoardCommand> inWords(Input.KeyDown down) {
        return find(inWords, down);
    }

    private static Optional<BoardCommand> find(
            Map<Chord, BoardCommand> commands, Input.KeyDown down) {
        return Chord.readings(down).stream()
                .flatMap(chord -> Optional.ofNullable(commands.get(chord)).stream())
                .findFirst();
    }

    /**
     * Returns this keymap with other keys for some commands. Keys that another command has go over;
     * if two of the wishes want the same, the first in the table of commands gets it.
     *
     * @param wishes ids of commands to all of their keys
     */
    public Rebound rebound(Map<String, List<Chord>> wishes) {
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(wishes)
                .keySet().stream()
                        .filter(id -> BoardCommands.find(id).isEmpty())
                        .forEach(id -> problems.add(new Problem.Unknown(id)));
        Granting granting = new Granting(problems);
        Map<String, List<Chord>> next = new HashMap<>();
        for (BoardCommand command : BoardCommands.all()) {
            Optional.ofNullable(wishes.get(command.id()))
                    .map(wish -> safe(wish, problems))
                    .ifPresent(wish -> next.put(command.id(), granting.grant(command, wish)));
        }
        for (BoardCommand command : BoardCommands.all()) {
            next.computeIfAbsent(command.id(), id -> granting.grant(command, chords(id)));
        }
        return new Rebound(new Keymap(next), problems);
    }

    private static List<Chord> safe(List<Chord> wanted, List<Problem> problems) {
        wanted.stream()
                .filter(Chord::isUnsafe)
                .forEach(chord -> problems.add(new Problem.Unsafe(chord)));
        return wanted.stream().filter(chord -> !chord.isUnsafe()).distinct().toList();
    }

    /** Gives each chord to whoever asks first. */
    private record Granting(
            List<Problem> problems,
            Map<Chord, BoardCommand> onBoard,
            Map<Chord, BoardCommand> inWords) {

        Granting(List<Problem> problems) {
            this(problems, new HashMap<>(), new HashMap<>());
        }

        List<Chord> grant(BoardCommand command, List<Chord> wanted) {
            Map<Chord, BoardCommand> owners = command.isForWords() ? inWords : onBoard;
            List<Chord> granted = new ArrayList<>();
            for (Chord chord : wanted) {
                BoardCommand owner = owners.putIfAbsent(chord, command);
                if (owner == null) {
                    granted.add(chord);
                } else {
                    problems.add(new Problem.Taken(chord, owner, command));
                }
            }
            return List.copyOf(granted);
        }
    }

    /** Returns the commands of a group, as they stand in the table. */
    public static List<BoardCommand> of(Group group) {
        return BoardCommands.all().stream().filter(command -> command.group() == group).toList();
    }

    /** Returns the keys that differ from the standard ones, as a person's preferences keep them. */
    public Map<String, List<Chord>> changes() {
        Map<String, List<Chord>> changes = new TreeMap<>();
        chords.forEach((id, keys) -> {
            if (!keys.equals(STANDARD.chords(id))) {
                changes.put(id, keys);
            }
        });
        return changes;
    }
}
