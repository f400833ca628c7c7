package org.stormspec.render.map;

import static org.stormspec.model.record.Access.PRIVATE;
import static org.stormspec.model.record.Access.PROTECTED;
import static org.stormspec.model.record.Access.PUBLIC;
import static org.stormspec.render.map.graph.TopicMark.CDC;
import static org.stormspec.render.map.graph.TopicMark.DEPRECATED;
import static org.stormspec.render.map.graph.TopicMark.PII;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;

/** The map of the sample business ACME. */
public final class AcmeMap {

    private final List<ContextCluster> contexts = new ArrayList<>();
    private final List<ServiceNode> services = new ArrayList<>();
    private final List<TopicNode> topics = new ArrayList<>();
    private final List<MapEdge> edges = new ArrayList<>();

    private AcmeMap() {}

    /** Returns 10 contexts, 25 topics and 13 reads. */
    public static MapGraph graph() {
        AcmeMap acme = new AcmeMap();
        acme.addControlPlane();
        acme.addBusiness();
        acme.addReaders();
        return new MapGraph("ACME", acme.contexts, acme.services, acme.topics, acme.edges);
    }

    private void addControlPlane() {
        context("common.users", "identity-team", "UserRegistry", "");
        topic("common.users", PROTECTED, "user", CDC, PII);
        topic("common.users", PUBLIC, "role", CDC);
        topic("common.users", PUBLIC, "tenant", CDC);
        context("common.data_quality", "data-office", "PersonalDataCleaner", "");
        topic("common.data_quality", PUBLIC, "user", CDC);
        topic("common.data_quality", PUBLIC, "daily-quality-report");
        context("common.glossary", "data-office", "TerminologyKeeper", "");
        topic("common.glossary", PUBLIC, "glossary", CDC);
        context("common.billing", "data-office", "ChargebackCollector", "");
        topic("common.billing", PRIVATE, "usage-metric");
        topic("common.billing", PRIVATE, "billing-cycle-closed");
        topic("common.billing", PROTECTED, "chargeback-statement", CDC);
    }

    private void addBusiness() {
        context("finance.campaign", "finance-team", "SalesProcessor", "and CampaignPlanner");
        topic("finance.campaign", PUBLIC, "campaign", CDC);
        topic("finance.campaign", PUBLIC, "sale", CDC);
        context("finance.sales", "finance-team", "OrderProcessor", "and OrderDownscaler");
        topic("finance.sales", PUBLIC, "order.v2", CDC);
        topic("finance.sales", PUBLIC, "order", CDC, DEPRECATED);
        topic("finance.sales", PROTECTED, "payment", CDC);
        topic("finance.sales", PRIVATE, "order-placed");
        topic("finance.sales", PRIVATE, "order-dead-letter");
        context("health.life_enhancer", "wellbeing-team", "ScoreCalculator", "");
        topic("health.life_enhancer", PUBLIC, "user-score", CDC);
        topic("health.life_enhancer", PRIVATE, "score-history");
        context("health.fitness", "wellbeing-team", "FitnessProcessor", "");
        topic("health.fitness", PUBLIC, "user-health", CDC);
        topic("health.fitness", PUBLIC, "fitness-report");
        topic("health.fitness", PRIVATE, "device-reading");
        context("health.sleepy", "wellbeing-team", "SleepProcessor", "");
        topic("health.sleepy", PUBLIC, "sleep-score", CDC);
        context("people.onboard", "people-team", "OnboardingProcessor", "");
        topic("people.onboard", PUBLIC, "onboarding-case", CDC);
        topic("people.onboard", PRIVATE, "onboarding-task");
        topic("people.onboard", PRIVATE, "employee-row", PII);
    }

    private void addReaders() {
        reads("common.data_quality", "common.users.user");
        reads("common.billing", "common.users.tenant");
        reads("finance.campaign", "common.data_quality.user");
        reads("finance.campaign", "health.fitness.user-health");
        reads("finance.campaign", "common.users.role");
        reads("finance.sales", "finance.campaign.sale");
        reads("finance.sales", "common.data_quality.user");
        reads("finance.sales", "common.billing.chargeback-statement");
        reads("health.life_enhancer", "common.data_quality.user");
        reads("health.fitness", "health.life_enhancer.user-score");
        reads("health.sleepy", "health.life_enhancer.user-score");
        reads("people.onboard", "common.users.user");
        reads("people.onboard", "common.users.role");
    }

    private void context(String id, String owner, String service, String note) {
        String domain = id.substring(0, id.indexOf('.'));
        contexts.add(new ContextCluster(id, id, domain, owner, domain.equals("common")));
        services.add(new ServiceNode(id + "/service", id, service, note));
    }

    private void topic(String context, Access access, String type, TopicMark... marks) {
        String id = context + "." + type;
        String name = "acme.%s._%s.%s".formatted(context, access.word(), type);
        topics.add(new TopicNode(id, context, type, name, access, Set.of(marks)));
        edges.add(new MapEdge(context + "/service", id, MapEdge.Kind.PUBLISHES));
    }

    private void reads(String context, String topic) {
        boolean granted =
                topics.stream().anyMatch(t -> t.id().equals(topic) && t.access() == PROTECTED);
        MapEdge.Kind kind = granted ? MapEdge.Kind.READS_BY_GRANT : MapEdge.Kind.READS;
        edges.add(new MapEdge(topic, context + "/service", kind));
    }
}
