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

/** A rule about commands. */
abstract class CommandRule extends ElementRule {

    CommandRule(About about) {
        super(about, Kind.COMMAND);
    }

    @Override
    public final Stream<Finding> check(Scope scope, Element element) {
        return element.detail() instanceof Detail.Command command
                ? check(scope, element, command)
                : Stream.empty();
    }

    /** Returns what is wrong with one of them. */
    protected abstract Stream<Finding> check(Scope scope, Element element, Detail.Command command);

    final Stream<Finding> at(Element element, String message, List<Fix> fixes) {
        return Stream.of(about().finding(message, List.of(element.key()), fixes));
    }

    static Fix changing(String label, Element element, UnaryOperator<Detail.Command> change) {
        return Repairs.element(
                label,
                element.id(),
                found ->
                        found.detail() instanceof Detail.Command command
                                ? found.with(change.apply(command))
                                : found);
    }
}
