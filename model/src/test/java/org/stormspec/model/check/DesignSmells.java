package org.stormspec.model.check;

import static org.stormspec.model.check.Smell.context;
import static org.stormspec.model.check.Smell.topic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
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
                Smell.records("new context finance.sale", List.of(sale()), "CTX-04"));
    }

    private static Context sale() {
        return Context.named("finance.sale", "finance", "sale")
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
                .put(new Link(policy.id(), LinkType.ISSUES, "place-order"))
                .changes();
    }
}
