package org.stormspec.app.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** Starts JavaFX without a display, on the software pipeline, and runs things on its thread. */
final class Screen {

    private Screen() {}

    /** Starts JavaFX unless it runs already. */
    static synchronized void start() {
        useNoDisplay();
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyStarted) {
            started.complete(true);
        }
        started.join();
        Platform.setImplicitExit(false);
    }

    /** What is asked for on the command line of the JVM counts more. */
    private static void useNoDisplay() {
        System.getProperties().putIfAbsent("glass.platform", "Headless");
        System.getProperties().putIfAbsent("prism.order", "sw");
    }

    /** Returns what a task returns on the thread of the screen. */
    static <T> T on(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception | AssertionError failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(
                    "the measured window failed: " + failed.getCause(), failed.getCause());
        }
    }
}
