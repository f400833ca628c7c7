package org.stormspec.app.preview;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/** Keeps the document of one context up to date while it is looked at. */
public final class SpecViewModel {
    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final StringProperty context = new SimpleStringProperty("");
    private final ObjectProperty<Dialect> dialect =
            new SimpleObjectProperty<>(Dialect.ASYNCAPI_3_0);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private boolean visible;
    // Counts the requests; an answer to an older one is dropped.
    private long request;

    /** Follows a session. */
    public SpecViewModel(WorkspaceSession session, TaskRunner tasks) {
        this.session = session;
        this.tasks = tasks;
        context.set(session.model().contexts().stream().map(Context::id).findFirst().orElse(""));
        follow(session.selection().get());
        session.selection().addListener((_, _, selection) -> follow(selection));
        session.onSettled(this::refresh);
        context.addListener(_ -> refresh());
        dialect.addListener(_ -> refresh());
    }

    private void follow(Selection selection) {
        selection.single().flatMap(this::contextOf).ifPresent(context::set);
    }

    private Optional<String> contextOf(RecordKey key) {
        ModelView model = session.model();
        return key.type() == RecordType.CONTEXT
                ? model.context(key.id()).map(Context::id)
                : Optional.of(key)
                        .filter(found -> found.type() == RecordType.ELEMENT)
                        .flatMap(found -> model.element(found.id()))
                        .flatMap(Element::context)
                        .filter(id -> model.context(id).isPresent());
    }

    /** Returns the id of the context whose document is shown, empty when there is none. */
    public StringProperty context() {
        return context;
    }

    /** Returns the dialect of the document. */
    public ObjectProperty<Dialect> dialect() {
        return dialect;
    }

    /** Returns what becomes of commands, as the workspace says. */
    public CommandExport commands() {
        return session.model().workspace().defaults().commands();
    }

    /** Changes for the whole workspace what becomes of commands; one step to undo. */
    public void treat(CommandExport commands) {
        Workspace workspace = session.model().workspace();
        if (workspace.defaults().commands() != commands) {
            session.perform(
                    "Change commands in specs",
                    session.edits()
                            .change(
                                    session.model(),
                                    Workspace.KEY,
                                    Workspace.class,
                                    found ->
                                            found.defaulting(
                                                    found.defaults().commanding(commands))));
        }
    }

    /** Returns the document. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** Says whether the document is looked at; only then it is made. */
    public void setVisible(boolean now) {
        visible = now;
        refresh();
    }

    private void refresh() {
        if (!visible) {
            return;
        }
        long mine = ++request;
        ModelView snapshot = session.snapshot();
        String wanted = context.get();
        Dialect spoken = dialect.get();
        tasks.start(
                "Write the document",
                _ ->
                        AsyncApiExporter.preview(
                                snapshot, spoken, wanted, SpecDelivery.schemasOf(session.folder())),
                outcome -> take(outcome, mine));
    }

    private void take(Outcome<String> outcome, long mine) {
        if (mine != request) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<String>(String document) -> text.set(document);
            case Outcome.Failed<String> failed ->
                    text.set("# The document could not be written: " + failed.message() + "\n");
            case Outcome.Cancelled<String> _ -> {}
        }
    }
}
