package org.stormspec.model.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.View;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Edits in the words of people: {@code added event “Order placed”}. */
public final class EditWords {

    /** Parts of one edit that are spelled out; the others are counted. */
    private static final int SPELLED_OUT = 2;

    private final ModelView names;

    /**
     * Finds the names of things that an edit only refers to.
     *
     * @param names a model that knows them, at best the one after the edits
     */
    public EditWords(ModelView names) {
        this.names = names;
    }

    /** Returns one edit as half a sentence. */
    public String of(ChangeSet edit) {
        Set<String> parts = new LinkedHashSet<>();
        placements(edit, parts);
        edit.changes().values().stream()
                .filter(change -> change.key().type() != RecordType.PLACEMENT)
                .forEach(change -> parts.add(of(change, edit)));
        List<String> all = List.copyOf(parts);
        String first = String.join(", ", all.subList(0, Math.min(SPELLED_OUT, all.size())));
        int rest = all.size() - SPELLED_OUT;
        return rest > 0 ? first + " and " + rest + " more" : first;
    }

    /** Returns many edits, each run of the same words once. */
    public List<String> of(Collection<ChangeSet> edits) {
        List<String> words = new ArrayList<>();
        for (ChangeSet edit : edits) {
            String next = of(edit);
            if (words.isEmpty() || !words.getLast().equals(next)) {
                words.add(next);
            }
        }
        return words;
    }

    /** A sticky that comes or goes with its element is not worth a word of its own. */
    private void placements(ChangeSet edit, Set<String> parts) {
        List<Change> alone =
                edit.changes().values().stream()
                        .filter(change -> change.key().type() == RecordType.PLACEMENT)
                        .filter(change -> !edit.changes().containsKey(elementOf(change)))
                        .toList();
        if (alone.size() == 1) {
            parts.add(verb(alone.getFirst(), "placed", "moved", "took down") + nameOf(alone));
        } else if (!alone.isEmpty()) {
            parts.add(verb(alone.getFirst(), "placed", "moved", "took down") + count(alone.size()));
        }
    }

    private static String count(int stickies) {
        return " " + stickies + " stickies";
    }

    private String nameOf(List<Change> alone) {
        return " " + quoted(element(elementOf(alone.getFirst()).id()));
    }

    private static RecordKey elementOf(Change change) {
        return state(change) instanceof Placement placement
                ? Element.key(placement.element())
                : change.key();
    }

    /**
     * Returns what happens to one record as half a sentence.
     *
     * @param edit the edit it is part of, which may know names that the model does not
     */
    public String of(Change change, ChangeSet edit) {
        ModelRecord before = change.before().orElseGet(() -> state(change));
        ModelRecord after = state(change);
        return switch (after) {
            case Element now when before instanceof Element was -> element(change, was, now);
            case Link link ->
                    verb(change, "linked", "changed the link", "unlinked")
                            + " "
                            + quoted(nameIn(edit, link.from()))
                            + " → "
                            + quoted(nameIn(edit, link.to()));
            case Frame _ -> verb(change, "drew", "moved", "took down") + " " + of(after);
            case Lane now when before instanceof Lane was && !was.name().equals(now.name()) ->
                    renamed(before, now.name());
            case Context now when before instanceof Context was && !was.name().equals(now.name()) ->
                    renamed(before, now.name());
            case Board now when before instanceof Board was && !was.name().equals(now.name()) ->
                    renamed(before, now.name());
            case Placement placement ->
                    verb(change, "placed", "moved", "took down")
                            + " "
                            + quoted(nameIn(edit, placement.element()));
            default -> verb(change, "added", "changed", "removed") + " " + of(after);
        };
    }

    private String element(Change change, Element was, Element now) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return verb(change, "added", "", "removed") + " " + of(now);
        }
        if (!was.name().equals(now.name())) {
            return renamed(was, now.name());
        }
        return was.kind() == now.kind()
                ? "changed " + of(now)
                : "made " + quoted(now.name()) + " " + article(now.kind().noun());
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private String renamed(ModelRecord before, String name) {
        return "renamed " + of(before) + " to " + quoted(name);
    }

    private static String verb(Change change, String add, String update, String remove) {
        if (change.before().isEmpty()) {
            return add;
        }
        return change.after().isEmpty() ? remove : update;
    }

    private static ModelRecord state(Change change) {
        return change.after().or(change::before).orElseThrow();
    }

    /** Returns what a record is: {@code event “Order placed”}. */
    public String of(ModelRecord thing) {
        return switch (thing) {
            case Element element -> element.kind().noun() + " " + quoted(element.name());
            case Placement placement -> "the sticky of " + quoted(element(placement.element()));
            case Context context -> "context " + quoted(context.name());
            case Frame frame -> "the frame of " + quoted(context(frame.context()));
            case Lane lane -> "lane " + quoted(lane.name());
            case Board board -> "board " + quoted(board.name());
            case Phase phase -> "phase " + quoted(phase.name());
            case View view -> "view " + quoted(view.name());
            case Link link ->
                    "the link " + quoted(element(link.from())) + " → " + quoted(element(link.to()));
            case Relation relation ->
                    "what "
                            + quoted(context(relation.from()))
                            + " and "
                            + quoted(context(relation.to()))
                            + " are to each other";
            default -> of(thing.key());
        };
    }

    private static String of(RecordKey key) {
        String type = key.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return key.type() == RecordType.WORKSPACE
                ? "the workspace's settings"
                : type + " " + quoted(key.id());
    }

    private String nameIn(ChangeSet edit, String element) {
        return Optional.ofNullable(edit.changes().get(Element.key(element)))
                .map(EditWords::state)
                .map(Element.class::cast)
                .map(Element::name)
                .orElseGet(() -> element(element));
    }

    private String element(String id) {
        return names.element(id).map(Element::name).orElse(id);
    }

    private String context(String id) {
        return names.context(id).map(Context::name).orElse(id);
    }

    private static String quoted(String name) {
        return name.isBlank() ? "without words" : "“" + name.strip().replace('\n', ' ') + "”";
    }
}
