package org.stormspec.app.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ModelView;

/**
 * What stands round one step of a story: why it happens and what follows.
 *
 * @param step the element that is told
 * @param command the command behind it, if there is one
 * @param deciders people, policies, systems and times that issue the command
 * @param makers what emits it without a command: aggregates, systems, policies, events, times
 * @param triggers the events and topics that set off the policies among the causes
 * @param effects what it leads to
 * @param orders the commands that the policies among the effects issue
 * @param questions the hotspots pinned to it
 */
record Surroundings(
        Element step,
        Optional<Element> command,
        List<Element> deciders,
        List<Element> makers,
        List<Element> triggers,
        List<Element> effects,
        List<Element> orders,
        List<Element> questions) {

    /** Looks round a step; where many commands could be the cause, takes the nearest before it. */
    static Surroundings of(ModelView model, Placement step) {
        Element element = model.element(step.element()).orElseThrow();
        List<Element> makers = sources(model, element.id());
        Optional<Element> command = command(model, step, makers);
        List<Element> deciders =
                command.map(found -> sources(model, found.id()))
                        .orElseGet(() ->
                                element.kind() == Kind.COMMAND
                                        ? sources(model, element.id())
                                        : List.of());
        List<Element> triggers = new ArrayList<>();
        reactions(deciders, makers).forEach(policy -> triggers.addAll(sources(model, policy.id())));
        List<Element> effects = targets(model, element.id());
        List<Element> orders =
                effects.stream()
                        .filter(effect -> effect.kind() == Kind.POLICY)
                        .flatMap(policy -> targets(model, policy.id()).stream())
                        .filter(target -> target.kind() == Kind.COMMAND)
                        .toList();
        return new Surroundings(
                element,
                command,
                deciders,
                makers,
                List.copyOf(triggers),
                effects,
                orders,
                questions(model, element.id()));
    }

    private static Optional<Element> command(
            ModelView model, Placement step, List<Element> makers) {
        Optional<Element> direct =
                makers.stream().filter(maker -> maker.kind() == Kind.COMMAND).findFirst();
        return direct.or(() ->
                makers.stream()
                        .filter(maker -> maker.kind() != Kind.EVENT)
                        .flatMap(maker -> sources(model, maker.id()).stream())
                        .filter(source -> source.kind() == Kind.COMMAND)
                        .distinct()
                        .min(Comparator.comparingDouble(found -> distance(model, found, step))));
    }

    private static double distance(ModelView model, Element element, Placement step) {
        return model.placementsOf(element.id()).stream()
                .filter(placement -> placement.board().equals(step.board()))
                .mapToDouble(placement -> distance(placement.box(), step.box()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double distance(Box from, Box to) {
        return Math.hypot(
                from.x() + from.width() / 2.0 - to.x() - to.width() / 2.0,
                from.y() + from.height() / 2.0 - to.y() - to.height() / 2.0);
    }

    private static List<Element> reactions(List<Element> deciders, List<Element> makers) {
        List<Element> policies = new ArrayList<>(deciders);
        policies.addAll(makers);
        policies.removeIf(element -> element.kind() != Kind.POLICY);
        return policies;
    }

    // A policy that reads information points at it, but does not make it happen.
    private static List<Element> sources(ModelView model, String id) {
        return model.linksTo(id).stream()
                .filter(link -> link.type() != LinkType.CONSUMES)
                .map(Link::from)
                .flatMap(from -> model.element(from).stream())
                .toList();
    }

    private static List<Element> targets(ModelView model, String id) {
        return model.linksFrom(id).stream()
                .map(Link::to)
                .flatMap(to -> model.element(to).stream())
                .toList();
    }

    private static List<Element> questions(ModelView model, String id) {
        return model.elements(Kind.HOTSPOT).stream()
                .filter(hotspot ->
                        hotspot.detail() instanceof Detail.Hotspot detail
                                && detail.about().equals(Optional.of(id)))
                .toList();
    }

    /** Returns the policies among the causes. */
    List<Element> policies() {
        return reactions(deciders, makers);
    }

    /** Returns the keys of all these on the board of the step, each by its nearest sticky. */
    Set<RecordKey> placements(ModelView model, Placement at) {
        Set<RecordKey> keys = new LinkedHashSet<>();
        keys.add(at.key());
        List<Element> all = new ArrayList<>(makers);
        command.ifPresent(all::add);
        all.addAll(deciders);
        all.addAll(triggers);
        all.addAll(effects);
        all.addAll(orders);
        all.addAll(questions);
        all.forEach(element ->
                model.placementsOf(element.id()).stream()
                        .filter(placement -> placement.board().equals(at.board()))
                        .min(
                                Comparator.comparingDouble(
                                        placement -> distance(placement.box(), at.box())))
                        .map(Placement::key)
                        .ifPresent(keys::add));
        return keys;
    }
}
