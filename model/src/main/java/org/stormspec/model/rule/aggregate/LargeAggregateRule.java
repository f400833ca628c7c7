package org.stormspec.model.rule.aggregate;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Threshold;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** An aggregate holds many entities. */
public final class LargeAggregateRule extends AggregateRule {

    /** Describes the rule. */
    public LargeAggregateRule() {
        super(
                new About(
                        "AGG-07",
                        Level.HINT,
                        "Large aggregate",
                        "All of an aggregate is loaded, locked and written at once. Many entities in one boundary mean waiting for each other.",
                        "Order holds 12 entities; more than 8 is a large boundary.",
                        "split off what is beyond the limit"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Aggregate aggregate) {
        int limit = scope.threshold(Threshold.AGGREGATE_ENTITIES);
        return aggregate.entities().size() > limit
                ? at(
                        element,
                        "%s holds %d entities; more than %d is a large boundary."
                                .formatted(element.name(), aggregate.entities().size(), limit),
                        List.of(
                                new Fix(
                                        "split off the last ones",
                                        model -> split(model, element.id(), limit))))
                : Stream.empty();
    }

    private static ChangeSet split(ModelView model, String id, int limit) {
        Draft draft = new Draft(model);
        model.element(id)
                .ifPresent(found -> {
                    if (found.detail() instanceof Detail.Aggregate whole
                            && limit > 0
                            && whole.entities().size() > limit) {
                        List<String> rest =
                                whole.entities().subList(limit, whole.entities().size());
                        String root = rest.getFirst();
                        String identity = TopicNames.kebab(root).replace('-', '_') + "_id";
                        draft.put(found.with(whole.holding(whole.entities().subList(0, limit))))
                                .put(
                                        new Element(
                                                Ids.element(draft::has, Kind.AGGREGATE, root),
                                                root,
                                                found.context(),
                                                "",
                                                new Detail.Aggregate(
                                                        root,
                                                        identity,
                                                        rest.subList(1, rest.size()),
                                                        List.of(
                                                                "one %s for each %s"
                                                                        .formatted(
                                                                                root, identity)))));
                    }
                });
        return draft.changes();
    }
}
