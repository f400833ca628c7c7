package org.stormspec.model.rule.kafka;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** So many replicas must be in sync that no broker may ever be down. */
public final class InSyncRule extends EachTopicRule {

    private static final String MIN_IN_SYNC = "min.insync.replicas";

    /** Describes the rule. */
    public InSyncRule() {
        super(
                new About(
                        "KAF-05",
                        Level.WARNING,
                        "No broker may be down",
                        "A write with acks=all needs that many replicas in sync. When all are"
                                + " needed, one broker that restarts stops every producer.",
                        "acme.finance.sales._public.order has 3 replicas and needs 3 in sync; one"
                                + " broker that is down stops all writes.",
                        "need one replica less"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        int replicas = topic.effective().replicas();
        return Stream.ofNullable(topic.effective().configs().get(MIN_IN_SYNC))
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(needed -> needed >= replicas && needed > 1)
                .map(needed -> finding(topic, replicas, needed));
    }

    private Finding finding(TopicContract topic, int replicas, int needed) {
        int enough = Math.max(1, replicas - 1);
        return found(
                topic,
                "%s has %s and needs %d in sync; one broker that is down stops all writes."
                        .formatted(topic.name(), Wording.count(replicas, "replica"), needed),
                List.of(
                        Settings.configuring(
                                "need only %d in sync".formatted(enough),
                                topic,
                                MIN_IN_SYNC,
                                String.valueOf(enough))));
    }
}
