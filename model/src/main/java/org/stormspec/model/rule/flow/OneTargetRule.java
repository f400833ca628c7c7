package org.stormspec.model.rule.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A command has no target, or several. */
public final class OneTargetRule extends CommandRule {

    /** Describes the rule. */
    public OneTargetRule() {
        super(
                new About(
                        "CMD-04",
                        Level.ERROR,
                        "Command without exactly one target",
                        "One handler decides whether a command is accepted. None means nobody does, two may decide differently.",
                        "PlaceOrder has no target; exactly one aggregate or system handles a command.",
                        "pick an aggregate · keep only one of several"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Detail.Command command) {
        List<Element> targets =
                scope.model().linksFrom(element.id()).stream()
                        .filter(link -> link.type() == LinkType.HANDLED_BY)
                        .flatMap(link -> scope.model().element(link.to()).stream())
                        .distinct()
                        .toList();
        if (targets.size() == 1
                || (targets.isEmpty() && isBelow(scope, element, Board.Level.DESIGN))) {
            return Stream.empty();
        }
        return targets.isEmpty()
                ? at(
                        element,
                        "%s has no target; exactly one aggregate or system handles a command."
                                .formatted(element.name()),
                        picking(scope, element))
                : at(
                        element,
                        "%s has %d targets; exactly one handles a command."
                                .formatted(element.name(), targets.size()),
                        targets.stream().map(target -> only(element, target, targets)).toList());
    }

    private static List<Fix> picking(Scope scope, Element element) {
        List<Fix> fixes = new ArrayList<>();
        scope.ownerOf(element).stream()
                .flatMap(owner -> scope.aggregatesIn(owner).stream())
                .limit(3)
                .forEach(target ->
                        fixes.add(
                                Repairs.connecting(
                                        "let %s handle it".formatted(target.name()),
                                        element.id(),
                                        LinkType.HANDLED_BY,
                                        target.id())));
        String name = object(element.name());
        fixes.add(
                new Fix(
                        "let a new aggregate %s handle it".formatted(name),
                        model -> made(model, element.id(), name)));
        return fixes;
    }

    private static String object(String command) {
        List<String> words = Phrase.of(command).words();
        return words.size() < 2
                ? "Handler"
                : words.subList(1, words.size()).stream()
                        .map(Phrase::capital)
                        .collect(Collectors.joining());
    }

    private static ChangeSet made(ModelView model, String command, String name) {
        Draft draft = new Draft(model);
        model.element(command)
                .ifPresent(found -> {
                    String identity = TopicNames.kebab(name).replace('-', '_') + "_id";
                    Element target =
                            new Element(
                                    Ids.element(model::has, Kind.AGGREGATE, name),
                                    name,
                                    found.context(),
                                    "",
                                    new Detail.Aggregate(
                                            name,
                                            identity,
                                            List.of(),
                                            List.of(
                                                    "one %s for each %s"
                                                            .formatted(name, identity))));
                    draft.put(target).put(new Link(command, LinkType.HANDLED_BY, target.id()));
                });
        return draft.changes();
    }

    private static Fix only(Element element, Element target, List<Element> targets) {
        return Repairs.removing(
                "only %s handles it".formatted(target.name()),
                targets.stream()
                        .filter(other -> !other.equals(target))
                        .map(other -> new Link(element.id(), LinkType.HANDLED_BY, other.id()).key())
                        .toList());
    }
}
