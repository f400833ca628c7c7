package org.stormspec.app.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Debounce;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.Judgement;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.evolution.SchemaFacts;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.store.ModelView;

/**
 * Looks outside the model whenever it has been quiet for a while: at schema files and examples, and
 * at what changed since the last export. What it finds becomes findings like all others.
 */
public final class Outlook {
    /** Looking writes all specs in memory; nobody waits for it while they type. */
    private static final int QUIET_MILLIS = 1200;

    /** Moving stickies about changes no contract. */
    private static final Set<RecordType> CONTRACTS =
            EnumSet.complementOf(
                    EnumSet.of(
                            RecordType.BOARD,
                            RecordType.LANE,
                            RecordType.PHASE,
                            RecordType.FRAME,
                            RecordType.PLACEMENT,
                            RecordType.VIEW));

    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Supplier<Optional<Path>> lastExport;
    private final BooleanSupplier committed;
    private final Consumer<Outside> tell;
    private final Debounce again;
    private boolean running;
    private boolean stale;

    /**
     * Looks now and after every series of changes.
     *
     * @param lastExport folder of the last export, if there was one
     * @param committed whether its last commit counts, and not its files as they are
     * @param tell told what was found, on the user-interface thread
     */
    public Outlook(
            WorkspaceSession session,
            TaskRunner tasks,
            Debounce.Factory debounce,
            Supplier<Optional<Path>> lastExport,
            BooleanSupplier committed,
            Consumer<Outside> tell) {
        this.session = session;
        this.tasks = tasks;
        this.lastExport = lastExport;
        this.committed = committed;
        this.tell = tell;
        this.again = debounce.of(QUIET_MILLIS, this::look);
        session.onSettled(CONTRACTS, again::poke);
        again.poke();
    }

    /** Looks again soon: the folder is another one, or was written to. */
    public void lookAgain() {
        again.poke();
    }

    private void look() {
        if (running) {
            stale = true;
            return;
        }
        running = true;
        stale = false;
        ModelView snapshot = session.snapshot();
        Path workspace = session.folder();
        Optional<Path> before = lastExport.get();
        boolean lastCommit = committed.getAsBoolean();
        tasks.start(
                "Compare with the last export",
                _ -> look(snapshot, workspace, before, lastCommit),
                this::take);
    }

    private static Outside look(
            ModelView model, Path workspace, Optional<Path> before, boolean committed) {
        Landscape landscape = Landscape.of(model);
        Outside files = SchemaFacts.ofFiles(landscape, SpecDelivery.schemasOf(workspace));
        return before.filter(Files::isDirectory)
                .flatMap(folder -> changes(model, workspace, folder, committed))
                .map(judgement -> SchemaFacts.ofChanges(files, landscape, judgement.report()))
                .orElse(files);
    }

    // What cannot be compared is told on the page of changes, to those who ask.
    private static Optional<Judgement> changes(
            ModelView model, Path workspace, Path folder, boolean committed) {
        try {
            SpecDelivery delivery =
                    SpecDelivery.prepare(model, workspace, folder, Dialect.ASYNCAPI_3_0, Set.of());
            return delivery.errors().isEmpty()
                    ? Optional.of(Judgement.of(model, delivery, committed))
                    : Optional.empty();
        } catch (GitRefusal | IOException unreadable) {
            return Optional.empty();
        }
    }

    private void take(Outcome<Outside> outcome) {
        running = false;
        if (outcome instanceof Outcome.Done<Outside>(Outside found)) {
            tell.accept(found);
        }
        if (stale) {
            again.poke();
        }
    }
}
