package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stormspec.export.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec demo}: the whole path with the ACME sample. */
@Command(
        name = "demo",
        description = {
            "Plays the whole path with the ACME sample: model, specs in git, map, a running cluster,",
            "a push, and the proof that the access rules hold."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line of the story is true", "1:something was not as it should be"})
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "stormspec-demo";

    @Spec private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "A new or empty folder to play in; a new one beside you otherwise.")
    private Optional<Path> dir;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Path folder = dir.orElseGet(DemoCommand::fresh);
        refuseFull(folder);
        return new Demo(folder, console::line).play() ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private static Path fresh() {
        return Stream.concat(
                        Stream.of(FOLDER),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> FOLDER + "-" + n))
                .map(Path::of)
                .filter(folder -> !Files.exists(folder))
                .findFirst()
                .orElseThrow();
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new Unusable(
                        "%s holds files already. Name a new or an empty folder.".formatted(folder));
            }
        }
    }
}
