package org.stormspec.app.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Requests;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;

/** What can be done about a cell: the consumer asks, the owner grants. */
final class Offers {
    private final WorkspaceSession session;
    private final TopicContract topic;
    private final Context context;

    Offers(WorkspaceSession session, TopicContract topic, Context context) {
        this.session = session;
        this.topic = topic;
        this.context = context;
    }

    List<Cell.Offer> of(Mark mark) {
        List<Cell.Offer> offers = new ArrayList<>();
        switch (mark) {
            case REFUSED, NONE -> {
                offers.add(granting());
                offers.add(asking());
            }
            case IDLE -> {
                offers.add(revoking());
                offers.add(reading());
            }
            case MAY -> offers.add(reading());
            case READS -> {
                if (topic.access() == Access.PROTECTED) {
                    offers.add(revoking());
                }
            }
            case WRITES -> {}
        }
        return offers;
    }

    private Cell.Offer granting() {
        boolean closed = topic.access() == Access.PRIVATE;
        return changing(
                "grant",
                closed ? "Make protected and grant" : "Grant access",
                found ->
                        Repairs.granting(
                                closed ? found.accessible(Optional.of(Access.PROTECTED)) : found,
                                List.of(context.id())));
    }

    private Cell.Offer revoking() {
        return changing(
                "revoke", "Revoke the grant", found -> Repairs.revoking(found, context.id()));
    }

    private Cell.Offer changing(String id, String label, UnaryOperator<Topic> change) {
        return new Cell.Offer(
                id,
                label,
                Optional.empty(),
                () ->
                        perform(
                                label,
                                Repairs.topic(label, topic.element().id(), change)
                                        .against(session.model())));
    }

    private Cell.Offer reading() {
        Consumer consumer =
                new Consumer(
                        context.id(),
                        topic.element().id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Cell.Offer(
                "read",
                "Declare that it reads",
                Optional.empty(),
                () ->
                        perform(
                                "Declare a reader",
                                session.model().has(topic.element().key())
                                        ? new Draft(session.model()).put(consumer).changes()
                                        : ChangeSet.EMPTY));
    }

    private Cell.Offer asking() {
        boolean asked =
                Requests.pending(session.model(), topic.element().id(), context.id()).isPresent();
        return new Cell.Offer(
                "ask",
                "Ask for access",
                asked
                        ? Optional.of("Asked: the question waits for " + answering())
                        : Optional.empty(),
                () ->
                        perform(
                                "Ask for access",
                                Requests.ask(
                                        session.model(),
                                        session.edits(),
                                        topic.element().id(),
                                        context.id())));
    }

    private String answering() {
        return topic.owner().owner().orElse("the owner of " + topic.owner().path());
    }

    private void perform(String label, ChangeSet changes) {
        if (!changes.isEmpty()) {
            session.perform(label, changes);
        }
    }
}
