package org.stormspec.export.cluster;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.ClusterException.Kind;

/** Makes the users of a running cluster. */
final class ScramUsers {

    /**
     * The least that Kafka takes; more would only slow every connection of a development cluster.
     */
    private static final int ITERATIONS = 4096;

    private ScramUsers() {}

    static void ensure(ClientSettings adminSettings, Set<String> users, Passwords passwords) {
        try (Admin admin = Admin.create(adminSettings.forClient())) {
            List<UserScramCredentialAlteration> missing =
                    missing(admin, users, passwords).stream()
                            .map(user -> alteration(user, passwords.ofOrNew(user)))
                            .toList();
            if (!missing.isEmpty()) {
                admin.alterUserScramCredentials(missing).all().get();
            }
        } catch (ExecutionException e) {
            throw new ClusterException(
                    Kind.REFUSED, "The cluster did not take the users: " + e.getCause() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException(
                    Kind.INTERRUPTED, "Making the users was interrupted. Start again.", e);
        }
    }

    /** Those that the broker does not know, and those whose password we do not know. */
    private static Set<String> missing(Admin admin, Set<String> users, Passwords passwords)
            throws ExecutionException, InterruptedException {
        Set<String> known =
                new TreeSet<>(admin.describeUserScramCredentials().all().get().keySet());
        known.removeIf(user -> passwords.of(user).isEmpty());
        Set<String> missing = new TreeSet<>(users);
        missing.removeAll(known);
        return missing;
    }

    private static UserScramCredentialAlteration alteration(String user, String password) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password);
    }
}
