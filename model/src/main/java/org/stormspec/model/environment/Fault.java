package org.stormspec.model.environment;

import java.util.List;
import java.util.function.UnaryOperator;
import org.stormspec.model.record.Environment;

/**
 * What is wrong with one value of an environment.
 *
 * @param kind what sort of fault it is
 * @param path keys that lead to the value inside its environment: {@code client}, {@code
 *     sasl.jaas.config}
 * @param message what is there, what is allowed and what to do, as one or two sentences that hold
 *     no secret
 * @param remedy what the repair does, in a few words
 * @param repair makes an environment that no longer has the fault
 */
public record Fault(
        Kind kind,
        List<String> path,
        String message,
        String remedy,
        UnaryOperator<Environment> repair) {

    /** Sorts of fault. */
    public enum Kind {
        /** A setting that is not on the list, or has a value that is not. */
        SETTING,
        /** A password or key that stands in the file. */
        SECRET,
        /** A reference to a variable where none may stand, or to one that may not be read. */
        VARIABLE,
        /** Servers or addresses that are none. */
        ADDRESS,
        /**
         * What others could read or pretend to be; the only kind with which a cluster is reached.
         */
        EXPOSURE
    }

    /** Copies the path. */
    public Fault {
        path = List.copyOf(path);
    }
}
