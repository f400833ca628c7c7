package org.stormspec.app.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.app.task.RunningTask;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.Plan;
import org.stormspec.model.environment.Contact;
import org.stormspec.model.store.ModelView;

/** Where plan and push stand. */
public sealed interface PushState {
    /** What would help when something was refused. */
    enum Remedy {
        NONE,
        FINDINGS,
        START
    }

    /** No plan has been made. */
    record Nothing() implements PushState {}

    /**
     * Something is being done.
     *
     * @param what it is
     * @param task its progress, and the way to stop it
     */
    record Working(String what, Optional<RunningTask> task) implements PushState {}

    /**
     * A cluster of the workspace would be contacted for the first time, or in another way than
     * before, and nobody has agreed to that.
     *
     * @param contact what would be sent where
     */
    record Asking(Contact contact) implements PushState {}

    /**
     * Nothing can be planned or pushed.
     *
     * @param why what is in the way, one line each
     * @param remedy what would help
     */
    record Refused(List<String> why, Remedy remedy) implements PushState {}

    /**
     * A plan is there to look at.
     *
     * @param plan what a push would do
     * @param model the model it was made for
     * @param missingUsers users of the model that a push would make
     */
    record Planned(Plan plan, ModelView model, Set<String> missingUsers) implements PushState {
        /** Copies the set. */
        public Planned {
            missingUsers = Set.copyOf(missingUsers);
        }

        /** Returns whether there is anything to push. */
        public boolean isPushable() {
            return plan.isPushable() || (plan.isEmpty() && !missingUsers.isEmpty());
        }
    }

    /**
     * It was pushed.
     *
     * @param report what became of each change
     */
    record Pushed(ApplyReport report) implements PushState {}

    /**
     * Nothing but users was missing, and they were made.
     *
     * @param users those that were missing; none when somebody else has made them meanwhile
     */
    record UsersMade(Set<String> users) implements PushState {
        /** Copies the set. */
        public UsersMade {
            users = Set.copyOf(users);
        }
    }
}
