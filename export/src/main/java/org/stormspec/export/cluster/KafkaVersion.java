package org.stormspec.export.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Runtime.Version;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.stormspec.export.kafka.ClusterException;

/**
 * The version of the Kafka libraries at hand, and whether they may open data of another version.
 *
 * <p>Kafka upgrades the format of its data by itself and refuses to go back, with an error that
 * tells nobody what to do.
 */
final class KafkaVersion {

    private KafkaVersion() {}

    static String current() {
        try (InputStream in = Admin.class.getResourceAsStream("/kafka/kafka-version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws when the data is newer than these libraries. */
    static void refuseDowngrade(String ofData, String current, ClusterFolder folder) {
        if (Version.parse(plain(ofData)).compareTo(Version.parse(plain(current))) > 0) {
            throw new ClusterException(
                    ClusterException.Kind.NEWER_DATA,
                    "The data in "
                            + folder.data()
                            + " was written by Kafka "
                            + ofData
                            + ", and this program has Kafka "
                            + current
                            + ", which cannot read it. Use the newer program, or start in another folder.");
        }
    }

    /** Only the numbers, without trailing zeros, which {@code Runtime.Version} does not take. */
    private static String plain(String version) {
        return version.replaceAll("[^0-9.].*$", "").replaceAll("(\\.0)+$", "");
    }
}
