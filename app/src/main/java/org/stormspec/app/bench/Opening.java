package org.stormspec.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.stormspec.app.dialog.FxDialogs;
import org.stormspec.app.launch.Composition;
import org.stormspec.app.shell.Desktop;

/**
 * Opens a workspace once in the window of the app, in a process of its own, in which nothing is
 * warm yet. The window is laid out and painted as ever, into a picture instead of on a screen.
 *
 * @param start milliseconds from the start of the process to the first picture
 * @param open milliseconds from asking for the workspace to the first picture
 * @param startCpu milliseconds that all threads of the process computed by then
 * @param openCpu milliseconds of these since the workspace was asked for
 */
record Opening(double start, double open, double startCpu, double openCpu) {

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Runs in the process of its own.
     *
     * @param args the workspace, the folder for settings, the file for the result
     */
    public static void main(String[] args) throws IOException {
        Screen.start();
        Opening opening = Screen.on(() -> measured(Path.of(args[0]), Path.of(args[1])));
        Files.writeString(
                Path.of(args[2]),
                "%s %s %s %s"
                        .formatted(opening.start, opening.open, opening.startCpu, opening.openCpu));
        Platform.exit();
    }

    /** Reads what {@link #main} wrote. */
    static Opening read(Path file) throws IOException {
        String[] words = Files.readString(file).split(" ", -1);
        return new Opening(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
    }

    private static Opening measured(Path workspace, Path settings) {
        Desktop desktop = desktop(settings);
        picture(desktop);
        double computed = computed();
        long asked = System.nanoTime();
        open(desktop, workspace);
        picture(desktop);
        double open = (System.nanoTime() - asked) / NANOS_PER_MILLI;
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        desktop.closeWorkspace();
        return new Opening(
                System.currentTimeMillis() - started, open, computed(), computed() - computed);
    }

    /** Opens a workspace and returns when it is there; the screen goes on meanwhile. */
    static void open(Desktop desktop, Path workspace) {
        Object waiting = new Object();
        desktop.opening()
                .addListener((_, _, folder) -> {
                    if (folder.isEmpty()) {
                        Platform.exitNestedEventLoop(waiting, true);
                    }
                });
        desktop.open(workspace);
        Platform.enterNestedEventLoop(waiting);
    }

    /** Returns the window of the app, which is not shown: it may be larger than the screen. */
    static Desktop desktop(Path settings) {
        return Composition.desktop(
                new Stage(),
                settings,
                (stage, themes) -> new FxDialogs(() -> stage, themes::dress));
    }

    static void picture(Desktop desktop) {
        Scene scene = desktop.stage().getScene();
        scene.snapshot(null);
    }

    private static double computed() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
                / NANOS_PER_MILLI;
    }
}
