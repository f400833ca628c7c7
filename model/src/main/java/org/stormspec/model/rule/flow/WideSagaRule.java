package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A saga steers commands of other contexts. */
public final class WideSagaRule extends PolicyRule {

    /** Describes the rule. */
    public WideSagaRule() {
        super(
                new About(
                        "FLO-01",
                        Level.WARNING,
                        "Saga over several contexts",
                        "Who steers several contexts knows all of them and is changed with each. Inside a context a saga is fine; between contexts each reacts by itself.",
                        "Checkout saga steers finance.campaign and finance.sales.",
                        "leave the foreign steps to their contexts"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Policy policy) {
        if (!policy.saga()) {
            return Stream.empty();
        }
        String home = element.context().orElse("");
        List<Element> foreign =
                steered(scope, element, policy)
                        .filter(command -> homes(scope, command).anyMatch(id -> !id.equals(home)))
                        .toList();
        if (foreign.isEmpty()) {
            return Stream.empty();
        }
        TreeSet<String> paths = new TreeSet<>();
        scope.ownerOf(element).ifPresent(owner -> paths.add(owner.path()));
        foreign.stream()
                .flatMap(command -> homes(scope, command))
                .flatMap(id -> scope.model().context(id).stream())
                .forEach(context -> paths.add(context.path()));
        return at(
                element,
                "%s steers %s.".formatted(element.name(), String.join(" and ", paths)),
                List.of(
                        new Fix(
                                        "leave %s to its own context"
                                                .formatted(
                                                        foreign.stream()
                                                                .map(Element::name)
                                                                .collect(Collectors.joining(", "))),
                                        model -> left(model, element.id(), foreign))
                                .asking("nothing gives these commands until somebody reacts")));
    }

    private static Stream<Element> steered(Scope scope, Element saga, Detail.Policy policy) {
        return Stream.concat(
                        scope.model().linksFrom(saga.id()).stream()
                                .filter(link -> link.type() == LinkType.ISSUES)
                                .map(Link::to),
                        policy.workflow().steps().stream().map(Workflow.Step::does))
                .distinct()
                .flatMap(id -> scope.model().element(id).stream())
                .filter(step -> step.kind() == Kind.COMMAND);
    }

    /** Where a command is handled, or else where it stands. */
    private static Stream<String> homes(Scope scope, Element command) {
        List<String> handled =
                scope.model().linksFrom(command.id()).stream()
                        .filter(link -> link.type() == LinkType.HANDLED_BY)
                        .flatMap(link -> scope.model().element(link.to()).stream())
                        .flatMap(target -> scope.ownerOf(target).stream())
                        .map(Context::id)
                        .distinct()
                        .toList();
        return handled.isEmpty()
                ? scope.ownerOf(command).map(Context::id).stream()
                : handled.stream();
    }

    private static ChangeSet left(ModelView model, String saga, List<Element> foreign) {
        Draft draft = new Draft(model);
        List<String> ids = foreign.stream().map(Element::id).toList();
        ids.forEach(id -> {
            RecordKey issues = new Link(saga, LinkType.ISSUES, id).key();
            model.find(issues).ifPresent(found -> draft.remove(issues));
        });
        model.element(saga)
                .ifPresent(found -> {
                    if (found.detail() instanceof Detail.Policy policy) {
                        Workflow workflow = policy.workflow();
                        draft.put(
                                found.with(
                                        policy.steering(
                                                workflow.stepping(
                                                        workflow.steps().stream()
                                                                .filter(step ->
                                                                        !ids.contains(step.does()))
                                                                .toList()))));
                    }
                });
        return draft.changes();
    }
}
