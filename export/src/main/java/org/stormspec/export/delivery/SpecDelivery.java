package org.stormspec.export.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.export.asyncapi.diff.CommitText;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.export.git.CommitRequest;
import org.stormspec.export.git.Delivered;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.export.git.GitTarget;
import org.stormspec.export.git.WritePlan;
import org.stormspec.model.store.ModelView;

/**
 * An export on its way into a folder: made, compared with what is there, not yet written.
 *
 * @param target where it goes
 * @param export documents and schemas with what was found wrong with them
 * @param changes what would be written; nothing when a document is invalid
 * @param dialect that the documents are written in
 * @param whole whether every context is in it
 */
public record SpecDelivery(
        GitTarget target, Export export, WritePlan changes, Dialect dialect, boolean whole) {

    /**
     * Exports a model and compares the result with a folder. Writes nothing.
     *
     * @param workspace folder of the workspace, for its hand-written schemas
     * @param target folder to export to
     * @param contexts ids of the contexts to export; empty means all
     * @throws GitRefusal when a folder on the way to a file leads out of the target
     * @throws IOException when a file of the target cannot be read
     */
    public static SpecDelivery prepare(
            ModelView model, Path workspace, Path target, Dialect dialect, Set<String> contexts)
            throws GitRefusal, IOException {
        return prepare(model, workspace, target, dialect, ExportOptions.ALL.only(contexts));
    }

    /**
     * Exports a model as told and compares the result with a folder. Writes nothing.
     *
     * @param workspace folder of the workspace, for its hand-written schemas
     * @param target folder to export to
     * @param options which contexts, and what becomes of commands; files are found by this
     * @throws GitRefusal when a folder on the way to a file leads out of the target
     * @throws IOException when a file of the target cannot be read
     */
    public static SpecDelivery prepare(
            ModelView model, Path workspace, Path target, Dialect dialect, ExportOptions options)
            throws GitRefusal, IOException {
        GitTarget folder = GitTarget.at(target);
        Export export =
                AsyncApiExporter.export(
                        model,
                        dialect,
                        options.withSchemas(schemasOf(workspace)).over(folder.files()));
        return new SpecDelivery(
                folder, export, folder.plan(export.files()), dialect, options.contexts().isEmpty());
    }

    /** Returns the hand-written schemas of a workspace folder. */
    public static DocumentFiles schemasOf(Path workspace) {
        return DocumentFiles.below(workspace.resolve("schemas"));
    }

    /** Returns what makes documents invalid; nothing may be written while there is any. */
    public List<Problem> errors() {
        return export.problems().stream().filter(Problem::isError).toList();
    }

    /** Writes what has changed; {@link GitTarget#write} says when it refuses. */
    public void write() throws GitRefusal, IOException {
        target.write(changes);
    }

    /**
     * Writes what has changed and commits it: one commit in each repository concerned; never
     * pushes.
     *
     * @param branch the branch to commit on; empty means the usual one
     * @param init whether to make a repository of a target that is in none
     * @throws GitRefusal when the commit cannot be made; nothing has been written then
     * @throws IOException when the disk refuses
     */
    public Delivered writeAndCommit(Optional<String> branch, boolean init)
            throws GitRefusal, IOException {
        return target.writeAndCommit(changes, new CommitRequest(message(), branch, init));
    }

    /** Returns the commit message: what changes since the last commit, in business words. */
    public String message() {
        return CommitText.of(export.files(), target.committedFiles());
    }
}
