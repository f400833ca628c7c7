package org.stormspec.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.stormspec.app.shell.Desktop;

/** Waits for the first picture of the window, for those starts that only want to see it. */
final class FirstPicture extends AnimationTimer {
    // The second frame shows what the first one laid out; findings come a moment later.
    private static final int FIRST = 2;
    private static final int SETTLED = 90;

    private final Desktop desktop;
    private final StartOptions options;
    private int frames;

    private FirstPicture(Desktop desktop, StartOptions options) {
        this.desktop = desktop;
        this.options = options;
    }

    static void after(Desktop desktop, StartOptions options) {
        if (options.smoke() || options.screenshot().isPresent()) {
            new FirstPicture(desktop, options).start();
        }
    }

    @Override
    public void handle(long now) {
        if (desktop.opening().get().isPresent()) {
            return;
        }
        frames++;
        if (frames == FIRST && options.smoke()) {
            System.out.println("first picture after " + millisSinceStart() + " ms");
        }
        if (frames >= FIRST && options.screenshot().isEmpty()) {
            end();
        } else if (frames >= SETTLED) {
            options.screenshot().ifPresent(this::write);
            end();
        }
    }

    private static long millisSinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private void write(Path file) {
        try {
            Files.write(file, Png.of(Pictures.of(desktop.stage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        stop();
        Platform.exit();
    }
}
