package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

@DisplayName("The page of the command line")
class CommandLinePageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("stormspec.root", "..")).resolve("docs/command-line.md");
    private static final Set<String> EVERYWHERE = Set.of("--help", "--version");

    @Test
    @DisplayName("tells of every command and every option")
    void tellsOfEverything() throws IOException {
        assertToldOf(Files.readString(PAGE), "", Stormspec.commandLine());
    }

    @Test
    @DisplayName("lists the commands that the launcher takes for such, whatever folders there are")
    void theLauncherKnowsEveryCommand() throws IOException {
        List<String> known =
                List.of(
                        Files.readString(PAGE.resolve("../../.mvn/launch.sh").normalize())
                                .split("[\\s|)]+"));
        for (String name : Stormspec.commandLine().getSubcommands().keySet()) {
            assertTrue(known.contains(name), () -> name + " is missing in the launcher");
        }
    }

    private static void assertToldOf(String page, String path, CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden() && !EVERYWHERE.contains(option.longestName())) {
                assertTrue(
                        page.contains(option.longestName()),
                        () -> path + option.longestName() + " is missing");
            }
        }
        for (Map.Entry<String, CommandLine> each : command.getSubcommands().entrySet()) {
            String name = each.getKey();
            boolean ours = !name.equals("help");
            if (ours) {
                assertTrue(page.contains(name), () -> path + name + " is missing");
                assertToldOf(page, path + name + " ", each.getValue());
            }
        }
    }
}
