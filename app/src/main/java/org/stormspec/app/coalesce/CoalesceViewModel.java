package org.stormspec.app.coalesce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.edit.Coalescing;
import org.stormspec.model.edit.Newcomers;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/** Events as they are, the CDC entity they would be, and the way from here to there. */
public final class CoalesceViewModel {
    private final WorkspaceSession session;
    private final List<String> ids;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final BooleanProperty keep = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state;

    /** What is shown. */
    public sealed interface State {
        /**
         * It cannot be done.
         *
         * @param why with what to do about it
         */
        record Refused(String why) implements State {}

        /**
         * It can be done.
         *
         * @param before the events as they are
         * @param after the CDC entity as it would be
         * @param conflicts what cannot be merged without loss
         * @param others names of what lies elsewhere and stays as it is
         */
        record Planned(
                List<Before> before, After after, List<String> conflicts, List<String> others)
                implements State {
            /** Copies the lists. */
            public Planned {
                before = List.copyOf(before);
                conflicts = List.copyOf(conflicts);
                others = List.copyOf(others);
            }
        }
    }

    /**
     * One of the events.
     *
     * @param name its name
     * @param becomes what says the same afterwards
     * @param fields names of the fields it carries
     * @param readers who reads it: contexts, and what reacts to it
     */
    public record Before(String name, String becomes, List<String> fields, List<String> readers) {
        /** Copies the lists. */
        public Before {
            fields = List.copyOf(fields);
            readers = List.copyOf(readers);
        }
    }

    /**
     * The CDC entity.
     *
     * @param name its name
     * @param isNew whether it is made, or takes the events in
     * @param access who may read it
     * @param fields what its value holds, the key in front
     * @param readers who reads it then
     */
    public record After(
            String name, boolean isNew, String access, List<Line> fields, List<String> readers) {
        /** Copies the lists. */
        public After {
            fields = List.copyOf(fields);
            readers = List.copyOf(readers);
        }
    }

    /**
     * A field of the CDC entity.
     *
     * @param name its name
     * @param type its type
     * @param note {@code key}, {@code not always known} or nothing
     * @param disputed whether the events do not agree about its type
     */
    public record Line(String name, String type, String note, boolean disputed) {}

    /**
     * Plans to coalesce.
     *
     * @param selected ids of events and topics; a single one stands for all that tell of the same
     *     thing
     */
    public CoalesceViewModel(WorkspaceSession session, Collection<String> selected) {
        this.session = session;
        this.ids =
                selected.size() == 1
                        ? Coalescing.siblings(session.model(), selected.iterator().next())
                        : List.copyOf(selected);
        this.state = new ReadOnlyObjectWrapper<>(planned());
        keep.addListener(_ -> state.set(planned()));
    }

    /** Returns whether the events stay, as private observables of their context. */
    public BooleanProperty keep() {
        return keep;
    }

    /** Returns what is shown. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the question as a heading. */
    public String title() {
        return plan().map(plan -> "Coalesce into CDC entity " + plan.entity().name())
                .orElse("Coalesce into a CDC entity");
    }

    private Optional<Coalescing> plan() {
        return Coalescing.of(session.model(), ids, keep.get());
    }

    private State planned() {
        return plan().<State>map(this::planned).orElseGet(() -> new State.Refused(refusal()));
    }

    private String refusal() {
        boolean events =
                ids.stream()
                        .flatMap(id -> session.model().element(id).stream())
                        .anyMatch(one -> one.kind() == Kind.EVENT || one.kind() == Kind.TOPIC);
        return events
                ? "An entity belongs to a bounded context. Put these events into one first: draw it"
                        + " round them (B)."
                : "Only events and topics become a CDC entity. Select some that tell of one thing.";
    }

    private State.Planned planned(Coalescing plan) {
        List<String> taken = plan.fates().stream().map(fate -> fate.original().id()).toList();
        List<String> others =
                ids.stream()
                        .filter(id -> !taken.contains(id))
                        .flatMap(id -> session.model().element(id).stream())
                        .map(Element::name)
                        .toList();
        return new State.Planned(
                plan.fates().stream().map(this::before).toList(),
                after(plan),
                plan.conflicts(),
                others);
    }

    private Before before(Coalescing.Fate fate) {
        Element original = fate.original();
        return new Before(
                original.name(),
                fate.becomes(),
                original.topic().stream()
                        .flatMap(topic -> topic.payload().fields().stream())
                        .map(Field::name)
                        .toList(),
                readers(original));
    }

    private List<String> readers(Element original) {
        ModelView model = session.model();
        return Stream.concat(
                        model.consumersOf(original.id()).stream()
                                .map(Consumer::context)
                                .flatMap(context -> model.context(context).stream())
                                .map(Context::path),
                        model.linksFrom(original.id()).stream()
                                .flatMap(link -> model.element(link.to()).stream())
                                .filter(to -> to.kind() != Kind.TOPIC)
                                .map(Element::name))
                .distinct()
                .toList();
    }

    private After after(Coalescing plan) {
        Topic topic = plan.topic();
        List<String> readers = new ArrayList<>(plan.readers());
        plan.fates().stream()
                .flatMap(fate -> readers(fate.original()).stream())
                .filter(reader -> !readers.contains(reader))
                .forEach(readers::add);
        return new After(
                plan.entity().name(),
                plan.isNew(),
                topic.access().map(access -> access.name().toLowerCase(Locale.ROOT)).orElse(""),
                topic.payload().fields().stream()
                        .map(field -> line(field, topic, plan.conflicts()))
                        .toList(),
                readers);
    }

    private static Line line(Field field, Topic topic, List<String> conflicts) {
        boolean key = topic.payload().key().filter(field.name()::equals).isPresent();
        String note = key ? "key" : field.optional() ? "not always known" : "";
        boolean disputed =
                conflicts.stream().anyMatch(words -> words.startsWith(field.name() + " "));
        return new Line(field.name(), field.type().text(), note, disputed);
    }

    /** Does it as one step that can be undone, and selects the entity; nothing when refused. */
    public void apply() {
        session.settle();
        plan().ifPresent(plan -> {
            session.perform(
                    title(),
                    Newcomers.shown(
                            session.model(), plan.changes(), session.board().get(), random));
            session.select(Selection.ofElement(plan.entity().id()));
        });
    }
}
