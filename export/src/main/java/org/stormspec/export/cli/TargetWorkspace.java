package org.stormspec.export.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.disk.Leftovers;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.starter.NewWorkspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/**
 * The workspace that a command puts something into; a new one where the folder is missing or empty.
 *
 * @param folder its folder
 * @param model what it holds
 * @param files the files as they were read
 * @param isNew whether it is not on disk yet
 */
record TargetWorkspace(Path folder, Store model, WorkspaceFiles files, boolean isNew) {

    private static final String MARK = "stormspec.yaml";

    /** Opens a workspace or begins a new one, or says what is wrong and ends the command. */
    static TargetWorkspace at(Path folder, Console console) {
        if (!WorkspaceReader.isWorkspace(folder) && !Files.exists(folder.resolve(MARK))) {
            refuseForeignFolder(folder);
            return new TargetWorkspace(
                    folder,
                    Store.of(List.of(NewWorkspace.in(nameOf(folder)))),
                    WorkspaceFiles.none(folder),
                    true);
        }
        LoadResult loaded = OpenWorkspace.read(folder, console);
        return new TargetWorkspace(folder, Store.of(loaded.records()), loaded.files(), false);
    }

    private static String nameOf(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static void refuseForeignFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            if (content.anyMatch(TargetWorkspace::isForeign)) {
                throw new Unusable(
                        "%s holds files but no stormspec.yaml, so it is no workspace. Name a workspace, or a new or empty folder."
                                .formatted(folder));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable(folder + " cannot be read: " + e.getMessage());
        }
    }

    /** What a killed command has left behind is nobody's, and so are folders without a file. */
    private static boolean isForeign(Path entry) {
        return !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                && !Leftovers.isOurs(entry.getFileName().toString());
    }

    /** Changes the model and saves it; returns whether all of it is on disk. */
    boolean take(Console console, ChangeSet changes) {
        return take(console, changes, new TreeMap<>());
    }

    /**
     * Changes the model and saves it together with the schemas that it refers to, in one step.
     *
     * @return whether all of it is on disk
     */
    boolean take(Console console, ChangeSet changes, SortedMap<String, String> schemas) {
        model.apply(changes);
        SaveResult saved = WorkspaceWriter.save(model, files, schemas);
        if (SavedEdit.isComplete(saved, model, folder, console)) {
            console.line(
                    "%s and %s are now in %s."
                            .formatted(
                                    Wording.count(model.contexts().size(), "context"),
                                    Wording.count(model.elements(Kind.TOPIC).size(), "topic"),
                                    folder));
            return true;
        }
        return false;
    }
}
