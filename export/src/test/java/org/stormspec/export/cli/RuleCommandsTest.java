package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.check.Rules;
import org.stormspec.model.rule.About;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("On the command line rules")
class RuleCommandsTest {

    @TempDir Path folder;

    private Path acme(String file, String text) throws IOException {
        Path acme = Shell.acme(folder);
        Files.writeString(acme.resolve(file), text);
        return acme;
    }

    @Test
    @DisplayName("are listed, for people and for machines")
    void listed() {
        JsonNode list = new JsonMapper().readTree(Shell.run("rules", "--format", "json").out());
        assertEquals(Rules.described().size(), list.size());
        for (About about : Rules.described()) {
            assertTrue(Shell.run("rules").out().contains(about.title()), about.id());
        }
        assertEquals("ACC-01", list.at("/0/id").asString());
        assertEquals("error", list.at("/0/level").asString());
        assertTrue(Shell.run("rules", "--profile", "workshop").out().contains("ACC-01  hint"));
    }

    @Test
    @DisplayName("are explained one by one")
    void explained() {
        for (About about : Rules.described()) {
            Shell.Run run = Shell.run("explain", about.id());
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().contains(about.idea()), run.out());
            assertTrue(run.out().contains(about.example()), run.out());
        }
        Shell.Run unknown = Shell.run("explain", "ACC-99");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("There is no rule 'ACC-99'"), unknown.err());
    }

    @Test
    @DisplayName("go by the profile asked for")
    void profile() {
        Path acme = Shell.acme(folder);
        assertEquals(1, Shell.run("check", acme, "--profile", "strict").code());
        assertEquals(0, Shell.run("check", acme, "--profile", "workshop").code());
        Shell.Run unknown = Shell.run("check", acme, "--profile", "lenient");
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.err().contains("there are workshop, standard, specmesh, strict"),
                unknown.err());
    }

    @Test
    @DisplayName("go by the file of the organisation, whose faults have file and line")
    void organisation() throws IOException {
        Path acme = acme("rules.yaml", "profile: standard\nlevels:\n  ACC-03: error\n");
        Shell.Run run = Shell.run("check", acme);
        assertEquals(1, run.code());
        assertTrue(run.out().contains("error   ACC-03"), run.out());

        Files.writeString(acme.resolve("rules.yaml"), "levels:\n  ACC-99: error\n");
        Shell.Run broken = Shell.run("check", acme);
        assertEquals(2, broken.code());
        assertTrue(broken.err().contains("rules.yaml:2:"), broken.err());
        assertTrue(broken.err().contains("the id of a rule"), broken.err());
    }

    @Test
    @DisplayName("keep quiet about what is waived, and speak again when the time is over")
    void waivers() throws IOException {
        String waiver =
                """
                ACC-03:
                  element %s:
                    reason: billing reads it from March on
                    by: jo@acme.example
                    until: '%s'
                """;
        Path acme = Shell.acme(folder);
        JsonNode report =
                new JsonMapper().readTree(Shell.run("check", acme, "--format", "json").out());
        String place = report.at("/findings/0/places/0").asString().replace("element:", "");
        Files.writeString(acme.resolve("waivers.yaml"), waiver.formatted(place, "2999-12-31"));
        Shell.Run waived = Shell.run("check", acme);
        assertFalse(waived.out().contains("ACC-03"), waived.out());
        assertTrue(waived.out().contains(", 1 waived"), waived.out());

        Files.writeString(acme.resolve("waivers.yaml"), waiver.formatted(place, "2020-12-31"));
        Shell.Run over = Shell.run("check", acme);
        assertTrue(over.out().contains("ACC-03"), over.out());
        assertTrue(over.out().contains("waived by jo@acme.example until 2020-12-31"), over.out());

        Files.writeString(acme.resolve("waivers.yaml"), "ACC-03:\n  element x: {reason: so}\n");
        Shell.Run unsigned = Shell.run("check", acme);
        assertEquals(2, unsigned.code());
        assertTrue(unsigned.err().contains("waivers.yaml:2:"), unsigned.err());
    }

    @Test
    @DisplayName("tell other tools file and line of each finding")
    void sarif() throws IOException {
        Path acme = Shell.acme(folder);
        JsonNode log =
                new JsonMapper().readTree(Shell.run("check", acme, "--format", "sarif").out());
        assertEquals("2.1.0", log.at("/version").asString());
        JsonNode result = log.at("/runs/0/results/0");
        assertEquals("ACC-03", result.at("/ruleId").asString());
        assertEquals("warning", result.at("/level").asString());
        JsonNode physical = result.at("/locations/0/physicalLocation");
        String file = physical.at("/artifactLocation/uri").asString();
        int line = physical.at("/region/startLine").asInt();
        String id =
                result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString()
                        .replaceAll(".* / ", "");
        assertEquals(id + ":", Files.readAllLines(acme.resolve(file)).get(line - 1).strip());
    }

    @Test
    @DisplayName("are satisfied by a fix that is shown first and then saved")
    void fix() throws IOException {
        Path acme = Shell.acme(folder);
        String before = content(acme);

        Shell.Run shown = Shell.run("fix", acme, "--rule", "acc-03", "--dry-run");
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().contains("+++ b/contexts/"), shown.out());
        assertEquals(before, content(acme));

        Shell.Run done = Shell.run("fix", acme, "--rule", "ACC-03");
        assertEquals(0, done.code(), done.err());
        assertTrue(done.out().contains("changed  contexts/"), done.out());
        assertFalse(Shell.run("check", acme).out().contains("ACC-03"));

        assertEquals("", Shell.run("fix", acme, "--rule", "ACC-03").out());
    }

    private static String content(Path acme) throws IOException {
        StringBuilder content = new StringBuilder();
        try (var files = Files.walk(acme)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                content.append(file).append(Files.readString(file));
            }
        }
        return content.toString();
    }
}
