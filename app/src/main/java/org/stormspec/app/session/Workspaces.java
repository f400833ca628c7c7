package org.stormspec.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.task.Debounce;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.starter.NewWorkspace;
import org.stormspec.model.store.Store;

/** Opens, makes, saves and closes workspaces, and asks before anything could be lost. */
public final class Workspaces {
    /** More would not be read. */
    private static final int LISTED_LOSSES = 10;

    private static final String STILL_THERE =
            "Your work is still in the window and in the autosave journal.";

    private final Disk disk;
    private final Dialogs dialogs;
    private final PreferencesFile preferences;
    private final Debounce.Factory debounce;
    private final TaskRunner tasks;
    private final SampleShelf samples;
    private final ReadOnlyObjectWrapper<Optional<Open>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> opening =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A workspace that is open.
     *
     * @param session the model at work
     * @param binding its files
     * @param safety watches over the work
     */
    public record Open(WorkspaceSession session, Disk.Binding binding, Safety safety) {}

    /**
     * Starts with no workspace open.
     *
     * @param samples puts a sample workspace into a folder and returns where it is
     */
    public Workspaces(
            Disk disk,
            Dialogs dialogs,
            PreferencesFile preferences,
            Debounce.Factory debounce,
            TaskRunner tasks,
            SampleShelf samples) {
        this.disk = disk;
        this.dialogs = dialogs;
        this.preferences = preferences;
        this.debounce = debounce;
        this.tasks = tasks;
        this.samples = samples;
    }

    /** Returns the open workspace. */
    public ReadOnlyObjectProperty<Optional<Open>> current() {
        return current.getReadOnlyProperty();
    }

    /** Returns the folder that is being read, while one is; the open workspace stays meanwhile. */
    public ReadOnlyObjectProperty<Optional<Path>> opening() {
        return opening.getReadOnlyProperty();
    }

    /** Returns the workspaces opened lately that are still there, newest first. */
    public List<Path> recent() {
        return preferences.get().recent().stream().filter(Files::isDirectory).toList();
    }

    /** Lets the user choose a workspace and opens it. */
    public void choose() {
        settle();
        dialogs.chooseFolder("Open workspace").ifPresent(this::open);
    }

    /** Opens a workspace, after asking about unsaved changes of the one that is open. */
    public void open(Path folder) {
        if (mayClose()) {
            show(folder);
        }
    }

    /** Makes a new workspace with one empty board in a folder the user chooses. */
    public void create() {
        create(Template.EMPTY);
    }

    /** Makes a new workspace with one board from a template in a folder the user chooses. */
    public void create(Template template) {
        settle();
        dialogs.chooseFolder("Folder for the new workspace")
                .filter(_ -> mayClose())
                .ifPresent(folder -> create(folder, template));
    }

    private void create(Path folder, Template template) {
        if (Files.exists(folder.resolve("stormspec.yaml"))) {
            show(folder);
            return;
        }
        List<ModelRecord> records = begun(NewWorkspace.in(nameOf(folder)), template);
        Disk.Opened made = disk.create(folder, records);
        if (made.problems().isEmpty()) {
            take(folder, made);
        } else if (Files.exists(folder.resolve("stormspec.yaml"))) {
            take(folder, made);
            current.get().ifPresent(open -> open.session().unsaved());
            dialogs.problem(
                    "The new workspace is not all on disk", String.join("\n\n", made.problems()));
        } else {
            made.binding().close();
            dialogs.problem(
                    "The new workspace could not be made", String.join("\n\n", made.problems()));
        }
    }

    private static List<ModelRecord> begun(Workspace workspace, Template template) {
        List<ModelRecord> records = new ArrayList<>();
        records.add(workspace);
        records.addAll(template.records("big-picture", "Big picture", true));
        Store store = Store.of(records);
        template.starter()
                .ifPresent(starter ->
                        store.apply(
                                starter.changes(
                                        store,
                                        new Board(
                                                "big-picture", "Big picture", template.level()))));
        return List.copyOf(store.records());
    }

    private void settle() {
        current.get().ifPresent(open -> open.session().settle());
    }

    /** Copies a sample workspace to a folder of the user and opens it. */
    public void openSample(String sample) {
        if (mayClose()) {
            samples.put(sample, Path.of(System.getProperty("user.home", ".")), dialogs)
                    .ifPresent(this::show);
        }
    }

    // Only the folder that was asked for last is shown, however long others take to read.
    private void show(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        if (isOpening(place)) {
            return;
        }
        opening.set(Optional.of(place));
        long asked = revision();
        tasks.start(
                "Opening “" + nameOf(place) + "”",
                _ -> disk.open(place),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Disk.Opened>(Disk.Opened opened)) {
                        show(place, opened, asked);
                    } else if (isOpening(place)) {
                        opening.set(Optional.empty());
                        refuse(
                                place,
                                outcome instanceof Outcome.Failed<?> failed
                                        ? failed.message()
                                        : "Reading it was stopped.");
                    }
                });
    }

    private boolean isOpening(Path place) {
        return opening.get().filter(place::equals).isPresent();
    }

    private long revision() {
        return current.get().map(open -> open.session().revision()).orElse(0L);
    }

    // Somebody may have gone on working in the open workspace while the other was read.
    private void show(Path place, Disk.Opened opened, long asked) {
        settle();
        if (!isOpening(place) || (revision() != asked && !mayClose())) {
            opened.binding().close();
            opening.set(opening.get().filter(wanted -> !wanted.equals(place)));
            return;
        }
        if (opened.records().isEmpty()) {
            opened.binding().close();
            opening.set(Optional.empty());
            refuse(place, String.join("\n\n", opened.problems()));
            return;
        }
        take(place, opened);
        opening.set(Optional.empty());
        if (!opened.problems().isEmpty()) {
            dialogs.problem(
                    "Some of “" + nameOf(place) + "” could not be read",
                    String.join("\n\n", opened.problems())
                            + "\n\nThese files are left as they are when you save.");
        }
    }

    private void refuse(Path place, String why) {
        preferences.update(old -> old.forgetting(place));
        dialogs.problem("“" + nameOf(place) + "” cannot be opened", why);
    }

    private void take(Path folder, Disk.Opened opened) {
        letGo();
        Store store = Store.of(opened.records());
        WorkspaceSession session =
                new WorkspaceSession(
                        folder, store, new Edits(RandomGenerator.getDefault()), debounce);
        session.setPartial(!opened.problems().isEmpty());
        session.listen(opened.binding());
        Safety safety =
                new Safety(
                        session,
                        opened.binding(),
                        tasks,
                        () -> {
                            session.settle();
                            save();
                        },
                        this::saveElsewhere);
        preferences.update(old -> old.opened(folder));
        current.set(Optional.of(new Open(session, opened.binding(), safety)));
        preferences
                .takeTrouble()
                .ifPresent(trouble ->
                        safety.tell(
                                "preferences",
                                Notice.Tone.CALM,
                                "Your settings could not be read",
                                trouble));
        safety.begin();
    }

    /** Saves the open workspace; returns whether everything is on disk. */
    public boolean save() {
        return current.get().map(this::save).orElse(true);
    }

    private boolean save(Open open) {
        List<String> losses = open.binding().losses(open.session().model());
        if (!losses.isEmpty() && !mayGo(losses)) {
            return false;
        }
        Disk.Saved saved = open.binding().save(open.session().model());
        if (saved.isComplete()) {
            open.session().saved();
            return true;
        }
        if (saved.isTouched()) {
            open.safety().askAboutFiles();
        } else {
            dialogs.problem(
                    "Not everything could be saved",
                    String.join("\n\n", saved.problems()) + "\n\n" + STILL_THERE);
        }
        return false;
    }

    /** Asks before something goes that is in the files and nowhere in the model. */
    private boolean mayGo(List<String> losses) {
        int more = losses.size() - LISTED_LOSSES;
        return dialogs.confirm(
                "Save, although words go that somebody wrote into the files?",
                losses.stream().limit(LISTED_LOSSES).collect(Collectors.joining("\n"))
                        + (more > 0 ? "\nand %d more".formatted(more) : ""),
                "Save");
    }

    /** Saves the open workspace into another folder, where it lives from then on. */
    public void saveElsewhere() {
        settle();
        current.get()
                .ifPresent(open ->
                        dialogs.chooseFolder("Save into another folder")
                                .ifPresent(folder -> saveInto(open, folder)));
    }

    private void saveInto(Open open, Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        Disk.Saved saved = open.binding().saveInto(open.session().model(), place);
        if (saved.isComplete()) {
            open.session().moved(place);
            open.session().saved();
            preferences.update(old -> old.opened(place));
            open.safety().look();
        } else {
            dialogs.problem(
                    "The workspace could not be saved there",
                    String.join("\n\n", saved.problems()) + "\n\n" + STILL_THERE);
        }
    }

    /**
     * Returns whether the open workspace may go; asks about unsaved changes and saves if wanted.
     */
    public boolean mayClose() {
        settle();
        boolean unsaved = current.get().map(open -> open.session().dirty().get()).orElse(false);
        if (!unsaved) {
            return true;
        }
        String name = current.get().map(open -> nameOf(open.session().folder())).orElse("");
        return switch (dialogs.askUnsaved(name)) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /**
     * Lets go of the open workspace for good, after {@link #mayClose()}: what is not on disk by now
     * is not wanted, so its crash journal goes too.
     */
    public void letGo() {
        current.get().ifPresent(open -> open.binding().forgetEdits());
        closeCurrent();
    }

    /** Lets go of the open workspace without asking; its crash journal keeps what is not saved. */
    public void closeCurrent() {
        current.get().ifPresent(open -> open.binding().close());
    }

    private static String nameOf(Path folder) {
        return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("workspace");
    }
}
