package org.stormspec.export.cluster;

import java.nio.file.Path;

/**
 * The files of one development cluster; everything but {@code data} lies beside the data, not in
 * it.
 */
record ClusterFolder(Path root) {

    /** The data folder of the broker. */
    Path data() {
        return root.resolve("data");
    }

    /** Held by the broker process for its whole life. */
    Path lock() {
        return root.resolve("cluster.lock");
    }

    /** What stays from run to run: the Kafka version of the data, the cluster id, the ports. */
    Path facts() {
        return root.resolve("cluster.properties");
    }

    /** The passwords, readable by the owner only. */
    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** Which process serves; absent after a clean stop. */
    Path run() {
        return root.resolve("run.properties");
    }

    /** Its appearance asks the broker to stop, on every operating system alike. */
    Path stopRequest() {
        return root.resolve("stop.request");
    }

    /** The log of the broker. */
    Path log() {
        return root.resolve("logs").resolve("broker.log");
    }

    /** What the Java runtime of the broker says beside its log. */
    Path errors() {
        return root.resolve("logs").resolve("broker.err");
    }

    void create() {
        PrivateFiles.createFolder(root);
        PrivateFiles.createFolder(root.resolve("logs"));
    }
}
