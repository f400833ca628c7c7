package org.stormspec.export.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.file.FileTree;

@DisplayName("The git target")
@ExtendWith(NoUserSettings.class)
final class GitTargetTest {

    private static final String DOCUMENT = "specs/campaign.yaml";

    @TempDir Path folder;

    private static FileTree tree(String text) {
        return FileTree.of(Map.of(DOCUMENT, text, "specs/schema/Sale.avsc", "{}\n"));
    }

    private Git repository() throws GitAPIException, IOException {
        NewRepository.create(folder, "main", "Ada", "ada@acme.example");
        Git git = Git.open(folder.toFile());
        Files.writeString(folder.resolve("README.md"), "ours\n");
        git.add().addFilepattern("README.md").call();
        git.commit().setMessage("begin").setSign(false).call();
        return git;
    }

    private WritePlan export(String text) throws GitRefusal, IOException {
        GitTarget target = GitTarget.at(folder);
        WritePlan plan = target.plan(tree(text));
        target.write(plan);
        return plan;
    }

    private List<Commit> commit(String text) throws GitRefusal, IOException {
        GitTarget target = GitTarget.at(folder);
        return target.writeAndCommit(target.plan(tree(text)), CommitRequest.of("export\n"))
                .commits();
    }

    private static List<String> log(Git git) throws GitAPIException, IOException {
        List<String> titles = new ArrayList<>();
        for (RevCommit commit : git.log().call()) {
            titles.add(commit.getShortMessage());
        }
        return titles;
    }

    @Test
    @DisplayName("shows a diff first, then writes only what differs")
    void showsADiffThenWritesOnlyWhatDiffers() throws GitRefusal, IOException {
        export("a: 1\nb: 2\n");
        WritePlan plan = GitTarget.at(folder).plan(tree("a: 1\nb: 3\n"));
        assertEquals(
                """
                --- a/specs/campaign.yaml
                +++ b/specs/campaign.yaml
                @@ -1,2 +1,2 @@
                 a: 1
                -b: 2
                +b: 3
                """,
                plan.diff());
        assertEquals("a: 1\nb: 2\n", Files.readString(folder.resolve(DOCUMENT)));
        GitTarget.at(folder).write(plan);
        assertEquals("a: 1\nb: 3\n", Files.readString(folder.resolve(DOCUMENT)));
        assertTrue(GitTarget.at(folder).plan(tree("a: 1\nb: 3\n")).isEmpty());
    }

    @Test
    @DisplayName("makes one commit on its own branch and leaves the tree clean")
    void makesOneCommitOnItsOwnBranch() throws Exception {
        try (Git git = repository()) {
            List<Commit> commits = commit("a: 1\n");
            assertEquals(1, commits.size());
            assertEquals("stormspec/model", git.getRepository().getBranch());
            assertEquals(List.of("export", "begin"), log(git));
            assertTrue(git.status().call().isClean());
            assertEquals(List.of(), commit("a: 1\n"));
            assertEquals(1, commit("a: 2\n").size());
            assertEquals(List.of("export", "export", "begin"), log(git));
        }
    }

    @Test
    @DisplayName("commits neither what people staged nor what they changed")
    void leavesOtherWorkAlone() throws Exception {
        try (Git git = repository()) {
            Files.writeString(folder.resolve("README.md"), "changed\n");
            Files.writeString(folder.resolve("staged.txt"), "staged\n");
            Files.writeString(folder.resolve("untracked.txt"), "mine\n");
            git.add().addFilepattern("staged.txt").call();

            assertEquals(
                    List.of(DOCUMENT, "specs/schema/Sale.avsc"),
                    commit("a: 1\n").getFirst().files());

            Status status = git.status().call();
            assertEquals(Set.of("README.md"), status.getModified());
            assertEquals(Set.of("staged.txt"), status.getAdded());
            assertEquals(Set.of("untracked.txt"), status.getUntracked());
        }
    }

    @Test
    @DisplayName("stops at a dirty file, names it and writes nothing")
    void stopsAtADirtyFile() throws Exception {
        try (Git git = repository()) {
            commit("a: 1\n");
            Files.writeString(folder.resolve(DOCUMENT), "a: 1 # mine\n");
            GitRefusal refusal =
                    assertThrows(
                            GitRefusal.class,
                            () ->
                                    GitTarget.at(folder)
                                            .write(
                                                    GitTarget.at(folder)
                                                            .plan(
                                                                    FileTree.of(
                                                                            Map.of(
                                                                                    DOCUMENT,
                                                                                    "a: 2\n",
                                                                                    "specs/b.yaml",
                                                                                    "b\n")))));
            assertTrue(String.valueOf(refusal.getMessage()).contains(DOCUMENT));
            assertEquals("a: 1 # mine\n", Files.readString(folder.resolve(DOCUMENT)));
            assertFalse(Files.exists(folder.resolve("specs/b.yaml")));
            assertEquals(2, log(git).size());
        }
    }

    @Test
    @DisplayName("stops at an untracked file that it did not write itself")
    void stopsAtAnUntrackedFile() throws Exception {
        repository().close();
        Files.createDirectories(folder.resolve("specs"));
        Files.writeString(folder.resolve(DOCUMENT), "by hand\n");
        assertEquals(List.of(DOCUMENT), GitTarget.at(folder).plan(tree("a: 1\n")).dirtyFiles());
    }

    @Test
    @DisplayName("may overwrite its own last export although that was not committed")
    void overwritesItsOwnExport() throws Exception {
        repository().close();
        export("a: 1\n");
        export("a: 2\n");
        assertEquals("a: 2\n", Files.readString(folder.resolve(DOCUMENT)));
    }

    @Test
    @DisplayName("commits as the first commit of an empty repository, on its first branch")
    void commitsIntoAnEmptyRepository() throws Exception {
        NewRepository.create(folder, "main", "Ada", "ada@acme.example");
        try (Git git = Git.open(folder.toFile())) {
            assertEquals("main", commit("a: 1\n").getFirst().branch());
            assertEquals(List.of("export"), log(git));
            assertTrue(git.status().call().isClean());
        }
    }

    @Test
    @DisplayName("keeps the commit of a detached head reachable by a branch")
    void commitsFromADetachedHead() throws Exception {
        try (Git git = repository()) {
            git.checkout()
                    .setName(Objects.requireNonNull(git.getRepository().resolve("HEAD")).name())
                    .call();
            assertEquals("stormspec/model", commit("a: 1\n").getFirst().branch());
            assertEquals("stormspec/model", git.getRepository().getBranch());
            assertEquals(List.of("export", "begin"), log(git));
        }
    }

    @Test
    @DisplayName("moves a branch that was merged long ago up to the current state")
    void movesAMergedBranchUp() throws Exception {
        try (Git git = repository()) {
            git.branchCreate().setName("stormspec/model").call();
            Files.writeString(folder.resolve("README.md"), "newer\n");
            git.commit().setAll(true).setMessage("newer").setSign(false).call();
            commit("a: 1\n");
            assertEquals(List.of("export", "newer", "begin"), log(git));
        }
    }

    @Test
    @DisplayName("refuses a branch that has commits of its own")
    void refusesABranchWithCommitsOfItsOwn() throws Exception {
        try (Git git = repository()) {
            commit("a: 1\n");
            git.checkout().setName("main").call();
            GitRefusal refusal = assertThrows(GitRefusal.class, () -> commit("a: 2\n"));
            assertTrue(String.valueOf(refusal.getMessage()).contains("git switch"));
            assertEquals("main", git.getRepository().getBranch());
        }
    }

    @Test
    @DisplayName(
            "without a repository writes files, and commits only after it was told to make one")
    void worksWithoutARepository() throws Exception {
        WritePlan plan = export("a: 1\n");
        GitTarget target = GitTarget.at(folder);
        assertThrows(
                GitRefusal.class, () -> target.writeAndCommit(plan, CommitRequest.of("export")));
        GitRefusal nobody =
                assertThrows(
                        GitRefusal.class,
                        () ->
                                target.writeAndCommit(
                                        plan, new CommitRequest("export", Optional.empty(), true)));
        assertTrue(String.valueOf(nobody.getMessage()).contains("user.name"), nobody.getMessage());
        assertFalse(Files.exists(folder.resolve(".git")));
    }

    @Test
    @DisplayName("commits to each repository below the target")
    void commitsToEachRepository() throws Exception {
        for (String name : List.of("finance", "health")) {
            Path root = Files.createDirectories(folder.resolve("acme").resolve(name));
            NewRepository.create(root, "main", "Ada", "ada@acme.example");
        }
        GitTarget target = GitTarget.at(folder);
        WritePlan plan =
                target.plan(
                        FileTree.of(
                                Map.of("acme/finance/a.yaml", "a\n", "acme/health/b.yaml", "b\n")));
        List<Commit> commits = target.writeAndCommit(plan, CommitRequest.of("export")).commits();
        assertEquals(
                List.of(List.of("a.yaml"), List.of("b.yaml")),
                commits.stream().map(Commit::files).toList());
    }

    @Test
    @DisplayName("reads what was last committed")
    void readsWhatWasLastCommitted() throws Exception {
        repository().close();
        commit("a: 1\n");
        Files.writeString(folder.resolve(DOCUMENT), "a: 2\n");
        assertEquals(Optional.of("a: 1\n"), GitTarget.at(folder).committedFiles().read(DOCUMENT));
        assertEquals(Optional.empty(), GitTarget.at(folder).committedFiles().read("none"));
    }

    @Test
    @DisplayName("does not follow a link out of the target")
    void doesNotFollowALink(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("specs"), elsewhere);
        assertThrows(GitRefusal.class, () -> export("a: 1\n"));
        assertEquals(0, elsewhere.toFile().list().length);
    }

    @Test
    @DisplayName("refuses names that lead out of the target or into git's own folder")
    void refusesPathsThatLeadOut() {
        for (String path :
                List.of(
                        "../a",
                        "/a",
                        "a/../../b",
                        "a//b",
                        ".git/config",
                        "x/.GIT/y",
                        "a\\b",
                        "C:x")) {
            assertThrows(IllegalArgumentException.class, () -> FileTree.of(Map.of(path, "")), path);
        }
    }

    @Test
    @DisplayName("commits exactly the files of the export on top of what was there")
    void commitsExactlyTheFilesOfTheExport() throws Exception {
        try (Git git = repository()) {
            commit("a: 1\n");
            List<String> paths = new ArrayList<>();
            try (TreeWalk walk = new TreeWalk(git.getRepository())) {
                walk.addTree(git.getRepository().resolve("HEAD^{tree}"));
                walk.setRecursive(true);
                while (walk.next()) {
                    paths.add(walk.getPathString());
                }
            }
            assertEquals(List.of("README.md", DOCUMENT, "specs/schema/Sale.avsc"), paths);
        }
    }
}
