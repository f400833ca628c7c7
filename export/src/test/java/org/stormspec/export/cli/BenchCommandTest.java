package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.bench.BenchRow;
import org.stormspec.export.bench.RulesBench;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("stormspec bench")
class BenchCommandTest {

    @Test
    @DisplayName("is listed by the help")
    void listed() {
        assertTrue(Shell.run("--help").out().contains("bench"));
        assertTrue(Shell.run("bench", "--help").out().contains("canvas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "5m", "-3", "999k", ""})
    @DisplayName("refuses a size that is none, in one line")
    void refusesSizes(String size) {
        Shell.Run run = Shell.run("bench", "canvas", "--sizes=" + size);

        assertEquals(2, run.code());
        assertEquals(
                List.of(
                        "stormspec: --sizes wants numbers from 1 to 200k such as 200 or 5k, not '"
                                + size
                                + "'."),
                run.err().lines().toList());
    }

    @Test
    @DisplayName("says where the canvas is when the desktop application is not on the path")
    void withoutDesktop() {
        Shell.Run run = Shell.run("bench", "canvas");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("stormspec bench canvas"), run.err());
        assertEquals("", run.out());
    }

    @Test
    @DisplayName("measures the rules without a screen, one row for each size and step")
    void rules() {
        Shell.Run run =
                Shell.run("bench", "rules", "--quick", "--sizes", "40,100", "--format", "json");

        assertEquals(0, run.code(), run.err());
        JsonNode rows = new JsonMapper().readTree(run.out());
        assertEquals(2 * RulesBench.steps().size(), rows.size());
        assertEquals("full", rows.at("/0/step").asString());
        assertEquals(100, rows.get(rows.size() - 1).get("size").asInt());
    }

    @Test
    @DisplayName("says which steps there are when asked for another one")
    void unknownStep() {
        Shell.Run run = Shell.run("bench", "rules", "--steps", "fly");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("--steps knows no 'fly'; there are full,"), run.err());
    }

    @Test
    @DisplayName("sums up a series by its middle, its 95th of 100 and its worst")
    void sumsUp() {
        double[] wall = new double[100];
        for (int i = 0; i < wall.length; i++) {
            wall[i] = 100 - i;
        }

        assertEquals(
                new BenchRow(50, "drag", 50, 95, 100, 2),
                BenchRow.of(50, "drag", wall, new double[] {1, 2, 3}));
    }

    @Test
    @DisplayName("aligns its columns and rounds JSON to hundredths")
    void formats() {
        List<BenchRow> rows = List.of(new BenchRow(50_000, "pan-0.25", 1.2345, 10, 100.5, 0));

        assertEquals(
                List.of(
                        "    size  step             median        p95        max        cpu",
                        "   50000  pan-0.25           1.23      10.00     100.50       0.00"),
                BenchReport.table(rows).lines().toList());
        assertTrue(BenchReport.json(rows).contains("\"median\" : 1.23,"), BenchReport.json(rows));
    }
}
