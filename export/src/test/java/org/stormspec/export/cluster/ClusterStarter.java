package org.stormspec.export.cluster;

import java.nio.file.Path;

/** A program that starts a cluster and then ends, or waits to be killed when attached to it. */
final class ClusterStarter {

    private ClusterStarter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Mode mode = Mode.valueOf(arguments[1]);
        DevCluster.at(Path.of(arguments[0])).start(mode);
        if (mode == Mode.ATTACHED) {
            Thread.currentThread().join();
        }
    }
}
