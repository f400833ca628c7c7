package org.stormspec.export.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feeds every reader for some seconds with inputs that the fuzzer makes up from those it starts
 * with, each reader in a process of its own with little memory: {@code ./mvnw -Pfuzz verify}.
 *
 * <p>Arguments: seconds for each reader; the number that the fuzzer's choices begin with, 0 for
 * other ones each time; then, if not all, the names of readers. The exit code is the number of
 * readers that failed; what they failed at lies in {@code target/fuzz}.
 */
public final class FuzzReaders {

    private static final Path INPUTS = Path.of("src/test/resources/fuzz");
    private static final Path FOUND = Path.of("target/fuzz");

    /** The last line of the fuzzer: how many inputs in how many seconds. */
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    private final int seconds;
    private final int seed;

    private FuzzReaders(int seconds, int seed) {
        this.seconds = seconds;
        this.seed = seed;
    }

    /** Runs the fuzzer. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FuzzReaders all =
                new FuzzReaders(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        List<FuzzedReader> chosen = new ArrayList<>();
        for (int n = 2; n < arguments.length; n++) {
            chosen.add(FuzzedReader.valueOf(arguments[n]));
        }
        System.exit(all.run(chosen.isEmpty() ? List.of(FuzzedReader.values()) : chosen));
    }

    /** Returns the folder of inputs that a reader starts with. */
    static Path inputs(FuzzedReader reader) {
        return INPUTS.resolve(reader.folder());
    }

    /** As many readers at a time as there are processors. */
    private int run(List<FuzzedReader> readers) throws InterruptedException {
        List<Callable<Boolean>> runs = new ArrayList<>();
        readers.forEach(reader -> runs.add(() -> run(reader)));
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            return (int) pool.invokeAll(runs).stream().filter(FuzzReaders::failed).count();
        }
    }

    private static boolean failed(Future<Boolean> run) {
        try {
            return !run.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the fuzzer cannot be run here", e);
        }
    }

    private boolean run(FuzzedReader reader) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(FOUND.resolve(reader.folder()));
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("log.txt");
        Process fuzzer =
                new ProcessBuilder(command(reader, folder, corpus))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = fuzzer.waitFor(2L * seconds + 120, TimeUnit.SECONDS);
        if (!ended) {
            fuzzer.destroyForcibly().waitFor();
        }
        boolean good = ended && fuzzer.exitValue() == 0;
        System.out.printf("%-24s %s%n", reader.folder(), good ? done(log) : "FAILED, see " + log);
        return good;
    }

    private List<String> command(FuzzedReader reader, Path folder, Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + FuzzTarget.READER + "=" + reader.name(),
                "-cp",
                System.getProperty("java.class.path").replace(';', File.pathSeparatorChar),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=org.stormspec.**",
                "--custom_hook_includes=org.stormspec.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-max_total_time=" + seconds,
                "-seed=" + seed,
                "-timeout=25",
                "-rss_limit_mb=2048",
                "-max_len=8192",
                "-print_final_stats=1",
                corpus.toString(),
                inputs(reader).toString());
    }

    private static String done(Path log) throws IOException {
        Matcher done = DONE.matcher(Files.readString(log));
        return done.find()
                ? "%s inputs in %s seconds".formatted(done.group(1), done.group(2))
                : "no inputs";
    }
}
