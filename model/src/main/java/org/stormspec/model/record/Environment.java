package org.stormspec.model.record;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Kafka cluster that a plan can be made against; names only, never secrets.
 *
 * @param id {@code dev}
 * @param kind {@code dev} may be pushed to; any other kind has no push
 * @param bootstrap host:port list of the cluster
 * @param client further client settings without secrets, such as {@code security.protocol}; a value
 *     {@code ${env:NAME}} is read from that environment variable when the cluster is contacted
 * @param registry its schema registry; empty while nobody has named one
 */
public record Environment(
        String id,
        String kind,
        String bootstrap,
        SortedMap<String, String> client,
        Optional<Registry> registry)
        implements ModelRecord {

    /** Makes an environment without a registry. */
    public Environment(String id, String kind, String bootstrap, SortedMap<String, String> client) {
        this(id, kind, bootstrap, client, Optional.empty());
    }

    /** Returns this with another registry, or none. */
    public Environment registering(Optional<Registry> newRegistry) {
        return new Environment(id, kind, bootstrap, client, newRegistry);
    }

    /** The only kind that may be pushed to. */
    public static final String DEV = "dev";

    /** Copies the client settings. */
    public Environment {
        client = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(client));
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.ENVIRONMENT, id);
    }
}
