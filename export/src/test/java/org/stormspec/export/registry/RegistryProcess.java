package org.stormspec.export.registry;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Apicurio Registry in a process of its own, with everything in memory. The build unpacks it
 * below {@code export/target/registry}.
 */
final class RegistryProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final String url;

    private RegistryProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Returns where the build puts the registry. */
    static Path folder() {
        return Path.of(System.getProperty("stormspec.root", ".."), "export", "target", "registry");
    }

    static boolean isThere() {
        return Files.isRegularFile(folder().resolve("quarkus-run.jar"));
    }

    static RegistryProcess start(Path log) throws IOException, InterruptedException {
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Dquarkus.http.host=127.0.0.1",
                                        "-Dquarkus.http.port=" + port,
                                        "-Dquarkus.management.host=127.0.0.1",
                                        "-Dquarkus.management.port=0",
                                        "-Dquarkus.log.level=WARN",
                                        "-Dapicurio.ccompat.max-subjects=100000",
                                        "-jar",
                                        "quarkus-run.jar"))
                        .directory(folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        RegistryProcess registry =
                new RegistryProcess(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
        registry.await(log);
        return registry;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (RegistryClient client = RegistryClient.at(url)) {
                client.languages();
                return;
            } catch (RegistryException notYet) {
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        process.destroyForcibly();
        throw new IOException("the registry did not start:\n" + Files.readString(log));
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
