package org.stormspec.model.rule.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * An aggregate of a context publishes no topic; the events it emits tell of steps, not of state.
 */
public final class SilentAggregateRule implements Rule<Element> {

    @Override
    public About about() {
        return new About(
                "AGG-06",
                Level.HINT,
                "Aggregate without a CDC entity",
                "Other contexts learn the state of an aggregate from the topic it publishes. If"
                        + " nobody needs to know, that is fine; often the CDC entity is just"
                        + " missing.",
                "No topic carries the state of Quality rule.",
                "add a private CDC entity");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.CONTEXT, RecordType.ELEMENT, RecordType.LINK);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return scope.placed(Kind.AGGREGATE);
    }

    @Override
    public Stream<Finding> check(Scope scope, Element aggregate) {
        return !publishes(scope, aggregate.id())
                ? Stream.of(
                        about().finding(
                                        "No topic carries the state of %s."
                                                .formatted(aggregate.name()),
                                        List.of(aggregate.key()),
                                        List.of(publishing(aggregate))))
                : Stream.empty();
    }

    private static boolean publishes(Scope scope, String id) {
        return scope.model().linksFrom(id).stream()
                .anyMatch(link -> link.type() == LinkType.PUBLISHES);
    }

    private static Fix publishing(Element aggregate) {
        return new Fix(
                "add a private CDC entity " + aggregate.name(),
                model ->
                        model.element(aggregate.id())
                                .map(found -> publishing(model, found))
                                .orElse(ChangeSet.EMPTY));
    }

    private static ChangeSet publishing(ModelView model, Element aggregate) {
        String id = Ids.element(model::has, Kind.TOPIC, aggregate.name());
        String identity =
                aggregate.detail() instanceof Detail.Aggregate detail ? detail.identity() : "";
        String key = identity.isEmpty() ? "id" : identity;
        Topic topic =
                Topic.entity(TopicNames.kebab(aggregate.name()))
                        .accessible(Optional.of(Access.PRIVATE))
                        .set(
                                Topic.Settings.NONE.cleaning(
                                        Set.of(Topic.Cleanup.COMPACT), OptionalInt.empty()))
                        .from(
                                Topic.Origin.NONE.changing(
                                        Topic.Changes.NONE.deleting(
                                                Optional.of(Topic.Deletes.TOMBSTONE),
                                                Optional.empty())))
                        .carrying(
                                Topic.Payload.NONE
                                        .keyed(Optional.of(key))
                                        .of(List.of(Field.of(key, "string"))));
        return new Draft(model)
                .put(new Element(id, aggregate.name(), aggregate.context(), "", topic))
                .put(new Link(aggregate.id(), LinkType.PUBLISHES, id))
                .changes();
    }
}
