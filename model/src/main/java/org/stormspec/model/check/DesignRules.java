package org.stormspec.model.check;

import java.util.List;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.aggregate.LargeAggregateRule;
import org.stormspec.model.rule.aggregate.NoIdentityRule;
import org.stormspec.model.rule.aggregate.NoInvariantRule;
import org.stormspec.model.rule.aggregate.NoRootRule;
import org.stormspec.model.rule.aggregate.SharedEntityRule;
import org.stormspec.model.rule.aggregate.WideTransactionRule;
import org.stormspec.model.rule.event.AddresseeRule;
import org.stormspec.model.rule.event.ForeignLogRule;
import org.stormspec.model.rule.event.ForgettingEntityRule;
import org.stormspec.model.rule.event.ManyTypesRule;
import org.stormspec.model.rule.event.NoDeletionRule;
import org.stormspec.model.rule.event.NoEnvelopeRule;
import org.stormspec.model.rule.event.NoMetadataRule;
import org.stormspec.model.rule.event.NoPaceRule;
import org.stormspec.model.rule.event.NoProcessRule;
import org.stormspec.model.rule.event.NoScheduleRule;
import org.stormspec.model.rule.event.NoStoreRule;
import org.stormspec.model.rule.event.OrderAsEventRule;
import org.stormspec.model.rule.event.PartialUpdateRule;
import org.stormspec.model.rule.event.PatternRule;
import org.stormspec.model.rule.event.SharedObservableRule;
import org.stormspec.model.rule.event.StateVerbRule;
import org.stormspec.model.rule.event.StatusRepeatsRule;
import org.stormspec.model.rule.event.StructuredEnvelopeRule;
import org.stormspec.model.rule.event.SystemEventRule;
import org.stormspec.model.rule.event.UnderWayRule;
import org.stormspec.model.rule.flow.AddressedEventRule;
import org.stormspec.model.rule.flow.DrainRule;
import org.stormspec.model.rule.flow.FactAsCommandRule;
import org.stormspec.model.rule.flow.KnownReaderRule;
import org.stormspec.model.rule.flow.LooseReactionRule;
import org.stormspec.model.rule.flow.NoFailurePathRule;
import org.stormspec.model.rule.flow.NoRefusalRule;
import org.stormspec.model.rule.flow.NoWayBackRule;
import org.stormspec.model.rule.flow.OneTargetRule;
import org.stormspec.model.rule.flow.ReplyRule;
import org.stormspec.model.rule.flow.SharedCommandRule;
import org.stormspec.model.rule.flow.UnfedReadModelRule;
import org.stormspec.model.rule.flow.UnsafeSinkRule;
import org.stormspec.model.rule.flow.UnsafeSourceRule;
import org.stormspec.model.rule.flow.WideSagaRule;

/** The rules about the design: events, commands, flows, aggregates and contexts. */
final class DesignRules {

    /** In the order of their ids. */
    static final List<Rule<?>> ALL =
            List.of(
                    new StateVerbRule(),
                    new OrderAsEventRule(),
                    new SharedObservableRule(),
                    new NoDeletionRule(),
                    new ForgettingEntityRule(),
                    new PartialUpdateRule(),
                    new StatusRepeatsRule(),
                    new NoMetadataRule(),
                    new NoEnvelopeRule(),
                    new SystemEventRule(),
                    new NoScheduleRule(),
                    new NoProcessRule(),
                    new ManyTypesRule(),
                    new NoPaceRule(),
                    new NoStoreRule(),
                    new UnderWayRule(),
                    new PatternRule(),
                    new AddresseeRule(),
                    new StructuredEnvelopeRule(),
                    new ForeignLogRule(),
                    new NoRootRule(),
                    new NoInvariantRule(),
                    new WideTransactionRule(),
                    new SharedEntityRule(),
                    new NoIdentityRule(),
                    new LargeAggregateRule(),
                    new FactAsCommandRule(),
                    new SharedCommandRule(),
                    new OneTargetRule(),
                    new NoRefusalRule(),
                    new DrainRule(),
                    new AddressedEventRule(),
                    new WideSagaRule(),
                    new LooseReactionRule(),
                    new NoWayBackRule(),
                    new NoFailurePathRule(),
                    new UnfedReadModelRule(),
                    new UnsafeSinkRule(),
                    new UnsafeSourceRule(),
                    new ReplyRule(),
                    new KnownReaderRule());

    private DesignRules() {}
}
