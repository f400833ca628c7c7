package org.stormspec.render.map.dot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.render.map.layout.Cancellation;

@DisplayName("The engine that pipes graphs to dot")
class PipedDotEngineTest {

    private static final Options SVG = Options.create().format(Format.SVG);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "stand-ins for dot are shell scripts");
    }

    /** Makes a program that stands in for dot. */
    private Path script(String body) throws IOException {
        Path file = folder.resolve("dot");
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    /**
     * Makes a program that never ends, never reads its input, and has started another that waits on
     * a pipe in which nobody writes.
     */
    private Path stuck() throws IOException {
        Files.writeString(folder.resolve("child.sh"), "read line < " + folder + "/pipe\n");
        return script(
                "mkfifo '%1$s/pipe'\n/bin/sh '%1$s/child.sh' &\necho started > '%1$s/started'\nwait"
                        .formatted(folder));
    }

    private List<ProcessHandle> survivors() {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    private void assertNoOrphans() throws Exception {
        for (ProcessHandle process : survivors()) {
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new AssertionError("still running: " + process.info(), e);
            }
        }
        assertEquals(List.of(), survivors());
    }

    private void awaitStart() {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!Files.exists(folder.resolve("started"))) {
            assertTrue(System.nanoTime() < deadline, "the stand-in for dot did not start");
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static GraphvizException failure(PipedDotEngine dot, String source) {
        return assertThrows(
                GraphvizException.class, () -> dot.run(source, SVG, Cancellation.never()));
    }

    @Test
    @DisplayName("hands the graph over on standard input and returns standard output")
    void handsTheGraphOver() throws Exception {
        Path program = script("echo \"$@\"; cat");
        String graph = "digraph { a -> b } ąé".repeat(20_000);

        String answer = new PipedDotEngine(program, LONG).run(graph, SVG, Cancellation.never());

        assertEquals("-Kdot -Tsvg\n" + graph, answer);
    }

    @Test
    @DisplayName("does not mind a program that reads no input")
    void doesNotMindAProgramThatReadsNothing() throws Exception {
        Path program = script("echo done");

        String answer =
                new PipedDotEngine(program, LONG)
                        .run("x".repeat(500_000), SVG, Cancellation.never());

        assertEquals("done\n", answer);
    }

    @Test
    @DisplayName("ends a program that takes too long, with all it has started")
    void endsAProgramThatTakesTooLong() throws Exception {
        PipedDotEngine dot = new PipedDotEngine(stuck(), SHORT);

        GraphvizException late = failure(dot, "x".repeat(500_000));

        assertTrue(
                String.valueOf(late.getMessage()).startsWith("Graphviz took longer than 1 s"),
                late.getMessage());
        assertNoOrphans();
    }

    @Test
    @DisplayName("ends the program when cancelled, with all it has started")
    void endsTheProgramWhenCancelled() throws Exception {
        PipedDotEngine dot = new PipedDotEngine(stuck(), LONG);
        Cancellation cancellation = new Cancellation();
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> dot.run("digraph {}", SVG, cancellation));
        awaitStart();

        cancellation.cancel();

        CompletionException ended = assertThrows(CompletionException.class, answer::join);
        assertInstanceOf(CancellationException.class, ended.getCause());
        assertNoOrphans();
    }

    @Test
    @DisplayName("ends the program when its thread is interrupted, and says so to the thread")
    void endsTheProgramWhenInterrupted() throws Exception {
        PipedDotEngine dot = new PipedDotEngine(stuck(), LONG);
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> {
                            assertThrows(
                                    CancellationException.class,
                                    () -> dot.run("digraph {}", SVG, Cancellation.never()));
                            flag.complete(Thread.currentThread().isInterrupted());
                        });
        awaitStart();

        thread.interrupt();

        assertTrue(flag.get(30, TimeUnit.SECONDS));
        assertNoOrphans();
    }

    @Test
    @DisplayName("starts nothing when it is cancelled already")
    void startsNothingWhenCancelledAlready() throws Exception {
        PipedDotEngine dot = new PipedDotEngine(stuck(), LONG);
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThrows(CancellationException.class, () -> dot.run("digraph {}", SVG, cancellation));

        assertFalse(Files.exists(folder.resolve("started")));
    }

    @Test
    @DisplayName("repeats the first words of a program that fails")
    void repeatsWhatAProgramComplainsAbout() throws Exception {
        Path program = script("echo 'Error: no such layout' >&2; echo more >&2; exit 3");

        GraphvizException failed = failure(new PipedDotEngine(program, LONG), "digraph {}");

        assertEquals("Graphviz failed with exit code 3: no such layout", failed.getMessage());
    }

    @Test
    @DisplayName("says what to do when the program cannot be started")
    void saysWhatToDoWhenItCannotBeStarted() {
        Path missing = folder.resolve("nowhere/dot");

        GraphvizException failed = failure(new PipedDotEngine(missing, LONG), "digraph {}");

        assertEquals(
                "Graphviz could not be started as %s. Install Graphviz, or let -Dstormspec.dot name its dot program."
                        .formatted(missing),
                failed.getMessage());
    }

    @Test
    @DisplayName("is found in the first folder of a path that has it")
    void isFoundOnAPath() throws Exception {
        Path program = script("exit 0");
        String path = "/nowhere:" + folder + ":/usr/bin";

        assertEquals(Optional.of(program), PipedDotEngine.find(path));
        assertEquals(Optional.empty(), PipedDotEngine.find("/nowhere"));
    }

    @Nested
    @DisplayName("with Graphviz installed")
    class WithGraphviz {

        private PipedDotEngine dot() {
            Optional<Path> program = PipedDotEngine.find();
            assumeTrue(program.isPresent(), "Graphviz is not installed");
            return new PipedDotEngine(program.get(), LONG);
        }

        @Test
        @DisplayName("draws a graph for graphviz-java")
        void drawsAGraph() throws Exception {
            String svg = dot().execute("digraph { a -> b }", SVG, null).asString();

            assertTrue(svg.contains("<svg"), svg);
        }

        @Test
        @DisplayName("says in which line a graph cannot be read")
        void saysInWhichLine() {
            GraphvizException failed = failure(dot(), "digraph {\n a ->\n}");

            assertEquals(
                    "Graphviz cannot read the graph: syntax error in line 3 near '}'.",
                    failed.getMessage());
        }
    }
}
