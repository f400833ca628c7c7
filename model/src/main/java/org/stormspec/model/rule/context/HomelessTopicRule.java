package org.stormspec.model.rule.context;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A topic lies in no context. */
public final class HomelessTopicRule implements Rule<Element> {

    private static final int PROPOSALS = 8;

    @Override
    public About about() {
        return new About(
                "GOV-07",
                Level.WARNING,
                "Topic outside any context",
                "A topic belongs to a context, which names it, answers for it and pays for it."
                        + " Until then it is a sketch: it is neither exported nor pushed.",
                "'Invoice' lies in no context, so it is neither exported nor pushed.",
                "put it into a context");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return scope.model().elements(Kind.TOPIC).stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Element topic) {
        return scope.ownerOf(topic).isPresent()
                ? Stream.empty()
                : Stream.of(
                        about().finding(
                                        "'%s' lies in no context, so it is neither exported nor"
                                                        .formatted(topic.name())
                                                + " pushed.",
                                        List.of(topic.key()),
                                        fixes(scope, topic)));
    }

    private static List<Fix> fixes(Scope scope, Element topic) {
        return scope.model().contexts().stream()
                .limit(PROPOSALS)
                .map(context ->
                        Repairs.moving("put it into " + context.path(), topic.id(), context))
                .toList();
    }
}
