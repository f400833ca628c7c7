package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Topic;
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

/** A topic carries several types of event and nobody says why. */
public final class ManyTypesRule extends TopicRule {

    /** Describes the rule. */
    public ManyTypesRule() {
        super(
                new About(
                        "EVT-16",
                        Level.WARNING,
                        "Several event types in one topic",
                        "Who wants one of the types has to read, parse and skip the others, and follows every change of them. It is worth it only where their order matters.",
                        "acme.finance.sales._public.order carries 3 types of event without a reason: readers of one depend on all.",
                        "say that their order matters · split it, one topic for each type"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        List<String> types = topic.message().eventTypes();
        return types.size() > 1 && topic.message().orderingReason().isBlank()
                ? at(
                        element,
                        "%s carries %d types of event without a reason: readers of one depend on all."
                                .formatted(scope.callOf(element), types.size()),
                        List.of(
                                Repairs.topic(
                                        "their order for each key matters",
                                        element.id(),
                                        found ->
                                                found.telling(
                                                        found.message()
                                                                .carrying(
                                                                        found.message()
                                                                                .eventTypes(),
                                                                        "readers need them in the order in"
                                                                                + " which they happened to"
                                                                                + " one key"))),
                                new Fix(
                                                "split it, one topic for each type",
                                                model -> split(model, element.id()))
                                        .asking(
                                                "whoever writes or reads it has several topics from"
                                                        + " then on")))
                : Stream.empty();
    }

    /** The first type stays; the others get topics of their own, with its producers and readers. */
    private static ChangeSet split(ModelView model, String id) {
        Draft draft = new Draft(model);
        model.element(id)
                .ifPresent(found ->
                        found.topic()
                                .filter(topic -> topic.message().eventTypes().size() > 1)
                                .ifPresent(topic -> split(model, draft, found, topic)));
        return draft.changes();
    }

    private static void split(ModelView model, Draft draft, Element element, Topic topic) {
        List<String> types = topic.message().eventTypes();
        draft.put(element.with(of(topic, types.getFirst())));
        for (String type : types.subList(1, types.size())) {
            String part = Ids.element(draft::has, Kind.TOPIC, type);
            draft.put(
                    new Element(
                            part,
                            type,
                            element.context(),
                            element.description(),
                            of(topic, type)
                                    .typed(TopicNames.kebab(type))
                                    .explicitlyNamed(Optional.empty())));
            for (Link link : model.linksTo(element.id())) {
                draft.put(link.between(link.from(), part));
            }
            for (Link link : model.linksFrom(element.id())) {
                draft.put(link.between(part, link.to()));
            }
            for (Consumer consumer : model.consumersOf(element.id())) {
                draft.put(consumer.of(part));
            }
        }
    }

    private static Topic of(Topic topic, String type) {
        return topic.telling(topic.message().carrying(List.of(type), ""));
    }
}
