package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Coalescing;
import org.stormspec.model.edit.Grammar;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** An observable, or an event that its own CDC entity tells already, is public or protected. */
public final class SharedObservableRule extends TopicRule {

    private record Thing(String context, String entity) {}

    private record Entities() implements Memo.Key<Map<Thing, String>> {}

    private record EntityOf(Thing thing) implements Memo.Key<Optional<String>> {}

    private static final Set<StreamKind> OF_A_STEP =
            EnumSet.of(
                    StreamKind.DOMAIN_EVENT,
                    StreamKind.OBSERVABLE,
                    StreamKind.DELTA,
                    StreamKind.FACT);

    /** Describes the rule. */
    public SharedObservableRule() {
        super(
                new About(
                        "EVT-03",
                        Level.WARNING,
                        "Derived event that others may read",
                        "What follows from the state of an entity is a view of one context. Others read the entity and derive what they need themselves.",
                        "acme.finance.sales._public.order-placed follows from acme.finance.sales._public.order; keep it inside finance.sales.",
                        "make it private · let its readers read the entity and make it private"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        Optional<Element> entity = entity(scope, element, topic);
        boolean derived = topic.stream() == StreamKind.OBSERVABLE || entity.isPresent();
        return derived && topic.access().filter(access -> access != Access.PRIVATE).isPresent()
                ? at(element, message(scope, element, entity), fixes(scope, element, entity))
                : Stream.empty();
    }

    /** The entity it says it comes from, or the one of its context that it is named after. */
    private static Optional<Element> entity(Scope scope, Element element, Topic topic) {
        if (!OF_A_STEP.contains(topic.stream())) {
            return Optional.empty();
        }
        return topic.origin()
                .derivedFrom()
                .or(() -> namesake(scope, element))
                .flatMap(scope.model()::element)
                .filter(entity -> entity.kind() == Kind.TOPIC && !entity.id().equals(element.id()));
    }

    private static Optional<String> namesake(Scope scope, Element element) {
        return Coalescing.entityOf(element)
                .map(entity -> new Thing(element.context().orElse(""), entity))
                .flatMap(thing ->
                        scope.remembered(
                                new EntityOf(thing),
                                () ->
                                        Optional.ofNullable(
                                                scope.remembered(
                                                                new Entities(),
                                                                () -> entities(scope))
                                                        .get(thing))));
    }

    private static Map<Thing, String> entities(Scope scope) {
        return scope.topics()
                .filter(topic ->
                        topic.topic()
                                .filter(found -> found.stream() == StreamKind.ENTITY_CDC)
                                .isPresent())
                .collect(
                        Collectors.toMap(
                                topic ->
                                        new Thing(
                                                topic.context().orElse(""),
                                                Phrase.of(TopicNames.typeOf(topic)).plain()),
                                Element::id,
                                (first, second) -> second));
    }

    private static String message(Scope scope, Element element, Optional<Element> entity) {
        String home = scope.ownerOf(element).orElseThrow().path();
        return entity.map(from ->
                        "%s follows from %s; keep it inside %s."
                                .formatted(scope.callOf(element), scope.callOf(from), home))
                .orElseGet(() ->
                        "%s is derived; keep it inside %s.".formatted(scope.callOf(element), home));
    }

    private static List<Fix> fixes(Scope scope, Element element, Optional<Element> entity) {
        List<Fix> fixes = new ArrayList<>();
        entity.ifPresent(from ->
                fixes.add(
                        new Fix(
                                        "let its readers read %s and make it private"
                                                .formatted(from.name()),
                                        model -> replaced(model, element.id(), from.id()))
                                .needing(from.key())
                                .asking(AccessChange.clash(scope, element, Access.PRIVATE))));
        fixes.add(
                Repairs.topic("make it private", element.id(), topic -> kept(topic))
                        .asking(AccessChange.consequence(scope, element, Access.PRIVATE)));
        return fixes;
    }

    private static Topic kept(Topic topic) {
        return topic.accessible(Optional.of(Access.PRIVATE))
                .shared(topic.sharing().granting(Set.of()).offered(false));
    }

    private static ChangeSet replaced(ModelView model, String id, String entity) {
        Draft draft = new Draft(model);
        model.element(id)
                .ifPresent(found -> {
                    draft.put(Repairs.onTopic(found, topic -> kept(topic)));
                    String home = found.context().orElse("");
                    for (Consumer consumer : model.consumersOf(id)) {
                        if (!consumer.context().equals(home)) {
                            Consumer moved = consumer.of(entity);
                            draft.remove(consumer.key());
                            if (!draft.has(moved.key())) {
                                draft.put(moved);
                            }
                        }
                    }
                    model.linksFrom(id).forEach(link -> redirect(model, draft, link, home, entity));
                });
        return draft.changes();
    }

    private static void redirect(
            ModelView model, Draft draft, Link link, String home, String entity) {
        Optional<Element> reader =
                model.element(link.to())
                        .filter(to -> to.context().filter(id -> !id.equals(home)).isPresent())
                        .filter(to -> Grammar.link(Kind.TOPIC, to.kind()).isPresent());
        if (reader.isPresent()
                && (link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)) {
            draft.remove(link.key());
            draft.put(link.between(entity, link.to()));
        }
    }
}
