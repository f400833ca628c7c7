package org.stormspec.export.hostile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Workspaces and specs that somebody made to do harm")
class HostileFilesTest {

    private static final Path RESOURCES =
            Path.of(System.getProperty("stormspec.root"), "model/src/test/resources/hostile");

    /** What only a programmer understands, or a stack trace. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile(
                    "Exception|StackOverflow|OutOfMemory|\\bat (java|org|tools|com)\\.|Index \\d+"
                            + " out of|java\\.lang");

    /**
     * Done, findings, unusable, changes pending, unreachable: what commands answer, as
     * docs/command-line.md says.
     */
    private static final Set<String> ANSWERS = Set.of("0", "1", "2", "3", "4");

    private record Run(
            String name, String command, String exit, int millis, int processes, String said) {

        static Run of(String line) {
            String[] parts = line.split("\t", 6);
            return new Run(
                    parts[0],
                    parts[1],
                    parts[2],
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]),
                    parts.length > 5 ? parts[5] : "");
        }

        @Override
        public String toString() {
            String words = said.length() > 300 ? said.substring(0, 300) + " …" : said;
            return "%s %s: %s after %d ms, %d processes: %s"
                    .formatted(command, name, exit, millis, processes, words);
        }
    }

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @Test
    @Timeout(1200)
    @DisplayName(
            "are answered in words, with 512 MB of memory; nothing runs, nothing is written outside,"
                    + " nobody is contacted")
    void everyCase() throws Exception {
        AtomicInteger contacts = new AtomicInteger();
        List<Run> runs;
        Path work = folder.resolve("work");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            count(server, contacts);
            runs = run(work, server.getLocalPort());
        }
        assertTrue(runs.size() > 480, "only " + runs.size() + " runs");
        report(runs);
        assertAll(
                () ->
                        none(
                                "hang, or answer as no command does",
                                runs,
                                run -> !ANSWERS.contains(run.exit())),
                () ->
                        none(
                                "are not said in words",
                                runs,
                                run -> UNSPEAKABLE.matcher(run.said()).find()),
                () -> none("start a process", runs, run -> run.processes() > 0),
                () -> none("tell a secret", runs, run -> isSecret(run.said())),
                () -> assertEquals(List.of(), outsideChanges(work), "written outside"),
                () -> assertEquals(List.of(), leaks(work), "secrets taken along"),
                () -> assertEquals(0, contacts.get(), "contacts without consent"));
    }

    private static void count(ServerSocket server, AtomicInteger contacts) {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (!server.isClosed()) {
                        try {
                            server.accept().close();
                            contacts.incrementAndGet();
                        } catch (IOException closed) {
                            return;
                        }
                    }
                });
    }

    private List<Run> run(Path work, int port) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-Dstormspec.state.dir=" + folder.resolve("state"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileRun.class.getName(),
                                RESOURCES.toString(),
                                work.toString(),
                                String.valueOf(port))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(0, exit, () -> text.substring(Math.max(0, text.length() - 4000)));
        List<Run> runs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.split("\t", 6).length >= 5) {
                runs.add(Run.of(line));
            } else {
                others.add(line);
            }
        }
        assertEquals(List.of(), others, "said past the commands");
        return runs;
    }

    /** The figures are for people; machines differ too much for a limit. */
    private static void report(List<Run> runs) {
        List<Run> slowest =
                runs.stream()
                        .sorted((a, b) -> Integer.compare(b.millis(), a.millis()))
                        .limit(8)
                        .toList();
        int median = runs.stream().map(Run::millis).sorted().toList().get(runs.size() / 2);
        System.out.printf("%d runs, median %d ms, slowest:%n", runs.size(), median);
        slowest.forEach(run -> System.out.println("  " + run));
    }

    private static void none(String what, List<Run> runs, java.util.function.Predicate<Run> bad) {
        String found =
                String.join("\n", runs.stream().filter(bad).limit(20).map(Run::toString).toList());
        assertTrue(found.isEmpty(), () -> "These " + what + ":\n" + found);
    }

    private static boolean isSecret(String text) {
        return text.contains("TOP-SECRET") || text.contains("root:x:0");
    }

    /** Beside the cases lies a folder that was filled before the first command ran. */
    private static List<String> outsideChanges(Path work) throws IOException {
        Map<String, String> expected =
                Map.of(
                        "secret.json", "{\"secret\":\"TOP-SECRET\"}",
                        "secret.yaml", "purpose: TOP-SECRET\n");
        List<String> changes = new ArrayList<>();
        for (String place : List.of("ws/outside", "specs/outside")) {
            Map<String, String> now = new TreeMap<>();
            try (Stream<Path> files = Files.walk(work.resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    now.put(file.getFileName().toString(), Files.readString(file));
                }
            }
            if (!now.equals(expected)) {
                changes.add(place + ": " + now);
            }
        }
        return changes;
    }

    private static List<String> leaks(Path work) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (String place : List.of("out", "taken")) {
            if (Files.isDirectory(work.resolve(place))) {
                try (Stream<Path> files = Files.walk(work.resolve(place))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        if (isSecret(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                            leaks.add(file.toString());
                        }
                    }
                }
            }
        }
        return leaks;
    }
}
