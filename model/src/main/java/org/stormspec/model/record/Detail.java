package org.stormspec.model.record;

import java.util.List;
import java.util.Optional;

/** What an element of one kind has beyond its name. */
public sealed interface Detail
        permits Detail.Event,
                Topic,
                Detail.Command,
                Detail.Aggregate,
                Detail.Policy,
                Detail.ReadModel,
                Detail.ExternalSystem,
                Detail.Actor,
                Detail.Hotspot,
                Detail.Note,
                Detail.Time,
                Detail.Opportunity,
                Detail.Value,
                Detail.Screen {

    /** Returns the kind that goes with this detail. */
    Kind kind();

    /** Returns the empty detail of a kind, as a freshly drawn sticky has it. */
    static Detail of(Kind kind) {
        return switch (kind) {
            case EVENT -> new Event(false);
            case TOPIC -> Topic.entity("");
            case COMMAND -> new Command("");
            case AGGREGATE -> new Aggregate("", "", List.of(), List.of());
            case POLICY -> new Policy(false);
            case READ_MODEL -> new ReadModel("");
            case EXTERNAL_SYSTEM -> new ExternalSystem(SystemKind.EXTERNAL_SYSTEM, List.of());
            case ACTOR -> new Actor();
            case HOTSPOT -> new Hotspot(Optional.empty(), HotspotState.OPEN);
            case NOTE -> new Note();
            case TIME -> new Time();
            case OPPORTUNITY -> new Opportunity();
            case VALUE -> new Value(false);
            case SCREEN -> new Screen();
        };
    }

    /**
     * A fact that matters to a domain expert.
     *
     * @param pivotal whether phase, actor or ownership changes here
     * @param stream what kind of event it is; empty while nobody has said, which is a domain event
     * @param occasion what makes it happen, as far as its kind asks for it
     */
    record Event(boolean pivotal, Optional<Topic.StreamKind> stream, Occasion occasion)
            implements Detail {

        /** Makes an event of no stated kind. */
        public Event(boolean pivotal) {
            this(pivotal, Optional.empty(), Occasion.NONE);
        }

        /** Returns this event pivotal, or like any other. */
        public Event pivotal(boolean nowPivotal) {
            return new Event(nowPivotal, stream, occasion);
        }

        /** Returns this as another kind of event, or of no stated kind. */
        public Event as(Optional<Topic.StreamKind> newStream) {
            return new Event(pivotal, newStream, occasion);
        }

        /** Returns this event on another occasion. */
        public Event on(Occasion newOccasion) {
            return new Event(pivotal, stream, newOccasion);
        }

        @Override
        public Kind kind() {
            return Kind.EVENT;
        }
    }

    /**
     * An intention that may be refused.
     *
     * @param rejectedWhen why it may be refused, may be empty
     * @param effect what is true when it was done, may be empty
     * @param delivery how it reaches its handler; empty while nobody has said
     * @param drainChecklist whether there is a list of what to drain before state is migrated
     */
    record Command(
            String rejectedWhen,
            String effect,
            Optional<CommandDelivery> delivery,
            boolean drainChecklist)
            implements Detail {

        /** Makes a command that says only why it may be refused. */
        public Command(String rejectedWhen) {
            this(rejectedWhen, "", Optional.empty(), false);
        }

        /** Returns this command refused for another reason. */
        public Command rejectedWhen(String reason) {
            return new Command(reason, effect, delivery, drainChecklist);
        }

        /** Returns this command with another effect. */
        public Command effect(String newEffect) {
            return new Command(rejectedWhen, newEffect, delivery, drainChecklist);
        }

        /** Returns this command delivered otherwise. */
        public Command delivered(Optional<CommandDelivery> newDelivery) {
            return new Command(rejectedWhen, effect, newDelivery, drainChecklist);
        }

        /** Returns this command with a list of what to drain, or without. */
        public Command drained(boolean nowListed) {
            return new Command(rejectedWhen, effect, delivery, nowListed);
        }

        @Override
        public Kind kind() {
            return Kind.COMMAND;
        }
    }

    /**
     * The rules that accept or refuse commands; the source of CDC events.
     *
     * @param root name of the root entity, may be empty
     * @param identity field that identifies an instance, may be empty
     * @param entities entities inside the boundary
     * @param invariants what always holds, in the order given
     * @param behaviour how it changes and what it has to bear
     */
    record Aggregate(
            String root,
            String identity,
            List<String> entities,
            List<String> invariants,
            Behaviour behaviour)
            implements Detail {

        /** Makes an aggregate that says nothing about how it changes. */
        public Aggregate(
                String root, String identity, List<String> entities, List<String> invariants) {
            this(root, identity, entities, invariants, Behaviour.NONE);
        }

        /** Copies the lists. */
        public Aggregate {
            entities = List.copyOf(entities);
            invariants = List.copyOf(invariants);
        }

        /** Returns this aggregate with another root. */
        public Aggregate rooted(String newRoot) {
            return new Aggregate(newRoot, identity, entities, invariants, behaviour);
        }

        /** Returns this aggregate identified by another field. */
        public Aggregate identified(String newIdentity) {
            return new Aggregate(root, newIdentity, entities, invariants, behaviour);
        }

        /** Returns this aggregate with other entities. */
        public Aggregate holding(List<String> newEntities) {
            return new Aggregate(root, identity, newEntities, invariants, behaviour);
        }

        /** Returns this aggregate with other invariants. */
        public Aggregate keeping(List<String> newInvariants) {
            return new Aggregate(root, identity, entities, newInvariants, behaviour);
        }

        /** Returns this aggregate behaving otherwise. */
        public Aggregate behaving(Behaviour newBehaviour) {
            return new Aggregate(root, identity, entities, invariants, newBehaviour);
        }

        @Override
        public Kind kind() {
            return Kind.AGGREGATE;
        }
    }

    /**
     * A reaction: whenever this, then that.
     *
     * @param saga whether it steers a multi-step workflow
     * @param workflow the steps it steers
     * @param processing what it does to a stream, when it is a stream processor
     */
    record Policy(boolean saga, Workflow workflow, Processing processing) implements Detail {

        /** Makes a reaction without steps. */
        public Policy(boolean saga) {
            this(saga, Workflow.NONE, Processing.NONE);
        }

        /** Returns this as a saga, or as a plain reaction. */
        public Policy saga(boolean nowSaga) {
            return new Policy(nowSaga, workflow, processing);
        }

        /** Returns this steering other steps. */
        public Policy steering(Workflow newWorkflow) {
            return new Policy(saga, newWorkflow, processing);
        }

        /** Returns this processing a stream otherwise. */
        public Policy processing(Processing newProcessing) {
            return new Policy(saga, workflow, newProcessing);
        }

        @Override
        public Kind kind() {
            return Kind.POLICY;
        }
    }

    /**
     * What someone must see in order to decide.
     *
     * @param idempotencyKey field by which repeated writes are recognised, may be empty
     */
    record ReadModel(String idempotencyKey) implements Detail {
        @Override
        public Kind kind() {
            return Kind.READ_MODEL;
        }
    }

    /**
     * Anything we can blame but not change.
     *
     * @param role what part it plays
     * @param captures tables a CDC source captures
     * @param connection how it is connected
     */
    record ExternalSystem(SystemKind role, List<String> captures, Connection connection)
            implements Detail {
        /** Copies the list. */
        public ExternalSystem {
            captures = List.copyOf(captures);
        }

        /** Makes a system that says nothing about how it is connected. */
        public ExternalSystem(SystemKind role, List<String> captures) {
            this(role, captures, Connection.NONE);
        }

        /** Returns this in another part. */
        public ExternalSystem as(SystemKind newRole) {
            return new ExternalSystem(newRole, captures, connection);
        }

        /** Returns this capturing other tables. */
        public ExternalSystem capturing(List<String> newCaptures) {
            return new ExternalSystem(role, newCaptures, connection);
        }

        /** Returns this connected otherwise. */
        public ExternalSystem connected(Connection newConnection) {
            return new ExternalSystem(role, captures, newConnection);
        }

        @Override
        public Kind kind() {
            return Kind.EXTERNAL_SYSTEM;
        }
    }

    /** Who decides: a role, not a login. */
    record Actor() implements Detail {
        @Override
        public Kind kind() {
            return Kind.ACTOR;
        }
    }

    /**
     * A question, conflict, risk or missing knowledge; the question is the element's name.
     *
     * @param about id of the element or context it questions
     * @param state whether it still needs an answer
     * @param owner who looks for the answer, may be empty
     */
    record Hotspot(Optional<String> about, HotspotState state, String owner) implements Detail {

        /** Makes a hotspot that nobody has taken on. */
        public Hotspot(Optional<String> about, HotspotState state) {
            this(about, state, "");
        }

        /** Returns this hotspot questioning something else, or nothing. */
        public Hotspot about(Optional<String> newAbout) {
            return new Hotspot(newAbout, state, owner);
        }

        /** Returns this hotspot in another state. */
        public Hotspot in(HotspotState newState) {
            return new Hotspot(about, newState, owner);
        }

        /** Returns this hotspot with another owner. */
        public Hotspot ownedBy(String newOwner) {
            return new Hotspot(about, state, newOwner);
        }

        @Override
        public Kind kind() {
            return Kind.HOTSPOT;
        }
    }

    /** A remark outside the grammar. */
    record Note() implements Detail {
        @Override
        public Kind kind() {
            return Kind.NOTE;
        }
    }

    /** Passing time that makes something happen: a deadline, the end of a month. */
    record Time() implements Detail {
        @Override
        public Kind kind() {
            return Kind.TIME;
        }
    }

    /** An idea for something better. */
    record Opportunity() implements Detail {
        @Override
        public Kind kind() {
            return Kind.OPPORTUNITY;
        }
    }

    /**
     * Value that is created or destroyed: money, time, trust.
     *
     * @param lost whether it is destroyed
     */
    record Value(boolean lost) implements Detail {
        @Override
        public Kind kind() {
            return Kind.VALUE;
        }
    }

    /** A sketch of what somebody sees and uses. */
    record Screen() implements Detail {
        @Override
        public Kind kind() {
            return Kind.SCREEN;
        }
    }

    /** How a command reaches its handler. */
    enum CommandDelivery {
        CALL,
        REQUEST_REPLY,
        QUEUE,
        TOPIC
    }

    /** The parts an external system can play. */
    enum SystemKind {
        EXTERNAL_SYSTEM,
        EVENT_SOURCE,
        CDC_SOURCE,
        SINK
    }

    /** Where a hotspot stands. */
    enum HotspotState {
        OPEN,
        ACCEPTED,
        CLOSED
    }
}
