package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work is cut into pieces")
class BatchesTest {

    private static List<DesiredTopic> topics(int count, int partitions) {
        return IntStream.range(0, count)
                .mapToObj(n -> PushFixture.topic("t" + n, partitions, Map.of("a", "1")))
                .toList();
    }

    @Test
    @DisplayName("of so many partitions that the controller takes them: B4")
    void countsPartitions() {
        List<DesiredTopic> topics = topics(200, 60);

        List<List<DesiredTopic>> batches = Batches.of(topics, Batches.CREATIONS);

        assertTrue(
                batches.stream()
                        .allMatch(batch ->
                                batch.stream().mapToInt(DesiredTopic::partitions).sum() < 10_000));
        assertEquals(topics, batches.stream().flatMap(List::stream).toList());
    }

    @Test
    @DisplayName("of 200 topics when they are small, and when the broker says how large they are")
    void countsTopics() {
        assertEquals(
                List.of(200, 200, 1),
                Batches.of(topics(401, 1), Batches.CREATIONS).stream().map(List::size).toList());
        assertEquals(
                List.of(200, 1),
                Batches.of(topics(201, DesiredTopic.BROKER_DEFAULT), Batches.CREATIONS).stream()
                        .map(List::size)
                        .toList());
    }

    @Test
    @DisplayName("with a topic larger than a piece in a piece of its own")
    void oneTooLarge() {
        List<DesiredTopic> topics = List.of(topics(1, 1).getFirst(), topics(1, 9_000).getFirst());
        assertEquals(2, Batches.of(topics, Batches.CREATIONS).size());
    }

    @Test
    @DisplayName("and nothing is cut into none")
    void nothing() {
        assertEquals(List.of(), Batches.of(List.of(), Batches.CREATIONS));
    }
}
