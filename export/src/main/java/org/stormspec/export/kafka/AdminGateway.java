package org.stormspec.export.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The gateway to a real cluster, on Kafka's own admin client. Every future is awaited. */
public final class AdminGateway implements ClusterGateway {

    private static final int ONE_PARTITION = 1;

    private final Admin admin;
    private final LedgerTopic ledger;

    private AdminGateway(Admin admin, LedgerTopic ledger) {
        this.admin = admin;
        this.ledger = ledger;
    }

    /**
     * A connection with these settings; nothing is asked yet. Time-outs are those of interactive
     * use unless set.
     */
    public static AdminGateway connect(ClientSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("default.api.timeout.ms", "15000");
        properties.put("request.timeout.ms", "8000");
        properties.putAll(settings.forClient());
        try {
            return new AdminGateway(Admin.create(properties), new LedgerTopic(settings));
        } catch (RuntimeException e) {
            throw KafkaErrors.unanswered("open a connection to " + settings.bootstrap(), e);
        }
    }

    @Override
    public ActualState read(String model, Set<String> topics) {
        try {
            DescribeClusterResult cluster = admin.describeCluster();
            SortedSet<String> all = new TreeSet<>(Answers.await(admin.listTopics().names()));
            Set<String> present = topics.stream().filter(all::contains).collect(Collectors.toSet());
            SortedMap<String, ActualTopic> described = describe(present);
            all.removeAll(described.keySet());
            boolean isKept = all.remove(Ledger.TOPIC);
            Optional<SortedSet<AclEntry>> acls = acls();
            return new ActualState(
                    Answers.await(cluster.clusterId()),
                    Answers.await(cluster.nodes()).size(),
                    described,
                    all,
                    acls.orElseGet(TreeSet::new),
                    isKept ? ledger.of(model) : Ledger.NONE,
                    acls.isPresent());
        } catch (ExecutionException e) {
            throw KafkaErrors.unanswered("read its topics and access rules", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private SortedMap<String, ActualTopic> describe(Set<String> names)
            throws ExecutionException, InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> topics =
                admin.describeTopics(names).topicNameValues();
        Map<ConfigResource, KafkaFuture<Config>> configs =
                admin.describeConfigs(names.stream().map(AdminGateway::resource).toList()).values();
        SortedMap<String, ActualTopic> described = new TreeMap<>();
        for (String name : names) {
            Optional<TopicDescription> topic = present(answer(topics, name));
            Optional<Config> config = present(answer(configs, resource(name)));
            if (topic.isPresent() && config.isPresent()) {
                described.put(name, actual(topic.get(), config.get()));
            }
        }
        return described;
    }

    /** Kafka answers for every key that it was asked about. */
    private static <K, V> V answer(Map<K, V> answers, K key) {
        return Objects.requireNonNull(answers.get(key));
    }

    /** Nothing for a topic that has gone since it was listed. */
    private static <T> Optional<T> present(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(Answers.await(future));
        } catch (ExecutionException e) {
            if (KafkaErrors.cause(e) instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static ActualTopic actual(TopicDescription topic, Config config) {
        SortedMap<String, String> own = new TreeMap<>();
        SortedMap<String, String> defaults = new TreeMap<>();
        Map<String, ConfigEntry.ConfigType> types = new HashMap<>();
        for (ConfigEntry entry : config.entries()) {
            boolean isOwn = entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
            // Kafka hides the values of secrets: then there is nothing to compare.
            (isOwn ? own : defaults)
                    .put(entry.name(), entry.value() == null ? "(hidden)" : entry.value());
            types.put(entry.name(), entry.type());
        }
        int replicas = topic.partitions().getFirst().replicas().size();
        return new ActualTopic(
                topic.name(), topic.partitions().size(), replicas, own, defaults, types);
    }

    private Optional<SortedSet<AclEntry>> acls() throws ExecutionException, InterruptedException {
        try {
            Collection<AclBinding> bindings =
                    Answers.await(admin.describeAcls(AclBindingFilter.ANY).values());
            return Optional.of(
                    bindings.stream()
                            .map(AclEntry::of)
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (ExecutionException e) {
            if (KafkaErrors.cause(e) instanceof SecurityDisabledException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<PushMark> begin(String model, PushMark mark) {
        makeLedger();
        ledger.write(model, mark, false);
        Optional<PushMark> first = first(model, mark);
        if (first.filter(other -> PushProcess.hasEnded(other.process())).isEmpty()) {
            return first;
        }
        ledger.write(model, mark.replacing(first.get()), false);
        return first(model, mark);
    }

    /** The push that began before this one, if it has not ended. */
    private Optional<PushMark> first(String model, PushMark mark) {
        return ledger.of(model).push().filter(other -> !other.id().equals(mark.id()));
    }

    private void makeLedger() {
        NewTopic topic =
                new NewTopic(Ledger.TOPIC, Optional.of(ONE_PARTITION), Optional.empty())
                        .configs(LedgerTopic.CONFIGS);
        try {
            if (!Answers.await(admin.listTopics().names()).contains(Ledger.TOPIC)) {
                Answers.await(admin.createTopics(List.of(topic)).all());
            }
        } catch (ExecutionException e) {
            if (!(KafkaErrors.cause(e) instanceof TopicExistsException)) {
                throw KafkaErrors.unanswered("make the topic " + Ledger.TOPIC, e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void mark(String model, PushMark mark) {
        ledger.write(model, mark, false);
    }

    @Override
    public void end(String model, PushMark mark) {
        ledger.write(model, mark, true);
    }

    @Override
    public void remember(String model, Collection<? extends LedgerEntry> entries) {
        ledger.write(model, entries, true);
    }

    @Override
    public void forget(String model, Collection<? extends LedgerEntry> entries) {
        ledger.write(model, entries, false);
    }

    @Override
    public Map<String, String> createTopics(Collection<DesiredTopic> topics, Effect effect) {
        CreateTopicsOptions options =
                new CreateTopicsOptions().validateOnly(effect == Effect.VALIDATE);
        return failures(
                admin.createTopics(topics.stream().map(AdminGateway::fresh).toList(), options)
                        .values());
    }

    private static NewTopic fresh(DesiredTopic topic) {
        Optional<Integer> partitions = Optional.of(topic.partitions()).filter(it -> it > 0);
        Optional<Short> replicas = Optional.of((short) topic.replicas()).filter(it -> it > 0);
        return new NewTopic(topic.name(), partitions, replicas).configs(topic.configs());
    }

    @Override
    public Map<String, String> addPartitions(Map<String, Integer> totals, Effect effect) {
        Map<String, NewPartitions> wanted =
                totals.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> NewPartitions.increaseTo(each.getValue())));
        CreatePartitionsOptions options =
                new CreatePartitionsOptions().validateOnly(effect == Effect.VALIDATE);
        return failures(admin.createPartitions(wanted, options).values());
    }

    @Override
    public Map<String, String> alterConfigs(
            Map<String, List<ConfigChange>> changes, Effect effect) {
        Map<ConfigResource, Collection<AlterConfigOp>> wanted =
                changes.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> resource(each.getKey()),
                                        each -> operations(each.getValue())));
        AlterConfigsOptions options =
                new AlterConfigsOptions().validateOnly(effect == Effect.VALIDATE);
        Map<String, KafkaFuture<Void>> byName =
                admin.incrementalAlterConfigs(wanted, options).values().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.getKey().name(), Map.Entry::getValue));
        return failures(byName);
    }

    private static Collection<AlterConfigOp> operations(List<ConfigChange> changes) {
        return changes.stream()
                .map(change ->
                        new AlterConfigOp(
                                new ConfigEntry(change.key(), change.to().orElse("")),
                                change.to().isPresent()
                                        ? AlterConfigOp.OpType.SET
                                        : AlterConfigOp.OpType.DELETE))
                .toList();
    }

    @Override
    public Map<AclEntry, String> grant(Collection<AclEntry> entries) {
        Map<AclBinding, KafkaFuture<Void>> futures =
                admin.createAcls(entries.stream().map(AclEntry::forKafka).toList()).values();
        return failures(byEntry(futures, AclEntry::of));
    }

    @Override
    public Map<AclEntry, String> revoke(Collection<AclEntry> entries) {
        Map<AclBindingFilter, AclEntry> filters =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.forKafka().toFilter(), entry -> entry));
        return failures(
                byEntry(
                        admin.deleteAcls(filters.keySet()).values(),
                        filter -> answer(filters, filter)));
    }

    private static <K, V> Map<AclEntry, KafkaFuture<V>> byEntry(
            Map<K, KafkaFuture<V>> futures, Function<K, AclEntry> entryOf) {
        return futures.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                each -> entryOf.apply(each.getKey()), Map.Entry::getValue));
    }

    @Override
    public Map<String, TopicUse> use(Map<String, OptionalLong> ages) {
        try {
            return new TopicUses(admin).of(ages);
        } catch (ExecutionException e) {
            throw KafkaErrors.unanswered("tell what stands in its topics", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public Set<String> notServing(Collection<String> topics) {
        Set<String> waiting = new TreeSet<>();
        try {
            Map<String, KafkaFuture<TopicDescription>> asked =
                    admin.describeTopics(topics).topicNameValues();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> each : asked.entrySet()) {
                if (present(each.getValue()).filter(AdminGateway::serves).isEmpty()) {
                    waiting.add(each.getKey());
                }
            }
            return waiting;
        } catch (ExecutionException e) {
            throw KafkaErrors.unanswered("describe its topics", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static boolean serves(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    }

    /** All of them together wait no longer than one alone. */
    private static <K, V> Map<K, String> failures(Map<K, KafkaFuture<V>> futures) {
        Map<K, String> failures = new HashMap<>();
        Instant end = Instant.now().plus(Answers.PATIENCE);
        futures.forEach((key, future) -> {
            try {
                Answers.await(future, Duration.between(Instant.now(), end));
            } catch (ExecutionException e) {
                failures.put(key, KafkaErrors.reason(e));
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
        return failures;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static ClusterException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ClusterException(
                ClusterException.Kind.INTERRUPTED,
                "The work on the cluster was interrupted; part of it may be done. Make a new plan to see.",
                cause);
    }

    @Override
    public void close() {
        ledger.close();
        admin.close(Duration.ofSeconds(2));
    }
}
