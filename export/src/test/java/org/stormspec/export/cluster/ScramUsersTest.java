package org.stormspec.export.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stormspec.export.kafka.Await;

@DisplayName("The users of a running cluster")
@ExtendWith(SharedCluster.class)
class ScramUsersTest {

    private static final int ROUNDS = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DevCluster cluster;

    ScramUsersTest(DevCluster cluster) {
        this.cluster = cluster;
    }

    private static Set<String> names(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> prefix + "." + n)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("log in after two pushes at once, round after round")
    void logInAfterTwoPushesAtOnce() throws Exception {
        List<String> lockedOut = new ArrayList<>();
        try (ExecutorService pushes = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Set<String> users = names("users.at.once." + round, 4);
                ensureTwiceAtOnce(pushes, users);
                lockedOut.addAll(lockedOut(users));
            }
        }
        assertEquals(List.of(), lockedOut);
    }

    private void ensureTwiceAtOnce(ExecutorService pushes, Set<String> users) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> both = new ArrayList<>();
        for (int push = 0; push < 2; push++) {
            both.add(
                    pushes.submit(() -> {
                        DevCluster mine = DevCluster.at(cluster.directory());
                        together.await();
                        mine.ensureUsers(users);
                        return null;
                    }));
        }
        for (Future<?> push : both) {
            push.get();
        }
    }

    @Test
    @DisplayName("that were removed on the broker are told and made again")
    void thatWereRemovedAreToldAndMadeAgain() throws Exception {
        Set<String> users = names("users.removed", 3);
        Set<String> removed = Set.of("users.removed.0", "users.removed.1");
        cluster.ensureUsers(users);
        alter(
                new UserScramCredentialDeletion("users.removed.0", ScramMechanism.SCRAM_SHA_512),
                new UserScramCredentialDeletion("users.removed.1", ScramMechanism.SCRAM_SHA_512));

        assertTrue(
                Await.until(PATIENCE, () -> cluster.missingUsers(users).equals(removed)),
                () -> cluster.missingUsers(users).toString());

        assertEquals(removed, cluster.ensureUsers(users));
        assertEquals(Set.of(), cluster.missingUsers(users));
        assertEquals(List.of(), lockedOut(users));
    }

    @Test
    @DisplayName("get their own password back when somebody gave them another one")
    void getTheirOwnPasswordBack() throws Exception {
        Set<String> users = names("users.changed", 3);
        cluster.ensureUsers(users);
        alter(another("users.changed.0"), another("users.changed.1"));

        assertEquals(Set.of(), cluster.ensureUsers(users));

        assertEquals(List.of(), lockedOut(users));
    }

    private static UserScramCredentialAlteration another(String user) {
        return new UserScramCredentialUpsertion(
                user,
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                "somebody else's");
    }

    private void alter(UserScramCredentialAlteration... alterations) throws Exception {
        try (Admin admin = Admin.create(cluster.adminSettings().forClient())) {
            admin.alterUserScramCredentials(Arrays.asList(alterations)).all().get();
        }
    }

    private List<String> lockedOut(Set<String> users) throws InterruptedException {
        List<String> refused = new ArrayList<>();
        for (String user : users) {
            try (Admin admin = Admin.create(cluster.clientSettings(user).forClient())) {
                admin.describeCluster().clusterId().get();
            } catch (ExecutionException e) {
                refused.add(user);
            }
        }
        return refused;
    }
}
