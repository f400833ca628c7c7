package org.stormspec.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.cli.Stormspec;

@DisplayName("stormspec bench canvas")
class DesktopBenchTest {

    private static final List<String> STEPS =
            List.of(
                    "start",
                    "open",
                    "still",
                    "pan-1",
                    "pan-0.5",
                    "pan-0.25",
                    "pan-0.1",
                    "pan-fit",
                    "zoom",
                    "drag",
                    "drop",
                    "type",
                    "space",
                    "undo",
                    "heap-mb");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Stormspec.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    @DisplayName("prints one JSON row for every step of a small board")
    void json() {
        int code = run("bench", "canvas", "--sizes", "200", "--quick", "--format", "json");

        assertEquals(0, code, err::toString);
        Pattern row =
                Pattern.compile(
                        "\\{\\s*\"size\" : 200,\\s*\"step\" : \"([a-z0-9.-]+)\",\\s*\"median\" : [0-9.]+,"
                                + "\\s*\"p95\" : [0-9.]+,\\s*\"max\" : [0-9.]+,\\s*\"cpu\" : [0-9.]+\\s*}");
        assertEquals(STEPS, row.matcher(out.toString()).results().map(r -> r.group(1)).toList());
    }

    @Test
    @DisplayName("prints the chosen steps as an aligned table")
    void table() {
        int code =
                run(
                        "bench",
                        "canvas",
                        "--sizes",
                        "200,1k",
                        "--steps",
                        "pan,zoom,heap-mb",
                        "--quick");

        assertEquals(0, code, err::toString);
        List<String> lines = out.toString().lines().toList();
        List<String> wanted =
                List.of("pan-1", "pan-0.5", "pan-0.25", "pan-0.1", "pan-fit", "zoom", "heap-mb");
        assertEquals(1 + 2 * wanted.size(), lines.size(), out::toString);
        assertEquals(
                wanted,
                lines.subList(1, 1 + wanted.size()).stream()
                        .map(line -> line.strip().split("\\s+")[1])
                        .toList());
        assertEquals(1, lines.stream().mapToInt(String::length).distinct().count());
    }

    @Test
    @DisplayName("makes the same board from the same seed, another one from another")
    void seed() {
        assertEquals(MadeBoard.of(120, 7), MadeBoard.of(120, 7));
        assertTrue(!MadeBoard.of(120, 7).equals(MadeBoard.of(120, 8)));
    }

    @Test
    @DisplayName("names every step in --steps by its id")
    void ids() {
        assertEquals(STEPS, Arrays.stream(Step.values()).map(Step::id).toList());
    }
}
