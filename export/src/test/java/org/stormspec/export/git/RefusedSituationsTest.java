package org.stormspec.export.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.file.FileTree;

@DisplayName("A commit that cannot be made is refused in words, and nothing has changed")
@ExtendWith(NoUserSettings.class)
final class RefusedSituationsTest {

    private static final String DOCUMENT = "specs/acme.yaml";
    private static final FileTree EXPORT =
            FileTree.of(Map.of(DOCUMENT, "a: 2\n", "specs/schema/sale.avsc", "{}\n"));
    private static final String BRANCH = CommitRequest.BRANCH;

    @TempDir Path folder;

    private interface Setup {
        /// Makes the situation in an empty folder and says where to export to.
        Path in(Path folder) throws IOException;
    }

    /// @param name completes "refused while …"
    /// @param branch asked for; empty means the usual one
    /// @param words that the refusal has to hold
    record Situation(String name, Optional<String> branch, List<String> words, Setup setup) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Situation situation(String name, String words, Setup setup) {
        return new Situation(name, Optional.empty(), List.of(words.split("\\|")), setup);
    }

    private static Situation situation(String name, String branch, String words, Setup setup) {
        return new Situation(name, Optional.of(branch), List.of(words.split("\\|")), setup);
    }

    private interface Change {
        void in(RealGit git) throws IOException;
    }

    /// A repository of one commit in which something happens.
    private static Setup after(Change change) {
        return folder -> {
            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
            change.in(git);
            return git.folder();
        };
    }

    /// A repository with two branches that both change one file.
    private static Setup inConflict(Change change) {
        return after(git -> {
            git.run("switch", "-q", "-c", "other");
            git.write("README.md", "theirs\n");
            git.commitAll("theirs");
            git.run("switch", "-q", "main");
            git.write("README.md", "mine\n");
            git.commitAll("mine");
            change.in(git);
        });
    }

    private static Setup configured(String key, String value) {
        return after(git -> git.run("config", key, value));
    }

    static Stream<Situation> situations() {
        return Stream.of(
                        halfDone(),
                        branches(),
                        formats(),
                        people(),
                        places(),
                        locks(),
                        workOfOthers())
                .flatMap(List::stream);
    }

    private static List<Situation> halfDone() {
        return List.of(
                situation(
                        "a merge is half done",
                        "in the middle of a merge|git status",
                        inConflict(git -> git.tryToRun("merge", "other"))),
                situation(
                        "a merge is resolved and not committed",
                        "in the middle of a merge",
                        inConflict(git -> {
                            git.tryToRun("merge", "other");
                            git.run("add", "README.md");
                        })),
                situation(
                        "a rebase is half done",
                        "in the middle of a rebase",
                        inConflict(git -> git.tryToRun("rebase", "other"))),
                situation(
                        "a cherry-pick is half done",
                        "in the middle of a cherry-pick",
                        inConflict(git -> git.tryToRun("cherry-pick", "other"))),
                situation(
                        "a cherry-pick of several commits stops between two of them",
                        "in the middle of a cherry-pick or revert of several",
                        inConflict(git -> {
                            git.run("switch", "-q", "other");
                            git.write("second.txt", "2\n");
                            git.commitAll("second");
                            git.run("switch", "-q", "main");
                            git.tryToRun("cherry-pick", "main..other");
                            git.write("README.md", "both\n");
                            git.run("add", "README.md");
                            git.run("commit", "-q", "-m", "both");
                        })),
                situation(
                        "a revert is half done",
                        "in the middle of a revert",
                        inConflict(git -> git.tryToRun("revert", "--no-edit", "HEAD~1"))),
                situation(
                        "patches are being applied",
                        "in the middle of applying patches",
                        inConflict(git -> {
                            String patch = git.run("format-patch", "-1", "other");
                            git.tryToRun("am", patch.strip());
                        })),
                situation(
                        "a bisect is at work",
                        "in the middle of a bisect",
                        inConflict(git -> git.run("bisect", "start", "main", "main~1"))),
                situation(
                        "a stash left conflicts",
                        "conflicts that are not resolved: README.md|git add",
                        inConflict(git -> {
                            git.write("README.md", "stashed\n");
                            git.run("stash");
                            git.write("README.md", "newer\n");
                            git.commitAll("newer");
                            git.tryToRun("stash", "pop");
                        })));
    }

    private static List<Situation> branches() {
        return List.of(
                situation(
                        "the branch has commits of its own",
                        "has commits that the current state has not|git switch " + BRANCH,
                        after(git -> {
                            git.run("switch", "-q", "-c", BRANCH);
                            git.commitAll("own");
                            git.run("switch", "-q", "main");
                        })),
                situation(
                        "the branch has the very export, on top of something else",
                        "has commits that the current state has not",
                        after(git -> {
                            git.run("switch", "-q", "-c", BRANCH);
                            git.write(DOCUMENT, "a: 2\n");
                            git.write("specs/schema/sale.avsc", "{}\n");
                            git.commitAll("own");
                            git.run("switch", "-q", "main");
                            git.commitAll("newer");
                        })),
                situation(
                        "a branch has the name of the folder that ours would be in",
                        "because there is a branch 'stormspec'",
                        after(git -> git.run("branch", "stormspec"))),
                situation(
                        "such a branch is packed",
                        "because there is a branch 'stormspec'",
                        after(git -> {
                            git.run("branch", "stormspec");
                            git.run("pack-refs", "--all");
                        })),
                situation(
                        "the branch has the name of a folder of branches",
                        "stormspec",
                        "because there is a branch 'stormspec/model'",
                        after(git -> git.run("branch", BRANCH))),
                situation(
                        "the name has a blank",
                        "my branch",
                        "There can be no branch named",
                        after(git -> {})),
                situation(
                        "the name has two dots",
                        "a..b",
                        "There can be no branch named",
                        after(git -> {})),
                situation(
                        "the name is empty", "", "There can be no branch named", after(git -> {})),
                situation(
                        "the name looks like an option",
                        "-f",
                        "There can be no branch named",
                        after(git -> {})),
                situation(
                        "the name is HEAD",
                        "HEAD",
                        "There can be no branch named",
                        after(git -> {})),
                situation(
                        "the name ends like a lock",
                        "a.lock",
                        "There can be no branch named",
                        after(git -> {})),
                situation(
                        "the branch is checked out in another working tree",
                        "checked out in another working tree|/elsewhere|git worktree prune",
                        after(git ->
                                git.run("worktree", "add", "-q", "-b", BRANCH, "../elsewhere"))),
                situation(
                        "the branch is checked out in the first working tree, and we are in another",
                        "checked out in another working tree|/repository",
                        folder -> {
                            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
                            git.run("switch", "-q", "-c", BRANCH);
                            git.run("worktree", "add", "-q", "../elsewhere", "main");
                            return folder.resolve("elsewhere");
                        }),
                situation(
                        "the branch is being rebased in another working tree",
                        "other",
                        "checked out in another working tree|/elsewhere",
                        inConflict(git -> {
                            git.run("worktree", "add", "-q", "../elsewhere", "other");
                            git.in("../elsewhere").tryToRun("rebase", "main");
                            git.run("reset", "-q", "--hard", "other");
                        })),
                situation(
                        "nothing is checked out, and the branch has commits",
                        "main",
                        "has commits that the current state has not",
                        after(git -> git.run("switch", "-q", "--orphan", "fresh"))));
    }

    private static List<Situation> formats() {
        return List.of(
                situation(
                        "the repository is an empty one of SHA-256",
                        "objectformat = sha256",
                        folder -> RealGit.empty(folder.resolve("repository"), "sha256").folder()),
                situation(
                        "the repository is one of SHA-256",
                        "objectformat = sha256",
                        folder -> {
                            RealGit git = RealGit.empty(folder.resolve("repository"), "sha256");
                            git.commitAll("begin");
                            return git.folder();
                        }),
                situation(
                        "references are kept in tables",
                        "refstorage = reftable",
                        extended("refStorage", "reftable")),
                situation(
                        "objects have two names",
                        "compatobjectformat = sha256",
                        extended("compatObjectFormat", "sha256")),
                situation(
                        "the repository has an extension of the future",
                        "timetravel = true",
                        extended("timeTravel", "true")),
                situation(
                        "the repository has an extension of the future and the old version",
                        "timetravel = true",
                        configured("extensions.timeTravel", "true")),
                situation(
                        "the repository has a version of the future",
                        "format version '2'",
                        after(git ->
                                git.write(
                                        ".git/config",
                                        git.read(".git/config")
                                                .replaceAll("version = \\d", "version = 2")))),
                situation(
                        "one working tree has an author of its own",
                        "user.email for this worktree alone",
                        after(git -> {
                            git.run("config", "extensions.worktreeConfig", "true");
                            git.run("config", "--worktree", "user.email", "other@acme.example");
                        })),
                situation(
                        "the index is split",
                        "an index that Stormspec cannot read",
                        after(git -> git.run("update-index", "--split-index"))),
                situation(
                        "the index is sparse",
                        "an index that Stormspec cannot read",
                        after(git -> {
                            git.write("a/b/c.txt", "c\n");
                            git.commitAll("deep");
                            git.run("sparse-checkout", "init", "--cone", "--sparse-index");
                        })),
                situation(
                        "the files of the repository are elsewhere",
                        "core.worktree",
                        folder -> {
                            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
                            git.makeFolder("../files");
                            git.run("config", "core.worktree", git.folder() + "/../files");
                            return git.folder();
                        }),
                situation(
                        "the repository says that it is bare",
                        "bare",
                        configured("core.bare", "true")),
                situation(
                        "an object of the last commit is missing",
                        "git fsck",
                        after(git -> {
                            String tree = git.run("rev-parse", "HEAD^{tree}").strip();
                            Files.delete(
                                    git.folder()
                                            .resolve(".git/objects")
                                            .resolve(tree.substring(0, 2))
                                            .resolve(tree.substring(2)));
                        })),
                situation(
                        "the index is broken",
                        "an index that Stormspec cannot read",
                        after(git -> git.write(".git/index", "no index"))),
                situation(
                        "HEAD is broken",
                        "leads to no git repository",
                        after(git -> git.write(".git/HEAD", "nonsense\n"))));
    }

    private static Setup extended(String name, String value) {
        return after(git -> {
            // Not by git itself, which does not touch what it does not know.
            String config = git.read(".git/config").replaceAll("version = \\d", "version = 1");
            git.write(".git/config", config + "[extensions]\n\t" + name + " = " + value + "\n");
        });
    }

    private static List<Situation> people() {
        return List.of(
                situation(
                        "commits are to be signed",
                        "commit.gpgsign|Export without a commit",
                        configured("commit.gpgsign", "true")),
                situation(
                        "nobody is named as the author",
                        "does not know who commits|git config --global user.name",
                        after(git -> git.run("config", "--remove-section", "user"))),
                situation(
                        "the author has no address",
                        "git config --global user.email",
                        after(git -> git.run("config", "--unset", "user.email"))),
                situation(
                        "settings under a condition may name another author",
                        "includeIf",
                        after(git -> {
                            git.run("config", "--remove-section", "user");
                            git.run("config", "includeIf.gitdir:~/work/.path", "~/.gitconfig-work");
                        })));
    }

    private static List<Situation> places() {
        return List.of(
                situation(
                        "there is no repository",
                        "is in no git repository|git init",
                        folder -> folder),
                situation(
                        "the target is a bare repository",
                        "bare repository",
                        folder -> {
                            new RealGit(folder).run("init", "-q", "--bare", "bare.git");
                            return folder.resolve("bare.git");
                        }),
                situation(
                        "the target is below a bare repository",
                        "bare repository",
                        folder -> {
                            new RealGit(folder).run("init", "-q", "--bare", "bare.git");
                            return folder.resolve("bare.git/specs");
                        }),
                situation(
                        "the target is git's own folder",
                        "git's own folder",
                        folder ->
                                RealGit.withOneCommit(folder.resolve("r"))
                                        .folder()
                                        .resolve(".git")),
                situation(
                        "the target leads to git's own folder",
                        "git's own folder",
                        folder -> {
                            RealGit git = RealGit.withOneCommit(folder.resolve("r"));
                            git.link("inner", Path.of(".git"));
                            return git.folder().resolve("inner");
                        }),
                situation(
                        "the repository is a file that leads nowhere",
                        "leads to no git repository",
                        folder -> {
                            RealGit around = RealGit.withOneCommit(folder.resolve("around"));
                            around.write("inner/.git", "gitdir: /nowhere/at/all\n");
                            return around.folder().resolve("inner");
                        }),
                situation(
                        "the repository is an empty folder",
                        "leads to no git repository",
                        folder -> {
                            RealGit around = RealGit.withOneCommit(folder.resolve("around"));
                            around.makeFolder("inner/.git");
                            return around.folder().resolve("inner");
                        }),
                situation(
                        "a folder has the name of a file",
                        "is a folder, and the export needs a file",
                        after(git -> git.makeFolder(DOCUMENT))),
                situation(
                        "a file has the name of a folder",
                        "is a file, and the export needs a folder",
                        after(git -> git.write("specs", "no folder\n"))),
                situation(
                        "a file of the export is a link",
                        "is a symbolic link",
                        after(git -> {
                            git.write("target.yaml", "mine\n");
                            git.makeFolder("specs");
                            git.link(DOCUMENT, Path.of("../target.yaml"));
                        })),
                situation(
                        "a folder of the export is a link",
                        "is a symbolic link",
                        after(git -> {
                            git.makeFolder("../outside");
                            git.link("specs", Path.of("../outside"));
                        })),
                situation(
                        "the target is reached through a link in the repository",
                        "is a symbolic link",
                        folder -> {
                            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
                            git.makeFolder("../outside");
                            git.link("below", Path.of("../outside"));
                            return git.folder().resolve("below");
                        }),
                situation(
                        "a file differs from one of the export in capitals only",
                        "'specs/acme.yaml' beside 'specs/ACME.yaml'|macOS",
                        after(git -> git.write("specs/ACME.yaml", "a: 1\n"))));
    }

    private static List<Situation> locks() {
        return List.of(
                situation(
                        "another git command is at work",
                        "Another git command is at work|index.lock",
                        after(git -> git.write(".git/index.lock", ""))),
                situation(
                        "another git command moves HEAD",
                        "HEAD.lock",
                        after(git -> git.write(".git/HEAD.lock", ""))),
                situation(
                        "another git command moves the branch",
                        "model.lock",
                        after(git -> git.write(".git/refs/heads/stormspec/model.lock", ""))));
    }

    private static List<Situation> workOfOthers() {
        return List.of(
                situation(
                        "a file has changes that are not committed",
                        "would be lost: " + DOCUMENT,
                        after(git -> {
                            git.write(DOCUMENT, "a: 1\n");
                            git.commitAll("document");
                            git.write(DOCUMENT, "a: 1 # mine\n");
                        })),
                situation(
                        "a file that git does not know is in the way",
                        "would be lost: " + DOCUMENT,
                        after(git -> git.write(DOCUMENT, "mine\n"))),
                situation(
                        "other changes of a file are staged",
                        "staged in " + DOCUMENT + "|git restore --staged",
                        after(git -> {
                            git.write(DOCUMENT, "a: 1\n");
                            git.commitAll("document");
                            git.write(DOCUMENT, "a: 1 # staged\n");
                            git.run("add", DOCUMENT);
                            git.write(DOCUMENT, "a: 1\n");
                        })));
    }

    @ParameterizedTest(name = "while {0}")
    @MethodSource("situations")
    @DisplayName("refused")
    void isRefused(Situation situation) throws IOException {
        requireRefusal(situation, situation.setup().in(folder));
    }

    @Test
    @DisplayName("refused while references are read-only")
    void isRefusedWhileReadOnly() throws IOException {
        RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
        Path references = git.folder().resolve(".git/refs/heads");
        Files.setPosixFilePermissions(references, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(
                    Files.isWritable(references), "the administrator may write everywhere");
            requireRefusal(situation("read-only", "read-only", _ -> git.folder()), git.folder());
        } finally {
            Files.setPosixFilePermissions(references, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void requireRefusal(Situation situation, Path target) throws IOException {
        FolderState before = FolderState.of(folder);
        CommitRequest request = new CommitRequest("export\n", situation.branch(), false);

        GitRefusal refusal =
                assertThrows(
                        GitRefusal.class,
                        () -> {
                            WritePlan plan = GitTarget.at(target).plan(EXPORT);
                            CommitCheck check = GitTarget.at(target).canCommit(plan, request);
                            assertInstanceOf(CommitCheck.Refused.class, check);
                            GitTarget.at(target).writeAndCommit(plan, request);
                        });

        String said = String.valueOf(refusal.getMessage());
        situation.words().forEach(word -> assertTrue(said.contains(word), said));
        assertTrue(said.matches("(?s)\\p{Lu}.*\\."), said);
        assertEquals(before, FolderState.of(folder));
    }
}
