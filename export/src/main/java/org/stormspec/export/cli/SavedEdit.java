package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.export.git.FileChange;
import org.stormspec.export.git.PatchText;
import org.stormspec.model.disk.RegularFile;
import org.stormspec.model.file.SavePreview;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.journal.WorkspaceIdentity;
import org.stormspec.model.journal.WorkspaceLock;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.yaml.Problem;

/** Saves a workspace that a command has changed, or shows what would be saved. */
final class SavedEdit {

    private SavedEdit() {}

    /** Saves and names the files; false when something is in the way, which is told. */
    static boolean save(OpenWorkspace workspace, Console console) {
        SaveResult saved = WorkspaceWriter.save(workspace.model(), workspace.files());
        saved.written().forEach(file -> console.line("changed  " + file));
        saved.deleted().forEach(file -> console.line("deleted  " + file));
        return isComplete(saved, workspace.model(), workspace.folder(), console);
    }

    /** Says what was not saved and what people should know; returns whether all was saved. */
    static boolean isComplete(SaveResult saved, ModelView model, Path folder, Console console) {
        boolean something = !saved.written().isEmpty() || !saved.deleted().isEmpty();
        saved.remarks().forEach(console::note);
        if (something) {
            openWindow(model, folder).ifPresent(console::note);
        }
        if (!saved.isComplete()) {
            console.problem(something ? "Not everything was saved:" : "Nothing was saved:");
        }
        return report(saved.problems(), console);
    }

    private static Optional<String> openWindow(ModelView model, Path folder) {
        WorkspaceIdentity identity = WorkspaceIdentity.of(folder, model.workspace().id());
        try (WorkspaceLock lock = WorkspaceLock.of(identity)) {
            return lock.holder()
                    .map(owner ->
                            "A window has this workspace open (process %d); it will offer to reload or to merge."
                                    .formatted(owner.pid()));
        }
    }

    /** Prints the difference of files and saves nothing; false when it could not be saved. */
    static boolean show(OpenWorkspace workspace, Console console) {
        return show(
                workspace.folder(),
                WorkspaceWriter.preview(workspace.model(), workspace.files()),
                console);
    }

    /** Prints the difference of files; false when it could not be saved. */
    static boolean show(Path folder, SavePreview preview, Console console) {
        for (Map.Entry<String, String> file : preview.texts().entrySet()) {
            Optional<String> before = before(folder.resolve(file.getKey()));
            console.print(
                    PatchText.of(new FileChange(file.getKey(), before, file.getValue(), false)));
        }
        preview.deleted().forEach(file -> console.line("deleted  " + file));
        preview.remarks().forEach(console::note);
        return report(preview.problems(), console);
    }

    private static Optional<String> before(Path file) {
        try {
            return Files.exists(file) ? Optional.of(RegularFile.readText(file)) : Optional.empty();
        } catch (IOException e) {
            throw new Unusable("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static boolean report(List<Problem> problems, Console console) {
        problems.stream().map(Problem::message).forEach(console::problem);
        return problems.isEmpty();
    }
}
