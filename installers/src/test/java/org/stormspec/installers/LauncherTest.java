package org.stormspec.installers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("./stormspec")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String COMMANDS = "org.stormspec.export.cli.Stormspec";
    private static final String DESKTOP = "org.stormspec.app.launch.Main";

    @TempDir Path home;
    private Checkout checkout;
    private Path jdk;
    private Path elsewhere;

    @BeforeEach
    void layCheckout() throws IOException {
        checkout = Checkout.in(home);
        jdk = checkout.java("jdks/good one", "25.0.3", true);
        elsewhere = Files.createDirectories(home.resolve("else where"));
    }

    @Test
    @DisplayName(
            "runs a command without JavaFX, with its arguments as they are, in the caller's folder")
    void command() throws IOException {
        Checkout.Run run = stormspec("check", "my model", "--format", "json");

        assertEquals(jdk.resolve("bin/java").toString(), run.java());
        assertEquals(elsewhere.toRealPath().toString(), run.folder());
        assertEquals(
                List.of(COMMANDS, "check", "my model", "--format", "json"),
                run.arguments().subList(run.arguments().indexOf(COMMANDS), run.arguments().size()));
        assertFalse(String.join(" ", run.arguments()).contains("javafx"), run.out());
        assertFalse(String.join(" ", run.arguments()).contains("/app/"), run.out());
    }

    @Test
    @DisplayName("starts the window without arguments")
    void window() {
        Checkout.Run run = stormspec();

        assertEquals(DESKTOP, run.arguments().getLast());
        assertTrue(run.arguments().contains(checkout.root() + "/app/target/javafx"), run.out());
    }

    @Test
    @DisplayName("starts the window for a folder that is there")
    void windowForFolder() throws IOException {
        Files.createDirectories(elsewhere.resolve("acme"));

        assertEquals(
                List.of(DESKTOP, "acme"),
                stormspec("acme").arguments().reversed().subList(0, 2).reversed());
    }

    @Test
    @DisplayName("measures with the application, although that is a command")
    void bench() {
        Checkout.Run run = stormspec("bench", "canvas");

        assertEquals(
                List.of(DESKTOP, "bench", "canvas"),
                run.arguments().subList(run.arguments().indexOf(DESKTOP), run.arguments().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "--version", "--help", "no-such-command"})
    @DisplayName("leaves everything else to the command line")
    void leavesToCommandLine(String argument) {
        assertEquals(COMMANDS, stormspec(argument).arguments().reversed().get(1));
    }

    @Test
    @DisplayName("takes a command for a command although a folder is called like it")
    void commandBeforeFolder() throws IOException {
        Files.createDirectories(elsewhere.resolve("demo"));

        assertEquals(COMMANDS, stormspec("demo").arguments().reversed().get(1));
    }

    @Test
    @DisplayName("ends with the exit code of the command")
    void exitCode() {
        assertEquals(3, stormspec(Map.of("FAKE_EXIT", "3"), "plan", "acme").code());
    }

    @Test
    @DisplayName("works through symbolic links, relative ones too")
    void symbolicLinks() throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("far"), Path.of("../check out/stormspec"));
        Files.createSymbolicLink(bin.resolve("further"), bin.resolve("far"));

        Checkout.Run run =
                checkout.run(
                        elsewhere,
                        Map.of(),
                        List.of(bin.resolve("further").toString(), "check", "."));

        assertEquals(0, run.code(), run.err());
        assertEquals(COMMANDS, run.arguments().reversed().get(2));
    }

    @Test
    @DisplayName("builds once, and says so in one line that is not on standard output")
    void buildsOnce() {
        Checkout.Run first = stormspec("check", ".");
        Checkout.Run second = stormspec("check", ".");

        assertEquals(1, checkout.builds().size());
        assertTrue(
                checkout.builds().getFirst().contains("-pl export"), checkout.builds()::toString);
        assertEquals(1, first.err().lines().count(), first.err());
        assertEquals("", second.err());
        assertFalse(first.out().contains("building"), first.out());
    }

    @Test
    @DisplayName("builds the window only when the window is asked for, and the commands with it")
    void buildsWindowApart() {
        stormspec("check", ".");
        stormspec();
        stormspec("check", ".");

        assertEquals(2, checkout.builds().size());
        assertTrue(checkout.builds().getLast().contains("-pl app"), checkout.builds()::toString);
    }

    @Test
    @DisplayName(
            "builds again when a source was edited or deleted, but not for a source of the window alone")
    void buildsAgain() {
        stormspec("check", ".");
        checkout.touch("app/src/main/java/A.java");
        stormspec("check", ".");
        assertEquals(1, checkout.builds().size());

        checkout.touch("model/src/main/java/A.java");
        stormspec("check", ".");
        assertEquals(2, checkout.builds().size());

        checkout.delete("model/src/main/java/A.java");
        checkout.touch("model/src/main/java");
        stormspec("check", ".");
        assertEquals(3, checkout.builds().size());
    }

    @Test
    @DisplayName(
            "ends with exit code 2 and runs nothing when the build fails, and tries again the next time")
    void failedBuild() {
        checkout.script("mvnw", "echo \"$@\" >> builds; echo '[ERROR] broken'; exit 1\n");

        Checkout.Run run = stormspec("check", ".");
        stormspec("check", ".");

        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("[ERROR] broken"), run.err());
        assertEquals(2, checkout.builds().size());
    }

    @Test
    @DisplayName("builds once when several are started at the same time")
    void buildsOnceForSeveral() throws InterruptedException {
        List<Checkout.Started> started = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            started.add(checkout.start(elsewhere, Map.of(), command("check", ".")));
        }
        for (Checkout.Started one : started) {
            assertEquals(0, one.await().code());
        }

        assertEquals(1, checkout.builds().size());
    }

    @Test
    @DisplayName("takes the lock of a build that died")
    void lockOfTheDead() throws IOException, InterruptedException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(checkout.root().resolve("target"));
        Files.createSymbolicLink(
                checkout.root().resolve("target/stormspec.lock"),
                Path.of(Long.toString(dead.pid())));

        assertEquals(0, stormspec("check", ".").code());
    }

    @Test
    @DisplayName("chooses UTF-8 where no language is chosen, and leaves a chosen one alone")
    void language() {
        checkout.script("../jdks/good one/bin/java", "echo \"arg ${LC_ALL-none}\"\n");

        assertEquals(List.of("C.UTF-8"), stormspec("check").arguments());
        assertEquals(
                List.of("none"), stormspec(Map.of("LANG", "pl_PL.UTF-8"), "check").arguments());
    }

    @Test
    @DisplayName("gives the JVM the options of STORMSPEC_JAVA_OPTIONS")
    void options() {
        Checkout.Run run = stormspec(Map.of("STORMSPEC_JAVA_OPTIONS", "-Xmx2g -Da=b"), "check");

        assertTrue(run.arguments().containsAll(List.of("-Xmx2g", "-Da=b")), run.out());
    }

    private Checkout.Run stormspec(String... arguments) {
        return stormspec(Map.of(), arguments);
    }

    private Checkout.Run stormspec(Map<String, String> environment, String... arguments) {
        return checkout.run(elsewhere, environment, command(arguments));
    }

    private List<String> command(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(checkout.root().resolve("stormspec").toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
