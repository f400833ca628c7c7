package org.stormspec.model.rule.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;

/** How long the records of a topic stay, as the broker will see it. */
final class Retention {

    private static final String RETENTION = "retention.ms";
    private static final String CLEANUP = "cleanup.policy";
    private static final long MILLIS_PER_HOUR = 3_600_000;

    private Retention() {}

    /** Returns whether records are compacted and never deleted. */
    static boolean isForEver(TopicContract topic) {
        return topic.effective().configs().getOrDefault(CLEANUP, "delete").equals("compact");
    }

    /** Returns how long records stay, in milliseconds; empty when the cluster decides. */
    static OptionalLong millis(TopicContract topic) {
        return Optional.ofNullable(topic.effective().configs().get(RETENTION))
                .filter(text -> text.matches("-?[0-9]{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    /** Returns whether records stay longer than some hours, or for ever, or nobody knows. */
    static boolean exceeds(TopicContract topic, int hours) {
        OptionalLong millis = millis(topic);
        return millis.isEmpty()
                || millis.getAsLong() < 0
                || millis.getAsLong() > hours * MILLIS_PER_HOUR;
    }

    /** Returns whether records go earlier than after some hours, as is said of the topic. */
    static boolean fallsShort(TopicContract topic, int hours) {
        OptionalLong millis = millis(topic);
        return !isForEver(topic)
                && millis.isPresent()
                && millis.getAsLong() >= 0
                && millis.getAsLong() < hours * MILLIS_PER_HOUR;
    }

    /** Returns how long records stay, in words. */
    static String inWords(TopicContract topic) {
        OptionalLong millis = millis(topic);
        if (millis.isEmpty()) {
            return "as long as the cluster likes";
        }
        return millis.getAsLong() < 0
                ? "for ever"
                : "for " + hours((int) Math.ceilDiv(millis.getAsLong(), MILLIS_PER_HOUR));
    }

    static String hours(int hours) {
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    /** Returns a fix that keeps the clean-up, and lets records go after some hours. */
    static Fix limited(TopicContract topic, int hours) {
        return Repairs.topic(
                "set retention to " + hours(hours),
                topic.element().id(),
                found -> limited(found, found.settings().cleanup(), hours));
    }

    /** Returns a fix that compacts and deletes, and lets records go after some hours. */
    static Fix compactedAndLimited(TopicContract topic, int hours) {
        return Repairs.topic(
                "compact and delete, after " + hours(hours),
                topic.element().id(),
                found -> limited(found, EnumSet.allOf(Cleanup.class), hours));
    }

    /** The settings proper win over free configuration, which then would only mislead. */
    static Topic limited(Topic topic, Set<Cleanup> cleanup, int hours) {
        SortedMap<String, String> configs = new TreeMap<>(topic.settings().configs());
        configs.remove(RETENTION);
        if (!cleanup.isEmpty()) {
            configs.remove(CLEANUP);
        }
        return topic.set(
                new Topic.Settings(
                        topic.settings().partitions(),
                        topic.settings().replicas(),
                        cleanup,
                        OptionalInt.of(hours),
                        configs));
    }
}
