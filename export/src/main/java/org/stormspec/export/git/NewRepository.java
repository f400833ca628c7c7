package org.stormspec.export.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;

/// Makes git repositories for people who have none yet.
public final class NewRepository {

    private NewRepository() {}

    /// Makes a repository of a folder, which is made if it is missing.
    ///
    /// @param branch name of its first branch
    /// @param author who its commits are by, unless somebody says otherwise
    /// @param email address of the author
    /// @throws IOException when the disk refuses
    public static void create(Path folder, String branch, String author, String email)
            throws IOException {
        Files.createDirectories(folder);
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch(branch).call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("user", null, "name", author);
            config.setString("user", null, "email", email);
            config.setBoolean("commit", null, "gpgsign", false);
            config.save();
        } catch (GitAPIException e) {
            throw new IOException(folder + " cannot become a git repository: " + e.getMessage(), e);
        }
    }
}
