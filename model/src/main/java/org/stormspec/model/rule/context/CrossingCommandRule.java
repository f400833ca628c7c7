package org.stormspec.model.rule.context;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
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
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/**
 * A command is issued in one context and handled in another. Who issues: the policies that do, the
 * events that set it off without one, or the command itself where it stands when nothing else does
 * (people and systems stand in no context). Who handles: the aggregates, or again the command
 * itself.
 */
public final class CrossingCommandRule implements Rule<Element> {

    /** Who issues a command gives it, and so does what sets it off without a reaction between. */
    private static final Set<LinkType> GIVES =
            EnumSet.of(LinkType.ISSUES, LinkType.TRIGGERS, LinkType.INFORMS);

    @Override
    public About about() {
        return new About(
                "CMD-01",
                Level.ERROR,
                "Command that crosses contexts",
                "A command demands something of its handler, so issuer and handler change"
                        + " together; between contexts facts are told and each decides by itself"
                        + " what to do.",
                "PlaceOrder crosses from finance.campaign to finance.sales; only events pass"
                        + " between contexts.",
                "move the reaction to the handler · tell it by a CDC entity or an event and react"
                        + " in the handler's context · move the handler");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.CONTEXT, RecordType.ELEMENT, RecordType.LINK);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return scope.model().elements(Kind.COMMAND).stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Element command) {
        List<Element> targets = targets(scope, command);
        return sources(scope, command).stream()
                .filter(source -> !isSaga(source))
                .flatMap(source ->
                        targets.stream()
                                .filter(target -> !source.context().equals(target.context()))
                                .limit(1)
                                .map(target -> finding(scope, command, source, target)));
    }

    /** What a saga steers is another rule's business: FLO-01. */
    private static boolean isSaga(Element source) {
        return source.detail() instanceof Detail.Policy policy && policy.saga();
    }

    private static List<Element> sources(Scope scope, Element command) {
        return orItself(
                scope,
                command,
                scope.model().linksTo(command.id()).stream()
                        .filter(link -> GIVES.contains(link.type()))
                        .map(Link::from));
    }

    private static List<Element> targets(Scope scope, Element command) {
        return orItself(
                scope,
                command,
                scope.model().linksFrom(command.id()).stream()
                        .filter(link -> link.type() == LinkType.HANDLED_BY)
                        .map(Link::to));
    }

    private static List<Element> orItself(Scope scope, Element command, Stream<String> ids) {
        List<Element> placed =
                ids.flatMap(id -> scope.model().element(id).stream())
                        .filter(element -> scope.ownerOf(element).isPresent())
                        .toList();
        return placed.isEmpty()
                ? Stream.of(command).filter(c -> scope.ownerOf(c).isPresent()).toList()
                : placed;
    }

    private Finding finding(Scope scope, Element command, Element source, Element target) {
        Context from = scope.ownerOf(source).orElseThrow();
        Context to = scope.ownerOf(target).orElseThrow();
        return about().finding(
                        "%s crosses from %s to %s; only events pass between contexts."
                                .formatted(command.name(), from.path(), to.path()),
                        Stream.of(command.key(), source.key(), target.key()).distinct().toList(),
                        fixes(command, source, target, from, to));
    }

    private static List<Fix> fixes(
            Element command, Element source, Element target, Context from, Context to) {
        List<Fix> fixes = new ArrayList<>();
        if (source.kind() == Kind.EVENT || source.kind() == Kind.TOPIC) {
            fixes.add(CrossingRepair.byReaction(command, source, to));
        } else {
            fixes.add(
                    Repairs.moving(
                            "move '%s' into %s".formatted(source.name(), to.path()),
                            source.id(),
                            to));
        }
        if (source.kind() == Kind.POLICY || source.equals(command)) {
            fixes.add(CrossingRepair.byEntity(command, source, target, from, to));
        }
        if (source.kind() == Kind.POLICY) {
            fixes.add(CrossingRepair.byEvent(command, source, to));
        }
        if (!target.equals(command)) {
            fixes.add(
                    Repairs.moving(
                            "move '%s' into %s".formatted(target.name(), from.path()),
                            target.id(),
                            from));
        }
        return fixes;
    }
}
