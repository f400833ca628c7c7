package org.stormspec.export.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.stormspec.export.file.PrivateFolder;
import org.stormspec.export.kafka.ClusterException;

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

    /** Held while users and their passwords are made; see {@link UsersLock}. */
    Path usersLock() {
        return root.resolve("users.lock");
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

    /** The log that the broker writes; Java numbers the files of a log, the newest is 0. */
    Path log() {
        return log("0");
    }

    /** The logs of the broker, with a place-holder for their numbers. */
    Path log(String number) {
        return root.resolve("logs").resolve("broker.log." + number);
    }

    /** What the Java runtime of the broker says beside its log. */
    Path errors() {
        return root.resolve("logs").resolve("broker.err");
    }

    /** A command about the cluster of this folder, quoted for a message. */
    String command(String verb) {
        String command = "stormspec cluster " + verb;
        return root.equals(DevCluster.ofUser().directory())
                ? "'" + command + "'"
                : "'" + command + " --dir " + option() + "'";
    }

    /** The folder as a word of a command. */
    private String option() {
        String name = root.toString();
        return name.matches("[\\w/.:\\\\-]+") ? name : '"' + name + '"';
    }

    /** Makes the folder, or closes one of a cluster that others could look into. */
    void create() {
        refuseFolderOfOthers();
        PrivateFiles.createFolder(root);
        PrivateFiles.createFolder(root.resolve("logs"));
    }

    /** A folder with files of somebody's own is never closed behind their back. */
    private void refuseFolderOfOthers() {
        try {
            if (Files.isDirectory(root) && PrivateFolder.isOpen(root) && !isEmpty() && !isOurs()) {
                throw new ClusterException(
                        ClusterException.Kind.FILES,
                        "The folder "
                                + root
                                + " can be read by others and holds other files than a cluster's. Choose a new or empty folder, or take the rights of others away.");
            }
        } catch (IOException e) {
            throw PrivateFiles.failure("look at", root, e);
        }
    }

    private boolean isOurs() {
        return Files.exists(facts()) || Files.exists(lock());
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }
}
