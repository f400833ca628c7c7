package org.stormspec.export.kafka;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What Kafka's client library writes to the log of this program. */
public final class KafkaLogs {

    /** Referred to from here, because a logger that nobody refers to forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private KafkaLogs() {}

    /**
     * Keeps the client silent, for programs that print for people: whatever it logs as a warning or
     * an error reaches its caller as an exception too, and we word that ourselves.
     */
    public static void quiet() {
        KAFKA.setLevel(Level.OFF);
    }
}
