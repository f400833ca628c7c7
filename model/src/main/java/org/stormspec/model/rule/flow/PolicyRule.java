package org.stormspec.model.rule.flow;

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

/** A rule about reactions and sagas. */
abstract class PolicyRule extends ElementRule {

    PolicyRule(About about) {
        super(about, Kind.POLICY);
    }

    @Override
    public final Stream<Finding> check(Scope scope, Element element) {
        return element.detail() instanceof Detail.Policy policy
                ? check(scope, element, policy)
                : Stream.empty();
    }

    /** Returns what is wrong with one of them. */
    protected abstract Stream<Finding> check(Scope scope, Element element, Detail.Policy policy);

    final Stream<Finding> at(Element element, String message, List<Fix> fixes) {
        return Stream.of(about().finding(message, List.of(element.key()), fixes));
    }

    static Fix changing(String label, Element element, UnaryOperator<Detail.Policy> change) {
        return Repairs.element(
                label,
                element.id(),
                found ->
                        found.detail() instanceof Detail.Policy policy
                                ? found.with(change.apply(policy))
                                : found);
    }
}
