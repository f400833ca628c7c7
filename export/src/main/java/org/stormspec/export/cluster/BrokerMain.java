package org.stormspec.export.cluster;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.KafkaSwitches;

/**
 * The main class of the broker process; {@link DevCluster} starts it, nobody else needs to.
 *
 * <p>Arguments: the cluster folder and the {@link Mode}. It answers on standard output with one
 * line, {@code READY} or {@code FAILED kind message}, and stops on a stop request in the folder, on
 * SIGTERM and, when attached, at the end of its standard input, which comes when its parent ends by
 * whatever means.
 */
public final class BrokerMain {

    static final String READY = "READY";
    static final String FAILED = "FAILED ";

    private BrokerMain() {}

    /**
     * Runs a broker until it is asked to stop; exit code 0 after a clean stop, 1 when it could not
     * start.
     */
    public static void main(String[] arguments) {
        KafkaSwitches.set();
        PrintStream answer = System.out;
        // Nothing but our answer may stand on standard output, whatever the libraries print.
        System.setOut(System.err);
        try {
            Broker broker =
                    Broker.lockedOn(
                            new ClusterFolder(Path.of(arguments[0])), Mode.valueOf(arguments[1]));
            broker.start();
            answer.println(READY);
            answer.flush();
            broker.awaitStopRequest();
            System.exit(0);
        } catch (ClusterException e) {
            fail(answer, e);
        }
    }

    /** Halts at once: an orderly stop of a broker that never came up can wait for minutes. */
    private static void fail(PrintStream answer, ClusterException problem) {
        String line = FAILED + problem.kind() + " " + problem.getMessage().replace('\n', ' ');
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        answer.write(bytes, 0, bytes.length);
        answer.flush();
        Runtime.getRuntime().halt(1);
    }
}
