package org.stormspec.model.rule.kafka;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Threshold;
import org.stormspec.model.rule.Wording;

/** Tombstones go before a consumer that was out of service can see them. */
public final class ShortTombstoneRule extends EachTopicRule {

    private static final String KEPT = "delete.retention.ms";
    private static final long MILLIS_PER_HOUR = 3_600_000;

    /** Describes the rule. */
    public ShortTombstoneRule() {
        super(
                new About(
                        "KAF-11",
                        Level.HINT,
                        "Tombstones that go too early",
                        "A consumer that was down longer than tombstones stay never learns what"
                                + " was deleted meanwhile, and keeps it.",
                        "acme.common.users._protected.user keeps tombstones for 1 hour; a consumer"
                                + " that is down for 24 hours misses deletions.",
                        "keep them longer"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        int outage = outage(scope, topic);
        return Stream.ofNullable(topic.effective().configs().get(KEPT))
                .filter(text -> isCompacted(topic) && text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .filter(kept -> kept < outage * MILLIS_PER_HOUR)
                .map(kept -> finding(topic, kept, outage));
    }

    /** Returns how long readers may be away: the longest that one says, or what is usual. */
    private static int outage(Scope scope, TopicContract topic) {
        return scope.model().consumersOf(topic.element().id()).stream()
                .flatMapToInt(reader -> reader.reading().outageHours().stream())
                .max()
                .orElseGet(() -> scope.threshold(Threshold.CONSUMER_OUTAGE_HOURS));
    }

    private static boolean isCompacted(TopicContract topic) {
        return topic.effective().configs().getOrDefault("cleanup.policy", "").contains("compact");
    }

    private Finding finding(TopicContract topic, long kept, int outage) {
        return found(
                topic,
                "%s keeps tombstones for %s; a consumer that is down for %s misses deletions."
                        .formatted(topic.name(), duration(kept), Wording.count(outage, "hour")),
                List.of(
                        Settings.configuring(
                                "keep them for " + Wording.count(outage, "hour"),
                                topic,
                                KEPT,
                                String.valueOf(outage * MILLIS_PER_HOUR))));
    }

    private static String duration(long millis) {
        return millis % MILLIS_PER_HOUR == 0
                ? Wording.count((int) (millis / MILLIS_PER_HOUR), "hour")
                : millis + " ms";
    }
}
