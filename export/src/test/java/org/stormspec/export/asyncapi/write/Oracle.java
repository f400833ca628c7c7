package org.stormspec.export.asyncapi.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The official AsyncAPI parser as a judge. It runs in Node from a copy in the build folder, which
/// is installed once; without npm or the judge's sources a test is skipped.
final class Oracle {

    private static final Path HOME = Path.of("target", "asyncapi-oracle").toAbsolutePath();
    private static final int PATIENCE_MINUTES = 5;

    private Oracle() {}

    /// Everything the official parser says about documents, worst first is not promised.
    ///
    /// @param folder where the files are; messages name them relative to it
    /// @return one verdict for each file: `file`, `valid` and `errors` with `severity`
    static List<JsonNode> judge(Path folder, List<String> files)
            throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>();
        command.add("node");
        command.add(HOME.resolve("asyncapi-oracle.mjs").toString());
        command.addAll(files);
        JsonMapper json = new JsonMapper();
        return run(folder, command)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Path sources =
                Path.of(System.getProperty("stormspec.shared", ""))
                        .resolve("tools/asyncapi-oracle");
        assumeTrue(Files.exists(sources.resolve("package.json")), "no judge at " + sources);
        assumeTrue(isThere("npm") && isThere("node"), "npm and node are not installed");
        if (Files.exists(HOME.resolve("installed"))) {
            return;
        }
        Files.createDirectories(HOME);
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.filter(Oracle::isNeeded).toList()) {
                Path copy = HOME.resolve(file.getFileName().toString());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        run(
                HOME,
                List.of(
                        "npm",
                        "install",
                        "--no-package-lock",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund"));
        Files.createFile(HOME.resolve("installed"));
    }

    private static boolean isNeeded(Path file) {
        String name = file.getFileName().toString();
        return name.equals("package.json") || name.endsWith(".mjs");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(Path folder, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("oracle", ".out");
        Path err = Files.createTempFile("oracle", ".err");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            boolean isJudge = command.getFirst().equals("node");
            // The judge's exit code says whether all documents are valid; its lines say it better.
            assertEquals(
                    isJudge ? process.exitValue() : 0,
                    process.exitValue(),
                    () -> command + " failed: " + read(err));
            return Files.readString(out);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
