package org.stormspec.app.access;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.stormspec.app.review.Derived;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.export.access.AccessCsv;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.DesiredAcl;
import org.stormspec.export.push.ModelState;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/** The access matrix of a session: what is shown of it, the cell in question, what can be done. */
public final class AccessViewModel {
    /** Name of the file that holds the matrix. */
    static final String FILE = "access.csv";

    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Derived<AccessSheet> sheet;
    private final ObjectProperty<AccessFilter> filter =
            new SimpleObjectProperty<>(AccessFilter.ALL);
    private final ReadOnlyObjectWrapper<AccessTable> table =
            new ReadOnlyObjectWrapper<>(AccessTable.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Cell>> cell =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    // The cell in question by ids, because rows come and go with edits and filters.
    private String topic = "";
    private String context = "";

    /** Follows a session. */
    public AccessViewModel(WorkspaceSession session, TaskRunner tasks) {
        this.session = session;
        this.tasks = tasks;
        this.sheet =
                new Derived<>(session, tasks, "Work out who may read what", () -> AccessSheet::of);
        filter.addListener(_ -> show());
        sheet.state().subscribe(_ -> show());
    }

    /** Says whether the matrix is looked at; what is selected is looked up in it first. */
    public void setVisible(boolean now) {
        if (now) {
            session.selection().get().single().ifPresent(this::lookUp);
        }
        sheet.setVisible(now);
        show();
    }

    private void lookUp(RecordKey selected) {
        if (selected.type() == RecordType.ELEMENT) {
            topic = selected.id();
        } else if (selected.type() == RecordType.CONTEXT) {
            context = selected.id();
        }
    }

    private void show() {
        table.set(
                sheet.value()
                        .map(found -> AccessTable.of(found, filter.get()))
                        .orElse(AccessTable.EMPTY));
        message.set(
                switch (sheet.state().get()) {
                    case Derived.State.Working<AccessSheet> _ -> "Working out who may read what…";
                    case Derived.State.Failed<AccessSheet> failed ->
                            "The matrix cannot be made: " + failed.why();
                    case Derived.State.Ready<AccessSheet>(AccessSheet found) -> missing(found);
                });
        point();
    }

    private String missing(AccessSheet found) {
        if (found.topics().isEmpty()) {
            return "Nothing to grant yet: put topics into contexts and decide who may read them";
        }
        return table.get().isEmpty() ? "No topic and context fit these filters" : "";
    }

    private void point() {
        AccessTable shown = table.get();
        if (shown.isEmpty()) {
            cell.set(Optional.empty());
            return;
        }
        int row = shown.rowOf(topic);
        int column = shown.columnOf(context);
        select(row < 0 ? firstTopic(0, 1) : row, Math.max(column, 0));
    }

    /** The nearest row of a topic from a row on, in a direction; -1 when there is none. */
    private int firstTopic(int from, int step) {
        int row = from;
        while (row >= 0 && row < table.get().rows().size()) {
            if (table.get().rows().get(row) instanceof AccessTable.Row.Topic) {
                return row;
            }
            row += step;
        }
        return -1;
    }

    /** Looks at another cell; a row of an owner leads to its first topic. */
    public void select(int row, int column) {
        AccessTable shown = table.get();
        int wanted = firstTopic(Math.clamp(row, 0, Math.max(0, shown.rows().size() - 1)), 1);
        if (wanted >= 0
                && !shown.columns().isEmpty()
                && shown.rows().get(wanted) instanceof AccessTable.Row.Topic found) {
            int at = Math.clamp(column, 0, shown.columns().size() - 1);
            topic = found.contract().element().id();
            context = shown.columns().get(at).id();
            cell.set(Optional.of(cell(wanted, at, found)));
        }
    }

    /** Looks at a cell so many rows and columns away, or as near to that as there are cells. */
    public void move(int rows, int columns) {
        cell.get()
                .ifPresent(from -> {
                    int wanted = Math.clamp(from.row() + rows, 0, table.get().rows().size() - 1);
                    int row = firstTopic(wanted, rows < 0 ? -1 : 1);
                    select(row < 0 ? from.row() : row, from.column() + columns);
                });
    }

    private Cell cell(int row, int column, AccessTable.Row.Topic found) {
        AccessSheet from = sheet.value().orElseThrow();
        Context reader = table.get().columns().get(column);
        TopicContract contract = found.contract();
        Mark mark = table.get().mark(found, column);
        boolean refused = mark == Mark.NONE || mark == Mark.REFUSED;
        ModelState state = ModelState.ofAccess(from.landscape());
        List<DesiredAcl> rules =
                refused
                        ? state.rulesOfGrant(reader.id(), contract, AclPolicy.Variant.SAFE)
                        : state.rulesAbout(reader.id(), contract, AclPolicy.Variant.SAFE);
        return new Cell(
                row,
                column,
                contract,
                reader,
                mark,
                why(from, reader, contract),
                refused ? "A grant would add on the cluster" : "Access rules on the cluster",
                rules.stream().map(rule -> rule.entry().text()).toList(),
                new Offers(session, contract, reader).of(mark));
    }

    private static String why(AccessSheet from, Context reader, TopicContract contract) {
        String why = from.matrix().entry(reader, contract).why();
        return why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1);
    }

    /** Writes the whole matrix into a folder, away from the screen. */
    public void export(Path folder) {
        sheet.value()
                .ifPresent(found -> {
                    status.set("Writing " + FILE + "…");
                    tasks.start(
                            "Write " + FILE,
                            _ -> write(found, folder.resolve(FILE)),
                            this::written);
                });
    }

    private static Path write(AccessSheet found, Path file) throws IOException {
        StringWriter text = new StringWriter();
        AccessCsv.write(found.matrix(), text);
        AtomicFile.write(file, text.toString());
        return file;
    }

    private void written(Outcome<Path> outcome) {
        status.set(
                switch (outcome) {
                    case Outcome.Done<Path>(Path file) -> "Written to " + file;
                    case Outcome.Failed<Path> failed -> "Not written: " + failed.message();
                    case Outcome.Cancelled<Path> _ -> "";
                });
    }

    /** Returns which part is looked at. */
    public ObjectProperty<AccessFilter> filter() {
        return filter;
    }

    /** Returns what is shown. */
    public ReadOnlyObjectProperty<AccessTable> table() {
        return table.getReadOnlyProperty();
    }

    /** Returns the cell in question, if there is any. */
    public ReadOnlyObjectProperty<Optional<Cell>> cell() {
        return cell.getReadOnlyProperty();
    }

    /** Returns what to say instead of a matrix, empty when there is one. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Returns what became of writing it, empty when nobody asked. */
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /** Returns how many cells of the whole matrix have a mark. */
    public int count(Mark mark) {
        return sheet.value().map(found -> found.count(mark)).orElse(0);
    }

    /** Returns the domains to choose from. */
    public SortedSet<String> domains() {
        return sheet.value().map(AccessSheet::domains).orElseGet(TreeSet::new);
    }

    /** Returns the tags to choose from. */
    public SortedSet<String> tags() {
        return sheet.value().map(AccessSheet::tags).orElseGet(TreeSet::new);
    }

    /** Returns the levels to choose from. */
    public List<Access> levels() {
        return List.of(Access.values());
    }
}
