package org.stormspec.render.map.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Product;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Sharing;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapRelation;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;

@DisplayName("The map of a model")
class ModelMapTest {

    private static final Context USERS =
            context("common.users", "common", "users", "UserRegistry", "UserArchive");
    private static final Context SALES = context("finance.sales", "finance", "sales");

    private static Context context(String id, String domain, String name, String... services) {
        return new Context(
                id,
                domain,
                name,
                Optional.of("some-team"),
                "",
                new TreeMap<>(),
                List.of(services).stream().map(s -> new Context.Service(s, "")).toList(),
                new TreeMap<>());
    }

    private static final Topic USER =
            Topic.entity("user")
                    .accessible(Optional.of(Access.PROTECTED))
                    .shared(
                            new Sharing(
                                    false,
                                    new TreeSet<>(Set.of("finance.sales")),
                                    new TreeSet<>(Set.of("pii"))));

    private static Topic order() {
        Topic now = Topic.entity("order").accessible(Optional.of(Access.PUBLIC));
        Topic.Deprecation ending =
                new Topic.Deprecation(
                        Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty(), Optional.empty());
        return new Topic(
                now.type(),
                2,
                now.access(),
                StreamKind.DOMAIN_EVENT,
                now.payload(),
                now.settings(),
                now.sharing(),
                now.origin(),
                Optional.of(ending),
                now.explicitName());
    }

    private static MapGraph map() {
        return ModelMap.of(Landscape.of(model()));
    }

    private static Store model(ModelRecord... more) {
        return Store.of(
                Stream.concat(
                                Stream.of(more),
                                Stream.<ModelRecord>of(
                                        Workspace.named("acme"),
                                        new Domain(
                                                "common",
                                                Domain.Plane.CONTROL,
                                                "",
                                                Optional.empty()),
                                        USERS,
                                        SALES,
                                        topic("users-user", "common.users", USER),
                                        topic("sales-order", "finance.sales", order()),
                                        topic("sketch", "finance.sales", Topic.entity("sketch")),
                                        new Consumer(
                                                "finance.sales",
                                                "users-user",
                                                Optional.of("Orders"),
                                                Optional.of("event-carried-state"),
                                                Optional.empty())))
                        .toList());
    }

    private static Element topic(String id, String context, Topic topic) {
        return new Element(id, topic.type(), Optional.of(context), "", topic);
    }

    @Test
    @DisplayName("frames each context with its owner and marks the control plane")
    void framesEachContext() {
        assertEquals(
                List.of(
                        new ContextCluster(
                                "common.users", "common.users", "common", "some-team", true),
                        new ContextCluster(
                                "finance.sales", "finance.sales", "finance", "some-team", false)),
                map().contexts());
    }

    @Test
    @DisplayName("has one service for each context, named by its services or by itself")
    void hasOneServiceForEachContext() {
        assertEquals(
                List.of(
                        new ServiceNode(
                                "service of common.users",
                                "common.users",
                                "UserRegistry",
                                "and UserArchive"),
                        new ServiceNode("service of finance.sales", "finance.sales", "sales", "")),
                map().services());
    }

    @Test
    @DisplayName("shows topics that have a name, with access and marks")
    void showsTopicsThatHaveAName() {
        assertEquals(
                List.of(
                        new TopicNode(
                                "sales-order",
                                "finance.sales",
                                "order.v2",
                                "acme.finance.sales._public.order.v2",
                                Access.PUBLIC,
                                Set.of(TopicMark.DEPRECATED),
                                Set.of(),
                                Optional.of(Product.Role.PUBLIC)),
                        new TopicNode(
                                "users-user",
                                "common.users",
                                "user",
                                "acme.common.users._protected.user",
                                Access.PROTECTED,
                                Set.of(TopicMark.CDC, TopicMark.PII),
                                Set.of("pii"),
                                Optional.of(Product.Role.PUBLIC))),
                map().topics());
    }

    @Test
    @DisplayName("leads from writers to topics and from topics to readers, by grant if protected")
    void leadsFromWritersToReaders() {
        assertEquals(
                List.of(
                        new MapEdge(
                                "service of common.users", "users-user", MapEdge.Kind.PUBLISHES),
                        new MapEdge(
                                "service of finance.sales", "sales-order", MapEdge.Kind.PUBLISHES),
                        new MapEdge(
                                "users-user",
                                "service of finance.sales",
                                MapEdge.Kind.READS_BY_GRANT,
                                "event-carried-state")),
                map().edges());
    }

    private static final List<MapRelation.Behind> READ =
            List.of(
                    new MapRelation.Behind(
                            "users-user",
                            "user",
                            Access.PROTECTED,
                            "Orders",
                            "event-carried-state"));

    @Test
    @DisplayName(
            "knows what is behind an arrow between contexts, and what the context map calls it")
    void knowsWhatIsBehindAnArrow() {
        Relation said =
                new Relation("common.users", "finance.sales", Relation.Pattern.CUSTOMER_SUPPLIER)
                        .playing(
                                List.of(Relation.Role.PUBLISHED_LANGUAGE),
                                List.of(Relation.Role.ANTICORRUPTION_LAYER));

        assertEquals(
                List.of(new MapRelation("common.users", "finance.sales", "", true, READ)),
                map().relations());
        assertEquals(
                List.of(
                        new MapRelation(
                                "common.users",
                                "finance.sales",
                                "customer-supplier, PL → ACL",
                                true,
                                READ)),
                ModelMap.of(model(said)).relations());
    }

    @Test
    @DisplayName("shows contexts alone with one arrow for each relation")
    void showsContextsAlone() {
        MapGraph contexts = map().contextsOnly();

        assertEquals(List.of(), contexts.topics());
        assertEquals(
                List.of(
                        new MapEdge(
                                "service of common.users",
                                "service of finance.sales",
                                MapEdge.Kind.GIVES,
                                "undeclared, 1 topic")),
                contexts.edges());
    }

    @Test
    @DisplayName("lets a context lie in a plane of its own")
    void letsAContextLieInItsOwnPlane() {
        Context billing = context("finance.billing", "finance", "billing");
        Context own = billing.chartered(billing.charter().on(Optional.of(Domain.Plane.CONTROL)));

        assertEquals(
                List.of("common.users", "finance.billing"),
                ModelMap.of(model(own)).contexts().stream()
                        .filter(ContextCluster::controlPlane)
                        .map(ContextCluster::id)
                        .toList());
    }
}
