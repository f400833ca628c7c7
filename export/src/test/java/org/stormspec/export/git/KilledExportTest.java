package org.stormspec.export.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.file.FileTree;

/// Kills exports at moments spread over all of their work. `-Dstormspec.export.kills=100` kills
/// more.
@DisplayName("An export that is killed")
@ExtendWith(NoUserSettings.class)
final class KilledExportTest {

    private static final int KILLS = Integer.getInteger("stormspec.export.kills", 4);
    private static final int FILES = 40;
    private static final String STAGED_REVERSAL = "M[MD ] |D[? ] ";

    @TempDir Path folder;

    private static FileTree export(int round) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            files.put("specs/%d.yaml".formatted(i), "round: " + round + "\n");
        }
        return FileTree.of(files);
    }

    private static Delivered deliver(Path target, int round) throws GitRefusal, IOException {
        GitTarget git = GitTarget.at(target);
        return git.writeAndCommit(git.plan(export(round)), CommitRequest.of("round " + round));
    }

    /// The process that is killed: it exports one round after the other, and says when it begins.
    static final class Exporter {

        private Exporter() {}

        public static void main(String[] arguments) throws Exception {
            Path target = Path.of(arguments[0]);
            for (int round = Integer.parseInt(arguments[1]); ; round++) {
                System.out.println(round);
                deliver(target, round);
            }
        }
    }

    @Test
    @DisplayName(
            "leaves a sound repository, nothing that a careless commit would undo, and goes on")
    void leavesASoundRepository() throws Exception {
        RealGit git = RealGit.withOneCommit(folder.resolve("repository"));
        Map<String, Integer> found = new TreeMap<>();
        int round = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 2 == 0) {
                git.run("switch", "-q", "-C", "main");
                git.tryToRun("branch", "-q", "-D", CommitRequest.BRANCH);
            }
            round = exportUntilKilled(git, round) + 1;
            found.merge(inspect(git), 1, Integer::sum);
            Delivered delivered = deliver(git.folder(), round);
            git.requireSound();
            assertEquals("", git.status());
            assertEquals("round " + round, git.log().getFirst());
            assertEquals(1, delivered.commits().size());
            round++;
        }
        System.out.println(KILLS + " kills: " + found);
    }

    /// Returns the round in which the export was killed.
    private static int exportUntilKilled(RealGit git, int round) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Exporter.class.getName(),
                                git.folder().toString(),
                                String.valueOf(round))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said = process.inputReader()) {
            int last = Integer.parseInt(said.readLine());
            int rounds = ThreadLocalRandom.current().nextInt(3);
            for (int i = 0; i < rounds; i++) {
                last = Integer.parseInt(said.readLine());
            }
            LockSupport.parkNanos(
                    TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextInt(120_000)));
            process.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
            }
            process.waitFor();
            return last;
        }
    }

    /// Says in which state an export was stopped, after having required that it does no harm.
    private static String inspect(RealGit git) throws IOException {
        git.requireSound();
        boolean locked = Files.exists(git.folder().resolve(".git/index.lock"));
        if (locked) {
            assertEquals(
                    Optional.empty(), IndexLock.obstacle(git.folder().resolve(".git")), "not ours");
        }
        List<String> lines =
                git.status().lines().filter(line -> !line.contains(".stormspec-")).toList();
        List<String> reversed = new ArrayList<>();
        for (String line : lines) {
            if (line.substring(0, 3).matches(STAGED_REVERSAL)
                    && isReversal(git, line.substring(3))) {
                reversed.add(line);
            }
        }
        assertEquals(List.of(), reversed, "staged reversals");
        boolean temporary = git.status().contains(".stormspec-");
        return (locked ? "locked" : "free")
                + (temporary ? ", temporary files" : "")
                + (lines.isEmpty() ? "" : ", " + kind(lines));
    }

    private static String kind(List<String> lines) {
        return lines.stream().allMatch(line -> "MA".indexOf(line.charAt(0)) >= 0)
                ? "all staged"
                : "some changed";
    }

    /// Whether what is staged is older than the last commit.
    private static boolean isReversal(RealGit git, String path) {
        int staged = round(git.tryToRun("show", ":" + path));
        return staged < round(git.tryToRun("show", "HEAD:" + path));
    }

    private static int round(RealGit.Outcome file) {
        assertTrue(file.code() == 0 || file.text().startsWith("fatal"), file::text);
        return file.code() == 0 ? Integer.parseInt(file.text().replaceAll("\\D", "")) : 0;
    }
}
