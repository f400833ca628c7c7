package org.stormspec.export.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.security.auth.login.LoginException;
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

    /** As many answers as a slow look at ports takes, at most. */
    private static final int PORT_ANSWERS = 6;

    /** As many answers as two logins and the questions after them take, with room to spare. */
    private static final int ANSWERS = 20;

    private final ClientSettings settings;
    private final Duration patience;
    private final List<PreflightStep> steps = new ArrayList<>();

    private Preflight(ClientSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /**
     * The steps that were taken; all is well when the last one is.
     *
     * <p>Who says nothing within the patience is given up. Who is slow gets more time for the rest.
     *
     * @param patience how long to wait for an answer
     */
    public static List<PreflightStep> check(ClientSettings settings, Duration patience) {
        Duration all = patience.multipliedBy(PORT_ANSWERS + ANSWERS);
        Preflight preflight = new Preflight(settings, patience);
        CompletableFuture<List<PreflightStep>> taken = new CompletableFuture<>();
        // A thread of its own: the look-up of a name can neither be limited nor interrupted.
        Thread looking =
                Thread.ofVirtual().name("preflight").start(() -> complete(taken, preflight));
        try {
            return taken.get(all.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            looking.interrupt();
            return List.of(preflight.nobody(all));
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
            preflight
                    .someServerListens()
                    .map(answer -> loginPatience(preflight.patience, answer))
                    .ifPresent(preflight::login);
            taken.complete(List.copyOf(preflight.steps));
        } catch (InterruptedException | RuntimeException e) {
            taken.completeExceptionally(e);
        }
    }

    /** Whether every step is fine. */
    public static boolean isFine(List<PreflightStep> steps) {
        return steps.stream().allMatch(PreflightStep::ok);
    }

    /** Looks at all servers at once; returns how slow the first good one is, if any is good. */
    private Optional<Duration> someServerListens() throws InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<PortCheck.Result>> looks = new ArrayList<>();
            CompletionService<PortCheck.Result> finished = new ExecutorCompletionService<>(threads);
            for (String server : settings.bootstrap().split(",")) {
                looks.add(finished.submit(new PortCheck(settings, server.strip(), patience)));
            }
            return firstGood(finished, looks);
        } finally {
            // Not closed: that would wait for a look-up of a name, which may never end.
            threads.shutdownNow();
        }
    }

    private Optional<Duration> firstGood(
            CompletionService<PortCheck.Result> finished, List<Future<PortCheck.Result>> looks)
            throws InterruptedException {
        Duration limit = patience.multipliedBy(PORT_ANSWERS);
        for (int i = 0; i < looks.size(); i++) {
            Future<PortCheck.Result> look = finished.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (look == null) {
                steps.add(nobody(limit));
                return Optional.empty();
            }
            PortCheck.Result result = look.resultNow();
            if (result.step().ok()) {
                steps.add(result.step());
                return Optional.of(result.answer());
            }
        }
        looks.forEach(look -> steps.add(look.resultNow().step()));
        return Optional.empty();
    }

    private PreflightStep nobody(Duration limit) {
        return new PreflightStep(
                "cluster",
                false,
                "Nobody answered within %d s at %s. Check its servers and the network."
                        .formatted(limit.toSeconds(), settings.bootstrap()));
    }

    /**
     * How long to wait for a login: many answers stand behind one, so a slow network gets more
     * time, and a quick one no more than it needs to fail.
     */
    static Duration loginPatience(Duration patience, Duration answer) {
        Duration quick = patience.multipliedBy(2);
        Duration slow = answer.multipliedBy(ANSWERS);
        return slow.compareTo(quick) > 0 ? slow : quick;
    }

    private void login(Duration limit) {
        Map<String, Object> properties = new HashMap<>(settings.forClient());
        properties.put("default.api.timeout.ms", Long.toString(limit.toMillis()));
        properties.put("request.timeout.ms", Long.toString(limit.toMillis()));
        try (BoundedAdmin bounded = new BoundedAdmin(Admin.create(properties))) {
            Admin admin = bounded.admin();
            DescribeClusterResult cluster =
                    admin.describeCluster(
                            new DescribeClusterOptions().includeAuthorizedOperations(true));
            Duration answering = limit.plus(GRACE);
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
            steps.add(new PreflightStep("login", false, loginTrouble(KafkaErrors.cause(e), limit)));
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

    private String loginTrouble(Throwable cause, Duration limit) {
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
                    "The cluster answers at "
                            + settings.bootstrap()
                            + ", and did not finish a login by "
                            + settings.securityProtocol()
                            + " within %d s. It may be overloaded, or its brokers name addresses that cannot be reached from here (advertised.listeners)."
                                    .formatted(limit.toSeconds());
            case KafkaException e -> unusableSettings(e);
            default -> "The connection fails: " + cause.getMessage() + ".";
        };
    }

    /** What Kafka says about a login may repeat parts of it, so it is left out. */
    private String unusableSettings(KafkaException failure) {
        List<Throwable> causes =
                Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).toList();
        boolean isLogin =
                settings.logsIn()
                        && causes.stream()
                                .anyMatch(each ->
                                        each instanceof IllegalArgumentException
                                                || each instanceof LoginException);
        return isLogin
                ? "The settings for logging in are not understood. Check sasl.jaas.config: the login module, its options in quotes, and the semicolon at the end."
                : "The connection fails: " + causes.getLast().getMessage() + ".";
    }
}
