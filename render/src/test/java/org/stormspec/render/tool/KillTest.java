package org.stormspec.render.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.journal.Owner;
import org.stormspec.model.journal.Recovery;
import org.stormspec.model.journal.StateFolder;
import org.stormspec.model.journal.WorkspaceIdentity;
import org.stormspec.model.journal.WorkspaceLock;
import org.stormspec.model.merge.Merge;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.store.Store;

/**
 * Kills processes at work, without warning and in the middle of gestures, and looks at what a new
 * start finds. {@code -Dstormspec.kills=200} kills more than the usual number.
 */
@DisplayName("A process that is killed at work")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KillTest {

    private static final int USUAL = 25;
    private static final int AT_ONCE = 4;
    private static final int LIVES = 8;
    private static final long PROMISE_MILLIS = 1000;
    private static final int LONGEST_INSTANT_NANOS = 15_000_000;

    @TempDir Path temporary;

    /** What a killed process had said. */
    private record Said(String gesture, long killed, List<Long> times, List<String> problems) {}

    /**
     * What became of one kill: events in all, old enough to count, and the age of what was lost.
     */
    private record Outcome(String gesture, int events, int due, long lostMillis) {}

    @Test
    @DisplayName("loses nothing older than a second, in the middle of any kind of gesture")
    void losesNothing() throws InterruptedException, IOException, ExecutionException {
        int kills = Integer.getInteger("stormspec.kills", USUAL);
        List<String> gestures =
                List.copyOf(new Workshop(0, Workshop.start(), new Bystander()).gestures());
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Outcome>> work = new ArrayList<>();
            for (int kill = 0; kill < kills; kill++) {
                int seed = kill;
                work.add(() -> killed(seed, gestures.get(seed % gestures.size())));
            }
            for (Future<Outcome> each : hands.invokeAll(work)) {
                outcomes.add(each.get());
            }
        }
        report(outcomes);
        assertTrue(
                outcomes.stream().mapToInt(Outcome::due).sum() > 50 * kills,
                () -> "too few edits were old enough to count: " + outcomes);
        if (kills >= gestures.size()) {
            assertEquals(
                    gestures.size(),
                    outcomes.stream().map(Outcome::gesture).distinct().count(),
                    "every kind of gesture was cut off");
        }
    }

    @Test
    @DisplayName("has the lock and its own journal as long as it runs, and no longer")
    void hasTheLock() throws IOException, InterruptedException {
        Path folder = temporary.resolve("acme");
        assertEquals(
                List.of(),
                WorkspaceWriter.save(Workshop.start(), WorkspaceFiles.none(folder)).problems());
        boolean left = false;
        for (int seed = 1; seed <= LIVES && !left; seed++) {
            left = liveAndDie(folder, seed);
        }
        assertTrue(left, "what the dead did not save is there for others");
    }

    /** Returns whether edits were left; none are when it dies between a save and the next edit. */
    private boolean liveAndDie(Path folder, int seed) throws IOException, InterruptedException {
        Process process = start(temporary, folder, seed, "none");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 200; i++) {
                lines.readLine();
            }
            inState(temporary, () -> assertIsOpenElsewhere(folder, process.pid()));
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        AtomicBoolean left = new AtomicBoolean();
        inState(temporary, () -> left.set(isLeftBehind(folder)));
        return left.get();
    }

    private static void assertIsOpenElsewhere(Path folder, long pid) throws IOException {
        WorkspaceIdentity acme = WorkspaceIdentity.of(folder, "acme");
        try (WorkspaceLock lock = WorkspaceLock.of(acme)) {
            assertEquals(Optional.of(pid), lock.take().map(Owner::pid));
        }
        assertTrue(Recovery.of(acme).isEmpty(), "the journal of the living is theirs");
    }

    private static boolean isLeftBehind(Path folder) throws IOException {
        WorkspaceIdentity acme = WorkspaceIdentity.of(folder, "acme");
        try (WorkspaceLock lock = WorkspaceLock.of(acme)) {
            assertEquals(Optional.empty(), lock.take());
        }
        return !Recovery.of(acme).isEmpty();
    }

    private static void report(List<Outcome> outcomes) throws IOException {
        Map<String, Integer> byGesture = new TreeMap<>();
        outcomes.forEach(each -> byGesture.merge(each.gesture(), 1, Integer::sum));
        long oldest = outcomes.stream().mapToLong(Outcome::lostMillis).max().orElse(0);
        String report =
                "kills %d, events %d, older than a second %d, oldest lost %d ms, by gesture %s\n"
                        .formatted(
                                outcomes.size(),
                                outcomes.stream().mapToInt(Outcome::events).sum(),
                                outcomes.stream().mapToInt(Outcome::due).sum(),
                                oldest,
                                byGesture);
        Files.writeString(Path.of("target", "kills.txt"), report, StandardCharsets.UTF_8);
    }

    private Outcome killed(int seed, String gesture) throws IOException, InterruptedException {
        Path here = Files.createDirectory(temporary.resolve("kill-" + seed));
        Path folder = here.resolve("acme");
        Store start = Workshop.start();
        assertEquals(
                List.of(), WorkspaceWriter.save(start, WorkspaceFiles.none(folder)).problems());
        String secret = "s3cret-" + seed + "-" + new Random(seed).nextLong();
        Process process = start(here, folder, seed, secret);
        Said said = cutOff(process, new Random(seed), gesture);
        process.waitFor();
        assertEquals(List.of(), said.problems());
        assertNowhere(secret, here);
        return check(here, folder, seed, said);
    }

    private static Process start(Path here, Path folder, int seed, String secret)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx96m",
                        "-D" + StateFolder.PROPERTY + "=" + here.resolve("state"),
                        "-cp",
                        classPath(),
                        KilledWorkshop.class.getName(),
                        folder.toString(),
                        Integer.toString(seed));
        builder.environment().put(Workshop.SECRET_VARIABLE, secret);
        return builder.redirectError(here.resolve("errors.log").toFile()).start();
    }

    private static String classPath() {
        Properties properties = System.getProperties();
        String tests = properties.getProperty("surefire.test.class.path", "");
        return tests + File.pathSeparator + properties.getProperty("java.class.path");
    }

    /** Lets a process work for a moment, and kills it some steps into a gesture of one kind. */
    private static Said cutOff(Process process, Random random, String wanted) throws IOException {
        long enough = PROMISE_MILLIS + random.nextInt(1500);
        int steps = 1 + random.nextInt(8);
        List<Long> times = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String gesture = "";
        boolean inIt = false;
        long killed = Long.MAX_VALUE;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line.charAt(0)) {
                    case 'G' -> {
                        gesture = line.substring(2);
                        boolean isTime =
                                !times.isEmpty()
                                        && System.currentTimeMillis() - times.getFirst() > enough;
                        inIt = isTime && gesture.equals(wanted);
                        if (inIt && !isLong(wanted)) {
                            // It is over in a moment: now, or never.
                            LockSupport.parkNanos(random.nextInt(LONGEST_INSTANT_NANOS));
                            killed = kill(process);
                        }
                    }
                    case 'E' -> {
                        times.add(Long.valueOf(line.substring(line.lastIndexOf(' ') + 1)));
                        if (inIt && --steps == 0) {
                            killed = kill(process);
                        }
                    }
                    default -> problems.add(line);
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return new Said(wanted, killed, times, problems);
    }

    /** By its handle: ending the process itself would close what it has said, unread. */
    private static long kill(Process process) {
        long now = System.currentTimeMillis();
        process.toHandle().destroyForcibly();
        return now;
    }

    private static boolean isLong(String gesture) {
        return gesture.startsWith("type")
                || gesture.contains("drag")
                || gesture.contains("resize")
                || gesture.contains("draw")
                || gesture.equals("change words");
    }

    private static Outcome check(Path here, Path folder, int seed, Said said) throws IOException {
        List<Long> times = said.times();
        int due =
                (int) times.stream().filter(time -> time <= said.killed() - PROMISE_MILLIS).count();
        LoadResult disk = WorkspaceReader.read(folder);
        Store recovered = Store.of(disk.records());
        List<Recovery> left = new ArrayList<>();
        inState(here, () -> left.add(Recovery.of(WorkspaceIdentity.of(folder, "acme"))));
        Recovery found = left.getFirst();
        assertEquals(0, found.unreadable(), () -> "seed " + seed);
        Merge merge = found.onto(recovered);
        assertEquals(List.of(), merge.conflicts(), () -> "seed " + seed + " " + said.gesture());
        recovered.apply(merge.changes());
        long reached = eventReached(seed, recovered.records(), due, times.size());
        assertValid(recovered, disk.files(), seed);
        long lost = reached < times.size() ? said.killed() - times.get((int) reached) : 0;
        return new Outcome(said.gesture(), times.size(), due, lost);
    }

    /** Something that reads or writes the folder for state. */
    @FunctionalInterface
    private interface StateWork {
        void run() throws IOException;
    }

    /** The folder for state is known to a process as a whole; here several are looked into. */
    private static void inState(Path here, StateWork work) throws IOException {
        synchronized (KillTest.class) {
            System.setProperty(StateFolder.PROPERTY, here.resolve("state").toString());
            try {
                work.run();
            } finally {
                System.clearProperty(StateFolder.PROPERTY);
            }
        }
    }

    /** Does the same work again, and finds after which event it looked like this. */
    private static long eventReached(int seed, List<ModelRecord> recovered, int due, int said) {
        Bystander bystander = new Bystander();
        Workshop again = new Workshop(seed, Workshop.start(), bystander);
        bystander.look =
                number -> {
                    if (bystander.reached.isEmpty()
                            && number >= due
                            && again.now().records().equals(recovered)) {
                        bystander.reached = Optional.of(number);
                    }
                };
        bystander.look.accept(0);
        while (bystander.reached.isEmpty() && again.events() <= said + 100L) {
            again.step();
        }
        return bystander.reached.orElseThrow(() ->
                new AssertionError(
                        "seed "
                                + seed
                                + ": what was recovered is the model after none of the events "
                                + due
                                + " to "
                                + said));
    }

    private static void assertValid(Store recovered, WorkspaceFiles files, int seed) {
        SaveResult saved = WorkspaceWriter.save(recovered, files);
        assertEquals(List.of(), saved.problems(), () -> "seed " + seed);
        LoadResult again = WorkspaceReader.read(files.folder());
        assertEquals(List.of(), again.problems(), () -> "seed " + seed);
        assertEquals(
                recovered.records(), Store.of(again.records()).records(), () -> "seed " + seed);
    }

    /** Neither journal nor files nor anything said aloud holds the value of a secret. */
    private static void assertNowhere(String secret, Path here) throws IOException {
        boolean named = false;
        try (Stream<Path> files = Files.walk(here)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(secret), () -> "the secret is in " + file);
                named |= text.contains("${env:" + Workshop.SECRET_VARIABLE + "}");
            }
        }
        assertTrue(named, "the name of the variable is kept, so that this test can fail");
    }

    /** Watches without hurry. */
    private static final class Bystander implements Workshop.Witness {
        private LongConsumer look = _ -> {};
        private Optional<Long> reached = Optional.empty();

        @Override
        public void begins(String gesture) {}

        @Override
        public void happened(long number) {
            look.accept(number);
        }

        @Override
        public void pause() {}

        @Override
        public void save() {}
    }
}
