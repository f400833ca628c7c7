package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the model wants on a cluster.
 *
 * @param ownership whose names these are
 * @param topics the topics, by name
 * @param acls the access rules with their meaning
 * @param consent what somebody agreed to that a plan would block
 * @param names what people call things, by user name and by topic name, for the words of a plan
 */
public record DesiredState(
        Ownership ownership,
        SortedMap<String, DesiredTopic> topics,
        SortedMap<AclEntry, DesiredAcl> acls,
        PlanConsent consent,
        SortedMap<String, String> names) {

    /** Copies the maps. */
    public DesiredState {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        acls = Collections.unmodifiableSortedMap(new TreeMap<>(acls));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /**
     * A state of topics and rules; two different topics of one name are a broken promise of the
     * caller.
     */
    public static DesiredState of(
            Ownership ownership, Collection<DesiredTopic> topics, Collection<DesiredAcl> acls) {
        SortedMap<String, DesiredTopic> byName = new TreeMap<>();
        topics.forEach(topic -> addOnce(byName, topic));
        SortedMap<AclEntry, DesiredAcl> byEntry = new TreeMap<>();
        acls.forEach(acl -> byEntry.putIfAbsent(acl.entry(), acl));
        return new DesiredState(ownership, byName, byEntry, PlanConsent.NONE, new TreeMap<>());
    }

    private static void addOnce(SortedMap<String, DesiredTopic> topics, DesiredTopic topic) {
        DesiredTopic before = topics.putIfAbsent(topic.name(), topic);
        if (before != null && !before.equals(topic)) {
            throw new IllegalArgumentException(
                    "Two topics are called "
                            + topic.name()
                            + ": \""
                            + before.label()
                            + "\" and \""
                            + topic.label()
                            + "\". Rename one of them.");
        }
    }

    /** The same state, and nothing is taken away from the user who pushes. */
    public DesiredState sparing(String user) {
        return new DesiredState(
                ownership.sparing(AclEntry.USER + user), topics, acls, consent, names);
    }

    /** The same state with what people call its users and topics. */
    public DesiredState withNames(Map<String, String> called) {
        return new DesiredState(ownership, topics, acls, consent, new TreeMap<>(called));
    }

    /** The same state with what somebody agreed to. */
    public DesiredState consenting(PlanConsent other) {
        return new DesiredState(ownership, topics, acls, other, names);
    }
}
