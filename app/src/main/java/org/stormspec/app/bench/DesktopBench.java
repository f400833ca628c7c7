package org.stormspec.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.export.bench.BenchRow;
import org.stormspec.export.bench.CanvasBench;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.journal.StateFolder;
import org.stormspec.model.store.Store;

/** Measures the board of the desktop application; found as a service. */
public final class DesktopBench implements CanvasBench {

    /** Made by whoever looks for the service. */
    public DesktopBench() {}

    @Override
    public List<String> steps() {
        return Arrays.stream(Step.values()).map(Step::id).toList();
    }

    @Override
    public List<BenchRow> measure(int size, long seed, Set<String> steps, boolean quick) {
        try {
            Path scratch = Files.createTempDirectory("stormspec-bench");
            try {
                Path workspace = save(size, seed, scratch.resolve("workspace"));
                return measure(new Plan(size, workspace, scratch, quick), chosen(steps));
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the boards cannot be kept in a temporary folder", e);
        }
    }

    private static List<Step> chosen(Set<String> steps) {
        return Arrays.stream(Step.values()).filter(step -> steps.contains(step.id())).toList();
    }

    private static Path save(int size, long seed, Path folder) throws IOException {
        Files.createDirectories(folder);
        WorkspaceWriter.save(Store.of(MadeBoard.of(size, seed)), WorkspaceFiles.none(folder));
        return folder;
    }

    private static List<BenchRow> measure(Plan plan, List<Step> steps) throws IOException {
        List<BenchRow> rows = new ArrayList<>();
        if (steps.contains(Step.START) || steps.contains(Step.OPEN)) {
            Openings openings = new Openings(plan);
            steps.stream()
                    .flatMap(step -> openings.row(plan.size(), step).stream())
                    .forEach(rows::add);
        }
        if (steps.stream().anyMatch(step -> step.compareTo(Step.OPEN) > 0)) {
            rows.addAll(session(plan, steps));
        }
        return rows;
    }

    private static List<BenchRow> session(Plan plan, List<Step> steps) {
        // The journal of a board that nobody will open again does not belong to the user's.
        Optional<String> state = Optional.ofNullable(System.getProperty(StateFolder.PROPERTY));
        System.setProperty(StateFolder.PROPERTY, plan.state().toString());
        Screen.start();
        Session session = Session.open(plan);
        try {
            return steps.stream().flatMap(step -> session.row(step).stream()).toList();
        } finally {
            session.close();
            state.ifPresentOrElse(
                    folder -> System.setProperty(StateFolder.PROPERTY, folder),
                    () -> System.clearProperty(StateFolder.PROPERTY));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
