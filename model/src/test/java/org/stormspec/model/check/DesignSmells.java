package org.stormspec.model.check;

import static org.stormspec.model.check.Smell.context;
import static org.stormspec.model.check.Smell.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** The faults of the design: events, commands, flows, aggregates and contexts. */
final class DesignSmells {

    private DesignSmells() {}

    static Stream<Smell> all() {
        return Stream.of(
                topic(
                        "sale loses its key",
                        "finance.campaign.sale",
                        topic -> topic.carrying(topic.payload().keyed(Optional.empty())),
                        "EVT-04"),
                new Smell(
                        "place order is issued by finance.campaign",
                        Set.of("CMD-01"),
                        DesignSmells::crossingCommand),
                context(
                        "health.sleepy without owner",
                        "health.sleepy",
                        context -> context.ownedBy(Optional.empty()),
                        "CTX-01"),
                Smell.records("new context finance.sale", List.of(sale("sale")), "CTX-04"),
                Smell.records(
                        "context finance.team_blue",
                        List.of(sale("team_blue")),
                        "CTX-02",
                        "NAM-05"),
                Smell.reader(
                        "health.life_enhancer reads user-health",
                        "health.life_enhancer",
                        "health.fitness.user-health",
                        "CTX-05"),
                Smell.records("user defined again in people.career", career(), "CTX-09"),
                Smell.records(
                        "finance.sales publishes role",
                        List.of(entity("sales-role", "role", "finance.sales", Access.PUBLIC)),
                        "CTX-09",
                        "CTX-12"),
                Smell.records(
                        "finance.sales publishes order placed, updated and deleted",
                        Stream.of("placed", "updated", "deleted")
                                .map(DesignSmells::orderTopic)
                                .toList(),
                        "EVT-01",
                        "EVT-03"),
                Smell.records(
                        "event named ShipOrder",
                        List.of(
                                new Element(
                                        "ship-order",
                                        "ShipOrder",
                                        Optional.of("finance.sales"),
                                        "",
                                        Detail.of(Kind.EVENT)),
                                new Link("order", LinkType.EMITS, "ship-order")),
                        "EVT-02"),
                topic(
                        "structured CloudEvents on user-score",
                        "health.life_enhancer.user-score",
                        topic ->
                                topic.telling(
                                        topic.message()
                                                .wrapped(
                                                        Optional.of(
                                                                Envelope.CLOUDEVENTS_STRUCTURED))),
                        "EVT-22"),
                topic(
                        "pay invoice on a public topic",
                        "finance.sales.order-placed",
                        topic ->
                                topic.as(StreamKind.COMMAND)
                                        .typed("pay-invoice")
                                        .accessible(Optional.of(Access.PUBLIC))
                                        .shared(topic.sharing().offered(true)),
                        "CMD-03"),
                Smell.records(
                        "checkout saga also steers finance.campaign",
                        List.of(new Link("checkout-saga", LinkType.ISSUES, "launch-campaign")),
                        "FLO-01"),
                Smell.records(
                        "atomic link between order and payment",
                        List.of(new Link("order", LinkType.EMITS, "payment", true)),
                        "AGG-03"),
                new Smell(
                        "order without root",
                        Set.of("AGG-01"),
                        model ->
                                Repairs.element(
                                                "",
                                                "order",
                                                found ->
                                                        found.detail()
                                                                        instanceof
                                                                        Detail.Aggregate order
                                                                ? found.with(order.rooted(""))
                                                                : found)
                                        .against(model)));
    }

    private static Element orderTopic(String step) {
        Topic topic =
                Topic.entity("order-" + step)
                        .as(StreamKind.DOMAIN_EVENT)
                        .accessible(Optional.of(Access.PUBLIC))
                        .carrying(
                                Topic.Payload.NONE
                                        .keyed(Optional.of("order_id"))
                                        .of(
                                                List.of(
                                                        Field.of("order_id", "string"),
                                                        Field.of("user_id", "string"))))
                        .set(
                                Topic.Settings.NONE.cleaning(
                                        Set.of(Topic.Cleanup.DELETE), OptionalInt.of(720)))
                        .shared(Topic.Sharing.NONE.offered(true));
        return new Element(
                "order-" + step + "-topic",
                "order " + step,
                Optional.of("finance.sales"),
                "an order was " + step,
                topic);
    }

    private static List<ModelRecord> career() {
        Context career =
                Context.named("people.career", "people", "career")
                        .ownedBy(Optional.of("people-team"))
                        .withPurpose("bring staff along")
                        .speaking(new TreeMap<>(Map.of("career", "what staff becomes")))
                        .running(List.of(new Context.Service("CareerPlanner", "")));
        Element user =
                new Element(
                        "career-user",
                        "User",
                        Optional.of(career.id()),
                        "somebody with a career",
                        new Detail.Aggregate(
                                "User", "user_id", List.of(), List.of("one career each")));
        Element topic = entity("career-user-topic", "user", career.id(), Access.PRIVATE);
        return List.of(
                career,
                user,
                topic,
                new Link(user.id(), LinkType.PUBLISHES, topic.id()),
                new Consumer(
                        career.id(),
                        "common.users.role",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Element entity(String id, String type, String context, Access access) {
        String key = type + "_id";
        return new Element(
                id,
                type,
                Optional.of(context),
                "the state of a " + type,
                Topic.entity(type)
                        .accessible(Optional.of(access))
                        .carrying(
                                Topic.Payload.NONE
                                        .keyed(Optional.of(key))
                                        .of(List.of(Field.of(key, "string"))))
                        .set(
                                Topic.Settings.NONE.cleaning(
                                        Set.of(Topic.Cleanup.COMPACT), OptionalInt.empty()))
                        .from(
                                Topic.Origin.NONE.changing(
                                        Topic.Changes.NONE.deleting(
                                                Optional.of(Topic.Deletes.TOMBSTONE),
                                                Optional.empty())))
                        .shared(Topic.Sharing.NONE.offered(access == Access.PUBLIC)));
    }

    private static Context sale(String name) {
        return Context.named("finance." + name, "finance", name)
                .ownedBy(Optional.of("finance-team"))
                .withPurpose("keep sales")
                .running(List.of(new Context.Service("SaleKeeper", "")));
    }

    private static ChangeSet crossingCommand(ModelView model) {
        Element policy =
                new Element(
                        "whenever-campaign-ends",
                        "Whenever a campaign ends",
                        Optional.of("finance.campaign"),
                        "",
                        Detail.of(Kind.POLICY));
        return new Draft(model)
                .put(policy)
                .put(new Link("finance.campaign.campaign", LinkType.TRIGGERS, policy.id()))
                .put(new Link(policy.id(), LinkType.ISSUES, "place-order"))
                .changes();
    }
}
