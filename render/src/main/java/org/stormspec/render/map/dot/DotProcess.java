package org.stormspec.render.map.dot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One running {@code dot}. Three threads keep its pipes moving, since a process that cannot write
 * never ends; this virtual machine takes the process with it when it goes down in good order.
 */
final class DotProcess implements AutoCloseable {

    private final Process process;
    private final Thread atExit = new Thread(this::kill);

    /** How a run ended. */
    sealed interface Outcome {

        /** With a result. */
        record Done(String text) implements Outcome {}

        /** With an exit code that is not 0 and words on the standard error. */
        record Failed(int code, String complaint) implements Outcome {}

        /** Not within the time limit. */
        record TooLate() implements Outcome {}
    }

    private DotProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static DotProcess start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        try {
            return new DotProcess(process);
        } catch (IllegalStateException e) {
            process.destroyForcibly();
            throw new IOException("the virtual machine is going down", e);
        }
    }

    /** Writes the input and waits for the end of the process, but no longer than the limit. */
    Outcome feed(String input, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        FutureTask<String> output = inBackground("dot-out", () -> read(process.getInputStream()));
        FutureTask<String> errors = inBackground("dot-err", () -> read(process.getErrorStream()));
        Thread.ofPlatform().daemon().name("dot-in").start(() -> write(input));
        try {
            if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return new Outcome.TooLate();
            }
            String text = await(output, deadline);
            String complaint = await(errors, deadline);
            int code = process.exitValue();
            return code == 0 ? new Outcome.Done(text) : new Outcome.Failed(code, complaint);
        } catch (TimeoutException e) {
            return new Outcome.TooLate();
        } catch (ExecutionException e) {
            // The pipe broke: the process was killed while it wrote.
            return new Outcome.Failed(-1, "its output could not be read: " + e.getCause());
        }
    }

    private static <T> FutureTask<T> inBackground(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        return task;
    }

    private static String read(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A process that ends early does not read all its input; its exit code tells, not the pipe. */
    private void write(String input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // See above.
        }
    }

    private static String await(FutureTask<String> task, long deadline)
            throws InterruptedException, TimeoutException, ExecutionException {
        return task.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** Ends the process and whatever it has started; does nothing when it has ended. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends the process if it still runs. */
    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The machine is going down and runs the hook itself.
        }
    }
}
