package org.stormspec.export.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;
import org.stormspec.export.kafka.KafkaLogs;

/** Keeps the chatter of libraries out of what commands print. */
final class Logs {

    private Logs() {}

    /** Lets only what went seriously wrong through, unless a logging configuration was given. */
    static void quiet() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            KafkaLogs.quiet();
            LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        }
    }
}
