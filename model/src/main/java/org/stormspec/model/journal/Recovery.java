package org.stormspec.model.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.merge.Conflict;
import org.stormspec.model.merge.Merge;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/**
 * The edits that processes left behind unsaved when they ended.
 *
 * @param journals one for each process, oldest first
 */
public record Recovery(List<Journal> journals) {

    /** Nothing was left behind. */
    public static final Recovery NOTHING = new Recovery(List.of());

    /** Copies the list. */
    public Recovery {
        journals = List.copyOf(journals);
    }

    /**
     * Returns what processes that have ended left unsaved in a workspace. Journals of processes
     * that are still running are theirs. Nothing is changed or deleted.
     *
     * @throws UncheckedIOException when the folder of journals cannot be looked into
     */
    public static Recovery of(WorkspaceIdentity workspace) {
        try {
            return new Recovery(journalsOf(workspace).stream().map(Journal::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looks into all folders, because the workspace may have been moved since. */
    private static List<Path> journalsOf(WorkspaceIdentity workspace) throws IOException {
        List<Path> journals = new ArrayList<>();
        if (Files.isDirectory(StateFolder.recovery())) {
            Path own = StateFolder.recoveryOf(workspace);
            try (DirectoryStream<Path> folders =
                    Files.newDirectoryStream(StateFolder.recovery(), Files::isDirectory)) {
                for (Path folder : folders) {
                    for (Path journal : JournalFile.abandoned(folder)) {
                        if (isOf(workspace, journal, folder.equals(own))) {
                            journals.add(journal);
                        }
                    }
                }
            }
        }
        journals.sort((a, b) -> a.getFileName().compareTo(b.getFileName()));
        return journals;
    }

    private static boolean isOf(WorkspaceIdentity workspace, Path journal, boolean inItsFolder) {
        return JournalFile.header(journal).map(workspace::owns).orElse(inItsFolder);
    }

    /** Returns whether there is nothing to recover. */
    public boolean isEmpty() {
        return journals.stream().allMatch(journal -> journal.edits().isEmpty());
    }

    /** Returns all edits in the order they were made. */
    public List<Journal.Edit> edits() {
        return journals.stream().flatMap(journal -> journal.edits().stream()).toList();
    }

    /** Returns how many journals could not be read wholly. */
    public int unreadable() {
        return (int) journals.stream().filter(journal -> !journal.isWhole()).count();
    }

    /**
     * Returns what brings a model to where the edits had led. The files may have moved on since: a
     * record that is in a state that the edits knew takes its last one; any other that they touched
     * is a conflict.
     */
    public Merge onto(ModelView model) {
        Store result = copyOf(model);
        Map<RecordKey, Conflict> conflicts = new LinkedHashMap<>();
        SortedMap<RecordKey, Change> changes = new TreeMap<>();
        for (Journal journal : journals) {
            Merge merge = Merge.into(result, journal.incoming());
            result.apply(merge.changes());
            merge.changes()
                    .changes()
                    .keySet()
                    .forEach(key -> {
                        changes.put(key, new Change(model.find(key), result.find(key)));
                        conflicts.remove(key);
                    });
            merge.conflicts().forEach(conflict -> conflicts.put(conflict.key(), conflict));
        }
        return new Merge(new ChangeSet(changes), List.copyOf(conflicts.values()));
    }

    private static Store copyOf(ModelView model) {
        List<ModelRecord> records = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            records.addAll(model.all(type));
        }
        return Store.of(records);
    }

    /**
     * Puts the journals aside, so that the next start does not offer them again. To be called when
     * it is safe: after the recovered edits went through a store that a new journal listens to, and
     * {@link CrashJournal#flush} is done. One that could not be read wholly is kept for good.
     *
     * @return where the first one is now
     * @throws IOException when one cannot be moved; it is offered again then
     */
    public Optional<Path> setAside(KeptAside.Reason reason) throws IOException {
        Optional<Path> first = Optional.empty();
        for (Journal journal : journals) {
            if (Files.exists(journal.file())) {
                KeptAside kept = new KeptAside(journal.file().resolveSibling("."));
                Path target =
                        kept.keep(
                                journal.file(),
                                journal.isWhole() ? reason : KeptAside.Reason.UNREADABLE);
                first = first.or(() -> Optional.of(target));
            }
        }
        return first;
    }
}
