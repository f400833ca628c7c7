package org.stormspec.export.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;

    /**
     * The least that Kafka takes; more would only slow every connection of a development cluster.
     */
    private static final int ITERATIONS = 4096;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ScramUsers() {}

    /**
     * Gives each user its password on the broker, and returns those that were missing.
     *
     * <p>Those that are there get theirs again: nobody can ask a broker for a password, and a user
     * with another one than ours would be locked out for good.
     */
    static Set<String> ensure(
            ClientSettings adminSettings, Set<String> users, Passwords passwords) {
        if (users.isEmpty()) {
            return Set.of();
        }
        try (UsersLock _ = UsersLock.acquire(passwords.folder());
                Admin admin = Admin.create(adminSettings.forClient())) {
            Map<String, Integer> before = iterations(admin);
            Set<String> missing = missing(before, users, passwords);
            SortedMap<String, String> wanted = passwords.ofOrNew(users);
            Map<String, Integer> after = otherIterations(users, before);
            admin.alterUserScramCredentials(alterations(wanted, after)).all().get();
            awaitLogin(admin, adminSettings.bootstrap(), wanted, after);
            return missing;
        } catch (ExecutionException e) {
            throw refused("did not take the users", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Those of the users that cannot log in before somebody makes them; changes nothing. */
    static Set<String> missing(
            ClientSettings adminSettings, Set<String> users, Passwords passwords) {
        try (Admin admin = Admin.create(adminSettings.forClient())) {
            return missing(iterations(admin), users, passwords);
        } catch (ExecutionException e) {
            throw refused("does not tell its users", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ClusterException refused(String what, ExecutionException e) {
        return new ClusterException(
                Kind.REFUSED, "The cluster " + what + ": " + e.getCause() + ".", e);
    }

    private static ClusterException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ClusterException(
                Kind.INTERRUPTED, "Making the users was interrupted. Start again.", e);
    }

    /** Those that the broker does not know, and those whose password we do not know. */
    private static Set<String> missing(
            Map<String, Integer> known, Set<String> users, Passwords passwords) {
        Set<String> missing = new TreeSet<>(users);
        missing.removeIf(user -> known.containsKey(user) && passwords.of(user).isPresent());
        return missing;
    }

    /** The users that the broker knows, with the iterations of their credentials. */
    private static Map<String, Integer> iterations(Admin admin)
            throws ExecutionException, InterruptedException {
        Map<String, Integer> known = new TreeMap<>();
        admin.describeUserScramCredentials()
                .all()
                .get()
                .forEach((user, description) ->
                        description.credentialInfos().stream()
                                .filter(credential -> credential.mechanism() == MECHANISM)
                                .forEach(credential -> known.put(user, credential.iterations())));
        return known;
    }

    /**
     * The iterations are all that a broker tells of a credential: other ones each time show when it
     * has the new one.
     */
    private static Map<String, Integer> otherIterations(
            Set<String> users, Map<String, Integer> before) {
        Map<String, Integer> after = new TreeMap<>();
        users.forEach(user ->
                after.put(
                        user,
                        before.getOrDefault(user, 0) == ITERATIONS ? ITERATIONS + 1 : ITERATIONS));
        return after;
    }

    private static List<UserScramCredentialAlteration> alterations(
            Map<String, String> passwords, Map<String, Integer> iterations) {
        return passwords.entrySet().stream()
                .<UserScramCredentialAlteration>map(each ->
                        new UserScramCredentialUpsertion(
                                each.getKey(),
                                new ScramCredentialInfo(
                                        MECHANISM,
                                        iterations.getOrDefault(each.getKey(), ITERATIONS)),
                                each.getValue()))
                .toList();
    }

    /**
     * The broker learns of credentials some moments after the controller acknowledged them, all at
     * once: when it tells of the new ones and lets one user in, it lets in all.
     */
    private static void awaitLogin(
            Admin admin,
            String bootstrap,
            SortedMap<String, String> passwords,
            Map<String, Integer> iterations) {
        String user = passwords.lastKey();
        ClientSettings settings =
                ClientSettings.scram(bootstrap, user, passwords.getOrDefault(user, ""));
        if (!Await.until(PATIENCE, () -> tells(admin, iterations))
                || !Await.until(PATIENCE, () -> logsIn(settings))) {
            throw new ClusterException(
                    Kind.REFUSED,
                    "The cluster took the user '" + user + "' but does not let it in. Try again.");
        }
    }

    private static boolean tells(Admin admin, Map<String, Integer> iterations) {
        try {
            return iterations(admin).entrySet().containsAll(iterations.entrySet());
        } catch (ExecutionException e) {
            throw refused("does not tell its users", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
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
