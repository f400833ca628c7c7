package org.stormspec.export.kafka;

/** One thing on a cluster of which a {@link Ledger} says that a model made or adopted it. */
public sealed interface LedgerEntry {

    /** A topic by its name. */
    record OfTopic(String name) implements LedgerEntry {}

    /** An access rule. */
    record OfRule(AclEntry rule) implements LedgerEntry {}
}
