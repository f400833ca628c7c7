package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.Draft;

/**
 * Nobody produces an event or a topic.
 *
 * <p>A topic is produced by whatever publishes it, by the service, topic, system or schedule it
 * names, or else by the first service of its context. An event is produced by what emits it or by
 * the event that triggers it. Events of a big picture are told, not designed: as long as an event
 * stands in no context, or only on boards of the storming level, nobody has to produce it.
 */
public final class NoProducerRule implements Rule<Element> {

    private static final int PROPOSALS = 3;

    @Override
    public About about() {
        return new About(
                "EVT-11",
                Level.ERROR,
                "Event or topic that nobody produces",
                "Facts do not happen by themselves: something decides, measures or imports them."
                        + " Without it, readers would wait for ever.",
                "Nobody produces acme.finance.sales._public.order.",
                "let an aggregate of the context produce it · let a new service write it ·"
                        + " mark an event as coming from outside · let a command lead to it ·"
                        + " delete it");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK,
                RecordType.BOARD,
                RecordType.PLACEMENT);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return Stream.concat(scope.topics(), scope.placed(Kind.EVENT));
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        Context owner = scope.ownerOf(element).orElseThrow();
        boolean produced =
                element.topic()
                        .map(topic -> isProduced(scope, element, topic, owner))
                        .orElseGet(() -> isProduced(scope, element) || isOnlyTold(scope, element));
        return produced ? Stream.empty() : Stream.of(finding(scope, element, owner));
    }

    private static boolean isProduced(Scope scope, Element element, Topic topic, Context owner) {
        Topic.Origin origin = topic.origin();
        return !owner.services().isEmpty()
                || origin.producedBy().isPresent()
                || origin.derivedFrom().isPresent()
                || origin.source().isPresent()
                || origin.schedule().isPresent()
                || scope.model().linksTo(element.id()).stream()
                        .anyMatch(link -> link.type() == LinkType.PUBLISHES);
    }

    private static boolean isProduced(Scope scope, Element event) {
        return scope.model().linksTo(event.id()).stream()
                .map(Link::type)
                .anyMatch(type -> type == LinkType.EMITS || type == LinkType.TRIGGERS);
    }

    private static boolean isOnlyTold(Scope scope, Element event) {
        Collection<Placement> placements = scope.model().placementsOf(event.id());
        return !placements.isEmpty()
                && placements.stream().allMatch(placement -> isStorm(scope, placement.board()));
    }

    private static boolean isStorm(Scope scope, String board) {
        return scope.model().boards().stream()
                .anyMatch(known -> known.id().equals(board) && known.level() == Board.Level.STORM);
    }

    private Finding finding(Scope scope, Element element, Context owner) {
        String name =
                element.kind() == Kind.TOPIC
                        ? scope.callOf(element)
                        : "'%s' in %s".formatted(element.name(), owner.path());
        return about().finding(
                        "Nobody produces %s.".formatted(name),
                        List.of(element.key()),
                        fixes(scope, element, owner));
    }

    private static List<Fix> fixes(Scope scope, Element element, Context owner) {
        List<Fix> fixes = new ArrayList<>();
        LinkType verb = element.kind() == Kind.TOPIC ? LinkType.PUBLISHES : LinkType.EMITS;
        scope.aggregatesIn(owner).stream()
                .limit(PROPOSALS)
                .forEach(aggregate -> fixes.add(producing(aggregate, verb, element)));
        if (element.kind() == Kind.TOPIC) {
            fixes.add(newService(owner));
        } else {
            fixes.add(outside(element));
            PastTense.order(element.name()).ifPresent(order -> fixes.add(ordering(order, element)));
        }
        fixes.add(Repairs.deleting("delete it", element));
        return fixes;
    }

    private static Fix producing(Element aggregate, LinkType verb, Element element) {
        return Repairs.connecting(
                "let %s produce it".formatted(aggregate.name()),
                aggregate.id(),
                verb,
                element.id());
    }

    private static Fix outside(Element event) {
        String source = "Source of " + event.name();
        return leading("mark it as coming from outside", Kind.EXTERNAL_SYSTEM, source, event);
    }

    private static Fix ordering(String order, Element event) {
        String label = "let a command '%s' lead to it".formatted(order);
        return leading(label, Kind.COMMAND, order, event)
                .asking("somebody has to give it, and something has to handle it");
    }

    private static Fix leading(String label, Kind kind, String name, Element event) {
        return new Fix(
                        label,
                        model -> {
                            Draft draft = new Draft(model);
                            Element cause =
                                    new Element(
                                            Ids.element(draft::has, kind, name),
                                            name,
                                            kind == Kind.COMMAND
                                                    ? event.context()
                                                    : Optional.empty(),
                                            "",
                                            Detail.of(kind));
                            return draft.put(cause)
                                    .put(new Link(cause.id(), LinkType.EMITS, event.id()))
                                    .changes();
                        })
                .needing(List.of(event.key()));
    }

    private static Fix newService(Context owner) {
        String service = camel(owner.name()) + "Processor";
        return Repairs.context(
                "let a new service %s write it".formatted(service),
                owner.id(),
                found ->
                        found.running(
                                Stream.concat(
                                                found.services().stream(),
                                                Stream.of(new Context.Service(service, "")))
                                        .toList()));
    }

    private static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return camel.toString();
    }
}
