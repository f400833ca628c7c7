package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.SharedCluster;
import org.stormspec.export.kafka.Await;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("stormspec plan and push, against a real broker,")
@ExtendWith(SharedCluster.class)
class PushCommandTest {

    @TempDir Path folder;

    /** The sample under a tenant of its own, because all tests share one broker. */
    private Path business(String tenant) {
        Path acme = Shell.acme(folder);
        Shell.edit(
                acme.resolve("stormspec.yaml"), "id: acme\n", "id: acme\ntenant: " + tenant + "\n");
        return acme;
    }

    private static Shell.Run plan(Path acme, DevCluster cluster) {
        return Shell.run("plan", acme, "--env", "embedded", "--dir", cluster.directory());
    }

    private static Shell.Run push(Path acme, DevCluster cluster) {
        return Shell.run("push", acme, "--env", "embedded", "--dir", cluster.directory(), "--yes");
    }

    @Test
    @DisplayName("have changes, carry them out, and have nothing left to do")
    void planPushPlan(DevCluster cluster) {
        Path acme = business("first");

        Shell.Run before = plan(acme, cluster);
        Shell.Run push = push(acme, cluster);
        Shell.Run after = plan(acme, cluster);

        assertEquals(3, before.code(), before.err());
        assertTrue(before.out().contains("finance.sales may read"), before.out());
        assertEquals(0, push.code(), push.out() + push.err());
        assertEquals(0, after.code(), after.out());
    }

    @Test
    @DisplayName("are blocked loudly when a topic would lose partitions, and touch nothing")
    void fewerPartitions(DevCluster cluster) {
        Path acme = business("second");
        push(acme, cluster);
        Shell.edit(acme.resolve("stormspec.yaml"), "defaults:\n", "defaults:\n  partitions: 2\n");

        Shell.Run plan = plan(acme, cluster);
        Shell.Run push = push(acme, cluster);

        assertEquals(1, plan.code());
        assertTrue(plan.out().contains("has 3 partitions and the model wants 2"), plan.out());
        assertEquals(1, push.code());
    }

    @Test
    @DisplayName("P7 tell by exit code and JSON what kept them from it")
    void jsonAndExitCodes(DevCluster cluster) {
        Path acme = business("json");
        Shell.Run push =
                Shell.run(
                        "push",
                        acme,
                        "--env",
                        "embedded",
                        "--dir",
                        cluster.directory(),
                        "--yes",
                        "--format",
                        "json");
        JsonNode record = JsonMapper.shared().readTree(push.out());
        assertEquals(0, push.code(), push.err());
        assertEquals("applied", record.path("verdict").asString());

        Shell.Run again =
                Shell.run(
                        "push",
                        acme,
                        "--env",
                        "embedded",
                        "--dir",
                        cluster.directory(),
                        "--yes",
                        "--format",
                        "json");
        assertEquals("empty", JsonMapper.shared().readTree(again.out()).path("verdict").asString());

        Shell.Run unknown = Shell.run("plan", acme, "--env", "moon", "--format", "json");
        assertEquals(2, unknown.code());
        assertEquals(
                "unusable", JsonMapper.shared().readTree(unknown.out()).path("verdict").asString());
    }

    @Test
    @DisplayName("P7 tell an unreachable cluster by an exit code of its own")
    void unreachable() throws IOException {
        Path acme = business("gone");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(
                acme.resolve("environments.yaml"),
                "gone:\n  kind: dev\n  bootstrap: 127.0.0.1:%d\n".formatted(port));
        Shell.Run shown = Shell.run("trust", "show", acme, "--env", "gone");
        Matcher fingerprint = Pattern.compile("[0-9a-f]{12,}").matcher(shown.out());
        assertTrue(fingerprint.find(), shown.out() + shown.err());
        Shell.Run plan =
                Shell.run(
                        "plan",
                        acme,
                        "--env",
                        "gone",
                        "--format",
                        "json",
                        "--trust-environment",
                        fingerprint.group());
        assertEquals(4, plan.code(), plan.out() + plan.err());
        assertEquals(
                "unreachable", JsonMapper.shared().readTree(plan.out()).path("verdict").asString());
    }

    @Test
    @DisplayName("take a revoked grant away")
    void revoke(DevCluster cluster) {
        Path acme = business("third");
        push(acme, cluster);
        Shell.edit(
                acme.resolve("contexts/finance.sales.yaml"), "    grants: [common.billing]\n", "");

        Shell.Run plan = plan(acme, cluster);

        assertEquals(3, plan.code());
        assertTrue(
                plan.out().contains("1 to revoke") || plan.out().contains("2 to revoke"),
                plan.out());
        assertEquals(0, push(acme, cluster).code());
        assertEquals(0, plan(acme, cluster).code());
    }

    @Test
    @DisplayName("tell users that are missing, and make them also where nothing else is to do")
    void missingUsers(DevCluster cluster) throws Exception {
        Path acme = business("fifth");
        push(acme, cluster);
        remove(cluster, "fifth.finance.sales", "fifth.common.billing");

        Shell.Run plan = plan(acme, cluster);
        Shell.Run push = push(acme, cluster);
        Shell.Run again = push(acme, cluster);

        String names = "fifth.common.billing, fifth.finance.sales";
        assertEquals(3, plan.code(), plan.out() + plan.err());
        assertTrue(
                plan.err().contains("2 users are missing and cannot log in: " + names + "."),
                plan.err());
        assertEquals(0, push.code(), push.out() + push.err());
        assertTrue(
                push.out().contains("2 users were missing and were made: " + names + "."),
                push.out());
        assertFalse(again.out().contains("missing"), again.out());
        assertEquals(0, plan(acme, cluster).code());
    }

    private static void remove(DevCluster cluster, String... users) throws Exception {
        try (Admin admin = Admin.create(cluster.adminSettings().forClient())) {
            admin.alterUserScramCredentials(
                            Stream.of(users)
                                    .<UserScramCredentialAlteration>map(user ->
                                            new UserScramCredentialDeletion(
                                                    user, ScramMechanism.SCRAM_SHA_512))
                                    .toList())
                    .all()
                    .get();
        }
        assertTrue(
                Await.until(
                        Duration.ofSeconds(10),
                        () -> cluster.missingUsers(Set.of(users)).equals(Set.of(users))));
    }

    @Test
    @DisplayName("can be read by machines and kept in a file")
    void json(DevCluster cluster) throws Exception {
        Path file = folder.resolve("plan.json");

        Shell.Run run =
                Shell.run(
                        "plan",
                        business("fourth"),
                        "--env",
                        "embedded",
                        "--dir",
                        cluster.directory(),
                        "--format",
                        "json",
                        "--out",
                        file);

        assertEquals("changes", new JsonMapper().readTree(run.out()).path("verdict").asString());
        assertEquals(run.out(), Files.readString(file));
    }

    @Test
    @DisplayName("refuse an environment that is not dev, by the rule that says so")
    void production() {
        Path acme = Shell.acme(folder);

        Shell.Run run = Shell.run("push", acme, "--env", "prod", "--yes");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("KAF-08"), run.err());
    }

    @Test
    @DisplayName("refuse an environment whose kind is misspelt, because it may be anything")
    void noKind() {
        Path acme = Shell.acme(folder);
        Shell.edit(acme.resolve("environments.yaml"), "kind: production", "Kind: production");

        Shell.Run run = Shell.run("push", acme, "--env", "prod", "--yes");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("has no kind"), run.err());
    }

    @Test
    @DisplayName("refuse an empty folder of a cluster, as cluster does too")
    void emptyFolderOfACluster() {
        Shell.Run plan = Shell.run("plan", Shell.acme(folder), "--env", "embedded", "--dir", "");
        Shell.Run status = Shell.run("cluster", "status", "--dir", "");

        assertEquals(2, plan.code());
        assertTrue(plan.err().contains("--dir is empty."), plan.err());
        assertEquals(2, status.code());
        assertTrue(status.err().contains("--dir is empty."), status.err());
    }

    @Test
    @DisplayName("name the environments there are when asked for another one")
    void unknownEnvironment() {
        Shell.Run run = Shell.run("plan", Shell.acme(folder), "--env", "test");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("'dev', 'prod' and 'embedded'"), run.err());
    }

    @Test
    @DisplayName("say which variable is missing and never what a secret is")
    void missingSecret() {
        Shell.Run run = Shell.run("plan", Shell.acme(folder), "--env", "dev");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("STORMSPEC_ACME_DEV_JAAS"), run.err());
    }

    @Test
    @DisplayName("tell how to start the cluster when it does not run")
    void notRunning() {
        Shell.Run run =
                Shell.run(
                        "plan",
                        Shell.acme(folder),
                        "--env",
                        "embedded",
                        "--dir",
                        folder.resolve("no-cluster"));

        assertEquals(2, run.code());
        assertTrue(run.err().contains("stormspec cluster start"), run.err());
        assertFalse(Files.exists(folder.resolve("no-cluster")));
    }
}
