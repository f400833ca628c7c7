package org.stormspec.export.asyncapi.write;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

/// A small part of the ACME model, enough for every shape of the documents.
public final class Acme {

    private Acme() {}

    /// Campaign writes sales, reads roles; sales writes two versions of orders and protected
    /// payments.
    public static Store store() {
        return Store.of(
                List.<ModelRecord>of(
                        new Workspace(
                                "acme",
                                "ACME",
                                "1.0.0",
                                "acme",
                                org.stormspec.model.record.Naming.DEFAULT,
                                org.stormspec.model.record.Defaults.DEFAULT),
                        new Domain(
                                "finance",
                                Domain.Plane.DATA,
                                "winning sales",
                                Optional.of("acme/finance")),
                        new Domain(
                                "common",
                                Domain.Plane.CONTROL,
                                "what must exist first",
                                Optional.of("acme/common")),
                        new Team("finance-team", "finance@acme.example"),
                        new Tag("financial", "amounts", Optional.of("pol-financial")),
                        new TagPolicy(
                                "pol-financial",
                                "data-office",
                                "financial",
                                OptionalInt.empty(),
                                OptionalInt.of(168),
                                Set.of(),
                                List.of(),
                                List.of(),
                                false,
                                true),
                        new Environment("dev", Environment.DEV, "localhost:9092", new TreeMap<>()),
                        context("campaign", "plan campaigns and win sales", "SalesProcessor"),
                        context("sales", "take orders and payments", "OrderProcessor"),
                        Context.named("common.users", "common", "users"),
                        role(),
                        sale(),
                        order(1),
                        order(2),
                        payment(),
                        consumer("finance.campaign", "role"),
                        consumer("finance.sales", "sale")));
    }

    private static Context context(String name, String purpose, String service) {
        return new Context(
                "finance." + name,
                "finance",
                name,
                Optional.of("finance-team"),
                purpose,
                new TreeMap<>(),
                List.of(new Context.Service(service, "")),
                new TreeMap<>(
                        Map.of(
                                "OrderLineItem",
                                List.of(Field.of("order_line_item_id", "string")))));
    }

    private static Consumer consumer(String context, String topic) {
        return new Consumer(
                context,
                topic,
                Optional.empty(),
                Optional.of("event-carried-state"),
                Optional.empty());
    }

    private static Element role() {
        return element(
                "role",
                "common.users",
                entity("role", Access.PUBLIC)
                        .carrying(
                                payload(
                                        "role_id",
                                        Field.of("role_id", "string"),
                                        Field.of("rights", "array<string>"))));
    }

    private static Element sale() {
        return element(
                "sale",
                "finance.campaign",
                entity("sale", Access.PUBLIC)
                        .carrying(
                                payload(
                                        "sale_id",
                                        Field.of("sale_id", "string"),
                                        Field.of("amount_minor", "long"),
                                        Field.of("sold_at", "timestamp")))
                        .shared(sharing(Set.of(), "financial")));
    }

    private static Element order(int version) {
        Topic entity = entity("order", Access.PUBLIC);
        Topic topic =
                new Topic(
                        "order",
                        version,
                        entity.access(),
                        entity.stream(),
                        payload(
                                "order_id",
                                Field.of("order_id", "string"),
                                Field.of("lines", "array<OrderLineItem>"),
                                Field.of("first", "OrderLineItem"),
                                Field.of("state", "enum<open,paid>")),
                        entity.settings(),
                        entity.sharing(),
                        entity.origin(),
                        version == 1 ? Optional.of(end()) : Optional.empty(),
                        Optional.empty());
        return element("order-v" + version, "finance.sales", topic);
    }

    private static Topic.Deprecation end() {
        return new Topic.Deprecation(
                Optional.of(LocalDate.of(2026, 9, 1)),
                Optional.of(LocalDate.of(2027, 3, 1)),
                Optional.of("order-v2"));
    }

    private static Element payment() {
        return element(
                "payment",
                "finance.sales",
                entity("payment", Access.PROTECTED)
                        .carrying(
                                payload(
                                        "payment_no",
                                        Field.of("payment_no", "long"),
                                        Field.of("amount", "decimal")))
                        .shared(sharing(Set.of("finance.campaign"), "financial")));
    }

    static Topic entity(String type, Access access) {
        return Topic.state(type)
                .accessible(Optional.of(access))
                .set(
                        Topic.Settings.NONE.cleaning(
                                EnumSet.of(Cleanup.COMPACT), OptionalInt.empty()));
    }

    static Topic.Payload payload(String key, Field... fields) {
        return Topic.Payload.NONE.keyed(Optional.of(key)).of(List.of(fields));
    }

    private static Topic.Sharing sharing(Set<String> grants, String tag) {
        return new Topic.Sharing(false, new TreeSet<>(grants), new TreeSet<>(Set.of(tag)));
    }

    public static Element element(String id, String context, Topic topic) {
        return new Element(id, id, Optional.of(context), "", topic);
    }
}
