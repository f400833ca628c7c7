package org.stormspec.render.map.dot;

import guru.nidi.graphviz.engine.EngineResult;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizEngine;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stormspec.render.map.layout.Cancellation;

/**
 * Runs Graphviz's {@code dot} with the graph on its standard input: no shell, no temporary files,
 * and a time limit and a cancellation that end the process and all it has started. The engine that
 * comes with graphviz-java does none of this.
 */
public final class PipedDotEngine implements GraphvizEngine {

    /** Names the program to run in place of the {@code dot} found on the path. */
    public static final String PROGRAM_PROPERTY = "stormspec.dot";

    private final Path program;
    private final Duration limit;

    /**
     * Makes an engine.
     *
     * @param program the executable
     * @param limit how long one run may take
     */
    public PipedDotEngine(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * Looks for the program: first what the system property {@value #PROGRAM_PROPERTY} names, which
     * then is the only candidate, else {@code dot} in the folders of the environment's path.
     */
    public static Optional<Path> find() {
        String named = System.getProperty(PROGRAM_PROPERTY, "");
        return named.isEmpty()
                ? find(System.getenv().getOrDefault("PATH", ""))
                : Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    /** Looks for {@code dot} in a list of folders, written as the environment's path is. */
    static Optional<Path> find(String folders) {
        return Stream.of(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("dot", "dot.exe").map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    @Override
    public void init(Consumer<GraphvizEngine> onOk, Consumer<GraphvizEngine> onError) {
        (Files.isExecutable(program) ? onOk : onError).accept(this);
    }

    @Override
    public EngineResult execute(String source, Options options, @Nullable Rasterizer rasterizer) {
        return EngineResult.fromString(run(source, options, Cancellation.never()));
    }

    /**
     * Runs the program once.
     *
     * @param source a graph in the DOT language
     * @param options layout engine and format are heeded; a format of text, not of pixels
     * @param cancellation ends the process
     * @return what the program wrote
     * @throws GraphvizException when it fails, does not start or takes too long; the message is for
     *     people
     * @throws CancellationException when cancelled, or when this thread is interrupted
     */
    public String run(String source, Options options, Cancellation cancellation) {
        cancellation.check();
        DotProcess process = start(options);
        try (var _ = cancellation.onCancel(process::kill)) {
            DotProcess.Outcome outcome = process.feed(source, limit);
            cancellation.check();
            return textOf(outcome);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled =
                    new CancellationException("drawing the map was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } finally {
            process.close();
        }
    }

    private DotProcess start(Options options) {
        List<String> command =
                List.of(
                        program.toString(),
                        "-K" + options.engine.name().toLowerCase(Locale.ROOT),
                        "-T" + wordFor(options.format));
        try {
            return DotProcess.start(command);
        } catch (IOException e) {
            throw new GraphvizException(
                    "Graphviz could not be started as %s. Install Graphviz, or let -D%s name its dot program."
                            .formatted(program, PROGRAM_PROPERTY),
                    e);
        }
    }

    /** Graphviz draws pixels itself only where it was built to; SVG is always there. */
    private static String wordFor(Format format) {
        return switch (format) {
            case PNG, SVG_STANDALONE -> "svg";
            default -> format.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private String textOf(DotProcess.Outcome outcome) {
        return switch (outcome) {
            case DotProcess.Outcome.Done(String text) -> text;
            case DotProcess.Outcome.Failed(int code, String complaint) ->
                    throw new GraphvizException(DotComplaint.message(code, complaint));
            case DotProcess.Outcome.TooLate() ->
                    throw new GraphvizException(
                            "Graphviz took longer than %d s and was stopped. Show fewer topics, or use the built-in layout (elk)."
                                    .formatted(Math.max(1, limit.toSeconds())));
        };
    }

    @Override
    public void close() {
        // Each run ends its own process.
    }
}
