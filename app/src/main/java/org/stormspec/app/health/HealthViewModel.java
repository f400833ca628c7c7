package org.stormspec.app.health;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.stormspec.app.review.Derived;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.RecordKey;

/** The health of a session's model, worked out in the background while it is looked at. */
public final class HealthViewModel {
    private final WorkspaceSession session;
    private final Derived<Checkup> checkup;

    /** Examines a session. */
    public HealthViewModel(WorkspaceSession session, TaskRunner tasks) {
        this.session = session;
        this.checkup = new Derived<>(session, tasks, "Examine the model", () -> Checkup::of);
    }

    /** Says whether somebody looks; only then it is worked out. */
    public void setVisible(boolean now) {
        checkup.setVisible(now);
    }

    /** Returns how far it is. */
    public ReadOnlyObjectProperty<Derived.State<Checkup>> state() {
        return checkup.state();
    }

    /** Returns what came out last, if anything did. */
    public Optional<Checkup> checkup() {
        return checkup.value();
    }

    /** Selects what a line is about, so that the map lights it up; returns whether it could. */
    public boolean select(Line line) {
        List<RecordKey> there = line.places().stream().filter(session.model()::has).toList();
        if (!there.isEmpty()) {
            session.select(Selection.of(there));
        }
        return !there.isEmpty();
    }
}
