package org.stormspec.model.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Takes away what refers to something that goes, so that an edit never leaves a reference to
 * nothing behind; such a workspace could not be opened again.
 */
final class References {

    private References() {}

    /** Drops everything that refers to elements that are removed. */
    static void toRemoved(ModelView model, Draft draft, Set<String> gone) {
        for (String element : gone) {
            model.placementsOf(element).forEach(placement -> draft.remove(placement.key()));
            model.linksFrom(element).forEach(link -> draft.remove(link.key()));
            model.linksTo(element).forEach(link -> draft.remove(link.key()));
        }
        asTopics(model, draft, gone);
        asSystems(model, draft, gone);
        fromFlows(model, draft, gone);
        fromHotspots(model, draft, gone);
    }

    /** Drops what refers to an element as something of its kind, because it gets another one. */
    static void toRetyped(ModelView model, Draft draft, Element element) {
        if (element.kind() == Kind.TOPIC) {
            asTopics(model, draft, Set.of(element.id()));
        }
        if (element.kind() == Kind.EXTERNAL_SYSTEM) {
            asSystems(model, draft, Set.of(element.id()));
        }
    }

    /** Drops everything that refers to a context that is removed. */
    static void toContext(ModelView model, Draft draft, String context) {
        model.consumers().stream()
                .filter(consumer -> consumer.context().equals(context))
                .forEach(consumer -> draft.remove(consumer.key()));
        model.relations().stream()
                .filter(relation -> relation.rolesOf(context).isPresent())
                .forEach(relation -> draft.remove(relation.key()));
        model.contexts().stream()
                .filter(team -> team.charter().realises().contains(context))
                .filter(team -> draft.has(team.key()))
                .forEach(team -> draft.put(notRealising(team, context)));
        for (Element element : model.elements(Kind.TOPIC)) {
            onTopic(draft, element, topic -> notGranting(topic, context));
        }
        fromHotspots(model, draft, Set.of(context));
    }

    private static Context notRealising(Context team, String context) {
        List<String> realises =
                team.charter().realises().stream().filter(id -> !id.equals(context)).toList();
        return team.chartered(team.charter().as(team.charter().kind(), realises));
    }

    private static Topic notGranting(Topic topic, String context) {
        Set<String> grants = new TreeSet<>(topic.sharing().grants());
        return grants.remove(context) ? topic.shared(topic.sharing().granting(grants)) : topic;
    }

    private static void asTopics(ModelView model, Draft draft, Set<String> gone) {
        model.consumers().stream()
                .filter(consumer -> gone.contains(consumer.topic()))
                .forEach(consumer -> draft.remove(consumer.key()));
        DeadLetters.follow(model, draft, id -> Optional.of(id).filter(now -> !gone.contains(now)));
        for (Element element : model.elements(Kind.TOPIC)) {
            onTopic(draft, element, topic -> notFollowing(topic, gone));
        }
    }

    private static Topic notFollowing(Topic topic, Set<String> gone) {
        Topic.Origin origin = topic.origin();
        Topic.Changes changes = origin.changes();
        return topic.from(
                        origin.derivedFrom(origin.derivedFrom().filter(id -> !gone.contains(id)))
                                .changing(
                                        changes.partial(
                                                changes.partial(),
                                                changes.fullStateFrom()
                                                        .filter(id -> !gone.contains(id)))))
                .deprecated(
                        topic.deprecation()
                                .map(old ->
                                        old.succeeded(
                                                old.successor().filter(id -> !gone.contains(id)))));
    }

    private static void asSystems(ModelView model, Draft draft, Set<String> gone) {
        for (Element element : model.elements(Kind.TOPIC)) {
            onTopic(
                    draft,
                    element,
                    topic ->
                            topic.from(
                                    topic.origin()
                                            .source(
                                                    topic.origin()
                                                            .source()
                                                            .filter(id -> !gone.contains(id)))));
        }
    }

    private static void onTopic(Draft draft, Element element, UnaryOperator<Topic> change) {
        draft.find(element.key())
                .map(Element.class::cast)
                .ifPresent(found ->
                        found.topic()
                                .map(change)
                                .map(found::with)
                                .filter(changed -> !changed.equals(found))
                                .ifPresent(draft::put));
    }

    private static void fromFlows(ModelView model, Draft draft, Set<String> gone) {
        model.stream(RecordType.FLOW, Flow.class)
                .filter(flow -> flow.steps().stream().anyMatch(gone::contains))
                .forEach(flow ->
                        draft.put(
                                flow.stepping(
                                        flow.steps().stream()
                                                .filter(step -> !gone.contains(step))
                                                .toList())));
    }

    private static void fromHotspots(ModelView model, Draft draft, Set<String> gone) {
        for (Element element : model.elements(Kind.HOTSPOT)) {
            Optional<ModelRecord> now = draft.find(element.key());
            if (now.isPresent()
                    && element.detail() instanceof Detail.Hotspot hotspot
                    && hotspot.about().filter(gone::contains).isPresent()) {
                // As it is by now: it may have lost its context as well.
                draft.put(((Element) now.get()).with(hotspot.about(Optional.empty())));
            }
        }
    }
}
