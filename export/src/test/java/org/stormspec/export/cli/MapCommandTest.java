package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("stormspec map")
class MapCommandTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"map.svg", "map.png", "map.dot"})
    @DisplayName("draws the same bytes twice")
    void drawsTheSameTwice(String name) throws Exception {
        Path acme = Shell.acme(folder);
        Path first = folder.resolve(name);
        Path second = folder.resolve("again-" + name);

        assertEquals(0, Shell.run("map", acme, "--out", first).code());
        assertEquals(0, Shell.run("map", acme, "--out", second).code());

        assertTrue(Files.size(first) > 1_000);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    @DisplayName("ends with 2 and leaves nothing behind when a folder is in the way")
    void folderInTheWay() throws Exception {
        Path acme = Shell.acme(folder);
        Path out = Files.createDirectories(folder.resolve("out/map.svg"));

        assertEquals(2, Shell.run("map", acme, "--out", out).code());

        assertArrayEquals(new String[] {"map.svg"}, folder.resolve("out").toFile().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.jpg", "map"})
    @DisplayName("ends with 2 when the ending says no format")
    void unknownEnding(String name) {
        Shell.Run run = Shell.run("map", Shell.acme(folder), "--out", folder.resolve(name));

        assertEquals(2, run.code());
        assertTrue(run.err().contains(".svg"), run.err());
    }

    @Test
    @DisplayName("leaves private topics out and says so, unless internals are asked for")
    void leavesPrivateTopicsOut() throws Exception {
        Path acme = Shell.acme(folder);
        Path out = folder.resolve("map.dot");

        Shell.Run run = Shell.run("map", acme, "--out", out);
        assertTrue(run.out().contains("8 private topics are left out"), run.out());
        assertFalse(Files.readString(out).contains("_private."));

        assertEquals(0, Shell.run("map", acme, "--out", out, "--internals").code());
        assertTrue(Files.readString(out).contains("acme.finance.sales._private."));
    }

    @Test
    @DisplayName("draws the part asked for by domain, access, tag, pattern and focus")
    void drawsAPart() throws Exception {
        Path acme = Shell.acme(folder);

        String health = dot(acme, "--domain", "health", "--access", "PUBLIC");
        assertTrue(health.contains("health.life_enhancer._public.user-score"));
        assertFalse(health.contains("finance.sales"));

        String personal = dot(acme, "--tag", "pii");
        assertTrue(personal.contains("common.users._protected.user"));
        assertFalse(personal.contains("finance.campaign._public.sale"));

        String made = dot(acme, "--pattern", "event-transformation");
        assertTrue(made.contains("common.data_quality"));
        assertFalse(made.contains("health.fitness"));

        String focus = dot(acme, "--focus", "user-score", "--direction", "downstream");
        assertTrue(focus.contains("health.sleepy"));
        assertFalse(focus.contains("people.onboard"));
    }

    private String dot(Path workspace, String... options) throws Exception {
        Path out = folder.resolve("part.dot");
        List<Object> words = new ArrayList<>(List.of("map", workspace, "--out", out));
        words.addAll(List.of(options));
        Shell.Run run = Shell.run(words.toArray());
        assertEquals(0, run.code(), run.err());
        return Files.readString(out);
    }

    @Test
    @DisplayName("lists what contexts are to each other with the topics behind it")
    void listsRelations() {
        Shell.Run run = Shell.run("map", Shell.acme(folder), "--relations", "--domain", "finance");

        assertEquals(0, run.code(), run.err());
        assertEquals(
                """
                finance.campaign → finance.sales: undeclared
                  finance.campaign.sale, public, read by OrderProcessor, event-carried-state
                """,
                run.out());
    }

    @Test
    @DisplayName("lists the common entities by their role")
    void listsCommonEntities() {
        Shell.Run run = Shell.run("map", Shell.acme(folder), "--topics", "--role", "shared");

        assertEquals(
                """
                acme.common.data_quality._public.user, public · CDC
                acme.common.glossary._public.glossary, public · CDC
                acme.common.users._public.role, public · CDC
                acme.common.users._public.tenant, public · CDC
                acme.common.users._protected.user, protected · CDC · PII
                """,
                run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--focus, nowhere, nothing on the map is called nowhere",
        "--domain, nowhere, 'there is common, finance'",
        "--tag, nothing, nothing on the map has 'nothing'",
        "--hops, 0, --hops must be 1 or more"
    })
    @DisplayName("ends with 2 and says what there is when nothing is called so")
    void saysWhatThereIs(String option, String value, String said) {
        Shell.Run run = Shell.run("map", Shell.acme(folder), "--relations", option, value);

        assertEquals(2, run.code());
        assertTrue(run.err().contains(said), run.err());
    }

    @Test
    @DisplayName("ends with 2 when there is nothing to do")
    void nothingToDo() {
        Shell.Run run = Shell.run("map", Shell.acme(folder));

        assertEquals(2, run.code());
        assertTrue(run.err().contains("--out FILE"), run.err());
    }
}
