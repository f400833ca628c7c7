package org.stormspec.export.cluster;

import java.nio.file.Path;

/** A program that starts an attached cluster and then waits to be killed. */
final class AttachedParent {

    private AttachedParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        DevCluster.at(Path.of(arguments[0])).start(Mode.ATTACHED);
        Thread.currentThread().join();
    }
}
