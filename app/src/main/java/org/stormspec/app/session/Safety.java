package org.stormspec.app.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.stormspec.app.session.Notice.Choice;
import org.stormspec.app.session.Notice.Deed;
import org.stormspec.app.session.Notice.Tone;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.edit.Separation;
import org.stormspec.model.file.DiskFault;
import org.stormspec.model.file.Drift;
import org.stormspec.model.file.Duplicate;
import org.stormspec.model.file.DuplicateRepair.Keep;
import org.stormspec.model.file.GitConflict;
import org.stormspec.model.journal.Journal;
import org.stormspec.model.journal.JournalHealth;
import org.stormspec.model.journal.KeptAside;
import org.stormspec.model.journal.Owner;
import org.stormspec.model.journal.Recovery;
import org.stormspec.model.merge.Conflict;
import org.stormspec.model.merge.Differences;
import org.stormspec.model.merge.EditWords;
import org.stormspec.model.merge.Merge;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

/**
 * Watches over the work in one open workspace: work left behind by an earlier run, files that
 * somebody else changes, a journal that cannot be written, a second window. What has to be known or
 * decided stands as notices; nothing is decided silently, and nothing stops the work. Confined to
 * the user-interface thread; whatever touches the disk runs elsewhere.
 */
public final class Safety {
    private static final String RECOVERY = "recovery";
    private static final String OUTSIDE = "outside";
    private static final String CONFLICT = "git-conflict";
    private static final String JOURNAL = "journal";
    private static final String WINDOW = "window";
    private static final int NAMED_FILES = 4;
    private static final int NAMED_EDITS = 200;

    private final WorkspaceSession session;
    private final Disk.Binding binding;
    private final TaskRunner tasks;
    private final Runnable save;
    private final Runnable saveElsewhere;
    private final Map<String, Notice> byId = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Notice>> notices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Boolean> isProtected = new ReadOnlyObjectWrapper<>(true);
    // For which conflicts of the notice in view the other side is right.
    private final Set<RecordKey> chosen = new TreeSet<>();
    private Recovery found = Recovery.NOTHING;
    private Optional<Disk.Outside> merging = Optional.empty();
    private Disk.Status status = Disk.Status.FINE;
    // What the user has taken note of, and need not be told again.
    private Optional<Owner> seenOwner = Optional.empty();
    // What there is to choose from depends on whether there was something unsaved.
    private boolean shownUnsaved;
    private boolean looking;
    private boolean deciding;

    /**
     * Watches over a session.
     *
     * @param binding its files
     * @param save saves, as the user would
     * @param saveElsewhere saves into another folder, which the user chooses
     */
    public Safety(
            WorkspaceSession session,
            Disk.Binding binding,
            TaskRunner tasks,
            Runnable save,
            Runnable saveElsewhere) {
        this.session = session;
        this.binding = binding;
        this.tasks = tasks;
        this.save = save;
        this.saveElsewhere = saveElsewhere;
    }

    /** Returns what stands in the window, the gravest first. */
    public ReadOnlyObjectProperty<List<Notice>> notices() {
        return notices.getReadOnlyProperty();
    }

    /** Returns whether edits survive a crash right now. */
    public ReadOnlyObjectProperty<Boolean> isProtected() {
        return isProtected.getReadOnlyProperty();
    }

    /** Shows a notice that somebody else has to give; the user can put it away. */
    public void tell(String id, Tone tone, String title, String text) {
        show(Notice.of(id, tone, title, text, List.of(new Deed("ok", "Got it", () -> hide(id)))));
    }

    private void show(Notice notice) {
        byId.put(notice.id(), notice);
        announce();
    }

    private void hide(String id) {
        if (byId.remove(id) != null) {
            announce();
        }
    }

    private void announce() {
        List<Notice> all = new ArrayList<>(byId.values());
        all.sort((a, b) -> b.tone().compareTo(a.tone()));
        notices.set(List.copyOf(all));
    }

    // --- what an earlier run left behind ------------------------------------------------------

    /** Looks for unsaved work of an earlier run. */
    public void begin() {
        tasks.start("Look for unsaved work", _ -> binding.recovery(), this::found);
        tasks.start("Look for other windows", _ -> binding.other(), this::foundOther);
        binding.duplicates().forEach(this::showDuplicate);
        showConflicted(binding.conflicted());
    }

    // --- what git could not merge -------------------------------------------------------------

    private void showConflicted(List<String> files) {
        if (files.isEmpty()) {
            hide(CONFLICT);
            return;
        }
        show(
                Notice.of(
                        CONFLICT,
                        Tone.WARNING,
                        files.size() == 1
                                ? "Git has left two versions in one file"
                                : "Git has left two versions in " + files.size() + " files",
                        named(files) + " Until they are merged, saving leaves the files alone.",
                        List.of(
                                new Deed("merge", "Merge…", this::readVersions),
                                new Deed("later", "Later", () -> hide(CONFLICT)))));
    }

    private void readVersions() {
        Path folder = session.folder();
        tasks.start(
                "Read both versions",
                _ -> GitConflict.read(folder),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<GitConflict.Reading>(
                                        GitConflict.Mergeable(GitConflict conflict)) ->
                                askAbout(conflict);
                        case Outcome.Done<GitConflict.Reading>(
                                        GitConflict.Unmergeable(List<Problem> problems)) ->
                                notMerged(
                                        problems.stream()
                                                .map(Problem::message)
                                                .collect(Collectors.joining(" ")));
                        case Outcome.Failed<GitConflict.Reading> failed ->
                                notMerged(failed.message());
                        case Outcome.Cancelled<GitConflict.Reading> _ -> {}
                    }
                });
    }

    private void notMerged(String why) {
        tell("not-merged", Tone.ERROR, "The two versions are not merged", why);
    }

    private void askAbout(GitConflict conflict) {
        List<Conflict> undecided = conflict.merge().conflicts();
        chosen.clear();
        if (undecided.isEmpty()) {
            mergeVersions(conflict);
            return;
        }
        show(
                new Notice(
                        CONFLICT,
                        Tone.WARNING,
                        capitalised(count(undecided.size(), "thing")) + " changed on both sides",
                        "Choose which version is right; everything else goes together.",
                        List.of(),
                        choices(
                                conflict.merge(),
                                conflict.ours(),
                                conflict.ourName(),
                                conflict.theirName()),
                        List.of(
                                new Deed("merge-chosen", "Merge", () -> mergeVersions(conflict)),
                                new Deed(
                                        "merge-cancel",
                                        "Not now",
                                        () -> showConflicted(conflict.files())))));
    }

    private void mergeVersions(GitConflict conflict) {
        Set<RecordKey> theirs = Set.copyOf(chosen);
        mend(
                binding -> binding.merge(conflict, theirs),
                outside -> {
                    hide(CONFLICT);
                    takeIn(outside);
                });
    }

    // --- what git has merged without a word ---------------------------------------------------

    private void showDuplicate(Duplicate duplicate) {
        show(
                Notice.of(
                        noticeOf(duplicate),
                        Tone.WARNING,
                        "Two files define '" + duplicate.key().id() + "'",
                        duplicate.message()
                                + " The file of the second is left as it is when you save.",
                        List.of(
                                mending("keep-both", "Keep both", duplicate, Keep.BOTH),
                                mending("keep-first", "Keep the first", duplicate, Keep.FIRST),
                                mending("keep-second", "Keep the second", duplicate, Keep.SECOND),
                                new Deed("ok", "Later", () -> hide(noticeOf(duplicate))))));
    }

    private static String noticeOf(Duplicate duplicate) {
        return "duplicate-" + duplicate.key().id();
    }

    private Deed mending(String id, String label, Duplicate duplicate, Keep keep) {
        return new Deed(id, label, () -> mend(duplicate, keep));
    }

    private void mend(Duplicate duplicate, Keep keep) {
        String first = duplicate.key().id();
        Optional<Element> element = session.model().element(first);
        if (element.isEmpty()) {
            hide(noticeOf(duplicate));
            return;
        }
        String newId = Ids.element(session.model()::has, element.get().kind(), first);
        mend(
                files -> files.mend(duplicate, keep, newId),
                outside -> mended(duplicate, keep, newId, outside));
    }

    /** An edit of the files themselves. */
    @FunctionalInterface
    private interface FileEdit {
        void on(Disk.Binding files) throws IOException;
    }

    private void mend(FileEdit edit, Consumer<Disk.Outside> then) {
        tasks.start(
                "Mend the files",
                _ -> {
                    edit.on(binding);
                    return binding.outside();
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Disk.Outside>(Disk.Outside outside) ->
                                then.accept(outside);
                        case Outcome.Failed<Disk.Outside> failed ->
                                tell("mend", Tone.ERROR, "Not mended", failed.message());
                        case Outcome.Cancelled<Disk.Outside> _ -> {}
                    }
                });
    }

    private void mended(Duplicate duplicate, Keep keep, String newId, Disk.Outside outside) {
        hide(noticeOf(duplicate));
        if (takeIn(outside) && keep == Keep.BOTH) {
            session.performed(
                    "Tell two elements apart",
                    Separation.of(session.model(), duplicate.key().id(), newId));
        }
    }

    /**
     * Takes in what the files say now, as if somebody else had edited them; returns whether that
     * needed no decision.
     */
    private boolean takeIn(Disk.Outside outside) {
        session.settle();
        Merge merge = merged(outside);
        boolean isClear = merge.conflicts().isEmpty() && outside.problems().isEmpty();
        if (isClear) {
            merge(outside, merge.changes());
        } else {
            merge();
        }
        return isClear;
    }

    private void foundOther(Outcome<Optional<Owner>> outcome) {
        if (outcome instanceof Outcome.Done<Optional<Owner>>(Optional<Owner> other)) {
            showOther(other);
        }
    }

    private void found(Outcome<Recovery> outcome) {
        if (outcome instanceof Outcome.Done<Recovery>(Recovery recovery)) {
            found = recovery;
            Merge merge = recovery.onto(session.model());
            if (merge.isEmpty() && recovery.unreadable() == 0) {
                // Everything is in the files already: the end came right after a save.
                putAside(KeptAside.Reason.BROUGHT_BACK, "", _ -> {});
            } else {
                showFound();
            }
        }
    }

    /** Returns whether unsaved work of an earlier run is waiting for a decision. */
    public boolean hasFound() {
        return !found.journals().isEmpty();
    }

    /** Shows unsaved work of an earlier run, if any is waiting. */
    public void showFound() {
        if (!hasFound()) {
            return;
        }
        Merge merge = found.onto(session.model());
        show(
                new Notice(
                        RECOVERY,
                        Tone.WARNING,
                        foundTitle(),
                        foundText(merge),
                        foundLines(merge),
                        choices(merge, session.model(), "In the files", "Unsaved"),
                        foundDeeds()));
    }

    private String foundTitle() {
        int edits = found.edits().size();
        return edits == 0
                ? "Unsaved work of an earlier run cannot be read"
                : "Stormspec ended without saving " + count(edits, "edit");
    }

    private String foundText(Merge merge) {
        List<String> sentences = new ArrayList<>();
        if (!found.edits().isEmpty()) {
            sentences.add("Made " + period(found.edits()) + ".");
        }
        if (!merge.conflicts().isEmpty()) {
            sentences.add(
                    capitalised(count(merge.conflicts().size(), "thing"))
                            + " changed in the files since; decide which version is right. The"
                            + " other one is kept aside.");
        }
        if (found.unreadable() > 0) {
            sentences.add(
                    "Not all of it can be read; the journal itself is kept in "
                            + found.journals().getFirst().file().resolveSibling("kept")
                            + ".");
        }
        return String.join(" ", sentences);
    }

    private List<String> foundLines(Merge merge) {
        Store after = copyOfModel();
        after.apply(merge.changes());
        EditWords words = new EditWords(after);
        List<String> lines = new ArrayList<>();
        String last = "";
        for (Journal.Edit edit : found.edits()) {
            String line = words.of(edit.changes());
            if (!line.isEmpty() && !line.equals(last) && lines.size() < NAMED_EDITS) {
                last = line;
                lines.add((edit.at() == 0 ? "" : time(edit.at()) + "  ") + capitalised(line));
            }
        }
        return lines;
    }

    private List<Deed> foundDeeds() {
        List<Deed> deeds = new ArrayList<>();
        if (!found.edits().isEmpty()) {
            deeds.add(new Deed("bring-back", "Bring back", this::bringBack));
        }
        deeds.add(new Deed("later", "Later", () -> hide(RECOVERY)));
        deeds.add(new Deed("throw-away", "Throw away", this::throwAway));
        return deeds;
    }

    /** Brings the unsaved work back as one step that can be undone. */
    public void bringBack() {
        Merge merge = found.onto(session.model());
        ChangeSet changes = merge.taking(chosen);
        if (!session.performed("Bring back unsaved work", changes)) {
            return;
        }
        String conflicts =
                merge.conflicts().isEmpty() ? "" : ConflictReport.of(merge, session.model());
        putAside(
                KeptAside.Reason.BROUGHT_BACK,
                conflicts,
                kept ->
                        kept.filter(_ -> !conflicts.isEmpty())
                                .ifPresent(file ->
                                        tell(
                                                "conflicts",
                                                Tone.CALM,
                                                "What met other edits is kept aside",
                                                "Both versions of "
                                                        + count(merge.conflicts().size(), "thing")
                                                        + " are in "
                                                        + file
                                                        + ".")));
    }

    /** Does without the unsaved work; it is kept aside for a while. */
    public void throwAway() {
        putAside(
                KeptAside.Reason.THROWN_AWAY,
                "",
                kept ->
                        kept.ifPresent(file ->
                                tell(
                                        "thrown-away",
                                        Tone.CALM,
                                        "The unsaved work is not in the model",
                                        "Should you miss it: it is kept for a while in "
                                                + file
                                                + ".")));
    }

    private void putAside(
            KeptAside.Reason reason, String conflicts, Consumer<Optional<Path>> told) {
        Recovery settled = found;
        found = Recovery.NOTHING;
        chosen.clear();
        hide(RECOVERY);
        tasks.<Optional<Path>>start(
                "Put the journal aside",
                _ -> binding.settle(settled, reason, conflicts),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Optional<Path>>(Optional<Path> kept) -> told.accept(kept);
                        case Outcome.Failed<Optional<Path>> failed ->
                                tell(
                                        "journal-stays",
                                        Tone.WARNING,
                                        "The old journal stays where it is",
                                        failed.message()
                                                + ". The next start offers its edits again;"
                                                + " nothing is lost.");
                        case Outcome.Cancelled<Optional<Path>> _ -> {}
                    }
                });
    }

    // --- decisions ----------------------------------------------------------------------------

    /** Decides one conflict of the notice in view. */
    public void choose(RecordKey key, boolean there) {
        if (there ? chosen.add(key) : chosen.remove(key)) {
            byId.replaceAll((_, notice) -> choosing(notice));
            announce();
        }
    }

    private Notice choosing(Notice notice) {
        List<Choice> choices =
                notice.choices().stream()
                        .map(choice ->
                                new Choice(
                                        choice.key(),
                                        choice.thing(),
                                        choice.differences(),
                                        choice.here(),
                                        choice.there(),
                                        chosen.contains(choice.key())))
                        .toList();
        return new Notice(
                notice.id(),
                notice.tone(),
                notice.title(),
                notice.text(),
                notice.lines(),
                choices,
                notice.deeds());
    }

    private List<Choice> choices(Merge merge, ModelView names, String here, String there) {
        EditWords words = new EditWords(names);
        return merge.conflicts().stream()
                .map(conflict ->
                        new Choice(
                                conflict.key(),
                                capitalised(thing(conflict, words)),
                                Differences.between(conflict.here(), conflict.there()),
                                here,
                                there,
                                chosen.contains(conflict.key())))
                .toList();
    }

    private static String thing(Conflict conflict, EditWords words) {
        return words.of(conflict.here().or(conflict::there).or(conflict::base).orElseThrow());
    }

    // --- files, journal and windows -----------------------------------------------------------

    /**
     * Looks at the disk, elsewhere; to be called when the window is used again, and now and then.
     */
    public void look() {
        if (!looking) {
            looking = true;
            tasks.start("Look at the files", _ -> binding.look(), this::looked);
        }
    }

    private void looked(Outcome<Disk.Status> outcome) {
        looking = false;
        if (outcome instanceof Outcome.Done<Disk.Status>(Disk.Status now)) {
            Disk.Status before = status;
            status = now;
            if (!now.health().equals(before.health())) {
                showHealth(now.health());
            }
            boolean isShown =
                    byId.containsKey(OUTSIDE)
                            && now.drift().equals(before.drift())
                            && shownUnsaved == session.dirty().get();
            if (!deciding && !isShown) {
                showDrift(now.drift());
            }
            showOther(now.other());
        }
    }

    private void showHealth(JournalHealth health) {
        isProtected.set(health instanceof JournalHealth.Fine);
        switch (health) {
            case JournalHealth.Fine() -> hide(JOURNAL);
            case JournalHealth.Behind _ ->
                    show(
                            Notice.of(
                                    JOURNAL,
                                    Tone.WARNING,
                                    "The disk is slow: autosave is more than a second behind",
                                    "Go on working; save now and then.",
                                    List.of(saveNow())));
            case JournalHealth.Failing(Path folder, IOException cause) -> {
                Problem fault = DiskFault.of(folder.toString(), cause);
                show(
                        Notice.of(
                                JOURNAL,
                                Tone.ERROR,
                                "Autosave does not work: found " + fault.found(),
                                "Edits since the last save are only in memory. Go on working and"
                                        + " save; autosave starts again by itself when "
                                        + folder
                                        + " can be written to.",
                                List.of(saveNow())));
            }
        }
    }

    private Deed saveNow() {
        return new Deed("save-now", "Save now", save);
    }

    private void showOther(Optional<Owner> other) {
        if (other.isEmpty()) {
            seenOwner = Optional.empty();
            hide(WINDOW);
        } else if (!other.equals(seenOwner)) {
            seenOwner = other;
            Owner owner = other.get();
            tell(
                    WINDOW,
                    Tone.WARNING,
                    "This workspace is also open in another window",
                    (owner.since() == 0
                                    ? ""
                                    : "Since "
                                            + time(owner.since())
                                            + ", process "
                                            + owner.pid()
                                            + ". ")
                            + "Each window keeps its own journal. Whoever saves second is asked to"
                            + " merge.");
        }
    }

    private void showDrift(Drift drift) {
        if (drift.isNone()) {
            hide(OUTSIDE);
        } else if (drift.isGone()) {
            show(
                    Notice.of(
                            OUTSIDE,
                            Tone.ERROR,
                            "The workspace folder is not there any more",
                            session.folder()
                                    + " was moved or unplugged. Your work is in the journal. Bring"
                                    + " the folder back, or save into another one.",
                            List.of(
                                    new Deed(
                                            "save-elsewhere",
                                            "Save into another folder…",
                                            saveElsewhere))));
        } else {
            showChoice(drift, "");
        }
    }

    private void showChoice(Drift drift, String trouble) {
        Deed reload = new Deed("reload", "Reload", this::reload);
        Deed merge = new Deed("merge", "Merge", this::merge);
        Deed keep = new Deed("keep", "Keep mine", this::keepMine);
        boolean unsaved = session.dirty().get();
        shownUnsaved = unsaved;
        show(
                Notice.of(
                        OUTSIDE,
                        Tone.WARNING,
                        files(drift) + " changed outside Stormspec",
                        trouble.isEmpty() ? named(drift) + explained(unsaved) : trouble,
                        unsaved ? List.of(merge, reload, keep) : List.of(reload, keep)));
    }

    private static String explained(boolean unsaved) {
        return unsaved
                ? " Merge brings both together; Reload gives up your unsaved edits; Keep mine"
                        + " overwrites the files with the next save."
                : " Nothing is written over them until you choose.";
    }

    private static String files(Drift drift) {
        int number = drift.files().size();
        return number == 1 ? "One file was" : number + " files were";
    }

    private static String named(Drift drift) {
        return named(drift.files());
    }

    private static String named(List<String> files) {
        int named = Math.min(NAMED_FILES, files.size());
        String names = String.join(", ", files.subList(0, named));
        return files.size() > named
                ? names + " and " + (files.size() - named) + " more."
                : names + ".";
    }

    /** Says that saving has to wait for a decision about changed files. */
    void askAboutFiles() {
        look();
    }

    /** Takes the files as they are now, in one step that can be undone. */
    public void reload() {
        read(outside -> {
            boolean unsaved = session.dirty().get();
            if (session.performed("Reload the files", difference(outside))) {
                if (unsaved) {
                    binding.forgetEdits();
                }
                accept(outside, true);
                session.saved();
                decided();
            }
        });
    }

    private ChangeSet difference(Disk.Outside outside) {
        Store theirs = Store.of(outside.theirs());
        Draft draft = new Draft(session.model()).putAll(outside.theirs());
        session.records().stream()
                .filter(mine -> !theirs.has(mine.key()))
                .forEach(mine -> draft.remove(mine.key()));
        return draft.changes();
    }

    /** Lets the next save overwrite the files. */
    public void keepMine() {
        deciding = true;
        tasks.start(
                "Read the files",
                _ -> binding.outside(),
                outcome -> {
                    deciding = false;
                    switch (outcome) {
                        case Outcome.Done<Disk.Outside>(Disk.Outside outside) -> {
                            accept(outside, false);
                            session.unsaved();
                            decided();
                        }
                        case Outcome.Failed<Disk.Outside> failed ->
                                showChoice(status.drift(), failed.message());
                        case Outcome.Cancelled<Disk.Outside> _ -> {}
                    }
                });
    }

    /** Brings the files and the model together; asks where both changed the same thing. */
    public void merge() {
        read(outside -> {
            session.settle();
            Merge merge = merged(outside);
            if (merge.conflicts().isEmpty()) {
                merge(outside, merge.changes());
            } else {
                deciding = true;
                merging = Optional.of(outside);
                chosen.clear();
                askAboutConflicts(merge);
            }
        });
    }

    private Merge merged(Disk.Outside outside) {
        return Merge.into(session.model(), outside.base(), Store.of(outside.theirs()));
    }

    private void askAboutConflicts(Merge merge) {
        show(
                new Notice(
                        OUTSIDE,
                        Tone.WARNING,
                        capitalised(count(merge.conflicts().size(), "thing"))
                                + " changed here and in the files",
                        "Choose which version is right; everything else goes together.",
                        List.of(),
                        choices(merge, session.model(), "Mine", "In the files"),
                        List.of(
                                new Deed("merge-chosen", "Merge", this::mergeChosen),
                                new Deed("merge-cancel", "Not now", this::postpone))));
    }

    /** Merges as decided. */
    public void mergeChosen() {
        merging.ifPresent(outside -> merge(outside, merged(outside).taking(chosen)));
    }

    private void merge(Disk.Outside outside, ChangeSet changes) {
        if (session.performed("Merge with the files", changes)) {
            boolean same = difference(outside).isEmpty();
            accept(outside, same);
            if (same) {
                session.saved();
            } else {
                session.unsaved();
            }
            decided();
        }
    }

    /** Undo must not lead back to a model without what stood in a file that nobody could read. */
    private void accept(Disk.Outside outside, boolean areIn) {
        binding.accept(outside, areIn);
        if (session.isPartial()) {
            session.history().forget();
        }
        session.setPartial(!outside.files().protectedFiles().isEmpty());
    }

    private void postpone() {
        deciding = false;
        merging = Optional.empty();
        chosen.clear();
        showChoice(status.drift(), "");
    }

    /** Reads the files and goes on if they make sense. */
    private void read(Consumer<Disk.Outside> then) {
        deciding = true;
        tasks.start(
                "Read the files",
                _ -> binding.outside(),
                outcome -> {
                    deciding = false;
                    switch (outcome) {
                        case Outcome.Done<Disk.Outside>(Disk.Outside outside)
                                when outside.problems().isEmpty() ->
                                then.accept(outside);
                        case Outcome.Done<Disk.Outside>(Disk.Outside outside)
                                when !outside.files().conflicted().isEmpty() -> {
                            hide(OUTSIDE);
                            showConflicted(outside.files().conflicted());
                        }
                        case Outcome.Done<Disk.Outside>(Disk.Outside outside) ->
                                showChoice(
                                        status.drift(),
                                        "Not everything can be read: "
                                                + String.join("; ", outside.problems())
                                                + ". Correct it and try again.");
                        case Outcome.Failed<Disk.Outside> failed ->
                                showChoice(status.drift(), failed.message());
                        case Outcome.Cancelled<Disk.Outside> _ -> {}
                    }
                });
    }

    private void decided() {
        deciding = false;
        merging = Optional.empty();
        chosen.clear();
        status = new Disk.Status(status.health(), Drift.NONE, status.other());
        hide(OUTSIDE);
    }

    // --- words --------------------------------------------------------------------------------

    private Store copyOfModel() {
        return Store.of(session.records());
    }

    private static String count(int number, String noun) {
        return number == 1 ? "one " + noun : number + " " + noun + "s";
    }

    private static String capitalised(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String period(List<Journal.Edit> edits) {
        String first = day(edits.getFirst().at());
        String last = day(edits.getLast().at());
        return first.equals(last) ? "at " + first : "between " + first + " and " + last;
    }

    private static String day(long millis) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm")
                .format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }

    private static String time(long millis) {
        return DateTimeFormatter.ofPattern("HH:mm:ss")
                .format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }
}
