package org.stormspec.model.edit;

import java.util.Optional;
import java.util.function.Function;
import org.stormspec.model.record.Connection;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Reading;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Follows topics that dead letters go to, wherever a failure names one. */
final class DeadLetters {

    private final Draft draft;
    private final Function<String, Optional<String>> now;

    private DeadLetters(Draft draft, Function<String, Optional<String>> now) {
        this.draft = draft;
        this.now = now;
    }

    /**
     * Names other topics for dead letters, or none.
     *
     * @param now id of a topic to the id it has now, or to nothing when it is gone
     */
    static void follow(ModelView model, Draft draft, Function<String, Optional<String>> now) {
        DeadLetters letters = new DeadLetters(draft, now);
        model.consumers().forEach(consumer -> letters.ofConsumer(consumer.key()));
        model.elements(Kind.EXTERNAL_SYSTEM).forEach(system -> letters.ofSystem(system.key()));
        letters.ofWorkspace();
    }

    private void ofConsumer(RecordKey key) {
        draft.find(key)
                .map(Consumer.class::cast)
                .ifPresent(consumer -> {
                    Reading reading = consumer.reading();
                    Failure failure = followed(reading.failure());
                    if (!failure.equals(reading.failure())) {
                        draft.put(consumer.reading(reading.failing(failure)));
                    }
                });
    }

    private void ofSystem(RecordKey key) {
        draft.find(key)
                .map(Element.class::cast)
                .ifPresent(element -> {
                    if (element.detail() instanceof Detail.ExternalSystem system) {
                        Connection connection = system.connection();
                        Failure failure = followed(connection.failure());
                        if (!failure.equals(connection.failure())) {
                            draft.put(element.with(system.connected(connection.failing(failure))));
                        }
                    }
                });
    }

    private void ofWorkspace() {
        draft.find(Workspace.KEY)
                .map(Workspace.class::cast)
                .ifPresent(workspace -> {
                    Defaults defaults = workspace.defaults();
                    Failure failure = followed(defaults.consumerFailure());
                    if (!failure.equals(defaults.consumerFailure())) {
                        draft.put(workspace.defaulting(defaults.failing(failure)));
                    }
                });
    }

    private Failure followed(Failure failure) {
        return failure.into(failure.deadLetter().flatMap(now));
    }
}
