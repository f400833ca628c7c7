package org.stormspec.export.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/// Whether a repository is kept in a way that JGit writes correctly.
///
/// A program must not touch a repository whose format version or extensions it does not know
/// (`gitrepository-layout`, section "repositoryformatversion"). JGit looks at the version only.
final class RepositoryFormat {

    private static final String EXTENSIONS = "extensions";
    private static final String WORKTREE_SETTINGS = "worktreeconfig";

    /// Extensions that change nothing for a commit on top of what is there.
    private static final Set<String> HARMLESS =
            Set.of("noop", "noop-v1", "preciousobjects", "partialclone");

    /// Extensions whose usual value is what JGit does anyway.
    private static final Map<String, String> USUAL =
            Map.of("objectformat", "sha1", "refstorage", "files");

    /// What may stand in the settings of one worktree without changing what a commit is.
    private static final Set<String> WORKTREE_ONLY =
            Set.of("core.sparsecheckout", "core.sparsecheckoutcone", "index.sparse");

    private final Path gitFolder;
    private final Config config;

    private RepositoryFormat(Path gitFolder, Config config) {
        this.gitFolder = gitFolder;
        this.config = config;
    }

    /// Refuses a repository that another version of git has to write.
    ///
    /// @param gitFolder git's folder of this working tree
    /// @param commonFolder git's folder that all its working trees share
    /// @throws IOException when the settings cannot be read
    static void require(Path root, Path gitFolder, Path commonFolder)
            throws GitRefusal, IOException {
        Config config = read(commonFolder.resolve("config"));
        Optional<String> reason = new RepositoryFormat(gitFolder, config).reason();
        if (reason.isPresent()) {
            throw new GitRefusal(
                    "The repository %s %s. Export into a folder outside of it and take the files over with git."
                            .formatted(root, reason.get()));
        }
    }

    private static Config read(Path file) throws IOException {
        FileBasedConfig config = new FileBasedConfig(file.toFile(), FS.DETECTED);
        try {
            config.load();
        } catch (ConfigInvalidException invalid) {
            throw new IOException(
                    "git's settings in " + file + " cannot be read: " + invalid.getMessage(),
                    invalid);
        }
        return config;
    }

    private Optional<String> reason() throws IOException {
        String version = config.getString("core", null, "repositoryformatversion");
        if (version != null && !List.of("0", "1").contains(version)) {
            return Optional.of(
                    "has the format version '%s', and Stormspec knows 0 and 1".formatted(version));
        }
        for (String extension : config.getNames(EXTENSIONS)) {
            Optional<String> reason = reason(extension.toLowerCase(Locale.ROOT));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private Optional<String> reason(String extension) throws IOException {
        String value = String.valueOf(config.getString(EXTENSIONS, null, extension));
        boolean known =
                HARMLESS.contains(extension)
                        || value.equalsIgnoreCase(USUAL.get(extension))
                        || extension.equals(WORKTREE_SETTINGS);
        if (!known) {
            return Optional.of(
                    "uses git's extension %s = %s, which Stormspec cannot write"
                            .formatted(extension, value));
        }
        return extension.equals(WORKTREE_SETTINGS) ? ownSettings() : Optional.empty();
    }

    /// JGit does not read the settings of one worktree, so they must not matter.
    private Optional<String> ownSettings() throws IOException {
        Path file = gitFolder.resolve("config.worktree");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Config own = read(file);
        for (String section : own.getSections()) {
            for (String name : own.getNames(section)) {
                String key = (section + "." + name).toLowerCase(Locale.ROOT);
                boolean notBare = key.equals("core.bare") && !own.getBoolean("core", "bare", false);
                if (!WORKTREE_ONLY.contains(key) && !notBare) {
                    return Optional.of(
                            "sets %s for this worktree alone (%s), which Stormspec cannot follow"
                                    .formatted(key, file));
                }
            }
            if (!own.getSubsections(section).isEmpty()) {
                return Optional.of(
                        "has settings for this worktree alone (%s), which Stormspec cannot follow"
                                .formatted(file));
            }
        }
        return Optional.empty();
    }
}
