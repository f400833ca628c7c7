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
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.rule.policy.EffectiveSettings.Row;

/** Records go before a reader has had the time to recover that was promised to it. */
public final class ShortRecoveryRule extends EachTopicRule {

    private static final String RETENTION = "retention.ms";
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
                        "keep records longer · promise less where a policy wants them gone"));
    }

    /** What holds in the end is judged: a policy may cut what the topic says. */
    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        OptionalInt needed = needed(scope, topic);
        List<Row> settings = needed.isEmpty() ? List.of() : EffectiveSettings.of(scope, topic);
        return needed.isEmpty() || staysForEver(settings)
                ? Stream.empty()
                : settings.stream()
                        .filter(row -> row.key().equals(RETENTION))
                        .filter(row -> row.value().matches("[0-9]{1,18}"))
                        .filter(row ->
                                Long.parseLong(row.value()) < needed.getAsInt() * MILLIS_PER_HOUR)
                        .map(row -> finding(scope, topic, row, needed.getAsInt()));
    }

    private static OptionalInt needed(Scope scope, TopicContract topic) {
        return IntStream.concat(
                        topic.topic().product().recoveryHours().stream(),
                        scope.model().consumersOf(topic.element().id()).stream()
                                .flatMapToInt(reader -> reader.reading().outageHours().stream()))
                .max();
    }

    /** Compaction alone keeps the last value of each key; together with deletion it does not. */
    private static boolean staysForEver(List<Row> settings) {
        return EffectiveSettings.configs(settings)
                .getOrDefault("cleanup.policy", "")
                .equals("compact");
    }

    private Finding finding(Scope scope, TopicContract topic, Row retention, int needed) {
        int kept = (int) (Long.parseLong(retention.value()) / MILLIS_PER_HOUR);
        return found(
                topic,
                "%s keeps records for %s%s, but readers may need %s to recover."
                        .formatted(
                                topic.name(),
                                Wording.count(kept, "hour"),
                                retention.isByPolicy()
                                        ? ", as %s wants".formatted(retention.origin())
                                        : "",
                                Wording.count(needed, "hour")),
                retention.isByPolicy()
                        ? promising(scope, topic, kept)
                        : List.of(
                                Repairs.topic(
                                        "keep them for " + Wording.count(needed, "hour"),
                                        topic.element().id(),
                                        found -> keeping(found, needed))));
    }

    /** A policy stays; what was promised can be less, unless a reader says that it needs more. */
    private static List<Fix> promising(Scope scope, TopicContract topic, int kept) {
        boolean enough =
                scope.model().consumersOf(topic.element().id()).stream()
                        .flatMapToInt(reader -> reader.reading().outageHours().stream())
                        .allMatch(hours -> hours <= kept);
        return enough
                ? List.of(
                        Repairs.topic(
                                        "promise to recover within " + Wording.count(kept, "hour"),
                                        topic.element().id(),
                                        found ->
                                                found.promising(
                                                        found.product()
                                                                .recoveringIn(
                                                                        OptionalInt.of(kept))))
                                .asking("its readers have to be back sooner"))
                : List.of();
    }

    /** The setting proper wins over free configuration, which then would only mislead. */
    private static Topic keeping(Topic topic, int hours) {
        SortedMap<String, String> configs = new TreeMap<>(topic.settings().configs());
        configs.remove(RETENTION);
        return topic.set(
                topic.settings()
                        .configured(configs)
                        .cleaning(topic.settings().cleanup(), OptionalInt.of(hours)));
    }
}
