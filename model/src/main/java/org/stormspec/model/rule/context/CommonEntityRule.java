package org.stormspec.model.rule.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Planes;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A business context publishes what the control plane keeps for everybody. */
public final class CommonEntityRule extends EachTopicRule {

    /** What every business needs before it can begin (001, control plane). */
    private static final Set<String> COMMON =
            Set.of("tenant", "role", "user", "billing", "glossary");

    private static final int PROPOSALS = 3;

    /** Describes the rule. */
    public CommonEntityRule() {
        super(
                new About(
                        "CTX-12",
                        Level.HINT,
                        "Common entity in a business context",
                        "Users, roles, tenants, billing and the glossary are there for every"
                                + " domain. One common context keeps them, so that no business"
                                + " context becomes everybody's platform.",
                        "acme.finance.sales._public.role belongs to the control plane, not to"
                                + " finance.sales.",
                        "move it into a common context, or found one · make it private"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() != Access.PRIVATE
                        && COMMON.contains(Wording.noun(topic.type()))
                        && topic.topic().origin().derivedFrom().isEmpty()
                        && Planes.isData(scope, topic.owner())
                ? Stream.of(
                        found(
                                topic,
                                "%s belongs to the control plane, not to %s."
                                        .formatted(topic.name(), topic.owner().path()),
                                fixes(scope, topic)))
                : Stream.empty();
    }

    private static List<Fix> fixes(Scope scope, TopicContract topic) {
        List<Fix> fixes = new ArrayList<>();
        Planes.control(scope)
                .limit(PROPOSALS)
                .map(common -> moving(topic, common))
                .forEach(fixes::add);
        if (fixes.isEmpty() && CommonHome.isFree(scope, Wording.noun(topic.type()))) {
            fixes.add(founding(topic));
        }
        if (scope.readersOf(topic.element().id()).isEmpty()) {
            fixes.add(
                    Repairs.topic(
                            "make it private",
                            topic.element().id(),
                            found ->
                                    found.accessible(Optional.of(Access.PRIVATE))
                                            .shared(
                                                    found.sharing()
                                                            .granting(Set.of())
                                                            .offered(false))));
        }
        return fixes;
    }

    /** What publishes the topic comes along, since only the owner writes it. */
    private static Fix moving(TopicContract topic, Context common) {
        return new Fix(
                        "move it into " + common.path(),
                        model -> moved(model, topic.element().id(), common.id()))
                .needing(common.key())
                .asking("it belongs to %s".formatted(common.path()));
    }

    private static ChangeSet moved(ModelView model, String topic, String common) {
        Draft draft = new Draft(model);
        CommonHome.move(model, draft, Set.of(topic), common);
        return draft.changes();
    }

    /** Where nothing is common yet, something has to be the first. */
    private static Fix founding(TopicContract topic) {
        String word = Wording.noun(topic.type());
        return new Fix(
                        "move it into a new context " + CommonHome.pathFor(word),
                        model -> {
                            Draft draft = new Draft(model);
                            if (model.has(topic.element().key())) {
                                Context home = CommonHome.open(model, draft, word, topic.owner());
                                CommonHome.move(
                                        model, draft, Set.of(topic.element().id()), home.id());
                            }
                            return draft.changes();
                        })
                .asking("it belongs to that context");
    }
}
