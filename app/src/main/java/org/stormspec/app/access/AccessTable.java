package org.stormspec.app.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;

/** The rows and columns of the matrix that are looked at. A value. */
public final class AccessTable {
    /** Nothing. */
    static final AccessTable EMPTY = new AccessTable(List.of(), List.of(), new Mark[0][0]);

    /** One row. */
    public sealed interface Row {
        /**
         * The owner of the topics beneath.
         *
         * @param context the owner
         * @param topics how many of its topics follow
         */
        record Owner(Context context, int topics) implements Row {}

        /**
         * A topic.
         *
         * @param contract what it is
         * @param index where its marks are
         */
        record Topic(TopicContract contract, int index) implements Row {}
    }

    private final List<Row> rows;
    private final List<Context> columns;
    private final Mark[][] marks;

    private AccessTable(List<Row> rows, List<Context> columns, Mark[][] marks) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.marks = marks;
    }

    static AccessTable of(AccessSheet sheet, AccessFilter filter) {
        int[] columns =
                IntStream.range(0, sheet.contexts().size())
                        .filter(context -> filter.takes(sheet.contexts().get(context)))
                        .toArray();
        int[] topics =
                IntStream.range(0, sheet.topics().size())
                        .filter(topic -> filter.takes(sheet.topics().get(topic)))
                        .filter(topic ->
                                filter.show() == AccessFilter.Show.ALL
                                        || IntStream.of(columns)
                                                .anyMatch(context ->
                                                        filter.show()
                                                                .wants(sheet.mark(topic, context))))
                        .toArray();
        int[] shown =
                IntStream.of(columns)
                        .filter(context ->
                                filter.show() == AccessFilter.Show.ALL
                                        || IntStream.of(topics)
                                                .anyMatch(topic ->
                                                        filter.show()
                                                                .wants(sheet.mark(topic, context))))
                        .toArray();
        return new AccessTable(
                rows(sheet, topics),
                IntStream.of(shown).mapToObj(sheet.contexts()::get).toList(),
                marks(sheet, topics, shown));
    }

    private static List<Row> rows(AccessSheet sheet, int[] topics) {
        Map<Context, List<Row>> owned = new LinkedHashMap<>();
        for (int index = 0; index < topics.length; index++) {
            TopicContract topic = sheet.topics().get(topics[index]);
            owned.computeIfAbsent(topic.owner(), _ -> new ArrayList<>())
                    .add(new Row.Topic(topic, index));
        }
        List<Row> rows = new ArrayList<>();
        owned.forEach((owner, its) -> {
            rows.add(new Row.Owner(owner, its.size()));
            rows.addAll(its);
        });
        return rows;
    }

    private static Mark[][] marks(AccessSheet sheet, int[] topics, int[] columns) {
        Mark[][] marks = new Mark[topics.length][columns.length];
        for (int row = 0; row < topics.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                marks[row][column] = sheet.mark(topics[row], columns[column]);
            }
        }
        return marks;
    }

    /** Returns the rows: each owner with its topics beneath. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the columns. */
    public List<Context> columns() {
        return columns;
    }

    /** Returns the mark of a topic's cell. */
    public Mark mark(Row.Topic row, int column) {
        return marks[row.index()][column];
    }

    /** Returns whether there is no cell. */
    public boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }

    /** Returns where a topic stands, or -1. */
    int rowOf(String topic) {
        return IntStream.range(0, rows.size())
                .filter(row -> idOf(row).equals(topic))
                .findFirst()
                .orElse(-1);
    }

    /** Returns where a context stands, or -1. */
    int columnOf(String context) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).id().equals(context))
                .findFirst()
                .orElse(-1);
    }

    private String idOf(int row) {
        return rows.get(row) instanceof Row.Topic topic ? topic.contract().element().id() : "";
    }
}
