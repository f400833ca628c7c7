package org.stormspec.model.rule.kafka;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** Records go before a reader has had the time to recover that was promised to it. */
public final class ShortRecoveryRule extends EachTopicRule {

    private static final long MILLIS_PER_HOUR = 3_600_000;

    /** Describes the rule. */
    public ShortRecoveryRule() {
        super(
                new About(
                        "KAF-06",
                        Level.HINT,
                        "Records that go before readers recover",
                        "A reader that was down reads on where it stopped, if the records are still"
                                + " there. What is stated as its time to recover has to fit.",
                        "acme.finance.sales._private.order keeps records for 24 hours, but readers"
                                + " may need 72 hours to recover.",
                        "keep records longer"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        OptionalInt needed = needed(scope, topic);
        return needed.isEmpty() || isCompacted(topic)
                ? Stream.empty()
                : Stream.ofNullable(topic.effective().configs().get("retention.ms"))
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::parseLong)
                        .filter(kept -> kept < needed.getAsInt() * MILLIS_PER_HOUR)
                        .map(kept -> finding(topic, kept, needed.getAsInt()));
    }

    private static OptionalInt needed(Scope scope, TopicContract topic) {
        return IntStream.concat(
                        topic.topic().product().recoveryHours().stream(),
                        scope.model().consumersOf(topic.element().id()).stream()
                                .flatMapToInt(reader -> reader.reading().outageHours().stream()))
                .max();
    }

    private static boolean isCompacted(TopicContract topic) {
        return topic.effective().configs().getOrDefault("cleanup.policy", "").contains("compact");
    }

    private Finding finding(TopicContract topic, long kept, int needed) {
        return found(
                topic,
                "%s keeps records for %s, but readers may need %s to recover."
                        .formatted(
                                topic.name(),
                                Wording.count((int) (kept / MILLIS_PER_HOUR), "hour"),
                                Wording.count(needed, "hour")),
                List.of(
                        Repairs.topic(
                                "keep them for " + Wording.count(needed, "hour"),
                                topic.element().id(),
                                found -> keeping(found, needed))));
    }

    /** The setting proper wins over free configuration, which then would only mislead. */
    private static Topic keeping(Topic topic, int hours) {
        SortedMap<String, String> configs = new TreeMap<>(topic.settings().configs());
        configs.remove("retention.ms");
        return topic.set(
                topic.settings()
                        .configured(configs)
                        .cleaning(topic.settings().cleanup(), OptionalInt.of(hours)));
    }
}
