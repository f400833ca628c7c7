package org.stormspec.export.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.stormspec.export.kafka.Await;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.ClusterException.Kind;

/** Makes the users of a running cluster. */
final class ScramUsers {

    /**
     * The least that Kafka takes; more would only slow every connection of a development cluster.
     */
    private static final int ITERATIONS = 4096;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ScramUsers() {}

    static void ensure(ClientSettings adminSettings, Set<String> users, Passwords passwords) {
        try (Admin admin = Admin.create(adminSettings.forClient())) {
            SortedMap<String, String> missing = passwords.ofOrNew(missing(admin, users, passwords));
            if (!missing.isEmpty()) {
                admin.alterUserScramCredentials(alterations(missing)).all().get();
                awaitLogin(adminSettings.bootstrap(), missing);
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

    private static List<UserScramCredentialAlteration> alterations(Map<String, String> passwords) {
        ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        return passwords.entrySet().stream()
                .<UserScramCredentialAlteration>map(each ->
                        new UserScramCredentialUpsertion(each.getKey(), how, each.getValue()))
                .toList();
    }

    /**
     * The broker learns of users some moments after the controller acknowledged them, all at once:
     * when one of them gets in, all do.
     */
    private static void awaitLogin(String bootstrap, SortedMap<String, String> passwords) {
        String user = passwords.lastKey();
        ClientSettings settings =
                ClientSettings.scram(bootstrap, user, passwords.getOrDefault(user, ""));
        if (!Await.until(PATIENCE, () -> logsIn(settings))) {
            throw new ClusterException(
                    Kind.REFUSED,
                    "The cluster took the new user '"
                            + user
                            + "' but does not let it in. Try again.");
        }
    }

    private static boolean logsIn(ClientSettings settings) {
        try (Admin user = Admin.create(settings.forClient())) {
            user.describeCluster().clusterId().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
