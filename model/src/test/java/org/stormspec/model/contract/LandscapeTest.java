package org.stormspec.model.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;

@DisplayName("The landscape of contracts")
class LandscapeTest {

    private static Models sales() {
        return Models.acme()
                .domain("finance")
                .context("finance.sales")
                .services("OrderProcessor", "Downscaler")
                .topic("order")
                .publicly();
    }

    private static Landscape of(Models model) {
        return Landscape.of(model.store());
    }

    private static TopicContract order(Models model) {
        return Optional.ofNullable(of(model).topics().get("order")).orElseThrow();
    }

    @Nested
    @DisplayName("has topics")
    class Topics {

        @Test
        @DisplayName("with a name, an owner and a producer")
        void withANameAnOwnerAndAProducer() {
            TopicContract order = order(sales());
            assertEquals("acme.finance.sales._public.order", order.name());
            assertEquals("finance.sales", order.owner().id());
            assertEquals(Optional.of("OrderProcessor"), order.producer());
            assertEquals("order", order.type());
        }

        @Test
        @DisplayName("with another producer where one is named")
        void withAnotherProducerWhereOneIsNamed() {
            Models model = sales().from(origin -> origin.producedBy(Optional.of("Downscaler")));
            assertEquals(Optional.of("Downscaler"), order(model).producer());
        }

        @Test
        @DisplayName("with the aggregate that publishes them")
        void withTheAggregateThatPublishesThem() {
            Models model =
                    sales().aggregate("Order root", "order_id")
                            .link("order-root", LinkType.PUBLISHES, "order");
            assertEquals(Optional.of("order-root"), order(model).aggregate().map(Element::id));
        }

        @Test
        @DisplayName("with the tags of the topic and of its fields")
        void withTheTagsOfTheTopicAndOfItsFields() {
            Models model = sales().tagged("financial").fields("email: string #pii #shared");
            assertEquals(Set.of("financial", "pii", "shared"), order(model).tags());
        }

        @Test
        @DisplayName("and leaves sketches out")
        void andLeavesSketchesOut() {
            Models model = sales().topic("open").withoutAccess().outside().topic("homeless");
            assertEquals(Set.of("order"), of(model).topics().keySet());
        }
    }

    @Nested
    @DisplayName("resolves settings")
    class Settings {

        @Test
        @DisplayName("from the workspace where a topic says nothing")
        void fromTheWorkspaceWhereATopicSaysNothing() {
            Models silent = sales().topicBeing(topic -> topic.set(Topic.Settings.NONE));
            TopicContract.Effective effective = order(silent).effective();
            assertEquals(3, effective.partitions());
            assertEquals(1, effective.replicas());
            assertEquals(Map.of(), effective.configs());
        }

        @Test
        @DisplayName("into Kafka's names and units")
        void intoKafkasNamesAndUnits() {
            Models model =
                    sales().cleanup(48, Cleanup.DELETE, Cleanup.COMPACT)
                            .config("delete.retention.ms", "60000")
                            .config("retention.ms", "1");
            assertEquals(
                    Map.of(
                            "cleanup.policy", "compact,delete",
                            "delete.retention.ms", "60000",
                            "retention.ms", "172800000"),
                    order(model).effective().configs());
        }

        @Test
        @DisplayName("of long times without running over")
        void ofLongTimesWithoutRunningOver() {
            Models model = sales().cleanup(24 * 365 * 100, Cleanup.DELETE);
            assertEquals("3153600000000", order(model).effective().configs().get("retention.ms"));
        }
    }

    @Nested
    @DisplayName("knows who reads")
    class Readings {

        @Test
        @DisplayName("by declaration, with service and group")
        void byDeclarationWithServiceAndGroup() {
            Models model =
                    sales().context("finance.campaign").services("CampaignPlanner").reads("order");
            ConsumerContract read =
                    of(model).context("finance.campaign").orElseThrow().reads().getFirst();
            assertEquals(Optional.of("CampaignPlanner"), read.service());
            assertEquals("acme.finance.campaign.campaign-planner", read.group());
        }

        @Test
        @DisplayName("by an arrow from a foreign topic")
        void byAnArrowFromAForeignTopic() {
            Models model =
                    sales().policy("Whenever ordered here")
                            .link("order", LinkType.TRIGGERS, "whenever-ordered-here")
                            .context("finance.campaign")
                            .services()
                            .readModel("Best sellers")
                            .link("order", LinkType.INFORMS, "best-sellers");
            assertEquals(
                    List.of("acme.finance.campaign.reader"),
                    of(model).contexts().stream()
                            .flatMap(context -> context.reads().stream())
                            .map(ConsumerContract::group)
                            .toList());
        }

        @Test
        @DisplayName("by declaration rather than by an arrow where there are both")
        void byDeclarationRatherThanByAnArrowWhereThereAreBoth() {
            Models model =
                    sales().context("finance.campaign")
                            .policy("Whenever ordered")
                            .link("order", LinkType.TRIGGERS, "whenever-ordered")
                            .put(
                                    new Consumer(
                                            "finance.campaign",
                                            "order",
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of("legacy-group")));
            assertEquals(
                    List.of("legacy-group"),
                    of(model).context("finance.campaign").orElseThrow().reads().stream()
                            .map(ConsumerContract::group)
                            .toList());
        }

        @Test
        @DisplayName("of each topic")
        void ofEachTopic() {
            Models model =
                    sales().context("finance.campaign").reads("order").context("health.fitness");
            Landscape landscape = of(model);
            assertEquals(
                    List.of("finance.campaign"),
                    landscape
                            .readersOf(Optional.ofNullable(landscape.topics().get("order")).get())
                            .map(context -> context.context().id())
                            .toList());
        }
    }

    @Nested
    @DisplayName("has contexts")
    class Contexts {

        @Test
        @DisplayName("with domain, team, principal and topics")
        void withDomainTeamPrincipalAndTopics() {
            ContextContract sales = of(sales()).context("finance.sales").orElseThrow();
            assertEquals(Optional.of("finance"), sales.domain().map(domain -> domain.id()));
            assertEquals(Optional.of("finance-team"), sales.team().map(team -> team.id()));
            assertEquals("acme.finance.sales", sales.principal());
            assertEquals(
                    List.of("order"),
                    sales.topics().stream().map(topic -> topic.element().id()).toList());
        }

        @Test
        @DisplayName("even when domain and team are not modelled")
        void evenWhenDomainAndTeamAreNotModelled() {
            ContextContract fitness =
                    of(Models.acme().context("health.fitness").ownedBy("nobody"))
                            .context("health.fitness")
                            .orElseThrow();
            assertEquals(Optional.empty(), fitness.domain());
            assertEquals(Optional.empty(), fitness.team());
        }
    }
}
