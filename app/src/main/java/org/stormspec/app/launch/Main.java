package org.stormspec.app.launch;

import java.io.ObjectInputFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import org.stormspec.export.cli.Stormspec;
import org.stormspec.export.kafka.KafkaSwitches;

/** The launcher: a window for people, the command line for everything else. */
public final class Main {
    /**
     * JavaFX reads Java objects from the clipboard, which any program may put there. Ours are
     * texts; nothing else of the window reads objects.
     */
    static final ObjectInputFilter CLIPBOARD =
            ObjectInputFilter.Config.createFilter(
                    "maxdepth=1;maxrefs=1;maxbytes=33554432;java.lang.String;!*");

    /** The exit code of what could not be done for want of something, as of commands. */
    private static final int CANNOT_START = 2;

    private Main() {}

    /**
     * Opens the window, or runs a command.
     *
     * @param args nothing, a workspace folder, {@code --smoke}, {@code --screenshot FILE}, or a
     *     command
     */
    public static void main(String[] args) {
        KafkaSwitches.set();
        if (wantsWindow(List.of(args))) {
            openWindow(args);
        } else {
            System.exit(Stormspec.run(args));
        }
    }

    private static void openWindow(String[] args) {
        WindowNeeds.ofSystem()
                .missing()
                .ifPresent(words -> {
                    System.err.println("stormspec: " + words + ".");
                    System.exit(CANNOT_START);
                });
        ObjectInputFilter.Config.setSerialFilter(CLIPBOARD);
        Application.launch(StormspecApp.class, args);
    }

    static boolean wantsWindow(List<String> args) {
        return args.isEmpty()
                || args.getFirst().equals(StartOptions.SMOKE)
                || args.getFirst().equals(StartOptions.SCREENSHOT)
                || (args.size() == 1 && Files.isDirectory(Path.of(args.getFirst())));
    }
}
