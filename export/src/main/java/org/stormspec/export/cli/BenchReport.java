package org.stormspec.export.cli;

import java.util.List;
import java.util.Locale;
import org.stormspec.export.bench.BenchRow;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes measurements for people and for machines. */
final class BenchReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BenchReport() {}

    /** Returns an aligned table with one line for each row. */
    static String table(List<BenchRow> rows) {
        StringBuilder table = new StringBuilder();
        table.append(
                "%8s  %-12s %10s %10s %10s %10s%n"
                        .formatted("size", "step", "median", "p95", "max", "cpu"));
        for (BenchRow row : rows) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%8d  %-12s %10.2f %10.2f %10.2f %10.2f%n",
                            row.size(),
                            row.step(),
                            row.median(),
                            row.p95(),
                            row.max(),
                            row.cpu()));
        }
        return table.toString();
    }

    /** Returns a JSON array of objects {@code size, step, median, p95, max, cpu}. */
    static String json(List<BenchRow> rows) {
        ArrayNode list = JSON.createArrayNode();
        for (BenchRow row : rows) {
            ObjectNode node = list.addObject();
            node.put("size", row.size());
            node.put("step", row.step());
            node.put("median", rounded(row.median()));
            node.put("p95", rounded(row.p95()));
            node.put("max", rounded(row.max()));
            node.put("cpu", rounded(row.cpu()));
        }
        return JSON.writeValueAsString(list) + "\n";
    }

    /** Hundredths of a millisecond are already noise. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
