package org.stormspec.export.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/**
 * Looks at a connection step by step before it is used, and stops at the first step that is not
 * fine.
 *
 * <p>Kafka's client reports six different mistakes with one and the same time-out; the steps before
 * it tell them apart.
 */
public final class Preflight {

    private static final Set<AclOperation> NEEDED =
            EnumSet.of(AclOperation.CREATE, AclOperation.ALTER);

    /** By how much Kafka's own words about a time-out may come late. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** A few servers that do not listen, a login and the questions after it. */
    private static final int STEPS = 4;

    private final ClientSettings settings;
    private final Duration patience;
    private final List<PreflightStep> steps = new ArrayList<>();

    private Preflight(ClientSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /**
     * The steps that were taken, each waiting no longer than the patience, and all of them no
     * longer than {@value #STEPS} times that; all is well when the last one is.
     */
    public static List<PreflightStep> check(ClientSettings settings, Duration patience) {
        Duration all = patience.multipliedBy(STEPS);
        CompletableFuture<List<PreflightStep>> taken = new CompletableFuture<>();
        // A thread of its own: the look-up of a name can neither be limited nor interrupted.
        Thread looking =
                Thread.ofVirtual()
                        .name("preflight")
                        .start(() -> complete(taken, new Preflight(settings, patience)));
        try {
            return taken.get(all.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            looking.interrupt();
            return List.of(
                    new PreflightStep(
                            "cluster",
                            false,
                            "Nobody answered within %d s at %s. Check its servers and the network."
                                    .formatted(all.toSeconds(), settings.bootstrap())));
        } catch (ExecutionException e) {
            throw KafkaErrors.unanswered("look at " + settings.bootstrap(), e);
        } catch (InterruptedException e) {
            looking.interrupt();
            Thread.currentThread().interrupt();
            return List.of(
                    new PreflightStep("login", false, "The look at the cluster was interrupted."));
        }
    }

    private static void complete(
            CompletableFuture<List<PreflightStep>> taken, Preflight preflight) {
        try {
            if (preflight.someServerListens()) {
                preflight.login();
            }
            taken.complete(List.copyOf(preflight.steps));
        } catch (RuntimeException e) {
            taken.completeExceptionally(e);
        }
    }

    /** Whether every step is fine. */
    public static boolean isFine(List<PreflightStep> steps) {
        return steps.stream().allMatch(PreflightStep::ok);
    }

    private boolean someServerListens() {
        List<PreflightStep> refusals = new ArrayList<>();
        for (String server : settings.bootstrap().split(",")) {
            PreflightStep step = listens(server.strip());
            if (step.ok()) {
                steps.add(step);
                return true;
            }
            refusals.add(step);
        }
        steps.addAll(refusals);
        return false;
    }

    private PreflightStep listens(String server) {
        int colon = server.lastIndexOf(':');
        String port = server.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            return new PreflightStep(
                    "address", false, "'" + server + "' is not host:port. Correct bootstrap.");
        }
        String host = server.substring(0, colon).replaceAll("^\\[|]$", "");
        try {
            return connects(
                    server,
                    new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)));
        } catch (UnknownHostException e) {
            return new PreflightStep(
                    "address",
                    false,
                    "No machine is called " + host + ". Check its spelling and the network.");
        }
    }

    private PreflightStep connects(String server, InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) patience.toMillis());
            return isUnencrypted() && Greeting.isMisunderstood(socket)
                    ? new PreflightStep(
                            "port",
                            false,
                            server
                                    + " answers, and not as a Kafka broker does. Check that the port is that of a broker.")
                    : new PreflightStep("port", true, server + " listens.");
        } catch (IOException e) {
            return new PreflightStep(
                    "port",
                    false,
                    "Nothing listens at "
                            + server
                            + " ("
                            + e.getMessage()
                            + "). Start the cluster, or check port and firewall.");
        }
    }

    private boolean isUnencrypted() {
        return settings.securityProtocol().endsWith("PLAINTEXT");
    }

    private void login() {
        Map<String, Object> properties = new HashMap<>(settings.forClient());
        properties.put("default.api.timeout.ms", Long.toString(patience.toMillis()));
        properties.put("request.timeout.ms", Long.toString(patience.toMillis()));
        try (BoundedAdmin bounded = new BoundedAdmin(Admin.create(properties))) {
            Admin admin = bounded.admin();
            DescribeClusterResult cluster =
                    admin.describeCluster(
                            new DescribeClusterOptions().includeAuthorizedOperations(true));
            Duration answering = patience.plus(GRACE);
            int brokers = Answers.await(cluster.nodes(), answering).size();
            steps.add(
                    new PreflightStep(
                            "login", true, "Logged in by " + settings.securityProtocol() + "."));
            steps.add(
                    new PreflightStep(
                            "cluster",
                            true,
                            "Cluster "
                                    + Answers.await(cluster.clusterId(), answering)
                                    + " with "
                                    + brokers
                                    + " broker(s)."));
            steps.add(rights(Answers.await(cluster.authorizedOperations(), answering)));
        } catch (ExecutionException | KafkaException e) {
            steps.add(new PreflightStep("login", false, loginTrouble(KafkaErrors.cause(e))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            steps.add(
                    new PreflightStep("login", false, "The look at the cluster was interrupted."));
        }
    }

    /** Closing waits for what is under way, which may never end. */
    private record BoundedAdmin(Admin admin) implements AutoCloseable {

        @Override
        public void close() {
            admin.close(GRACE);
        }
    }

    private static PreflightStep rights(Set<AclOperation> may) {
        Set<AclOperation> missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(may);
        return missing.isEmpty() || may.contains(AclOperation.ALL)
                ? new PreflightStep("rights", true, "This user may make topics and access rules.")
                : new PreflightStep(
                        "rights",
                        false,
                        "This user lacks the right to "
                                + missing
                                + " on the cluster, which a push needs."
                                + " Use an administrator, or let one grant it.");
    }

    private String loginTrouble(Throwable cause) {
        return switch (cause) {
            case UnsupportedSaslMechanismException e ->
                    "The cluster does not know our way to log in: "
                            + e.getMessage()
                            + " Set sasl.mechanism to one that it names.";
            case SaslAuthenticationException e ->
                    "The cluster refuses user or password: " + e.getMessage() + ".";
            case SslAuthenticationException e ->
                    "No trust by TLS: "
                            + e.getMessage()
                            + ". Check the certificates of both sides.";
            case TimeoutException _ ->
                    "Something listens, but does not speak Kafka by "
                            + settings.securityProtocol()
                            + " with us. Check security.protocol, and that the port is that of a Kafka broker.";
            case KafkaException e when e.getCause() instanceof IllegalArgumentException ->
                    "The settings for logging in are not understood. Check sasl.jaas.config: the login module, its options in quotes, and the semicolon at the end.";
            default -> "The connection fails: " + cause.getMessage() + ".";
        };
    }
}
