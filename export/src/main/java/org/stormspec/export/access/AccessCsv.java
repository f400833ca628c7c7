package org.stormspec.export.access;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.text.CsvCell;
import org.stormspec.model.contract.AccessMatrix;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;

/** Writes an access matrix as comma-separated values, one line a cell. */
public final class AccessCsv {

    private AccessCsv() {}

    /**
     * Writes all cells below a headline.
     *
     * @throws IOException when the target does not take them
     */
    public static void write(AccessMatrix matrix, Appendable target) throws IOException {
        target.append("topic,context,right,reads,why\n");
        for (TopicContract topic : matrix.topics()) {
            for (Context context : matrix.contexts()) {
                target.append(line(matrix.entry(context, topic)));
            }
        }
    }

    private static String line(AccessMatrix.Entry entry) {
        return Stream.of(
                        entry.topic().name(),
                        entry.context().path(),
                        entry.right().word(),
                        String.valueOf(entry.used()),
                        entry.why())
                .map(CsvCell::of)
                .collect(Collectors.joining(",", "", "\n"));
    }
}
