package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.demo.Samples;

@DisplayName("Fixing by the command line")
class FixCommandTest {

    private static final Pattern FINDING =
            Pattern.compile("(?m)^(?:error|warning|hint) +([A-Z]{3}-\\d\\d) ");

    @TempDir Path root;

    static Stream<String> samples() throws IOException {
        return Samples.all().stream().map(Samples.Sample::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @DisplayName(
            "does what a dry run says, in the same words but for the tense, and it is true then")
    void doesWhatADryRunSays(String sample) throws IOException {
        Path folder = root.resolve("workspace");
        Samples.copy(sample, folder);
        assertFalse(rules(folder).isEmpty());
        for (String rule : rules(folder)) {
            String before = Shell.run("check", folder).out();
            Shell.Run dry = Shell.run("fix", folder, "--rule", rule, "--dry-run");
            assertEquals(before, Shell.run("check", folder).out(), rule);
            Shell.Run run = Shell.run("fix", folder, "--rule", rule);
            assertEquals(dry.code(), run.code(), rule);
            assertEquals(dry.err().replace("would fix: ", "fixed: "), run.err(), rule);
            assertTrue(isTrue(run.err(), Shell.run("check", folder).out()), run.err());
        }
    }

    private static Set<String> rules(Path folder) {
        Set<String> rules = new TreeSet<>();
        Matcher finding = FINDING.matcher(Shell.run("check", folder).out());
        while (finding.find()) {
            rules.add(finding.group(1));
        }
        return rules;
    }

    /** What is said to be fixed is found no more. */
    private static boolean isTrue(String told, String found) {
        List<String> fixed = new ArrayList<>();
        told.lines()
                .filter(line -> line.startsWith("fixed: "))
                .map(line -> line.substring("fixed: ".length()).split(" → ")[0])
                .forEach(fixed::add);
        return found.lines().noneMatch(line -> fixed.stream().anyMatch(line::endsWith));
    }

    @Test
    @DisplayName("asks instead of deleting, and changes nothing then")
    void asksInsteadOfDeleting() throws IOException {
        Path acme = Shell.acme(root);
        Files.writeString(
                acme.resolve("contexts/finance.loose.yaml"),
                """
                owner: finance-team
                purpose: to be loose
                policies:
                  bill:
                    name: Whenever delivered, bill
                """);
        Shell.Run run = Shell.run("fix", acme, "--rule", "FLO-02");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("asks: "), run.err());
        assertFalse(run.err().contains("fixed: "), run.err());
        assertTrue(Files.readString(acme.resolve("contexts/finance.loose.yaml")).contains("bill:"));
    }
}
