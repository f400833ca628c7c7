package org.stormspec.model.check;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Reading;
import org.stormspec.model.record.Topic;

@DisplayName("Rules about what the broker is told")
class KafkaRulesTest {

    @Nested
    @DisplayName("KAF-05: no broker may be down")
    class InSync {

        @Test
        @DisplayName("is a warning when all replicas must be in sync")
        void isAWarningWhenAllReplicasMustBeInSync() {
            Expect.of("KAF-05", replicated(3, "3"))
                    .warning(
                            "acme.finance.sales._private.order has 3 replicas and needs 3 in sync;"
                                    + " one broker that is down stops all writes.")
                    .offering("need only 2 in sync");
        }

        @Test
        @DisplayName("is fine with one to spare, and on a cluster of one")
        void isFineWithOneToSpareAndOnAClusterOfOne() {
            Expect.of("KAF-05", replicated(3, "2")).silence();
            Expect.of("KAF-05", replicated(1, "1")).silence();
        }
    }

    @Nested
    @DisplayName("KAF-09: an inner topic outside the private ones")
    class InnerTopics {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of("KAF-09", order().stream(Topic.StreamKind.INTERNAL).publicly())
                    .warning("acme.finance.sales._public.order is an inner topic, but public.")
                    .offering("make it private");
        }

        @Test
        @DisplayName("is fine among the private ones")
        void isFineAmongThePrivateOnes() {
            Expect.of("KAF-09", order().stream(Topic.StreamKind.INTERNAL)).silence();
        }
    }

    @Nested
    @DisplayName("KAF-10: a consumer group under another name")
    class Groups {

        @Test
        @DisplayName("is a warning, because the broker refuses it")
        void isAWarningBecauseTheBrokerRefusesIt() {
            Expect.of("KAF-10", grouped("my-group"))
                    .warning(
                            "The broker will refuse finance.sales the group my-group: it does not"
                                    + " begin with acme.finance.sales.")
                    .at("CONSUMER:finance.sales order", "CONTEXT:finance.sales")
                    .offering(
                            "use the group that follows from the service",
                            "call it acme.finance.sales.my-group");
        }

        @Test
        @DisplayName("is fine under its context")
        void isFineUnderItsContext() {
            Expect.of("KAF-10", grouped("acme.finance.sales.readers")).silence();
        }
    }

    @Nested
    @DisplayName("KAF-11: tombstones that go too early")
    class Tombstones {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of("KAF-11", order().compacted().config("delete.retention.ms", "3600000"))
                    .hint(
                            "acme.finance.sales._private.order keeps tombstones for 1 hour; a"
                                    + " consumer that is down for 24 hours misses deletions.")
                    .offering("keep them for 24 hours");
        }

        @Test
        @DisplayName("is a hint when a reader says that it may be away longer")
        void isAHintWhenAReaderSaysThatItMayBeAwayLonger() {
            Expect.of(
                            "KAF-11",
                            order().compacted()
                                    .config("delete.retention.ms", "90000000")
                                    .put(away(72)))
                    .hint(
                            "acme.finance.sales._private.order keeps tombstones for 25 hours; a"
                                    + " consumer that is down for 72 hours misses deletions.")
                    .offering("keep them for 72 hours");
        }

        @Test
        @DisplayName("is fine when they stay, and without compaction")
        void isFineWhenTheyStayAndWithoutCompaction() {
            Expect.of("KAF-11", order().compacted().config("delete.retention.ms", "86400000"))
                    .silence();
            Expect.of(
                            "KAF-11",
                            order().cleanup(24, Topic.Cleanup.DELETE)
                                    .config("delete.retention.ms", "1"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("KAF-03: more readers than partitions")
    class Parallel {

        @Test
        @DisplayName("is a hint, because some of them have nothing to do")
        void isAHintBecauseSomeOfThemHaveNothingToDo() {
            Expect.of(
                            "KAF-03",
                            order().topicBeing(topic ->
                                            topic.set(
                                                    topic.settings()
                                                            .partitioned(OptionalInt.of(1))))
                                    .put(parallel(4)))
                    .hint(
                            "4 instances of finance.sales read acme.finance.sales._private.order, which"
                                    + " has 1 partition.")
                    .offering("give it 4 partitions");
        }

        @Test
        @DisplayName("is fine with enough of them")
        void isFineWithEnoughOfThem() {
            Expect.of("KAF-03", order().put(parallel(3))).silence();
        }
    }

    @Nested
    @DisplayName("KAF-06: records that go before readers recover")
    class Recovery {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of(
                            "KAF-06",
                            order().cleanup(24, Topic.Cleanup.DELETE).topicBeing(recovering(72)))
                    .hint(
                            "acme.finance.sales._private.order keeps records for 24 hours, but readers"
                                    + " may need 72 hours to recover.")
                    .offering("keep them for 72 hours");
        }

        @Test
        @DisplayName(
                "is a hint when a policy cuts what the topic says, and the promise has to give way")
        void isAHintWhenAPolicyCutsWhatTheTopicSays() {
            Expect.of(
                            "KAF-06",
                            order().cleanup(96, Topic.Cleanup.DELETE)
                                    .topicBeing(recovering(72))
                                    .tagged("pii"))
                    .hint(
                            "acme.finance.sales._private.order keeps records for 48 hours, as"
                                    + " pol-pii wants, but readers may need 72 hours to recover.")
                    .offering("promise to recover within 48 hours");
        }

        @Test
        @DisplayName("is a hint when they are compacted and deleted as well")
        void isAHintWhenTheyAreCompactedAndDeleted() {
            Expect.of(
                            "KAF-06",
                            order().cleanup(24, Topic.Cleanup.COMPACT, Topic.Cleanup.DELETE)
                                    .topicBeing(recovering(72)))
                    .hint(
                            "acme.finance.sales._private.order keeps records for 24 hours, but readers"
                                    + " may need 72 hours to recover.");
        }

        @Test
        @DisplayName("is fine when they stay, and when they are compacted")
        void isFineWhenTheyStayAndWhenTheyAreCompacted() {
            Expect.of(
                            "KAF-06",
                            order().cleanup(72, Topic.Cleanup.DELETE).topicBeing(recovering(72)))
                    .silence();
            Expect.of("KAF-06", order().compacted().topicBeing(recovering(72))).silence();
        }
    }

    private static Models order() {
        return Models.acme().context("finance.sales").topic("order");
    }

    private static Models replicated(int replicas, String inSync) {
        return order().topicBeing(
                        topic -> topic.set(topic.settings().replicated(OptionalInt.of(replicas))))
                .config("min.insync.replicas", inSync);
    }

    private static Consumer reader() {
        return new Consumer(
                "finance.sales", "order", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Models grouped(String group) {
        return order().put(reader().grouped(Optional.of(group)));
    }

    private static Consumer parallel(int instances) {
        return reader().reading(
                        Reading.NONE.running(OptionalInt.of(instances), OptionalInt.empty()));
    }

    private static Consumer away(int hours) {
        return reader().reading(Reading.NONE.running(OptionalInt.empty(), OptionalInt.of(hours)));
    }

    private static UnaryOperator<Topic> recovering(int hours) {
        return topic -> topic.promising(topic.product().recoveringIn(OptionalInt.of(hours)));
    }
}
