package org.stormspec.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work in the background")
class ThreadTaskRunnerTest {
    private final List<Outcome<String>> outcomes = new ArrayList<>();

    @Test
    @DisplayName("hands over what came out of it")
    void handsOverTheValue() {
        ThreadTaskRunner.immediate().start("Work", _ -> "done", outcomes::add);
        assertEquals(List.of(new Outcome.Done<>("done")), outcomes);
    }

    @Test
    @DisplayName("turns a failure into a value with its message")
    void turnsAFailureIntoAValue() {
        ThreadTaskRunner.immediate()
                .<String>start(
                        "Work",
                        _ -> {
                            throw new IOException("the disk is full");
                        },
                        outcomes::add);
        Outcome.Failed<?> failed = assertInstanceOf(Outcome.Failed.class, outcomes.getFirst());
        assertEquals("the disk is full", failed.message());
    }

    @Test
    @DisplayName("turns an error of the machine into a value too, so that nobody waits for ever")
    void turnsAnErrorIntoAValue() {
        ThreadTaskRunner.immediate()
                .<String>start(
                        "Work",
                        _ -> {
                            throw new StackOverflowError();
                        },
                        outcomes::add);
        Outcome.Failed<?> failed = assertInstanceOf(Outcome.Failed.class, outcomes.getFirst());
        assertTrue(failed.message().contains("nested more deeply"), failed.message());
    }

    @Test
    @DisplayName("tells how far it is")
    void tellsHowFarItIs() {
        List<Runnable> screen = new ArrayList<>();
        RunningTask task =
                new ThreadTaskRunner(Runnable::run, screen::add)
                        .start(
                                "Work",
                                progress -> {
                                    progress.report("halfway", 0.5);
                                    return "";
                                },
                                outcomes::add);
        screen.forEach(Runnable::run);
        assertEquals("halfway", task.message().get());
        assertEquals(0.5, task.fraction().get());
    }

    @Test
    @DisplayName("stops when it is cancelled, and says so")
    void stopsWhenCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Outcome<String>> ended = new CompletableFuture<>();
        RunningTask task =
                new ThreadTaskRunner(Thread.ofVirtual()::start, Runnable::run)
                        .start(
                                "Wait for ever",
                                _ -> {
                                    begun.countDown();
                                    new CountDownLatch(1).await();
                                    return "";
                                },
                                ended::complete);
        begun.await(10, TimeUnit.SECONDS);
        task.cancel();
        assertInstanceOf(Outcome.Cancelled.class, ended.get(10, TimeUnit.SECONDS));
    }
}
