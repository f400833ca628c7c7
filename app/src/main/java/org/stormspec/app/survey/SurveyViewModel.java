package org.stormspec.app.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.inventory.NameOrder;
import org.stormspec.model.inventory.Proposal;
import org.stormspec.model.inventory.Proposal.Found;
import org.stormspec.model.inventory.Survey;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic.StreamKind;

/** Names that somebody pastes, and the tree of what they seem to tell of. */
public final class SurveyViewModel {
    private final WorkspaceSession session;
    private final StringProperty names = new SimpleStringProperty("");
    private final StringProperty order = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Waiting());

    /** What is shown. */
    public sealed interface State {
        /** Nobody has pasted anything yet. */
        record Waiting() implements State {}

        /**
         * The order cannot be read.
         *
         * @param why with what to do about it
         */
        record Refused(String why) implements State {}

        /**
         * There is a proposal.
         *
         * @param summary what it comes to, in a sentence
         * @param order the order in which the names were read
         * @param branches the tree: domains, and what is left over at the end
         * @param possible whether there is anything to take in
         */
        record Proposed(String summary, String order, List<Branch> branches, boolean possible)
                implements State {
            /** Copies the branches. */
            public Proposed {
                branches = List.copyOf(branches);
            }
        }
    }

    /**
     * A line of the tree.
     *
     * @param title what it is
     * @param detail more about it, may be empty
     * @param branches what lies below it
     */
    public record Branch(String title, String detail, List<Branch> branches) {
        /** Copies the branches. */
        public Branch {
            branches = List.copyOf(branches);
        }
    }

    /** Waits for names. */
    public SurveyViewModel(WorkspaceSession session) {
        this.session = session;
        names.addListener(_ -> state.set(seen()));
        order.addListener(_ -> state.set(seen()));
    }

    /** Returns the text with the names. */
    public StringProperty names() {
        return names;
    }

    /** Returns the order that somebody wants them read in; empty to have it found out. */
    public StringProperty order() {
        return order;
    }

    /** Returns what is shown. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    private State seen() {
        if (Survey.names(names.get()).isEmpty()) {
            return new State.Waiting();
        }
        if (!order.get().isBlank() && NameOrder.parse(order.get()).isEmpty()) {
            return new State.Refused(
                    "Write words such as {domain} and {context} with one sign between them and"
                            + " {type} at the end. {tenant}, {environment} and {skip} are left out.");
        }
        Proposal proposal = proposal();
        return new State.Proposed(
                proposal.summary(),
                proposal.order().text(),
                branches(proposal),
                !proposal.topics().isEmpty());
    }

    private Proposal proposal() {
        return NameOrder.parse(order.get())
                .map(wanted -> Survey.of(session.model(), names.get(), wanted))
                .orElseGet(() -> Survey.of(session.model(), names.get()));
    }

    private static List<Branch> branches(Proposal proposal) {
        List<Branch> branches = new ArrayList<>();
        proposal.tree()
                .forEach((domain, contexts) ->
                        branches.add(
                                new Branch(
                                        domain.isEmpty() ? "No domain" : domain,
                                        domain.isEmpty() ? "to be decided" : "domain",
                                        contexts.entrySet().stream()
                                                .map(each ->
                                                        new Branch(
                                                                each.getKey(),
                                                                "context",
                                                                each.getValue().stream()
                                                                        .map(SurveyViewModel::topic)
                                                                        .toList()))
                                                .toList())));
        if (!proposal.leftovers().isEmpty()) {
            branches.add(
                    new Branch(
                            "Left over",
                            String.valueOf(proposal.leftovers().size()),
                            proposal.leftovers().stream()
                                    .map(left -> new Branch(left.name(), left.reason(), List.of()))
                                    .toList()));
        }
        return branches;
    }

    private static Branch topic(Found topic) {
        String version = topic.version() > 1 ? " v" + topic.version() : "";
        String detail =
                "%s, %s%s"
                        .formatted(
                                word(topic.kind()),
                                topic.access().word(),
                                topic.guessed() ? " (a guess)" : "");
        return new Branch(topic.type() + version, detail, List.of());
    }

    private static String word(StreamKind kind) {
        return kind == StreamKind.ENTITY_CDC
                ? "CDC entity"
                : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Takes the proposal in as one step that can be undone; returns whether there was one. */
    public boolean apply() {
        session.settle();
        Optional<Board> board =
                session.model()
                        .find(new RecordKey(RecordType.BOARD, session.board().get()))
                        .map(Board.class::cast);
        if (!(state.get() instanceof State.Proposed proposed) || !proposed.possible()) {
            return false;
        }
        Proposal proposal = proposal();
        session.perform(
                "Take in %d topics".formatted(proposal.topics().size()),
                proposal.changes(
                        session.model(),
                        board.orElseGet(() -> new Board("survey", "Survey", Board.Level.DESIGN))));
        return true;
    }
}
