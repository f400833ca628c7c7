package org.stormspec.model.record;

import java.util.Optional;

/**
 * What carries a context from its code to its costs, where it does not follow from its id.
 *
 * @param principal name the cluster knows it by
 * @param repository where its code is
 * @param pipeline what builds it
 * @param release what releases it
 * @param provisioning what creates its topics and rights
 * @param logging name it writes its log under
 * @param tracing name it is traced under
 * @param cost whom its costs are charged to
 */
public record Slice(
        Optional<String> principal,
        Optional<String> repository,
        Optional<String> pipeline,
        Optional<String> release,
        Optional<String> provisioning,
        Optional<String> logging,
        Optional<String> tracing,
        Optional<String> cost) {

    /** Nothing said. */
    public static final Slice NONE =
            new Slice(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Returns this under another name on the cluster, or the usual one. */
    public Slice known(Optional<String> newPrincipal) {
        return new Slice(
                newPrincipal, repository, pipeline, release, provisioning, logging, tracing, cost);
    }

    /** Returns this with its code elsewhere. */
    public Slice stored(Optional<String> newRepository) {
        return new Slice(
                principal, newRepository, pipeline, release, provisioning, logging, tracing, cost);
    }

    /** Returns this built, released and provisioned otherwise. */
    public Slice delivered(
            Optional<String> newPipeline,
            Optional<String> newRelease,
            Optional<String> newProvisioning) {
        return new Slice(
                principal,
                repository,
                newPipeline,
                newRelease,
                newProvisioning,
                logging,
                tracing,
                cost);
    }

    /** Returns this logged and traced under other names. */
    public Slice observed(Optional<String> newLogging, Optional<String> newTracing) {
        return new Slice(
                principal,
                repository,
                pipeline,
                release,
                provisioning,
                newLogging,
                newTracing,
                cost);
    }

    /** Returns this charged to somebody else, or to nobody. */
    public Slice charged(Optional<String> newCost) {
        return new Slice(
                principal, repository, pipeline, release, provisioning, logging, tracing, newCost);
    }
}
