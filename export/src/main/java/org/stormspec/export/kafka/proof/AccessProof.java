package org.stormspec.export.kafka.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.stormspec.export.kafka.Await;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.ClusterException.Kind;
import org.stormspec.export.kafka.proof.AccessRow.Answer;

/**
 * Proves access rules by really producing and consuming as the users they speak of.
 *
 * <p><b>It leaves one small record</b> with the key {@code stormspec-proof} in every topic that
 * somebody may write to: use it on development clusters. An allowed read must find a record when
 * one was written before in the same proof.
 */
public final class AccessProof {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] KEY = {
        's', 't', 'o', 'r', 'm', 's', 'p', 'e', 'c', '-', 'p', 'r', 'o', 'o', 'f'
    };
    private static final byte[] VALUE = {'{', '}'};

    private final Function<String, ClientSettings> settingsOf;
    private final Map<String, RecordMetadata> written = new HashMap<>();

    private AccessProof(Function<String, ClientSettings> settingsOf) {
        this.settingsOf = settingsOf;
    }

    /**
     * Carries out the checks, writes before reads, and answers with a row for each in the order
     * given.
     *
     * @param checks what to try
     * @param settingsOf how each user connects
     */
    public static List<AccessRow> run(
            Collection<AccessCheck> checks, Function<String, ClientSettings> settingsOf) {
        AccessProof proof = new AccessProof(settingsOf);
        Map<AccessCheck, AccessRow> rows = new HashMap<>();
        byUser(checks, AccessCheck.Deed.WRITE)
                .forEach((user, mine) -> rows.putAll(proof.writeAll(user, mine)));
        byUser(checks, AccessCheck.Deed.READ)
                .forEach((user, mine) -> rows.putAll(proof.readAll(user, mine)));
        return checks.stream().map(rows::get).toList();
    }

    private static Map<String, List<AccessCheck>> byUser(
            Collection<AccessCheck> checks, AccessCheck.Deed deed) {
        return checks.stream()
                .filter(check -> check.deed() == deed)
                .distinct()
                .collect(Collectors.groupingBy(AccessCheck::user));
    }

    private Map<AccessCheck, AccessRow> writeAll(String user, List<AccessCheck> checks) {
        Map<String, Object> properties = settingsOf.apply(user).forClient();
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Without idempotence one producer can serve all checks: a refusal does not spoil it.
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            return checks.stream()
                    .collect(Collectors.toMap(check -> check, check -> write(producer, check)));
        }
    }

    private AccessRow write(KafkaProducer<byte[], byte[]> producer, AccessCheck check) {
        try {
            RecordMetadata place =
                    producer.send(new ProducerRecord<>(check.topic(), KEY, VALUE)).get();
            written.put(check.topic(), place);
            return new AccessRow(check, Answer.ALLOWED, "record at offset " + place.offset());
        } catch (ExecutionException e) {
            return failed(check, e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            return failed(check, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException(
                    Kind.INTERRUPTED, "The access proof was interrupted. Run it again.", e);
        }
    }

    private Map<AccessCheck, AccessRow> readAll(String user, List<AccessCheck> checks) {
        Map<String, Object> properties = settingsOf.apply(user).forClient();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, user + ".stormspec-proof");
        // A fetch that waits for more records would hold up the next check.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return checks.stream()
                    .collect(Collectors.toMap(check -> check, check -> read(consumer, check)));
        }
    }

    private AccessRow read(KafkaConsumer<byte[], byte[]> consumer, AccessCheck check) {
        try {
            List<TopicPartition> partitions = partitions(consumer, check.topic());
            consumer.assign(partitions);
            RecordMetadata place = written.get(check.topic());
            int records =
                    place == null ? readAnything(consumer, partitions) : readBack(consumer, place);
            consumer.commitSync();
            return place != null && records == 0
                    ? new AccessRow(
                            check,
                            Answer.UNCLEAR,
                            "the record that was written before did not come")
                    : new AccessRow(check, Answer.ALLOWED, records + " record(s)");
        } catch (KafkaException e) {
            return failed(check, e);
        }
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo info : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, info.partition()));
        }
        return partitions;
    }

    private static int readBack(KafkaConsumer<byte[], byte[]> consumer, RecordMetadata place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        Optional<Integer> count =
                Await.value(
                        PATIENCE,
                        () ->
                                Optional.of(consumer.poll(POLL))
                                        .map(ConsumerRecords::count)
                                        .filter(it -> it > 0));
        return count.orElse(0);
    }

    /**
     * Where nothing was written, the end offsets and one fetch are asked for: both need the right
     * to read.
     */
    private static int readAnything(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        partitions.forEach(consumer::position);
        return consumer.poll(POLL).count();
    }

    private static AccessRow failed(AccessCheck check, Throwable cause) {
        Answer answer = cause instanceof AuthorizationException ? Answer.REFUSED : Answer.UNCLEAR;
        return new AccessRow(check, answer, String.valueOf(cause.getMessage()));
    }
}
