package org.stormspec.export.hostile;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.stormspec.export.cli.Stormspec;
import org.stormspec.model.hostile.HostileFiles;
import org.stormspec.model.hostile.HostileFiles.Kind;

/**
 * Runs commands on every hostile case, in a process of its own that has little memory. Each run is
 * one line: case, command, exit code, milliseconds, number of processes started, and what was said.
 *
 * <p>Arguments: the folder of resources, a folder to work in, the port of a server that counts.
 */
public final class HostileRun {

    /** Longer than any machine needs; what takes longer hangs. */
    private static final long LIMIT_MILLIS = 60_000;

    private final Path work;

    private HostileRun(Path work) {
        this.work = work;
    }

    /** Runs all. */
    public static void main(String[] arguments) throws Exception {
        Path resources = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        HostileRun run = new HostileRun(work);
        run.workspaces(HostileFiles.make(Kind.WORKSPACE, resources, work.resolve("ws"), port));
        run.specs(HostileFiles.make(Kind.SPEC, resources, work.resolve("specs"), port));
        System.exit(0);
    }

    private void workspaces(Map<String, Path> cases) throws Exception {
        for (Map.Entry<String, Path> each : cases.entrySet()) {
            String folder = each.getValue().toString();
            run(each.getKey(), "check", folder);
            run(each.getKey(), "plan", folder, "--env", "dev");
            run(each.getKey(), "export", folder, "--to", out("out", each.getKey()));
            run(each.getKey(), "fix", folder);
        }
    }

    private void specs(Map<String, Path> cases) throws Exception {
        for (Map.Entry<String, Path> each : cases.entrySet()) {
            for (String name : List.of("spec.yaml", "spec.json", "map.cml")) {
                Path file = each.getValue().resolve(name);
                if (Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    String into = out("taken", each.getKey());
                    run(each.getKey(), "import", file.toString(), "--into", into);
                }
            }
        }
    }

    private String out(String kind, String name) {
        return work.resolve(kind).resolve(name).toString();
    }

    private void run(String name, String... arguments) throws InterruptedException {
        StringWriter said = new StringWriter();
        int[] exit = {-1};
        long start = System.nanoTime();
        Thread command =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            PrintWriter out = new PrintWriter(said, true);
                            exit[0] = Stormspec.run(out, out, arguments);
                        });
        command.join(LIMIT_MILLIS);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long processes = ProcessHandle.current().children().count();
        System.out.println(
                String.join(
                        "\t",
                        name,
                        arguments[0],
                        command.isAlive() ? "HANGS" : String.valueOf(exit[0]),
                        String.valueOf(millis),
                        String.valueOf(processes),
                        said.toString().replaceAll("\\s+", " ")));
        if (command.isAlive()) {
            for (StackTraceElement frame : command.getStackTrace()) {
                System.err.println(name + ": " + frame);
            }
        }
    }
}
