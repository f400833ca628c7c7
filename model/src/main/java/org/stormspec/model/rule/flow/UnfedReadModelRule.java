package org.stormspec.model.rule.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.ElementRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A read model has no source. */
public final class UnfedReadModelRule extends ElementRule {

    /** Describes the rule. */
    public UnfedReadModelRule() {
        super(
                new About(
                        "FLO-05",
                        Level.WARNING,
                        "Read model that nothing feeds",
                        "What people see must come from somewhere: from a topic, an event, a system.",
                        "Campaign search is fed by nothing.",
                        "feed it from a topic of its context · delete it"),
                Kind.READ_MODEL);
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        boolean fed =
                scope.model().linksTo(element.id()).stream()
                        .anyMatch(link -> link.type() == LinkType.INFORMS);
        if (fed || isBelow(scope, element, Board.Level.PROCESS)) {
            return Stream.empty();
        }
        List<Fix> fixes = new ArrayList<>();
        scope.topics()
                .filter(topic -> topic.context().equals(element.context()))
                .limit(3)
                .forEach(topic ->
                        fixes.add(
                                Repairs.connecting(
                                        "feed it from " + topic.name(),
                                        topic.id(),
                                        LinkType.INFORMS,
                                        element.id())));
        fixes.add(Repairs.deleting("delete it", element));
        return Stream.of(
                about().finding(
                                element.name() + " is fed by nothing.",
                                List.of(element.key()),
                                fixes));
    }
}
