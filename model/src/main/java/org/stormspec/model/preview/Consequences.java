package org.stormspec.model.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.merge.EditWords;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * What an edit does that people want to be asked about: things and fields deleted, things that move
 * to another home, versions changed.
 */
public final class Consequences {

    /** What only shows the thing that it belongs to, or is said about it. */
    private static final Set<RecordType> CARRIED =
            Set.of(RecordType.PLACEMENT, RecordType.FRAME, RecordType.WAIVER);

    private Consequences() {}

    /**
     * Returns them in words, each once: {@code deletes event “Order placed”}.
     *
     * @param model as it is before the edit
     */
    public static List<String> of(ModelView model, ChangeSet edit) {
        EditWords words = new EditWords(model);
        List<String> consequences = new ArrayList<>();
        for (Change change : edit.changes().values()) {
            if (!leadsNowhere(model, change)) {
                consequence(change, words, edit).ifPresent(consequences::add);
            }
        }
        return consequences.stream().distinct().toList();
    }

    /** What refers to nothing says nothing that could be lost. */
    private static boolean leadsNowhere(ModelView model, Change change) {
        return switch (change.before().orElse(null)) {
            case Link link -> isGone(model, link.from()) || isGone(model, link.to());
            case Consumer reader ->
                    isGone(model, reader.topic()) || model.context(reader.context()).isEmpty();
            case Relation relation ->
                    model.context(relation.from()).isEmpty()
                            || model.context(relation.to()).isEmpty();
            case Element element ->
                    change.after().isPresent()
                            && element.context()
                                    .filter(home -> model.context(home).isEmpty())
                                    .isPresent();
            case null, default -> false;
        };
    }

    private static boolean isGone(ModelView model, String element) {
        return model.element(element).isEmpty();
    }

    private static Optional<String> consequence(Change change, EditWords words, ChangeSet edit) {
        if (change.before().isEmpty()) {
            return Optional.empty();
        }
        ModelRecord before = change.before().orElseThrow();
        if (change.after().isEmpty()) {
            return isDeletion(change, edit)
                    ? Optional.of("deletes " + words.of(before))
                    : Optional.empty();
        }
        ModelRecord after = change.after().orElseThrow();
        if (!home(before).equals(home(after))) {
            return Optional.of("moves %s to %s".formatted(words.of(before), home(after)));
        }
        if (!version(before).equals(version(after))) {
            return Optional.of("makes %s version %s".formatted(words.of(before), version(after)));
        }
        List<String> fields = new ArrayList<>(fields(before));
        fields.removeAll(fields(after));
        return fields(before).size() > fields(after).size()
                ? Optional.of(
                        "deletes %s of %s".formatted(String.join(", ", fields), words.of(before)))
                : Optional.empty();
    }

    /** What comes back under another key was replaced, and an arrow goes with its ends. */
    private static boolean isDeletion(Change change, ChangeSet edit) {
        RecordType type = change.key().type();
        if (CARRIED.contains(type)) {
            return false;
        }
        return type == RecordType.ELEMENT
                || edit.changes().values().stream()
                        .noneMatch(other -> other.key().type() == type && other.before().isEmpty());
    }

    private static String home(ModelRecord record) {
        return switch (record) {
            case Element element -> element.context().orElse("no context");
            case Context context -> context.domain().isEmpty() ? "no domain" : context.domain();
            default -> "";
        };
    }

    private static List<String> fields(ModelRecord record) {
        return record instanceof Element element
                ? element.topic().stream()
                        .flatMap(topic -> topic.payload().fields().stream())
                        .map(Field::name)
                        .toList()
                : List.of();
    }

    /** Of what a release is told by: the major version of a topic, the version of the specs. */
    private static String version(ModelRecord record) {
        return switch (record) {
            case Element element ->
                    element.topic().map(topic -> String.valueOf(topic.version())).orElse("");
            case Workspace workspace -> workspace.version();
            default -> "";
        };
    }
}
