package org.stormspec.app.impact;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.stormspec.app.review.Derived;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.Context;
import org.stormspec.model.store.ModelView;

/** Asks who breaks if what was selected changes, and keeps the answer while one looks around. */
public final class ImpactViewModel {
    private final WorkspaceSession session;
    private final Derived<Answer> answer;
    private Question question = new Question.Nothing();

    /** Asks about a session. */
    public ImpactViewModel(WorkspaceSession session, TaskRunner tasks) {
        this.session = session;
        this.answer = new Derived<>(session, tasks, "Work out who breaks", this::asking);
    }

    private Function<ModelView, Answer> asking() {
        Question asked = question;
        return model -> Answer.to(asked, model);
    }

    /** Says whether somebody looks; only then it is worked out. */
    public void setVisible(boolean now) {
        answer.setVisible(now);
    }

    /** Asks about what is selected now. */
    public void askAboutSelection() {
        ask(Question.about(session.selection().get()));
    }

    private void ask(Question next) {
        question = next;
        answer.refresh();
    }

    /** Asks about a change of a field, or of the whole, of the same thing. */
    public void change(Optional<String> field) {
        if (question instanceof Question.Of of && !of.field().equals(field)) {
            ask(new Question.Of(of.element(), field, of.reader()));
        }
    }

    /** Asks what it costs the producer if a context begins to read the topic. */
    public void read(Optional<Context> reader) {
        Optional<String> context = reader.map(Context::id);
        if (question instanceof Question.Of of && !of.reader().equals(context)) {
            ask(new Question.Of(of.element(), of.field(), context));
        }
    }

    /** Returns how far the answer is. */
    public ReadOnlyObjectProperty<Derived.State<Answer>> state() {
        return answer.state();
    }

    /** Returns the answer, when there is one. */
    public Optional<Answer> answer() {
        return answer.value();
    }
}
