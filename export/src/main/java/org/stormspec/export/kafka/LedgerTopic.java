package org.stormspec.export.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers of all models on one cluster: a compacted topic of one partition, so that all who
 * push see the same records in the same order. It is read on from where it was read to before.
 */
final class LedgerTopic implements AutoCloseable {

    /** How the topic is made; times are those of the broker, as clocks of machines differ. */
    static final Map<String, String> CONFIGS =
            Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime");

    private static final TopicPartition PARTITION = new TopicPartition(Ledger.TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Far more than one cluster holds; a topic with more is not one of ours. */
    private static final int MOST_RECORDS = 2_000_000;

    private final ClientSettings settings;
    private final Map<String, Ledger> ledgers = new HashMap<>();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private int read;

    LedgerTopic(ClientSettings settings) {
        this.settings = settings;
    }

    /** Returns the ledger of a model; the topic must be there. */
    synchronized Ledger of(String model) {
        try {
            readOn();
        } catch (KafkaException e) {
            throw KafkaErrors.unanswered("read the topic " + Ledger.TOPIC, e);
        }
        return ledgers.getOrDefault(model, Ledger.NONE.with(List.of()));
    }

    private void readOn() {
        KafkaConsumer<byte[], byte[]> reader = reader();
        long end = reader.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        Instant last = Instant.now().plus(PATIENCE);
        while (reader.position(PARTITION) < end) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                take(record);
            }
            if (Instant.now().isAfter(last)) {
                throw new org.apache.kafka.common.errors.TimeoutException(
                        "it was not read to its end within %d s".formatted(PATIENCE.toSeconds()));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        if (consumer == null) {
            Map<String, Object> properties = properties();
            properties.put("allow.auto.create.topics", "false");
            properties.put("enable.auto.commit", "false");
            properties.put("auto.offset.reset", "earliest");
            properties.put("max.poll.records", "10000");
            consumer =
                    new KafkaConsumer<>(
                            properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
        }
        return consumer;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("default.api.timeout.ms", "15000");
        properties.put("request.timeout.ms", "8000");
        properties.putAll(settings.forClient());
        return properties;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (++read > MOST_RECORDS) {
            throw new ClusterException(
                    ClusterException.Kind.REFUSED,
                    "The topic %s has more than %,d records, which is no ledger of Stormspec."
                            .formatted(Ledger.TOPIC, MOST_RECORDS));
        }
        if (record.key() == null) {
            return;
        }
        LedgerJson.Key.read(new String(record.key(), UTF_8))
                .ifPresent(key ->
                        ledgers.merge(
                                key.model(),
                                taken(Ledger.NONE.with(List.of()), key, record),
                                (before, _) -> taken(before, key, record)));
    }

    private static Ledger taken(
            Ledger before, LedgerJson.Key key, ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        return key.entry()
                .map(entry ->
                        value == null
                                ? before.without(List.of(entry))
                                : before.with(List.of(entry)))
                .orElseGet(() ->
                        before.pushedBy(
                                pushed(
                                        before.push(),
                                        value,
                                        Instant.ofEpochMilli(record.timestamp()))));
    }

    /** The first of two pushes counts; the other one reads that and does not go on. */
    private static Optional<PushMark> pushed(
            Optional<PushMark> before, byte @Nullable [] value, Instant at) {
        if (value == null) {
            return Optional.empty();
        }
        Optional<LedgerJson.Mark> now = LedgerJson.mark(new String(value, UTF_8), at);
        boolean isRefused =
                before.filter(other -> other.isRecent(at))
                        .filter(other -> now.filter(mark -> goesOn(mark.push(), other)).isEmpty())
                        .isPresent();
        return isRefused || now.isEmpty()
                ? before
                : now.filter(mark -> !mark.hasEnded()).map(LedgerJson.Mark::push);
    }

    private static boolean goesOn(PushMark push, PushMark before) {
        return push.id().equals(before.id()) || push.replaces(before);
    }

    /** Keeps that things are the model's, or are no longer. */
    void write(String model, Collection<? extends LedgerEntry> entries, boolean isKept) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            records.add(
                    new ProducerRecord<>(
                            Ledger.TOPIC,
                            0,
                            LedgerJson.key(model, entry).getBytes(UTF_8),
                            isKept ? "{}".getBytes(UTF_8) : null));
        }
        send(records);
    }

    /** Keeps how far a push is. */
    void write(String model, PushMark mark, boolean hasEnded) {
        send(
                List.of(
                        new ProducerRecord<>(
                                Ledger.TOPIC,
                                0,
                                LedgerJson.pushKey(model).getBytes(UTF_8),
                                LedgerJson.text(mark, hasEnded).getBytes(UTF_8))));
    }

    private synchronized void send(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(writer().send(record));
            }
            writer().flush();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw KafkaErrors.unanswered("write the topic " + Ledger.TOPIC, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException(
                    ClusterException.Kind.INTERRUPTED,
                    "The work on the cluster was interrupted; part of it may be done. Make a new plan to see.",
                    e);
        }
    }

    private KafkaProducer<byte[], byte[]> writer() {
        if (producer == null) {
            Map<String, Object> properties = properties();
            properties.remove("default.api.timeout.ms");
            properties.put("delivery.timeout.ms", "15000");
            properties.put("max.block.ms", "15000");
            properties.put("linger.ms", "0");
            producer =
                    new KafkaProducer<>(
                            properties, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
        if (consumer != null) {
            consumer.close(
                    org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }
}
