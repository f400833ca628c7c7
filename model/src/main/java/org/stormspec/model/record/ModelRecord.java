package org.stormspec.model.record;

/**
 * Anything the store keeps: immutable, small, under its own key, so that two people editing
 * different things never edit the same record.
 */
public sealed interface ModelRecord
        permits Workspace,
                Domain,
                Team,
                Tag,
                TagPolicy,
                Environment,
                Context,
                Element,
                Link,
                Consumer,
                Relation,
                Flow,
                Board,
                Lane,
                Phase,
                Frame,
                Placement,
                View,
                RuleSettings,
                Waiver {

    /** Returns the key this record is stored under. */
    RecordKey key();
}
