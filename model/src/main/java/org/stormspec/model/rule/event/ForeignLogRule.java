package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Another context reads an event-sourced log, or sources its own state from foreign events. */
public final class ForeignLogRule extends TopicRule {

    /** Describes the rule. */
    public ForeignLogRule() {
        super(
                new About(
                        "EVT-23",
                        Level.WARNING,
                        "Event log that another context reads",
                        "An event-sourced log is how one application stores its state; its events change with its code. Others read a CDC entity that is made for them.",
                        "acme.finance.sales._protected.order-log is how finance.sales stores its state, but finance.campaign reads it.",
                        "publish a CDC entity instead · stop reading it"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return scope.readersOf(element.id()).stream()
                .filter(reading ->
                        topic.stream() == StreamKind.EVENT_LOG
                                || reading.read()
                                        .consumer()
                                        .pattern()
                                        .filter("event-sourcing"::equals)
                                        .isPresent())
                .flatMap(reading ->
                        at(
                                element,
                                "%s is how %s stores its state, but %s reads it."
                                        .formatted(
                                                scope.callOf(element),
                                                scope.ownerOf(element).orElseThrow().path(),
                                                reading.reader().path()),
                                List.of(
                                        publishing(element, reading.reader()),
                                        Repairs.stopReading(element.id(), reading.reader()))));
    }

    private static Fix publishing(Element log, Context reader) {
        return new Fix(
                        "publish a CDC entity and let %s read that".formatted(reader.path()),
                        model -> publishing(model, log.id(), reader))
                .needing(reader.key());
    }

    private static ChangeSet publishing(ModelView model, String log, Context reader) {
        ChangeSet stopped = Repairs.stopReading(log, reader).against(model);
        Draft draft = new Draft(model);
        model.element(log)
                .ifPresent(found -> {
                    Topic before = found.topic().orElse(Topic.entity(""));
                    String type = TopicNames.typeOf(found).replaceFirst("-?(log|events?)$", "");
                    String name = type.isEmpty() ? "state" : type;
                    String id = Ids.element(model::has, Kind.TOPIC, name + " state");
                    Topic entity =
                            Topic.entity(name + "-state")
                                    .accessible(Optional.of(Access.PROTECTED))
                                    .carrying(before.payload())
                                    .set(
                                            before.settings()
                                                    .cleaning(
                                                            Set.of(Cleanup.COMPACT),
                                                            OptionalInt.empty()))
                                    .shared(
                                            Topic.Sharing.NONE
                                                    .granting(Set.of(reader.id()))
                                                    .tagged(before.sharing().tags()));
                    Topic.Origin origin = entity.origin().derivedFrom(Optional.of(log));
                    draft.put(
                                    new Element(
                                            id,
                                            name + " state",
                                            found.context(),
                                            "",
                                            entity.from(
                                                    origin.changing(
                                                            origin.changes()
                                                                    .deleting(
                                                                            Optional.of(
                                                                                    Deletes
                                                                                            .TOMBSTONE),
                                                                            Optional.empty())))))
                            .put(
                                    new Consumer(
                                            reader.id(),
                                            id,
                                            Optional.empty(),
                                            Optional.of("event-carried-state"),
                                            Optional.empty()));
                    model.linksTo(log).stream()
                            .filter(link -> link.type() == LinkType.PUBLISHES)
                            .filter(link ->
                                    model.element(link.from())
                                            .filter(from -> from.kind() == Kind.AGGREGATE)
                                            .isPresent())
                            .forEach(link -> draft.put(link.between(link.from(), id)));
                });
        return stopped.then(draft.changes());
    }
}
