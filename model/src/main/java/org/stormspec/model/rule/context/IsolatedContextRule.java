package org.stormspec.model.rule.context;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** Nothing comes into a context and nothing goes out; an empty one is a sketch and may. */
public final class IsolatedContextRule extends EachContextRule {

    /** Remembered, so that most edits in a context say nothing to this rule. */
    private record Isolated(String context) implements Memo.Key<Boolean> {}

    private record Door(String context, String element) implements Memo.Key<Boolean> {}

    /** Describes the rule. */
    public IsolatedContextRule() {
        super(
                new About(
                        "CTX-07",
                        Level.WARNING,
                        "Context without entry and exit",
                        "A context takes part in the business by what it reads, what it is asked to"
                                + " do and what it tells. One that does nothing of this serves"
                                + " nobody, or its arrows are still missing.",
                        "health.sleepy is isolated: nothing comes in and nothing goes out.",
                        "call it a draft"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.charter().draft() || !isIsolated(scope, context)
                ? Stream.empty()
                : Stream.of(
                        found(
                                context,
                                "%s is isolated: nothing comes in and nothing goes out."
                                        .formatted(context.path()),
                                List.of(
                                        Repairs.context(
                                                "call it a draft",
                                                context.id(),
                                                found ->
                                                        found.chartered(
                                                                found.charter().draft(true))))));
    }

    private static boolean isIsolated(Scope scope, Context context) {
        return scope.remembered(
                new Isolated(context.id()),
                () -> {
                    List<String> content = scope.elementsIn(context);
                    return !content.isEmpty()
                            && content.stream().noneMatch(id -> isDoor(scope, context, id))
                            && !readsOthers(scope, context);
                });
    }

    private static boolean isDoor(Scope scope, Context context, String id) {
        return scope.remembered(
                new Door(context.id(), id),
                () -> isShown(scope, id) || isCrossed(scope, context, id));
    }

    private static boolean isShown(Scope scope, String id) {
        return scope.model()
                .element(id)
                .flatMap(Element::topic)
                .flatMap(Topic::access)
                .filter(access -> access != Access.PRIVATE)
                .isPresent();
    }

    private static boolean isCrossed(Scope scope, Context context, String id) {
        return Stream.concat(
                        scope.model().linksFrom(id).stream().map(Link::to),
                        scope.model().linksTo(id).stream().map(Link::from))
                .anyMatch(other -> !isInside(scope, context, other));
    }

    private static boolean isInside(Scope scope, Context context, String element) {
        return scope.model()
                .element(element)
                .flatMap(Element::context)
                .equals(Optional.of(context.id()));
    }

    private static boolean readsOthers(Scope scope, Context context) {
        return scope.readBy(context.id()).stream()
                .anyMatch(topic -> !isInside(scope, context, topic));
    }
}
