package org.stormspec.app.version;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.contract.Contracts;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Newcomers;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.NewVersion;

/** A new version of a topic, as it would be, and the way there. */
public final class NewVersionViewModel {
    private final WorkspaceSession session;
    private final String topic;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    /**
     * Prepares a new version.
     *
     * @param topic id of the old one
     */
    public NewVersionViewModel(WorkspaceSession session, String topic, InstantSource clock) {
        this.session = session;
        this.topic = topic;
        this.clock = clock;
    }

    /** Returns why it cannot be begun. */
    public Optional<String> refusal() {
        return NewVersion.refusal(session.model(), topic);
    }

    /** Returns the name of the old version. */
    public String oldName() {
        return session.model().element(topic).map(this::name).orElse(topic);
    }

    /** Returns the name that the new version would have. */
    public String newName() {
        ModelView model = session.model();
        return model.element(topic).map(old -> name(NewVersion.beside(model, old))).orElse("");
    }

    private String name(Element element) {
        ModelView model = session.model();
        return new TopicNames(model.workspace())
                .nameOf(element, element.context().flatMap(model::context))
                .orElse(element.name());
    }

    /** Returns paths of the contexts that have to move. */
    public List<String> readers() {
        ModelView model = session.model();
        TopicNames names = new TopicNames(model.workspace());
        Optional<TopicContract> old =
                model.element(topic).flatMap(found -> Contracts.ofTopic(model, names, found));
        return old.stream()
                .flatMap(found -> Contracts.readersOf(model, names, found).stream())
                .flatMap(read -> model.context(read.consumer().context()).stream())
                .filter(context -> !context.id().equals(old.get().owner().id()))
                .map(context -> context.path())
                .toList();
    }

    /** Returns the last day that is proposed for the old version. */
    public String usualSunset() {
        return today().plusDays(NewVersion.NOTICE).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /** Begins it as one undoable step, or says what is wrong with the answers. */
    public Optional<String> begin(String sunset, String migration, NewVersion.Feeder feeder) {
        Optional<LocalDate> day = day(sunset);
        if (day.isEmpty()) {
            return Optional.of("Give the last day as year-month-day, such as " + usualSunset());
        }
        if (!day.get().isAfter(today())) {
            return Optional.of("Readers need time: name a day after today");
        }
        session.settle();
        ModelView model = session.model();
        NewVersion.Terms terms =
                new NewVersion.Terms(today(), day.get(), migration.strip(), feeder);
        String fresh =
                model.element(topic).map(old -> NewVersion.beside(model, old).id()).orElse(topic);
        session.perform(
                "New version of " + oldName(),
                Newcomers.shown(
                        model, NewVersion.of(model, topic, terms), session.board().get(), random));
        session.select(Selection.ofElement(fresh));
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
