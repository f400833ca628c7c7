package org.stormspec.app.rename;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Debounce;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.export.rename.LastNames;
import org.stormspec.export.rename.Renaming;
import org.stormspec.model.edit.Newcomers;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.NewName;

/** Another name for a topic or a context, everything that would follow, and the way there. */
public final class RenameViewModel {
    private static final int QUIET_MILLIS = 300;

    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final RecordKey key;
    private final Optional<Path> lastExport;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<NewName.Way> way = new SimpleObjectProperty<>(NewName.Way.FOLLOW);
    private final ReadOnlyObjectWrapper<Preview> preview =
            new ReadOnlyObjectWrapper<>(new Preview("", List.of(), false));
    private final Debounce again;

    /**
     * What would follow.
     *
     * @param problem why it cannot be done, or empty
     * @param lines every derived name, by kind
     * @param published whether others know a name that goes
     */
    public record Preview(String problem, List<Line> lines, boolean published) {
        /** Copies the lines. */
        public Preview {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Prepares another name.
     *
     * @param key a topic or a context
     * @param lastExport folder of the last export, which says what is published
     */
    public RenameViewModel(
            WorkspaceSession session,
            TaskRunner tasks,
            Debounce.Factory debounce,
            RecordKey key,
            Optional<Path> lastExport,
            InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.key = key;
        this.lastExport = lastExport;
        this.clock = clock;
        this.again = debounce.of(QUIET_MILLIS, this::work);
        name.set(oldName());
        name.addListener(_ -> again.poke());
        way.addListener(_ -> again.poke());
    }

    /** Returns what is selected if that can be renamed with everything that follows. */
    public static Optional<RecordKey> selected(WorkspaceSession session) {
        return session.selection()
                .get()
                .single()
                .filter(key ->
                        key.type() == RecordType.CONTEXT
                                || session.model()
                                        .element(key.id())
                                        .flatMap(Element::topic)
                                        .isPresent());
    }

    /** Returns the name as it is. */
    public String oldName() {
        return session.model()
                .find(key)
                .map(record ->
                        record instanceof Context context
                                ? context.path()
                                : ((Element) record).name())
                .orElse("");
    }

    /** Returns whether it is a topic, which may stand beside its old self. */
    public boolean isTopic() {
        return key.type() == RecordType.ELEMENT;
    }

    /** Returns the name as it will be. */
    public StringProperty name() {
        return name;
    }

    /** Returns what becomes of names that others know. */
    public ObjectProperty<NewName.Way> way() {
        return way;
    }

    /** Returns what would follow. */
    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private void work() {
        String words = name.get();
        NewName.Way chosen = way.get();
        Optional<String> refusal = refusal(words, chosen);
        if (refusal.isPresent()) {
            preview.set(new Preview(refusal.get(), List.of(), preview.get().published()));
            return;
        }
        ModelView model = session.snapshot();
        LocalDate today = today();
        tasks.start(
                "Look what follows a new name",
                _ ->
                        Renaming.of(
                                model,
                                NewName.of(model, key, words, chosen, today),
                                published(lastExport)),
                outcome -> take(outcome, words, chosen));
    }

    private Optional<String> refusal(String words, NewName.Way chosen) {
        return NewName.refusal(session.model(), key, words, chosen);
    }

    private static Set<String> published(Optional<Path> folder) throws IOException {
        return folder.isPresent() && Files.isDirectory(folder.get())
                ? LastNames.in(folder.get())
                : Set.of();
    }

    private void take(Outcome<Renaming> outcome, String words, NewName.Way chosen) {
        if (!words.equals(name.get()) || chosen != way.get()) {
            return;
        }
        preview.set(
                switch (outcome) {
                    case Outcome.Done<Renaming>(Renaming found) ->
                            new Preview("", lines(found), known(found, chosen));
                    case Outcome.Failed<Renaming> failed ->
                            new Preview(failed.message(), List.of(), false);
                    case Outcome.Cancelled<Renaming> _ -> new Preview("Stopped", List.of(), false);
                });
    }

    // Once a gentler way was chosen no name goes; the choice stays open all the same.
    private boolean known(Renaming found, NewName.Way chosen) {
        return !found.published().isEmpty()
                || (chosen != NewName.Way.FOLLOW && preview.get().published());
    }

    private static List<Line> lines(Renaming renaming) {
        List<Line> lines = new ArrayList<>();
        for (Renaming.Published published : renaming.published()) {
            lines.add(
                    Line.of(Tone.ERROR, published.name())
                            .signed("!")
                            .noting(
                                    published.readers().isEmpty()
                                            ? "is published"
                                            : "is read by "
                                                    + String.join(", ", published.readers())));
        }
        for (Renaming.Kind kind : Renaming.Kind.values()) {
            List<Line> names =
                    renaming.changes().stream()
                            .filter(change -> change.kind() == kind)
                            .map(RenameViewModel::line)
                            .toList();
            if (!names.isEmpty()) {
                lines.add(
                        Line.of(Tone.HEAD, heading(kind))
                                .noting(String.valueOf(names.size()))
                                .over(names)
                                .opened());
            }
        }
        return lines;
    }

    private static String heading(Renaming.Kind kind) {
        return switch (kind) {
            case TOPIC -> "Topics";
            case SUBJECT -> "Subjects";
            case USER -> "Users";
            case ACCESS_RULE -> "Access rules";
            case PACKAGE -> "Packages";
            case CATALOGUE_ID -> "Catalogue ids";
            case FILE -> "Files";
        };
    }

    private static Line line(Renaming.Change change) {
        if (change.before().isEmpty()) {
            return Line.of(Tone.PLAIN, change.after()).signed("+");
        }
        return change.after().isEmpty()
                ? Line.of(Tone.PLAIN, change.before()).signed("-")
                : Line.of(Tone.PLAIN, change.after()).signed("~").noting("was " + change.before());
    }

    /** Renames as one undoable step, or says why not. */
    public Optional<String> rename() {
        Optional<String> refusal = refusal(name.get(), way.get());
        if (refusal.isEmpty()) {
            session.settle();
            ModelView model = session.model();
            ChangeSet edit = NewName.of(model, key, name.get(), way.get(), today());
            session.perform(
                    "Rename " + oldName(),
                    Newcomers.shown(model, edit, session.board().get(), random));
        }
        return refusal;
    }
}
