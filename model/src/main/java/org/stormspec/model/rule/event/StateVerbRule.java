package org.stormspec.model.rule.event;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Coalescing;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.ElementRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** An event that tells of one step of a thing leaves its context. */
public final class StateVerbRule extends ElementRule {

    /** Streams whose names may tell of steps: nobody builds state from them. */
    private static final Set<StreamKind> STEPS =
            EnumSet.of(
                    StreamKind.SCHEDULED_EVENT,
                    StreamKind.SYSTEM_EVENT,
                    StreamKind.DEAD_LETTER,
                    StreamKind.INTERNAL,
                    StreamKind.COMMAND);

    private record Thing(Kind kind, String context, String entity) {}

    private record Everything() implements Memo.Key<Map<Thing, List<Element>>> {}

    private record Siblings(Thing thing) implements Memo.Key<List<Element>> {}

    /** Describes the rule. */
    public StateVerbRule() {
        super(
                new About(
                        "EVT-01",
                        Level.WARNING,
                        "Event that tells of a step outside its context",
                        "Whoever reads OrderPlaced, OrderPaid and OrderShipped rebuilds the"
                                + " producer's workflow and breaks when it changes. A CDC entity"
                                + " Order tells the state: first value created, later value"
                                + " changed, null gone.",
                        "OrderPlaced leaves finance.sales and makes its readers learn the steps of"
                                + " order. Let a CDC entity Order tell its state.",
                        "coalesce it and its siblings into one CDC entity, with or without keeping"
                                + " them as private observables"),
                Kind.TOPIC,
                Kind.EVENT);
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        return Coalescing.stateOf(element)
                .filter(any -> leaves(scope, element))
                .map(state -> finding(scope, element, state))
                .stream();
    }

    private static boolean leaves(Scope scope, Element element) {
        return element.topic()
                .map(topic -> !STEPS.contains(topic.stream()) && isShared(topic))
                .orElseGet(() -> crosses(scope, element));
    }

    private static boolean isShared(Topic topic) {
        return topic.access().filter(access -> access != Access.PRIVATE).isPresent();
    }

    private static boolean crosses(Scope scope, Element event) {
        return scope.model().linksFrom(event.id()).stream()
                .filter(link -> link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)
                .map(Link::to)
                .flatMap(to -> scope.model().element(to).stream())
                .flatMap(to -> scope.ownerOf(to).stream())
                .anyMatch(owner -> !owner.id().equals(event.context().orElse("")));
    }

    private Finding finding(Scope scope, Element element, PastTense.State state) {
        String entity = Phrase.capital(state.entity().text());
        return about().finding(
                        "%s leaves %s and makes its readers learn the steps of %s. Let a CDC entity"
                                        .formatted(
                                                callOf(scope, element),
                                                scope.ownerOf(element).orElseThrow().path(),
                                                state.entity().text())
                                + " %s tell its state.".formatted(entity),
                        List.of(element.key()),
                        fixes(scope, element, state, entity));
    }

    private static List<Fix> fixes(
            Scope scope, Element element, PastTense.State state, String entity) {
        String siblings =
                siblings(scope, element, state).stream()
                        .map(Element::name)
                        .collect(Collectors.joining(", "));
        return List.of(
                new Fix(
                                "coalesce %s into CDC entity %s".formatted(siblings, entity),
                                model -> coalesced(model, element.id(), false))
                        .asking("they are deleted, and their readers read the entity"),
                new Fix(
                                "coalesce into CDC entity %s and keep %s private"
                                        .formatted(entity, siblings),
                                model -> coalesced(model, element.id(), true))
                        .asking("their readers read the entity"));
    }

    private static ChangeSet coalesced(ModelView model, String id, boolean keep) {
        return Coalescing.of(model, Coalescing.siblings(model, id), keep)
                .map(Coalescing::changes)
                .orElse(ChangeSet.EMPTY);
    }

    private static List<Element> siblings(Scope scope, Element element, PastTense.State state) {
        Thing thing =
                new Thing(element.kind(), element.context().orElse(""), state.entity().plain());
        return scope.remembered(
                new Siblings(thing),
                () ->
                        scope.remembered(new Everything(), () -> everything(scope))
                                .getOrDefault(thing, List.of()));
    }

    private static Map<Thing, List<Element>> everything(Scope scope) {
        return Stream.concat(
                        scope.model().elements(Kind.EVENT).stream(),
                        scope.model().elements(Kind.TOPIC).stream())
                .filter(one -> Coalescing.entityOf(one).isPresent())
                .sorted(Comparator.comparing(Element::id))
                .collect(
                        Collectors.groupingBy(one ->
                                new Thing(
                                        one.kind(),
                                        one.context().orElse(""),
                                        Coalescing.entityOf(one).orElseThrow())));
    }
}
