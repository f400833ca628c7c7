package org.stormspec.export.cluster;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.ClusterException.Kind;

/** The broker process as its parent sees it. */
final class BrokerProcess {

    /** Java options that keep a small broker small: 200 MB instead of 250, and quicker to start. */
    private static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.awt.headless=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /**
     * What a Java process needs of the environment. Everything else stays behind: the secrets of
     * its user, and options by which others would change the runtime.
     */
    private static final Set<String> INHERITED =
            Set.of(
                    "PATH",
                    "HOME",
                    "USER",
                    "LANG",
                    "LC_ALL",
                    "LC_CTYPE",
                    "TZ",
                    "TMPDIR",
                    "TMP",
                    "TEMP",
                    "SYSTEMROOT",
                    "WINDIR",
                    "USERPROFILE");

    private final Process process;

    private BrokerProcess(Process process) {
        this.process = process;
    }

    /** Starts a process; it serves once {@link #awaitReady} came back. */
    static BrokerProcess launch(ClusterFolder folder, Mode mode) {
        refuseComma(folder);
        folder.create();
        ProcessBuilder builder = new ProcessBuilder(command(folder, mode));
        builder.directory(folder.root().toFile());
        keepOnlyInherited(builder.environment());
        // In the environment, because a command line may be too short for all the jars.
        builder.environment().put("CLASSPATH", classPath());
        builder.redirectError(ProcessBuilder.Redirect.to(folder.errors().toFile()));
        if (mode == Mode.DETACHED) {
            builder.redirectInput(nothing());
        }
        try {
            return new BrokerProcess(builder.start());
        } catch (IOException e) {
            throw new ClusterException(
                    Kind.START_FAILED,
                    "Cannot start the broker process with "
                            + java()
                            + ". Set the system property stormspec.cluster.java"
                            + " to the java program of a JDK 25 or newer.",
                    e);
        }
    }

    /** Windows spells the names of variables in any case. */
    static void keepOnlyInherited(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !INHERITED.contains(name.toUpperCase(Locale.ROOT)));
    }

    /** Kafka takes a comma in the name of its data folder for two folders. */
    private static void refuseComma(ClusterFolder folder) {
        if (folder.root().toString().contains(",")) {
            throw new ClusterException(
                    Kind.FILES,
                    "The folder "
                            + folder.root()
                            + " has a comma in its name, which Kafka cannot take. Choose another folder.");
        }
    }

    /** Waits for the answer of the process and throws what it reports. */
    void awaitReady(Duration patience, ClusterFolder folder) {
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(this::answer, Thread::startVirtualThread);
        try {
            check(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), folder);
        } catch (TimeoutException e) {
            kill();
            throw new ClusterException(
                    Kind.START_FAILED,
                    "The broker did not answer within "
                            + patience.toSeconds()
                            + " s. Its log is "
                            + folder.log()
                            + ".",
                    e);
        } catch (ExecutionException e) {
            throw silent(folder);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new ClusterException(
                    Kind.INTERRUPTED,
                    "The start of the cluster was interrupted; it was stopped again.",
                    e);
        }
    }

    /** For an attached broker: the end of its input, on which it stops by itself. */
    void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The process is gone already, which is what we want of it.
        }
    }

    private void kill() {
        process.destroyForcibly();
    }

    private String answer() {
        // Not closed: closing would wait for the process, and what it prints later is nothing.
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals(BrokerMain.READY) || line.startsWith(BrokerMain.FAILED)) {
                    return line;
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String answer, ClusterFolder folder) {
        if (answer.isEmpty()) {
            throw silent(folder);
        }
        if (answer.startsWith(BrokerMain.FAILED)) {
            String[] parts = answer.substring(BrokerMain.FAILED.length()).split(" ", 2);
            throw new ClusterException(Kind.valueOf(parts[0]), parts[1]);
        }
    }

    private static ClusterException silent(ClusterFolder folder) {
        return new ClusterException(
                Kind.START_FAILED,
                "The broker process ended before it served"
                        + firstError(folder).map(line -> " (" + line + ")").orElse("")
                        + ". See "
                        + folder.errors()
                        + " and "
                        + folder.log()
                        + ".");
    }

    private static Optional<String> firstError(ClusterFolder folder) {
        try (Stream<String> lines = Files.lines(folder.errors())) {
            return lines.filter(line -> line.contains("Error") || line.contains("Exception"))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // Only an addition to a message that stands without it.
            return Optional.empty();
        }
    }

    private static List<String> command(ClusterFolder folder, Mode mode) {
        List<String> command = new ArrayList<>();
        Path setsid = Path.of("/usr/bin/setsid");
        if (mode == Mode.DETACHED && Files.isExecutable(setsid)) {
            // Its own session: the end of the terminal is not the end of the cluster.
            command.add(setsid.toString());
        }
        command.add(java());
        command.add("-Xmx" + System.getProperty("stormspec.cluster.heap", "256m"));
        command.addAll(OPTIONS);
        command.addAll(List.of(BrokerMain.class.getName(), folder.root().toString(), mode.name()));
        return command;
    }

    private static String java() {
        return System.getProperty(
                "stormspec.cluster.java",
                Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java")
                        .toString());
    }

    /** Absolute, because the broker works in another folder than its parent. */
    private static String classPath() {
        String given =
                System.getProperty(
                        "stormspec.cluster.classpath", System.getProperty("java.class.path", ""));
        return Arrays.stream(given.split(Pattern.quote(File.pathSeparator)))
                .map(entry -> new File(entry).getAbsolutePath())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static File nothing() {
        return new File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    }
}
