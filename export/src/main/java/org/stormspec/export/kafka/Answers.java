package org.stormspec.export.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Waits for answers of a cluster, never for ever.
 *
 * <p>Kafka's client gives up by itself after its time-outs, but for one case: a server that speaks
 * something else can announce an answer of a gigabyte, for which there is no room. The client's
 * thread dies of that, and with it everybody who would have answered.
 */
final class Answers {

    /**
     * Longer than any time-out that an environment may set, so that Kafka's own words come first.
     */
    static final Duration PATIENCE = Duration.ofSeconds(150);

    private Answers() {}

    /** Returns the answer; a time-out of Kafka's when none comes. */
    static <T> T await(KafkaFuture<T> answer) throws ExecutionException, InterruptedException {
        return await(answer, PATIENCE);
    }

    /**
     * Returns the answer; a time-out of Kafka's when none comes within the patience. With none left
     * it takes what is there already.
     */
    static <T> T await(KafkaFuture<T> answer, Duration patience)
            throws ExecutionException, InterruptedException {
        try {
            return answer.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new ExecutionException(
                    new TimeoutException(
                            "nothing came within %d s".formatted(patience.toSeconds()), e));
        }
    }
}
