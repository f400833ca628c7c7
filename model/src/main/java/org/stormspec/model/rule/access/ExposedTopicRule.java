package org.stormspec.model.rule.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A public topic that only its own context reads. */
public final class ExposedTopicRule extends EachTopicRule {

    /** Describes the rule. */
    public ExposedTopicRule() {
        super(
                new About(
                        "ACC-10",
                        Level.WARNING,
                        "Inner stream that everybody can see",
                        "Once it is public, somebody will read it, and then it cannot be changed"
                                + " at will any more. What only the own context needs stays inside.",
                        "Only health.fitness itself reads acme.health.fitness._public.device-reading.",
                        "make it private · mark it as offered"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PUBLIC
                        && !topic.topic().sharing().offered()
                        && scope.readersOf(topic.element().id()).isEmpty()
                        && scope.isReadInside(topic)
                        && !isNext(scope, topic)
                ? one(
                        topic,
                        "Only %s itself reads %s.".formatted(topic.owner().path(), topic.name()),
                        hiding(scope, topic),
                        offering(topic))
                : Stream.empty();
    }

    private static Fix hiding(Scope scope, TopicContract topic) {
        return Repairs.topic(
                        "make it private",
                        topic.element().id(),
                        found ->
                                found.accessible(Optional.of(Access.PRIVATE))
                                        .shared(found.sharing().granting(Set.of())))
                .asking(AccessChange.consequence(scope, topic.element(), Access.PRIVATE));
    }

    /** The readers of a version that goes away are still to come. */
    private static boolean isNext(Scope scope, TopicContract topic) {
        return scope.succeededBy(topic.element().id()).stream()
                        .flatMap(older -> scope.contractOf(older).stream())
                        .anyMatch(older -> older.access() != Access.PRIVATE)
                || scope.versionsOf(topic).stream()
                        .anyMatch(other ->
                                other.topic().version() < topic.topic().version()
                                        && other.access() != Access.PRIVATE);
    }

    private static Fix offering(TopicContract topic) {
        return Repairs.topic(
                "mark it as offered",
                topic.element().id(),
                found -> found.shared(found.sharing().offered(true)));
    }
}
