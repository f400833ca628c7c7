package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one model made or adopted on a cluster, as the cluster itself keeps it. Only that is ever
 * changed or taken away by a push; see decision 10.
 *
 * @param isKept whether the cluster keeps a ledger at all; the first push makes it
 * @param topics names of topics
 * @param rules access rules
 * @param push the last push, while it has not said that it ended
 */
public record Ledger(
        boolean isKept,
        SortedSet<String> topics,
        SortedSet<AclEntry> rules,
        Optional<PushMark> push) {

    /** The topic of a cluster that keeps the ledgers of all models. */
    public static final String TOPIC = "_stormspec_ledger";

    /** The ledger of a cluster that nothing was pushed to. */
    public static final Ledger NONE =
            new Ledger(false, new TreeSet<>(), new TreeSet<>(), Optional.empty());

    /** Copies the collections. */
    public Ledger {
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
    }

    /** Returns the same ledger with these things in it. */
    Ledger with(Collection<? extends LedgerEntry> entries) {
        SortedSet<String> moreTopics = new TreeSet<>(topics);
        SortedSet<AclEntry> moreRules = new TreeSet<>(rules);
        for (LedgerEntry entry : entries) {
            switch (entry) {
                case LedgerEntry.OfTopic(String name) -> moreTopics.add(name);
                case LedgerEntry.OfRule(AclEntry rule) -> moreRules.add(rule);
            }
        }
        return new Ledger(true, moreTopics, moreRules, push);
    }

    /** Returns the same ledger without these things. */
    Ledger without(Collection<? extends LedgerEntry> entries) {
        SortedSet<String> fewerTopics = new TreeSet<>(topics);
        SortedSet<AclEntry> fewerRules = new TreeSet<>(rules);
        for (LedgerEntry entry : entries) {
            switch (entry) {
                case LedgerEntry.OfTopic(String name) -> fewerTopics.remove(name);
                case LedgerEntry.OfRule(AclEntry rule) -> fewerRules.remove(rule);
            }
        }
        return new Ledger(true, fewerTopics, fewerRules, push);
    }

    /** Returns the same ledger with another last push. */
    Ledger pushedBy(Optional<PushMark> mark) {
        return new Ledger(true, topics, rules, mark);
    }
}
