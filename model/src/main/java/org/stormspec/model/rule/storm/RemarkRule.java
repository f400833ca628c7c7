package org.stormspec.model.rule.storm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Grammar;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** An arrow that the grammar allows with a remark. */
public final class RemarkRule extends WallRule<Link> {

    /** Makes the rule. */
    public RemarkRule() {
        super(Smell.REMARKED);
    }

    @Override
    public Stream<Link> subjects(Scope scope) {
        return scope.model().stream(RecordType.LINK, Link.class);
    }

    @Override
    public Stream<Finding> check(Scope scope, Link link) {
        Optional<Element> from = scope.model().element(link.from());
        Optional<Element> to = scope.model().element(link.to());
        return from.isPresent() && to.isPresent()
                ? check(scope, link, from.get(), to.get())
                : Stream.empty();
    }

    private Stream<Finding> check(Scope scope, Link link, Element from, Element to) {
        Optional<Grammar.Step> step =
                Grammar.step(from.kind(), to.kind())
                        .filter(found -> found.type() == link.type() && !found.isCanonical());
        Optional<Board.Level> level =
                step.flatMap(any ->
                        levels(scope, from)
                                .filter(there -> levels(scope, to).anyMatch(there::equals))
                                .max(Comparator.naturalOrder()));
        Optional<String> remark = step.flatMap(found -> level.flatMap(found::remarkAt));
        return remark.map(words ->
                        finding(
                                severity(scope, from),
                                "%s leads straight to %s: %s"
                                        .formatted(quoted(from), quoted(to), sentence(words)),
                                List.of(from.key(), to.key(), link.key()),
                                fixes(scope, link, from, to)))
                .orElse(Stream.empty());
    }

    private static String sentence(String words) {
        return words.endsWith("?") ? words : words + ".";
    }

    private static List<Fix> fixes(Scope scope, Link link, Element from, Element to) {
        List<Fix> fixes = new ArrayList<>();
        handler(scope, link, from)
                .filter(any -> to.kind() == Kind.EVENT)
                .map(aggregate -> emitting(link, aggregate, to))
                .or(() -> between(from.kind(), to.kind()).map(kind -> splitting(link, kind)))
                .ifPresent(fixes::add);
        fixes.add(Repairs.removing("take the arrow away", List.of(link.key())));
        return fixes;
    }

    /** Returns the aggregate that decides about a command already. */
    private static Optional<Element> handler(Scope scope, Link link, Element from) {
        return from.kind() != Kind.COMMAND
                ? Optional.empty()
                : scope.model().linksFrom(link.from()).stream()
                        .filter(other -> other.type() == LinkType.HANDLED_BY)
                        .flatMap(other -> scope.model().element(other.to()).stream())
                        .filter(target -> target.kind() == Kind.AGGREGATE)
                        .findFirst();
    }

    private static Fix emitting(Link link, Element aggregate, Element event) {
        return new Fix(
                        "let %s emit it".formatted(aggregate.name()),
                        model ->
                                model.has(link.key())
                                        ? new Draft(model)
                                                .remove(link.key())
                                                .put(
                                                        new Link(
                                                                aggregate.id(),
                                                                LinkType.EMITS,
                                                                event.id()))
                                                .changes()
                                        : ChangeSet.EMPTY)
                .needing(List.of(aggregate.key(), event.key()))
                .asking("the arrow past it goes");
    }

    private static Fix splitting(Link link, Kind kind) {
        return new Fix(
                        "put %s %s in between"
                                .formatted(
                                        "aeiou".indexOf(kind.noun().charAt(0)) < 0 ? "a" : "an",
                                        kind.noun()),
                        model -> split(model, link, kind))
                .asking("it waits for somebody to say what it is");
    }

    /** Returns the kind that makes two canonical arrows out of one with a remark. */
    private static Optional<Kind> between(Kind from, Kind to) {
        return Stream.of(Kind.POLICY, Kind.COMMAND, Kind.AGGREGATE, Kind.READ_MODEL, Kind.EVENT)
                .filter(kind ->
                        isCanonical(from, kind)
                                && isCanonical(kind, to)
                                && kind != from
                                && kind != to)
                .findFirst();
    }

    private static boolean isCanonical(Kind from, Kind to) {
        return Grammar.step(from, to).filter(Grammar.Step::isCanonical).isPresent();
    }

    private static ChangeSet split(ModelView model, Link link, Kind kind) {
        Optional<Placement> from = model.placementsOf(link.from()).stream().findFirst();
        Optional<Placement> to =
                from.flatMap(start ->
                        model.placementsOf(link.to()).stream()
                                .filter(end -> end.board().equals(start.board()))
                                .findFirst());
        return from.flatMap(start -> to.map(end -> split(model, link, kind, start, end)))
                .orElse(ChangeSet.EMPTY);
    }

    private static ChangeSet split(
            ModelView model, Link link, Kind kind, Placement start, Placement end) {
        Box size = Placement.boxAt(kind, 0, 0);
        Box a = start.box();
        Box b = end.box();
        int x = (a.x() + a.right() + b.x() + b.right()) / 4 - size.width() / 2;
        int y = (a.y() + a.bottom() + b.y() + b.bottom()) / 4 - size.height() / 2;
        Edits.Created made =
                create(model, start.board(), kind, "What " + kind.noun() + "?", size.moved(x, y));
        String id = made.placement().element();
        Draft draft = new Draft(model).remove(link.key());
        model.element(link.from())
                .flatMap(found -> Grammar.link(found.kind(), kind))
                .ifPresent(type -> draft.put(new Link(link.from(), type, id)));
        model.element(link.to())
                .flatMap(found -> Grammar.link(kind, found.kind()))
                .ifPresent(type -> draft.put(new Link(id, type, link.to())));
        return made.changes().then(draft.changes());
    }
}
