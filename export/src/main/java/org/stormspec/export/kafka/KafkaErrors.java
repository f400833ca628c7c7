package org.stormspec.export.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.stormspec.export.kafka.ClusterException.Kind;

/** Turns what Kafka's client throws into words that say what to do. */
final class KafkaErrors {

    /** The reason of what the user has no right to. */
    static final String NOT_ALLOWED = "the user of this connection may not do that";

    private KafkaErrors() {}

    /** Why one item of a call failed. */
    static String reason(Throwable thrown) {
        return switch (cause(thrown)) {
            case TopicExistsException _ -> "it exists already";
            case AuthorizationException _ -> NOT_ALLOWED;
            case InvalidReplicationFactorException e ->
                    e.getMessage()
                            + " Let the topic, or the defaults of the workspace, want fewer replicas.";
            case TimeoutException _ ->
                    "the cluster did not answer in time; it may have been done all the same";
            case Throwable other -> String.valueOf(other.getMessage());
        };
    }

    /** The exception for a cluster that could not be asked. */
    static ClusterException unanswered(String asked, Throwable thrown) {
        Throwable cause = cause(thrown);
        return switch (cause) {
            case ClusterException already -> already;
            case AuthenticationException e ->
                    new ClusterException(
                            Kind.REFUSED,
                            "The cluster refuses our login ("
                                    + e.getMessage()
                                    + "). Check user, password and mechanism.",
                            e);
            case AuthorizationException e ->
                    new ClusterException(
                            Kind.REFUSED,
                            "The user of this connection may not "
                                    + asked
                                    + " ("
                                    + e.getMessage()
                                    + "). Use an administrator of the cluster.",
                            e);
            case RetriableException e ->
                    new ClusterException(
                            Kind.UNREACHABLE,
                            "The cluster did not answer when asked to "
                                    + asked
                                    + " ("
                                    + e.getMessage()
                                    + "). Check that it runs and that address and security protocol are right.",
                            e);
            default ->
                    new ClusterException(
                            Kind.UNREACHABLE,
                            "The cluster failed to " + asked + ": " + cause.getMessage() + ".",
                            cause);
        };
    }

    static Throwable cause(Throwable thrown) {
        Throwable cause = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
        return cause == null ? thrown : cause;
    }
}
