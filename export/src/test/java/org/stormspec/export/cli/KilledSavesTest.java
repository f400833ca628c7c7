package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.demo.Samples;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Store;

/**
 * Kills commands while they run, without warning, and looks at what is left. {@code
 * -Dstormspec.kills=300} kills more than the usual number.
 */
@DisplayName("A command that is killed")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KilledSavesTest {

    private static final int USUAL = 14;
    private static final String CML =
            """
            ContextMap { contains Sales, Stock, Billing
              Sales [U]->[D] Stock }
            BoundedContext Sales { Aggregate Order { Entity Order { aggregateRoot String id } } }
            BoundedContext Stock { Aggregate Item { Entity Item { aggregateRoot String id } } }
            BoundedContext Billing { Aggregate Bill { Entity Bill { aggregateRoot String id } } }
            """;

    @TempDir Path temporary;

    /** Commands that write, with what they are given. */
    private enum Work {
        NEW,
        SURVEY,
        IMPORT,
        FIX,
        RENAME,
        EXPORT,
        SAVES
    }

    /** Makes the folder that the command begins with; none for a new workspace. */
    private void prepare(Work work, Path folder) throws IOException {
        switch (work) {
            case NEW, SURVEY -> {}
            case IMPORT, FIX, RENAME, EXPORT -> Samples.copy(Samples.ACME, folder);
            case SAVES ->
                    assertEquals(
                            List.of(),
                            WorkspaceWriter.save(EndlessSaver.start(), WorkspaceFiles.none(folder))
                                    .problems());
        }
    }

    private List<String> arguments(Work work, Path folder) throws IOException {
        String here = folder.toString();
        return switch (work) {
            case NEW -> List.of("new", here, "--with", "common", "--with", "control-plane");
            case SURVEY -> List.of("survey", names(folder).toString(), "--into", here);
            case IMPORT -> List.of("import", model(folder).toString(), "--into", here);
            case FIX -> List.of("fix", here, "--rule", "ACC-03");
            case RENAME -> List.of("rename", here, "finance.sales", "selling", "--way", "follow");
            case EXPORT -> List.of("export", here, "--to", specs(folder).toString());
            case SAVES -> List.of(here);
        };
    }

    private static Path names(Path folder) throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            names.append("acme.sales.context%d._public.entity%d%n".formatted(i % 12, i));
        }
        return Files.writeString(folder.resolveSibling("names.txt"), names);
    }

    private static Path model(Path folder) throws IOException {
        return Files.writeString(folder.resolveSibling("shop.cml"), CML);
    }

    private static Path specs(Path folder) {
        return folder.resolveSibling("specs");
    }

    @Test
    @DisplayName("leaves a workspace that opens and is as it was before, or as it is after")
    void leavesBeforeOrAfter() throws IOException, InterruptedException {
        int kills = Integer.getInteger("stormspec.kills", USUAL);
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Work> works = List.of(Work.values());
        for (int first = 0; first < works.size(); first++) {
            Work work = works.get(first);
            Path whole = Files.createDirectory(temporary.resolve("whole-" + work));
            prepare(work, whole.resolve("ws"));
            Optional<String> before = state(whole.resolve("ws"));
            long began = System.nanoTime();
            Process process = start(work, whole.resolve("ws"));
            long length =
                    finish(work, process, whole.resolve("ws"))
                            ? System.nanoTime() - began
                            : 3_000_000_000L;
            Optional<String> after = state(whole.resolve("ws"));
            Optional<SortedMap<String, String>> exported = specsOf(whole.resolve("ws"));
            for (int kill = first; kill < kills; kill += works.size()) {
                Path here = Files.createDirectory(temporary.resolve("kill-" + kill));
                Path folder = here.resolve("ws");
                prepare(work, folder);
                long acknowledged = kill(work, start(work, folder), folder, length, kill);
                String outcome =
                        work == Work.SAVES
                                ? saved(folder, acknowledged)
                                : outcome(folder, before, after);
                if (work == Work.EXPORT) {
                    assertWholeFiles(folder, exported.orElseThrow());
                }
                outcomes.merge(work + " " + outcome, 1, Integer::sum);
            }
        }
        Files.writeString(Path.of("target", "killed-saves.txt"), outcomes + "\n");
        assertEquals(kills, outcomes.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static boolean finish(Work work, Process process, Path folder)
            throws IOException, InterruptedException {
        if (work == Work.SAVES) {
            process.waitFor(3, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            return false;
        }
        int code = process.waitFor();
        String errors = Files.readString(folder.resolveSibling("errors.log"));
        assertEquals(0, code, () -> work + ": " + errors);
        return true;
    }

    private Process start(Work work, Path folder) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-Xmx256m",
                                "-cp",
                                classPath(),
                                (work == Work.SAVES ? EndlessSaver.class : Stormspec.class)
                                        .getName()));
        command.addAll(arguments(work, folder));
        return new ProcessBuilder(command)
                .redirectError(folder.resolveSibling("errors.log").toFile())
                .redirectOutput(folder.resolveSibling("output.log").toFile())
                .start();
    }

    private static String classPath() {
        Properties properties = System.getProperties();
        String tests = properties.getProperty("surefire.test.class.path", "");
        return tests + File.pathSeparator + properties.getProperty("java.class.path");
    }

    /**
     * Kills at a moment anywhere in the run, or shortly after the first temporary file is there.
     *
     * @return how many saves the process had said to be done
     */
    private static long kill(Work work, Process process, Path folder, long length, int seed)
            throws IOException, InterruptedException {
        Random random = new Random(seed);
        boolean isWaiting = random.nextInt(3) > 0;
        long end =
                System.nanoTime()
                        + (isWaiting ? 2 * length : (long) (length * random.nextDouble()));
        while (process.isAlive()
                && System.nanoTime() < end
                && !(isWaiting && isWriting(work, folder))) {
            LockSupport.parkNanos(200_000);
        }
        if (isWaiting) {
            LockSupport.parkNanos(random.nextInt(40_000_000));
        }
        process.destroyForcibly().waitFor();
        List<String> said = Files.readAllLines(folder.resolveSibling("output.log"));
        return work == Work.SAVES && !said.isEmpty() ? Long.parseLong(said.getLast()) : 0;
    }

    private static boolean isWriting(Work work, Path folder) {
        Path written = work == Work.EXPORT ? specs(folder) : folder;
        return holdsTemporary(written) || holdsTemporary(written.resolve("contexts"));
    }

    private static boolean holdsTemporary(Path folder) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ".stormspec-*")) {
            return found.iterator().hasNext();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String outcome(Path folder, Optional<String> before, Optional<String> after) {
        Optional<String> state = state(folder);
        assertTrue(
                state.equals(before) || state.equals(after),
                () -> folder + " is neither before nor after: " + state);
        return state.equals(after) ? "after" : "before";
    }

    /** What a workspace says without the ids that are made by chance; none where there is none. */
    private static Optional<String> state(Path folder) {
        if (!WorkspaceReader.isWorkspace(folder)) {
            return Optional.empty();
        }
        Store model = read(folder);
        StringBuilder state = new StringBuilder();
        for (RecordType type : RecordType.values()) {
            state.append(type).append(' ').append(model.all(type).size()).append('\n');
        }
        model.contexts().forEach(each -> state.append(each).append('\n'));
        model.elements().forEach(each -> state.append(each).append('\n'));
        return Optional.of(state.toString());
    }

    private static Store read(Path folder) {
        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(List.of(), loaded.messages(), folder::toString);
        assertEquals(List.of(), loaded.dangling(), folder::toString);
        return Store.of(loaded.records());
    }

    /** The last save that was said to be done is there, or the one that was being made. */
    private static String saved(Path folder, long acknowledged) {
        List<ModelRecord> found = read(folder).records();
        Store expected = EndlessSaver.start();
        for (int number = 1; number <= acknowledged; number++) {
            EndlessSaver.edit(expected, number);
        }
        if (found.equals(expected.records())) {
            return "before";
        }
        EndlessSaver.edit(expected, (int) acknowledged + 1);
        assertEquals(expected.records(), found, () -> folder + " after save " + acknowledged);
        return "after";
    }

    private static void assertWholeFiles(Path folder, SortedMap<String, String> whole)
            throws IOException {
        Optional<SortedMap<String, String>> found = specsOf(folder);
        if (found.isPresent()) {
            found.get().keySet().removeIf(name -> name.contains(".stormspec-"));
            found.get().forEach((name, text) -> assertEquals(whole.get(name), text, name));
        }
    }

    private static Optional<SortedMap<String, String>> specsOf(Path folder) throws IOException {
        Path specs = specs(folder);
        if (!Files.isDirectory(specs)) {
            return Optional.empty();
        }
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(specs)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(
                        specs.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return Optional.of(content);
    }
}
