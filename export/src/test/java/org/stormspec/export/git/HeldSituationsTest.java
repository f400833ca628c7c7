package org.stormspec.export.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.file.FileTree;

@DisplayName("A commit is made as git itself would make it")
@ExtendWith(NoUserSettings.class)
final class HeldSituationsTest {

    private static final String DOCUMENT = "specs/acme.yaml";
    private static final String SCHEMA = "specs/schema/sale.avsc";
    private static final FileTree EXPORT = FileTree.of(Map.of(DOCUMENT, "a: 2\n", SCHEMA, "{}\n"));
    private static final String BRANCH = CommitRequest.BRANCH;

    @TempDir Path folder;

    private interface Setup {
        /// Makes the situation in an empty folder and says where the working tree is.
        RealGit in(Path folder) throws IOException;
    }

    /// @param name completes "in …"
    /// @param branch asked for; empty means the usual one
    /// @param status what git says of the files afterwards, besides nothing of the export
    record Situation(String name, Optional<String> branch, List<String> status, Setup setup) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Situation situation(String name, Setup setup, String... status) {
        return new Situation(name, Optional.empty(), List.of(status), setup);
    }

    private static Situation on(String branch, String name, Setup setup) {
        return new Situation(name, Optional.of(branch), List.of(), setup);
    }

    private interface Change {
        void in(RealGit git) throws IOException;
    }

    private static Setup after(Change change) {
        return folder -> {
            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
            change.in(git);
            return git;
        };
    }

    private static Setup configured(String... settings) {
        return after(git -> {
            for (int i = 0; i < settings.length; i += 2) {
                git.run("config", settings[i], settings[i + 1]);
            }
        });
    }

    static Stream<Situation> situations() {
        return Stream.of(states(), kinds(), branches(), files()).flatMap(List::stream);
    }

    private static List<Situation> states() {
        return List.of(
                situation(
                        "a repository without a commit",
                        folder -> RealGit.empty(folder.resolve("r"))),
                on(
                        "export",
                        "a repository without a commit, on a branch of its own",
                        folder -> RealGit.empty(folder.resolve("r"))),
                situation("a detached HEAD", after(git -> git.run("switch", "-q", "--detach"))),
                situation(
                        "a repository where others have staged work",
                        after(git -> {
                            git.write("README.md", "staged\n");
                            git.run("add", "README.md");
                            git.write("README.md", "staged and changed\n");
                            git.write("new.txt", "mine\n");
                        }),
                        "MM README.md",
                        "?? new.txt"),
                situation(
                        "a repository where a file of the export is to be added later",
                        after(git -> {
                            git.write(DOCUMENT, "a: 2\n");
                            git.run("add", "-N", DOCUMENT);
                        })),
                situation(
                        "a repository where the very export is staged",
                        after(git -> {
                            git.write(DOCUMENT, "a: 2\n");
                            git.run("add", DOCUMENT);
                        })),
                situation(
                        "a repository where a file of the export was removed",
                        after(git -> {
                            git.write(DOCUMENT, "a: 1\n");
                            git.commitAll("document");
                            git.run("rm", "-q", DOCUMENT);
                        })),
                situation(
                        "a repository where a folder of the export was a file",
                        after(git -> {
                            git.write("specs", "a file\n");
                            git.commitAll("file");
                            Files.delete(git.folder().resolve("specs"));
                        })));
    }

    private static List<Situation> kinds() {
        return List.of(
                situation(
                        "a linked working tree",
                        folder -> {
                            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
                            git.run("worktree", "add", "-q", "-b", "side", "../elsewhere");
                            return git.in("../elsewhere");
                        }),
                situation(
                        "a working tree of a bare repository",
                        folder -> {
                            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
                            git.run("clone", "-q", "--bare", ".", "../bare.git");
                            RealGit bare = git.in("../bare.git");
                            bare.run("config", "user.name", "Ada");
                            bare.run("config", "user.email", "ada@acme.example");
                            bare.run("worktree", "add", "-q", "../elsewhere", "main");
                            return git.in("../elsewhere");
                        }),
                situation(
                        "a repository in another one that does not know it",
                        folder -> {
                            RealGit around = RealGit.withOneCommit(folder.resolve("around"));
                            return RealGit.withOneCommit(around.folder().resolve("inner"));
                        }),
                situation(
                        "a submodule",
                        folder -> {
                            RealGit inner = RealGit.withOneCommit(folder.resolve("inner"));
                            RealGit around = RealGit.withOneCommit(folder.resolve("around"));
                            around.run(
                                    "-c",
                                    "protocol.file.allow=always",
                                    "submodule",
                                    "-q",
                                    "add",
                                    inner.folder().toString(),
                                    "sub");
                            around.commitAll("submodule");
                            RealGit sub = around.in("sub");
                            sub.run("config", "user.name", "Ada");
                            sub.run("config", "user.email", "ada@acme.example");
                            return sub;
                        }),
                situation("a shallow clone", cloned("--depth=1")),
                situation("a clone that lacks old files", cloned("--filter=blob:none")),
                situation("a clone that borrows objects", cloned("--shared")),
                situation(
                        "a repository with packed objects and references",
                        after(git -> {
                            git.run("branch", BRANCH);
                            git.run("gc", "-q");
                            git.run("pack-refs", "--all");
                        })),
                situation(
                        "a sparse checkout",
                        after(git -> {
                            git.write("a/b.txt", "b\n");
                            git.commitAll("deep");
                            git.run("sparse-checkout", "set", "specs");
                        })),
                situation(
                        "a repository whose objects are precious",
                        configured(
                                "core.repositoryFormatVersion",
                                "1",
                                "extensions.preciousObjects",
                                "true")),
                situation(
                        "a repository with an index of version 4",
                        after(git -> git.run("update-index", "--index-version", "4"))),
                situation(
                        "a repository that remembers what git does not know",
                        after(git -> git.run("update-index", "--untracked-cache"))),
                situation(
                        "a folder that is reached through a link",
                        folder -> {
                            RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
                            git.link("../link", Path.of("repository"));
                            return git.in("../link");
                        }));
    }

    private static Setup cloned(String option) {
        return folder -> {
            RealGit origin = RealGit.withOneCommit(folder.resolve("origin"));
            origin.run("config", "uploadpack.allowFilter", "true");
            origin.write("README.md", "newer\n");
            origin.commitAll("newer");
            origin.run("clone", "-q", option, "file://" + origin.folder(), "../clone");
            RealGit clone = origin.in("../clone");
            clone.run("config", "user.name", "Ada");
            clone.run("config", "user.email", "ada@acme.example");
            return clone;
        };
    }

    private static List<Situation> branches() {
        return List.of(
                on("main", "the branch that is checked out", after(git -> {})),
                on("Ünïcode/größe-✓", "a branch with signs of the world", after(git -> {})),
                on("release/2026.12@next", "a branch with dots and an at sign", after(git -> {})),
                on("a/b/c/d/e/f", "a branch in folders", after(git -> {})),
                situation(
                        "a branch that was merged long ago",
                        after(git -> {
                            git.run("branch", BRANCH);
                            git.write("README.md", "newer\n");
                            git.commitAll("newer");
                        })),
                situation(
                        "a repository with a tag of the branch's name",
                        after(git -> git.run("tag", BRANCH))));
    }

    private static List<Situation> files() {
        return List.of(
                situation(
                        "a repository with hooks, which are not run",
                        after(git -> {
                            for (String hook :
                                    List.of(
                                            "pre-commit",
                                            "commit-msg",
                                            "post-commit",
                                            "reference-transaction")) {
                                git.write(
                                        ".git/hooks/" + hook,
                                        "#!/bin/sh\ntouch \"$(dirname $0)/run\"\nexit 1\n");
                                Files.setPosixFilePermissions(
                                        git.folder().resolve(".git/hooks/" + hook),
                                        PosixFilePermissions.fromString("rwxr-xr-x"));
                            }
                        })),
                situation("a repository that turns line ends", configured("core.autocrlf", "true")),
                situation(
                        "a repository that turns line ends on the way in",
                        configured("core.autocrlf", "input")),
                situation(
                        "a repository whose attributes turn line ends",
                        after(git -> {
                            git.write(".gitattributes", "* text=auto eol=crlf\n");
                            git.commitAll("attributes");
                        })),
                situation(
                        "a repository that ignores the files",
                        after(git -> {
                            git.write(".gitignore", "specs/\n");
                            git.commitAll("ignore");
                        })),
                situation(
                        "a repository that asks not to look at a file",
                        after(git -> {
                            git.write(DOCUMENT, "a: 1\n");
                            git.commitAll("document");
                            git.run("update-index", "--assume-unchanged", DOCUMENT);
                        })));
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("situations")
    @DisplayName("is made")
    void isMade(Situation situation) throws Exception {
        RealGit git = situation.setup().in(folder);

        Delivered delivered = export(git.folder(), EXPORT, situation.branch());

        requireCommitted(git, delivered, EXPORT);
        assertEquals(situation.status(), git.status().lines().toList());
        assertFalse(Files.exists(git.folder().resolve(".git/hooks/run")), "a hook was run");
        assertEquals(List.of(), export(git.folder(), EXPORT, situation.branch()).commits());
    }

    @Test
    @DisplayName("in a folder of a repository")
    void isMadeInAFolder() throws Exception {
        RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
        git.write("docs/x.md", "x\n");

        export(git.folder().resolve("docs"), EXPORT, Optional.empty());

        assertEquals("a: 2\n", git.run("show", "HEAD:docs/" + DOCUMENT));
        assertEquals("?? docs/x.md\n", git.status());
    }

    @Test
    @DisplayName("with the line ends that git stores, although the disk has others")
    void storesLineFeeds() throws Exception {
        RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
        git.run("config", "core.autocrlf", "true");
        export(git.folder(), EXPORT, Optional.empty());
        Files.delete(git.folder().resolve(DOCUMENT));
        git.run("checkout", "-q", "--", DOCUMENT);
        assertEquals("a: 2\r\n", git.read(DOCUMENT));

        assertEquals(List.of(), export(git.folder(), EXPORT, Optional.empty()).commits());
        export(git.folder(), FileTree.of(Map.of(DOCUMENT, "a: 3\n")), Optional.empty());

        assertEquals("a: 3\n", git.run("cat-file", "blob", "HEAD:" + DOCUMENT));
        assertEquals("", git.status());
    }

    @Test
    @DisplayName("with files that stay executable if they were")
    void keepsModes() throws Exception {
        RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
        git.write(DOCUMENT, "a: 1\n");
        Files.setPosixFilePermissions(
                git.folder().resolve(DOCUMENT), PosixFilePermissions.fromString("rwxr-xr-x"));
        git.commitAll("document");

        export(git.folder(), EXPORT, Optional.empty());

        assertTrue(git.run("ls-tree", "HEAD", DOCUMENT).startsWith("100755"));
        assertEquals("", git.status());
    }

    @Test
    @DisplayName("without what a clean filter would make of a file, since programs are not run")
    void runsNoFilter() throws Exception {
        RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
        git.write(".gitattributes", "*.yaml filter=shout\n");
        git.commitAll("attributes");
        git.run("config", "filter.shout.clean", "touch ../run && tr a-z A-Z");

        export(git.folder(), EXPORT, Optional.empty());

        assertFalse(Files.exists(folder.resolve("run")));
        assertEquals("a: 2\n", git.run("cat-file", "blob", "HEAD:" + DOCUMENT));
    }

    @Test
    @DisplayName("of thousands of files")
    void isMadeOfManyFiles() throws Exception {
        RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < Integer.getInteger("stormspec.export.files", 1_000); i++) {
            files.put("specs/%d/%d.yaml".formatted(i % 50, i), "a: " + i + "\n");
        }

        export(git.folder(), FileTree.of(files), Optional.empty());

        git.requireSound();
        assertEquals("", git.status());
        assertEquals(files.size() + 1, git.run("ls-files").lines().count());
    }

    private static Delivered export(Path target, FileTree files, Optional<String> branch)
            throws Exception {
        GitTarget git = GitTarget.at(target);
        WritePlan plan = git.plan(files);
        CommitRequest request = new CommitRequest("export\n", branch, false);
        assertEquals(new CommitCheck.Ready(), git.canCommit(plan, request));
        return git.writeAndCommit(plan, request);
    }

    /// The last commit is ours, changes these files and nothing else, and git finds all in order.
    private static void requireCommitted(RealGit git, Delivered delivered, FileTree files) {
        git.requireSound();
        Commit commit = delivered.commits().getFirst();
        assertEquals(commit.id(), git.run("rev-parse", "HEAD").strip());
        assertEquals("refs/heads/" + commit.branch(), git.run("symbolic-ref", "HEAD").strip());
        assertEquals("export", git.log().getFirst());
        assertEquals("Ada <ada@acme.example>", git.run("log", "-1", "--format=%an <%ae>").strip());
        files.files()
                .forEach((path, text) -> {
                    assertEquals(text, git.run("cat-file", "blob", "HEAD:" + path));
                    assertEquals(text, git.read(path));
                });
        if (git.run("rev-list", "--parents", "-1", "HEAD").contains(" ")) {
            List<String> changed =
                    git.run("diff", "--name-only", "--diff-filter=AM", "HEAD~1", "HEAD")
                            .lines()
                            .toList();
            assertTrue(files.files().keySet().containsAll(changed), changed.toString());
        }
    }
}
