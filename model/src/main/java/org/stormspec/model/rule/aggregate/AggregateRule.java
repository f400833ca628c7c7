package org.stormspec.model.rule.aggregate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.ElementRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A rule about aggregates. */
abstract class AggregateRule extends ElementRule {

    AggregateRule(About about) {
        super(about, Kind.AGGREGATE);
    }

    @Override
    public final Stream<Finding> check(Scope scope, Element element) {
        return element.detail() instanceof Detail.Aggregate aggregate
                ? check(scope, element, aggregate)
                : Stream.empty();
    }

    /** Returns what is wrong with one of them. */
    protected abstract Stream<Finding> check(
            Scope scope, Element element, Detail.Aggregate aggregate);

    final Stream<Finding> at(Element element, String message, List<Fix> fixes) {
        return Stream.of(about().finding(message, List.of(element.key()), fixes));
    }

    static Fix changing(String label, Element element, UnaryOperator<Detail.Aggregate> change) {
        return Repairs.element(
                label,
                element.id(),
                found ->
                        found.detail() instanceof Detail.Aggregate aggregate
                                ? found.with(change.apply(aggregate))
                                : found);
    }
}
