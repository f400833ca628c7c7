package org.stormspec.export.cluster;

import java.time.Instant;
import java.util.Optional;

/** What a look at a cluster folder tells about its broker. */
public sealed interface ClusterStatus {

    /** Nothing was ever started in this folder. */
    record Absent() implements ClusterStatus {}

    /**
     * No broker works on the folder; not {@code clean} means that the last one was killed, which
     * loses no acknowledged record.
     */
    record Stopped(boolean clean) implements ClusterStatus {}

    /** A broker holds the folder but does not serve yet, or no longer. */
    record Busy() implements ClusterStatus {}

    /**
     * A broker serves.
     *
     * @param pid its process id
     * @param bootstrap the address for clients
     * @param movedFrom the address of the run before, if that was another one
     * @param since when it started
     * @param mode how long it lives
     */
    record Running(long pid, String bootstrap, Optional<String> movedFrom, Instant since, Mode mode)
            implements ClusterStatus {}

    /** One sentence for the user. */
    default String text() {
        return switch (this) {
            case Absent() -> "not created yet";
            case Stopped(boolean clean) ->
                    clean ? "stopped" : "stopped (the last run was killed; its data is kept)";
            case Busy() -> "starting or stopping";
            case Running running ->
                    "running at "
                            + running.bootstrap()
                            + " (process "
                            + running.pid()
                            + ")"
                            + running.movedFrom()
                                    .map(address ->
                                            ", no longer at "
                                                    + address
                                                    + ", whose port was taken when it started")
                                    .orElse("");
        };
    }
}
