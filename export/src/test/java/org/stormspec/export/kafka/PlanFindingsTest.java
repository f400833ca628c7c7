package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.push.ModelState;
import org.stormspec.export.push.PlanFindings;
import org.stormspec.model.Models;
import org.stormspec.model.Samples;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.file.Attributes;
import org.stormspec.model.record.Element;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

@DisplayName("What a plan finds")
class PlanFindingsTest {

    private static final String ORDER = "acme.finance.sales._public.order";

    private final FakeGateway cluster = new FakeGateway();

    private static Models order() {
        return Models.acme()
                .context("finance.sales")
                .topic("order")
                .publicly()
                .topicBeing(topic -> topic.set(topic.settings().partitioned(OptionalInt.of(3))));
    }

    private static Models copies(int replicas) {
        return order().topicBeing(
                        topic -> topic.set(topic.settings().replicated(OptionalInt.of(replicas))));
    }

    private static Models configured(String key, String value) {
        return order().config(key, value);
    }

    private void holds(int partitions, Map<String, String> configs) {
        cluster.has(PushFixture.topic(ORDER, partitions, configs));
    }

    private List<Finding> found(Store model) {
        Landscape landscape = Landscape.of(model);
        Plan plan =
                new PlanMaker(cluster).plan(ModelState.of(model).desired(AclPolicy.Variant.SAFE));
        return PlanFindings.of(plan, landscape);
    }

    @Test
    @DisplayName("pushes what a policy decides, and tells which and instead of what")
    void pushesWhatAPolicyDecides() {
        Store model = Samples.acme();
        if (Attributes.set(model, Element.key("common.users.user"), 168, "retentionHours")
                instanceof Attributes.Outcome.Accepted(ChangeSet changes)) {
            model.apply(changes);
        }
        Plan plan =
                new PlanMaker(cluster).plan(ModelState.of(model).desired(AclPolicy.Variant.SAFE));
        String text = PlanText.render(plan);
        assertTrue(
                text.contains("retention.ms = 172800000 (by pol-pii, instead of 604800000)"), text);
    }

    /** The rule speaks so, and its fix silences it; undone, the model is as before. */
    private void finds(String rule, Models models, String message, String fix) {
        Store model = models.store();
        var before = model.records();
        List<Finding> found = found(model);
        assertEquals(List.of(rule), found.stream().map(Finding::rule).toList());
        assertEquals(message, found.getFirst().message());
        assertEquals(fix, found.getFirst().fixes().getFirst().label());
        var changes = found.getFirst().fixes().getFirst().against(model);
        model.apply(changes);
        assertEquals(List.of(), found(model));
        model.apply(changes.inverse());
        assertEquals(before, model.records());
    }

    @Test
    @DisplayName("KAF-01: more copies than brokers")
    void moreCopiesThanBrokers() {
        finds(
                "KAF-01",
                copies(3),
                ORDER + " wants 3 copies; the cluster has 1 broker.",
                "ask for 1");
        assertEquals(List.of(), found(copies(1).store()));
    }

    @Test
    @DisplayName("KAF-02: fewer partitions than there are")
    void fewerPartitionsThanThereAre() {
        holds(6, Map.of("cleanup.policy", "compact"));
        finds(
                "KAF-02",
                order(),
                ORDER + " has 6 partitions on the cluster and cannot shrink to 3.",
                "keep 6");
        cluster.topics.clear();
        holds(3, Map.of("cleanup.policy", "compact"));
        assertEquals(List.of(), found(order().store()));
    }

    @Test
    @DisplayName("KAF-04: a setting that the cluster refuses")
    void aSettingThatTheClusterRefuses() {
        Store model = configured("retention.sm", "1000").store();
        cluster.refused.put(ORDER, "Unknown topic config name: retention.sm");
        Finding found = found(model).getFirst();
        assertEquals("KAF-04", found.rule());
        assertEquals(
                "The cluster refuses retention.sm of "
                        + ORDER
                        + ": The cluster would refuse it: Unknown topic config name: retention.sm",
                found.message());
        model.apply(found.fixes().getFirst().against(model));
        assertEquals(
                new TreeMap<>(),
                model.element("order").orElseThrow().topic().orElseThrow().settings().configs());
        cluster.refused.clear();
        assertEquals(List.of(), found(configured("retention.ms", "1000").store()));
    }

    @Test
    @DisplayName("KAF-07: a setting that is another one on the cluster, taken over as hours too")
    void aSettingThatIsAnotherOneOnTheCluster() {
        holds(3, Map.of("cleanup.policy", "compact", "retention.ms", "7200000"));
        finds(
                "KAF-07",
                configured("retention.ms", "1000"),
                "retention.ms of " + ORDER + " is 7200000 on the cluster and 1000 in the model.",
                "take over 7200000 from the cluster");
        finds(
                "KAF-07",
                order(),
                "retention.ms of " + ORDER + " is 7200000 on the cluster and not set in the model.",
                "take over 7200000 from the cluster");
    }

    @Test
    @DisplayName("KAF-07: a policy of forgetting that somebody changed")
    void aPolicyOfForgetting() {
        holds(3, Map.of("cleanup.policy", "compact,delete"));
        finds(
                "KAF-07",
                order(),
                "cleanup.policy of "
                        + ORDER
                        + " is compact,delete on the cluster and compact in the model.",
                "take over compact,delete from the cluster");
        cluster.topics.clear();
        holds(3, Map.of("cleanup.policy", "compact"));
        assertEquals(List.of(), found(order().store()));
    }
}
