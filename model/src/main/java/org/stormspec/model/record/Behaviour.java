package org.stormspec.model.record;

import java.util.List;

/**
 * How an aggregate changes and what it has to bear; after the Aggregate Design Canvas.
 *
 * @param eventSourced whether its state is kept as the log of its events
 * @param transitions states it goes through
 * @param correctivePolicies what puts right what an invariant does not prevent
 * @param capacity how much it has to bear
 */
public record Behaviour(
        boolean eventSourced,
        List<Transition> transitions,
        List<String> correctivePolicies,
        Capacity capacity) {

    /** Nothing said. */
    public static final Behaviour NONE = new Behaviour(false, List.of(), List.of(), Capacity.NONE);

    /** Copies the lists. */
    public Behaviour {
        transitions = List.copyOf(transitions);
        correctivePolicies = List.copyOf(correctivePolicies);
    }

    /**
     * A change of state.
     *
     * @param from state before; empty for one that comes into being
     * @param to state after
     * @param by id of the command or event that brings it about, or words; may be empty
     */
    public record Transition(String from, String to, String by) {}

    /** Returns this kept as a log of events, or as a state. */
    public Behaviour eventSourced(boolean nowEventSourced) {
        return new Behaviour(nowEventSourced, transitions, correctivePolicies, capacity);
    }

    /** Returns this going through other states. */
    public Behaviour going(List<Transition> newTransitions) {
        return new Behaviour(eventSourced, newTransitions, correctivePolicies, capacity);
    }

    /** Returns this put right by other policies. */
    public Behaviour corrected(List<String> newPolicies) {
        return new Behaviour(eventSourced, transitions, newPolicies, capacity);
    }

    /** Returns this bearing more or less. */
    public Behaviour bearing(Capacity newCapacity) {
        return new Behaviour(eventSourced, transitions, correctivePolicies, newCapacity);
    }
}
