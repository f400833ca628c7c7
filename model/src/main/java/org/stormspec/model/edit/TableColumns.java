package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stormspec.model.record.Kind;

/**
 * What the columns of a table hold: as its head row says, or, without one, words, lane and actor.
 *
 * @param roles of the columns, from the left
 */
record TableColumns(List<Role> roles) {

    private static final TableColumns USUAL =
            new TableColumns(List.of(Role.WORDS, Role.LANE, Role.ACTOR));

    /** What a column holds. */
    sealed interface Role {
        Role WORDS = new Words(0);
        Role LANE = new Place();
        Role ACTOR = new Who();
    }

    /** The words of stickies; of several such columns the one with the lowest rank counts. */
    record Words(int rank) implements Role {}

    /** The words of stickies of one kind. */
    record OfKind(Kind kind) implements Role {}

    /** The name of a lane. */
    record Place() implements Role {}

    /** The name of an actor. */
    record Who() implements Role {}

    /** The name of a kind. */
    record KindName() implements Role {}

    /** Something that no sticky has. */
    record Else() implements Role {}

    private static final List<String> WORDS =
            List.of(
                    "text",
                    "content",
                    "words",
                    "sticky",
                    "sticky note",
                    "stickies",
                    "sticky notes",
                    "note",
                    "card",
                    "step",
                    "steps",
                    "activity",
                    "action",
                    "task",
                    "item",
                    "what",
                    "story",
                    "user story",
                    "name",
                    "title",
                    "summary",
                    "schritt",
                    "inhalt",
                    "titel",
                    "aufgabe",
                    "ereignis",
                    "étape",
                    "texte",
                    "titre",
                    "paso",
                    "texto",
                    "título");

    private static final Set<String> LANES =
            Set.of(
                    "lane",
                    "swimlane",
                    "swim lane",
                    "area",
                    "frame",
                    "section",
                    "group",
                    "column",
                    "list",
                    "department",
                    "team",
                    "phase",
                    "stage",
                    "category",
                    "context",
                    "bounded context",
                    "where",
                    "bahn",
                    "bereich",
                    "abteilung");

    private static final Set<String> ACTORS =
            Set.of(
                    "actor",
                    "who",
                    "role",
                    "person",
                    "persona",
                    "user",
                    "by",
                    "responsible",
                    "akteur",
                    "rolle",
                    "wer",
                    "acteur",
                    "rôle",
                    "qui",
                    "rol",
                    "quién");

    private static final Set<String> KINDS = Set.of("kind", "type", "sticky type", "art", "typ");

    private static final Set<String> OTHERS =
            Set.of(
                    "id",
                    "#",
                    "no",
                    "no.",
                    "nr",
                    "nr.",
                    "number",
                    "x",
                    "y",
                    "z",
                    "position x",
                    "position y",
                    "pos x",
                    "pos y",
                    "width",
                    "height",
                    "rotation",
                    "color",
                    "colour",
                    "bg color",
                    "background color",
                    "border color",
                    "created",
                    "created at",
                    "created by",
                    "created date",
                    "updated",
                    "updated at",
                    "last updated",
                    "last updated by",
                    "modified",
                    "tags",
                    "url",
                    "link",
                    "link to",
                    "status",
                    "date",
                    "votes",
                    "author",
                    "comments",
                    "board",
                    "locked");

    private static final Map<String, Kind> PLURALS =
            Map.of(
                    "events", Kind.EVENT,
                    "commands", Kind.COMMAND,
                    "policies", Kind.POLICY,
                    "aggregates", Kind.AGGREGATE,
                    "hotspots", Kind.HOTSPOT,
                    "questions", Kind.HOTSPOT,
                    "systems", Kind.EXTERNAL_SYSTEM,
                    "event", Kind.EVENT);

    /** Copies the roles. */
    TableColumns {
        roles = List.copyOf(roles);
    }

    /** Returns the columns of a table that has no head. */
    static TableColumns usual() {
        return USUAL;
    }

    /** Returns the columns that a row names, if it can hardly be anything but a head. */
    static Optional<TableColumns> named(List<String> head) {
        long named = head.stream().filter(cell -> !cell.isBlank()).count();
        long known = head.stream().filter(cell -> role(cell).isPresent()).count();
        boolean certain = known > 1 && known * 3 >= named * 2;
        return Optional.of(of(head)).filter(columns -> certain && columns.hasWords());
    }

    /** Returns the columns that a row names which is certainly a head. */
    static TableColumns headed(List<String> head) {
        TableColumns columns = of(head);
        return columns.hasWords() ? columns : USUAL;
    }

    private static TableColumns of(List<String> head) {
        return new TableColumns(head.stream().map(cell -> role(cell).orElse(new Else())).toList());
    }

    private boolean hasWords() {
        return roles.stream().anyMatch(role -> role instanceof Words || role instanceof OfKind);
    }

    private static Optional<Role> role(String cell) {
        String name = cell.strip().toLowerCase(Locale.ROOT);
        if (ACTORS.contains(name)) {
            return Optional.of(Role.ACTOR);
        }
        if (LANES.contains(name)) {
            return Optional.of(Role.LANE);
        }
        if (KINDS.contains(name)) {
            return Optional.of(new KindName());
        }
        if (OTHERS.contains(name)) {
            return Optional.of(new Else());
        }
        int rank = WORDS.indexOf(name);
        return rank >= 0 ? Optional.of(new Words(rank)) : kind(name).map(OfKind::new);
    }

    private static Optional<Kind> kind(String name) {
        return Optional.ofNullable(PLURALS.get(name))
                .or(() ->
                        Arrays.stream(Kind.values())
                                .filter(kind -> kind.label().equalsIgnoreCase(name))
                                .findFirst());
    }

    /**
     * Returns what a row says: its words first, then those of columns that hold one kind each, as
     * caused by them.
     */
    List<Listed> read(List<String> row, int depth) {
        List<Listed> read = new ArrayList<>();
        String lane = first(row, Place.class);
        String actor = first(row, Who.class);
        String words = words(row);
        if (!words.isEmpty()) {
            Listed listed = Listed.of(words, lane, actor, depth);
            read.add(
                    Listed.kind(first(row, KindName.class))
                            .map(kind -> new Listed(kind, words, lane, actor, depth))
                            .orElse(listed));
        }
        for (int at = 0; at < Math.min(row.size(), roles.size()); at++) {
            String cell = row.get(at);
            if (roles.get(at) instanceof OfKind(Kind kind) && !cell.isEmpty()) {
                String who = read.isEmpty() ? actor : "";
                read.add(new Listed(kind, cell, lane, who, depth + read.size()));
            }
        }
        return read;
    }

    private String words(List<String> row) {
        return IntStream.range(0, Math.min(row.size(), roles.size()))
                .filter(at -> roles.get(at) instanceof Words && !row.get(at).isEmpty())
                .boxed()
                .min((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(row::get)
                .orElse("");
    }

    private int rank(int column) {
        return roles.get(column) instanceof Words(int rank) ? rank : Integer.MAX_VALUE;
    }

    private String first(List<String> row, Class<? extends Role> role) {
        return IntStream.range(0, Math.min(row.size(), roles.size()))
                .filter(at -> role.isInstance(roles.get(at)) && !row.get(at).isEmpty())
                .mapToObj(row::get)
                .findFirst()
                .orElse("");
    }
}
