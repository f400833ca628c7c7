package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What plans and pushes need of a cluster.
 *
 * <p>Changing methods answer with what was <em>not</em> done: the resource and why. An empty answer
 * still means no more than that the cluster acknowledged; whether it is so, a later {@link #read}
 * tells. All methods throw {@link ClusterException} when the cluster cannot be asked at all.
 */
public interface ClusterGateway extends AutoCloseable {

    /** Whether a call changes the cluster or only asks whether it could. */
    enum Effect {
        /** Only asks. */
        VALIDATE,
        /** Does it. */
        APPLY
    }

    /**
     * What the cluster has: these topics in full where they exist, the names of all others, all
     * access rules, and what a model made of it.
     *
     * @param model the id of its workspace
     */
    ActualState read(String model, Set<String> topics);

    /**
     * Keeps in the ledger that a push of a model begins, and makes the ledger when there is none.
     *
     * @return the other push of the model that is under way, in which case this one must not go on
     */
    Optional<PushMark> begin(String model, PushMark mark);

    /** Keeps how far a push has come, so that nobody takes it for an interrupted one. */
    void mark(String model, PushMark mark);

    /** Keeps that a push has ended, well or not. */
    void end(String model, PushMark mark);

    /** Keeps that a model made these things, or is about to. */
    void remember(String model, Collection<? extends LedgerEntry> entries);

    /** Keeps that these things are gone, or were never made. */
    void forget(String model, Collection<? extends LedgerEntry> entries);

    /** Makes topics; answers with the reasons of those that were not made, by name. */
    Map<String, String> createTopics(Collection<DesiredTopic> topics, Effect effect);

    /**
     * Raises the number of partitions of topics to these totals; answers with the reasons of
     * failures, by name.
     */
    Map<String, String> addPartitions(Map<String, Integer> totals, Effect effect);

    /**
     * Changes settings of topics, all of a topic or none; answers with the reasons of failures, by
     * name.
     */
    Map<String, String> alterConfigs(Map<String, List<ConfigChange>> changes, Effect effect);

    /** Adds access rules; answers with the reasons of failures, by rule. */
    Map<AclEntry, String> grant(Collection<AclEntry> entries);

    /** Takes access rules away; answers with the reasons of failures, by rule. */
    Map<AclEntry, String> revoke(Collection<AclEntry> entries);

    /**
     * What stands in topics and who reads them.
     *
     * @param ages for each topic the age in milliseconds beyond which its records are counted as
     *     older; none counts none
     */
    Map<String, TopicUse> use(Map<String, OptionalLong> ages);

    /**
     * Those of the topics that cannot serve yet, because some partition has no leader or nobody has
     * heard of them.
     */
    Set<String> notServing(Collection<String> topics);

    /** Ends the connection, and with it whatever is under way. */
    @Override
    void close();
}
