package org.stormspec.model.rule.aggregate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A transaction reaches over the boundary of an aggregate. */
public final class WideTransactionRule implements Rule<Link> {

    private static final About ABOUT =
            new About(
                    "AGG-03",
                    Level.ERROR,
                    "Transaction over two aggregates",
                    "An aggregate is what can be kept right in one transaction. Two in one lock each other, and cannot be moved apart any more.",
                    "One transaction spans Order and Payment.",
                    "let an event tell the other one · let it happen later · merge the two");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.ELEMENT, RecordType.LINK, RecordType.CONTEXT);
    }

    @Override
    public Stream<Link> subjects(Scope scope) {
        return scope.model().links().stream().filter(Link::atomic);
    }

    @Override
    public Stream<Finding> check(Scope scope, Link link) {
        return aggregate(scope, link.from())
                .flatMap(from ->
                        aggregate(scope, link.to())
                                .or(() -> rival(scope, link, from))
                                .filter(to -> !to.id().equals(from.id()))
                                .map(to -> finding(link, from, to)))
                .stream();
    }

    /** The aggregate an element is, or that handles or emits it. */
    private static Optional<Element> aggregate(Scope scope, String id) {
        return scope.model()
                .element(id)
                .flatMap(element ->
                        switch (element.kind()) {
                            case AGGREGATE -> Optional.of(element);
                            case COMMAND ->
                                    scope.model().linksFrom(id).stream()
                                            .filter(link -> link.type() == LinkType.HANDLED_BY)
                                            .flatMap(link -> aggregates(scope, link.to()))
                                            .findFirst();
                            case EVENT, TOPIC ->
                                    scope.model().linksTo(id).stream()
                                            .flatMap(link -> aggregates(scope, link.from()))
                                            .findFirst();
                            default -> Optional.empty();
                        });
    }

    private static Stream<Element> aggregates(Scope scope, String id) {
        return scope.model().element(id).stream().filter(one -> one.kind() == Kind.AGGREGATE);
    }

    /** Another aggregate that does the same in the same transaction. */
    private static Optional<Element> rival(Scope scope, Link link, Element from) {
        return scope.model().linksTo(link.to()).stream()
                .filter(Link::atomic)
                .flatMap(other -> aggregates(scope, other.from()))
                .filter(other -> !other.id().equals(from.id()))
                .findFirst();
    }

    private static Finding finding(Link link, Element from, Element to) {
        return ABOUT.finding(
                "One transaction spans %s and %s.".formatted(from.name(), to.name()),
                List.of(link.key(), from.key(), to.key()),
                List.of(
                        new Fix(
                                "let an event tell " + to.name(),
                                model -> told(model, link, from, to)),
                        new Fix(
                                "let it happen later",
                                model -> new Draft(model).put(link.atomic(false)).changes()),
                        new Fix(
                                        "merge %s into %s".formatted(to.name(), from.name()),
                                        model -> merged(model, from, to))
                                .asking(
                                        "%s is one of its entities then, and no aggregate any more"
                                                .formatted(to.name()))));
    }

    private static ChangeSet told(ModelView model, Link link, Element from, Element to) {
        Draft draft = new Draft(model).put(link.atomic(false));
        if (from.id().equals(link.from()) && to.id().equals(link.to())) {
            Element event =
                    made(draft, Kind.EVENT, from.name() + " changed", from, Detail.of(Kind.EVENT));
            Element reaction =
                    made(
                            draft,
                            Kind.POLICY,
                            "Whenever " + event.name(),
                            to,
                            Detail.of(Kind.POLICY));
            Element command =
                    made(
                            draft,
                            Kind.COMMAND,
                            "Adjust " + to.name(),
                            to,
                            new Detail.Command(
                                    "a rule of %s would be broken".formatted(to.name())));
            draft.remove(link.key())
                    .put(new Link(from.id(), LinkType.EMITS, event.id()))
                    .put(new Link(event.id(), LinkType.TRIGGERS, reaction.id()))
                    .put(new Link(reaction.id(), LinkType.ISSUES, command.id()))
                    .put(new Link(command.id(), LinkType.HANDLED_BY, to.id()));
        }
        return draft.changes();
    }

    /** What changes together is one aggregate, with the entities and rules of both. */
    private static ChangeSet merged(ModelView model, Element from, Element to) {
        Optional<Element> kept = model.element(from.id());
        Optional<Element> gone = model.element(to.id());
        return kept.isPresent() && gone.isPresent()
                ? Edits.merge(model, joined(kept.get(), gone.get()), to.id())
                : ChangeSet.EMPTY;
    }

    private static Element joined(Element kept, Element gone) {
        if (kept.detail() instanceof Detail.Aggregate into
                && gone.detail() instanceof Detail.Aggregate other) {
            String root = other.root().isEmpty() ? gone.name() : other.root();
            return kept.with(
                    into.holding(
                                    Stream.of(into.entities(), List.of(root), other.entities())
                                            .flatMap(List::stream)
                                            .distinct()
                                            .toList())
                            .keeping(
                                    Stream.of(into.invariants(), other.invariants())
                                            .flatMap(List::stream)
                                            .distinct()
                                            .toList()));
        }
        return kept;
    }

    private static Element made(Draft draft, Kind kind, String name, Element near, Detail detail) {
        Element made =
                new Element(Ids.element(draft::has, kind, name), name, near.context(), "", detail);
        draft.put(made);
        return made;
    }
}
