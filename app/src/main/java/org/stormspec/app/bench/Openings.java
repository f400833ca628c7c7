package org.stormspec.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.stormspec.export.bench.BenchRow;
import org.stormspec.model.journal.StateFolder;

/** Opens a workspace several times, each in a new process with the options of this one. */
final class Openings {

    private static final int TIMES = 5;
    private static final long PATIENCE_SECONDS = 120;

    private final Plan plan;
    private final List<Opening> openings = new ArrayList<>();

    /** Opens the workspace of a plan. */
    Openings(Plan plan) throws IOException {
        this.plan = plan;
        for (int i = 0; i < plan.times(TIMES); i++) {
            openings.add(open());
        }
    }

    private Opening open() throws IOException {
        Path result = plan.scratch().resolve("opening.txt");
        Path said = plan.scratch().resolve("opening.log");
        Files.deleteIfExists(result);
        Process process =
                new ProcessBuilder(command(result))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(result)) {
                throw new IllegalStateException(
                        "a new process did not open %s: %s"
                                .formatted(plan.workspace(), Files.readString(said)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a new process was opening", stopped);
        } finally {
            process.destroyForcibly();
        }
        return Opening.read(result);
    }

    private List<String> command(Path result) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-D" + StateFolder.PROPERTY + "=" + plan.state(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        plan.workspace().toString(),
                        plan.settings().toString(),
                        result.toString()));
        return command;
    }

    /** Returns the row of a step that these openings are about. */
    Optional<BenchRow> row(int size, Step step) {
        return switch (step) {
            case START -> Optional.of(row(size, step, Opening::start, Opening::startCpu));
            case OPEN -> Optional.of(row(size, step, Opening::open, Opening::openCpu));
            default -> Optional.empty();
        };
    }

    private BenchRow row(
            int size, Step step, ToDoubleFunction<Opening> wall, ToDoubleFunction<Opening> cpu) {
        return BenchRow.of(
                size,
                step.id(),
                openings.stream().mapToDouble(wall).toArray(),
                openings.stream().mapToDouble(cpu).toArray());
    }
}
