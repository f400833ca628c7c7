package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The terminal")
class HostileTerminalTest {

    private static final String COMMANDS = "\u001b]0;x\u0007\u001b[2J\u009b31m\u202e";

    @TempDir Path folder;

    private static void requireQuiet(Shell.Run run) {
        String all = run.out() + run.err();
        assertFalse(all.isBlank());
        assertTrue(
                all.chars()
                        .noneMatch(c ->
                                (Character.isISOControl(c) && c != '\n' && c != '\t')
                                        || c == '\u202e'),
                all);
    }

    @Test
    @DisplayName("gets no command from the name of a file, nor a line that looks like ours")
    void fileNames() throws Exception {
        Path acme = Shell.acme(folder);
        Files.writeString(
                acme.resolve("contexts/new\nstormspec: all is well " + COMMANDS + ".yaml"),
                "- no context");
        Shell.Run run = Shell.run("check", acme);
        requireQuiet(run);
        assertFalse(
                (run.out() + run.err())
                        .lines()
                        .anyMatch(line -> line.startsWith("stormspec: all")));
    }

    @Test
    @DisplayName("gets no command from an argument that is refused")
    void arguments() {
        Shell.Run run = Shell.run("check", "--" + COMMANDS);
        assertEquals(2, run.code());
        requireQuiet(run);
        requireQuiet(Shell.run(COMMANDS));
        requireQuiet(Shell.run("export", folder, "--to", folder, "--dialect", COMMANDS));
        requireQuiet(Shell.run("check", folder.resolve(COMMANDS)));
    }
}
