package org.stormspec.model.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * How a context reads a topic, and what it cannot do without: its side of the contract.
 *
 * @param needs fields it cannot do without
 * @param expects field to the type it counts on, as written in files
 * @param failure where records go that it cannot deal with
 * @param delivery how often it may see a record
 * @param transactionalId prefix of transactional ids, when reading and writing are one transaction
 * @param ordered whether it relies on the order of records with one key
 * @param mustAct whether the producer counts on it to act, as with a command
 * @param instances how many instances read in parallel
 * @param outageHours longest time it may be away, in hours
 * @param flag name of the feature flag that steers it
 */
public record Reading(
        List<String> needs,
        SortedMap<String, String> expects,
        Failure failure,
        Optional<Delivery> delivery,
        Optional<String> transactionalId,
        boolean ordered,
        boolean mustAct,
        OptionalInt instances,
        OptionalInt outageHours,
        Optional<String> flag) {

    /** Nothing said. */
    public static final Reading NONE =
            new Reading(
                    List.of(),
                    Copies.map(Map.of()),
                    Failure.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty());

    /** Copies the collections. */
    public Reading {
        needs = List.copyOf(needs);
        expects = Copies.map(expects);
    }

    /** How often a record may be seen. */
    public enum Delivery {
        AT_MOST_ONCE,
        AT_LEAST_ONCE,
        EXACTLY_ONCE
    }

    /** Returns this needing other fields. */
    public Reading needing(List<String> newNeeds) {
        return expecting(newNeeds, expects);
    }

    /** Returns this needing other fields of other types. */
    public Reading expecting(List<String> newNeeds, SortedMap<String, String> newExpects) {
        return new Reading(
                newNeeds,
                newExpects,
                failure,
                delivery,
                transactionalId,
                ordered,
                mustAct,
                instances,
                outageHours,
                flag);
    }

    /** Returns this with another way for what fails. */
    public Reading failing(Failure newFailure) {
        return new Reading(
                needs,
                expects,
                newFailure,
                delivery,
                transactionalId,
                ordered,
                mustAct,
                instances,
                outageHours,
                flag);
    }

    /** Returns this with another guarantee, or none stated. */
    public Reading delivered(Optional<Delivery> newDelivery) {
        return new Reading(
                needs,
                expects,
                failure,
                newDelivery,
                transactionalId,
                ordered,
                mustAct,
                instances,
                outageHours,
                flag);
    }

    /** Returns this obliged to act, or free. */
    public Reading obliged(boolean newMustAct) {
        return new Reading(
                needs,
                expects,
                failure,
                delivery,
                transactionalId,
                ordered,
                newMustAct,
                instances,
                outageHours,
                flag);
    }

    /** Returns this with another number of instances and another longest outage. */
    public Reading running(OptionalInt newInstances, OptionalInt newOutageHours) {
        return new Reading(
                needs,
                expects,
                failure,
                delivery,
                transactionalId,
                ordered,
                mustAct,
                newInstances,
                newOutageHours,
                flag);
    }
}
