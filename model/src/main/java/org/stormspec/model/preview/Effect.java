package org.stormspec.model.preview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.file.AttributeLines;
import org.stormspec.model.merge.Differences;
import org.stormspec.model.merge.EditWords;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * What an edit does to one thing, as it is told before it is done; window and command line say it
 * alike.
 *
 * @param key what changes
 * @param words what happens to it: {@code changed CDC entity “Order”}
 * @param lines its attributes that are different afterwards; of something removed none
 */
public record Effect(RecordKey key, String words, List<Line> lines) {

    /** The attribute that the words tell of something new. */
    private static final String NAME = "name";

    /** Copies the lines. */
    public Effect {
        lines = List.copyOf(lines);
    }

    /**
     * One attribute, by the words of the workspace format.
     *
     * @param what the attribute: {@code retentionHours}
     * @param before as it was, empty when it was not set
     * @param after as it will be, empty when it is not set any more
     */
    public record Line(String what, String before, String after) {

        /** Returns the change in one line: {@code access: private → public}. */
        public String words() {
            if (before.isEmpty()) {
                return "%s: %s".formatted(what, after);
            }
            return "%s: %s → %s".formatted(what, before, after.isEmpty() ? "nothing" : after);
        }
    }

    /**
     * Returns what an edit does, thing by thing. Stickies that come and go with their elements are
     * not told.
     *
     * @param model as it is before the edit
     */
    public static List<Effect> of(ModelView model, ChangeSet edit) {
        EditWords words = new EditWords(model);
        return edit.changes().values().stream()
                .filter(change -> isTold(change, edit))
                .map(change -> new Effect(change.key(), words.of(change, edit), linesOf(change)))
                .toList();
    }

    private static boolean isTold(Change change, ChangeSet edit) {
        return change.key().type() != RecordType.PLACEMENT
                || !edit.changes()
                        .containsKey(new RecordKey(RecordType.ELEMENT, elementOf(change)));
    }

    private static String elementOf(Change change) {
        return change.after()
                .or(change::before)
                .filter(Placement.class::isInstance)
                .map(Placement.class::cast)
                .map(Placement::element)
                .orElse("");
    }

    private static List<Line> linesOf(Change change) {
        if (change.after().isEmpty() || change.key().type() == RecordType.LINK) {
            return List.of();
        }
        Map<String, String> before = attributes(change.before());
        Map<String, String> after = attributes(change.after());
        return before.isEmpty() && after.isEmpty() ? parts(change) : compared(before, after);
    }

    private static Map<String, String> attributes(Optional<ModelRecord> record) {
        return record.map(AttributeLines::of).orElse(Map.of());
    }

    private static List<Line> compared(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Line> lines = new ArrayList<>();
        for (String what : all) {
            Line line = new Line(what, before.getOrDefault(what, ""), after.getOrDefault(what, ""));
            boolean said = before.isEmpty() && what.equals(NAME);
            if (!said && !line.before().equals(line.after())) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What the format has no attributes for is compared part by part. */
    private static List<Line> parts(Change change) {
        return change.before().isEmpty()
                ? List.of()
                : Differences.between(change.before(), change.after()).stream()
                        .map(part -> new Line(part.part(), part.here(), part.there()))
                        .toList();
    }
}
