package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * access rules.
     */
    ActualState read(Set<String> topics);

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
     * Those of the topics that cannot serve yet, because some partition has no leader or nobody has
     * heard of them.
     */
    Set<String> notServing(Collection<String> topics);

    /** Ends the connection, and with it whatever is under way. */
    @Override
    void close();
}
