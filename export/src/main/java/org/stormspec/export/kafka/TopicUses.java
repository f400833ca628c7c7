package org.stormspec.export.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks a cluster how many records stand in topics, how old they are, and which groups read them.
 */
final class TopicUses {

    private final Admin admin;

    TopicUses(Admin admin) {
        this.admin = admin;
    }

    /** What stands in these topics; an age counts the records that are older, in milliseconds. */
    Map<String, TopicUse> of(Map<String, OptionalLong> ages)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(ages);
        Map<TopicPartition, Long> first = offsets(partitions, _ -> OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(partitions, _ -> OffsetSpec.latest());
        Map<TopicPartition, Long> young = young(partitions, ages);
        Map<String, SortedSet<String>> groups = groups();
        Map<String, TopicUse> uses = new HashMap<>();
        for (TopicPartition each : partitions) {
            long from = first.getOrDefault(each, 0L);
            long to = end.getOrDefault(each, 0L);
            // No record is young enough where there is no such offset.
            long kept = young.getOrDefault(each, from);
            long older = Math.max(0, (kept < 0 ? to : kept) - from);
            SortedSet<String> readers = groups.getOrDefault(each.topic(), new TreeSet<>());
            uses.merge(
                    each.topic(),
                    new TopicUse(to - from, older, readers),
                    (one, other) ->
                            new TopicUse(
                                    one.records() + other.records(),
                                    one.older() + other.older(),
                                    readers));
        }
        return uses;
    }

    private List<TopicPartition> partitions(Map<String, OptionalLong> ages)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> topics =
                Answers.await(admin.describeTopics(ages.keySet()).allTopicNames());
        return topics.values().stream()
                .flatMap(topic ->
                        IntStream.range(0, topic.partitions().size())
                                .mapToObj(n -> new TopicPartition(topic.name(), n)))
                .toList();
    }

    private Map<TopicPartition, Long> young(
            List<TopicPartition> partitions, Map<String, OptionalLong> ages)
            throws ExecutionException, InterruptedException {
        long now = System.currentTimeMillis();
        List<TopicPartition> asked =
                partitions.stream().filter(each -> age(ages, each).isPresent()).toList();
        return offsets(
                asked,
                each -> OffsetSpec.forTimestamp(Math.max(0, now - age(ages, each).orElse(0))));
    }

    private static OptionalLong age(Map<String, OptionalLong> ages, TopicPartition partition) {
        return ages.getOrDefault(partition.topic(), OptionalLong.empty());
    }

    private Map<TopicPartition, Long> offsets(
            List<TopicPartition> partitions, Function<TopicPartition, OffsetSpec> spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(each -> each, spec));
        Map<TopicPartition, ListOffsetsResultInfo> answers =
                Answers.await(admin.listOffsets(asked).all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answers.forEach((partition, answer) -> offsets.put(partition, answer.offset()));
        return offsets;
    }

    /** Whoever may not see groups is told of none, as they are no more than a help to decide. */
    private Map<String, SortedSet<String>> groups() throws InterruptedException {
        Map<String, SortedSet<String>> byTopic = new TreeMap<>();
        try {
            Map<String, ListConsumerGroupOffsetsSpec> asked = new TreeMap<>();
            for (GroupListing group : Answers.await(admin.listGroups().valid())) {
                asked.put(group.groupId(), new ListConsumerGroupOffsetsSpec());
            }
            if (asked.isEmpty()) {
                return byTopic;
            }
            Answers.await(admin.listConsumerGroupOffsets(asked).all())
                    .forEach((group, offsets) ->
                            offsets.keySet().forEach(each -> add(byTopic, each.topic(), group)));
        } catch (ExecutionException e) {
            return new TreeMap<>();
        }
        return byTopic;
    }

    private static void add(Map<String, SortedSet<String>> byTopic, String topic, String group) {
        byTopic.computeIfAbsent(topic, _ -> new TreeSet<>()).add(group);
    }
}
