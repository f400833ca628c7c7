package org.stormspec.model.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;
import org.stormspec.model.rule.event.AddresseeRule;

/**
 * Finds out who knows whom among the steps of a flow. That a reader knows what it reads is how
 * events are meant; a producer names a consumer by its description, by a field that speaks to
 * somebody, by counting on one to act, and by giving orders across contexts.
 */
final class Couplings {

    /** Shorter names are words of every day rather than names. */
    private static final int SHORTEST_NAME = 4;

    private final Scope scope;

    Couplings(Scope scope) {
        this.scope = scope;
    }

    List<Knowledge> among(List<Element> steps) {
        Set<Knowledge> found = new LinkedHashSet<>();
        Set<String> readers = new LinkedHashSet<>();
        steps.forEach(step -> step.context().ifPresent(readers::add));
        involved(steps)
                .forEach(element -> {
                    switch (element.kind()) {
                        case TOPIC -> found.addAll(ofTopic(element, readers));
                        case COMMAND -> found.addAll(ofCommand(element));
                        default -> {}
                    }
                });
        return found.stream().sorted(Comparator.comparing(each -> !each.coupling())).toList();
    }

    /** Events travel on topics, and reactions give commands, that need not be steps themselves. */
    private Stream<Element> involved(List<Element> steps) {
        return Stream.concat(
                        steps.stream(),
                        steps.stream()
                                .flatMap(step -> scope.model().linksFrom(step.id()).stream())
                                .filter(link ->
                                        link.type() == LinkType.PUBLISHES
                                                || link.type() == LinkType.ISSUES)
                                .flatMap(link -> scope.model().element(link.to()).stream()))
                .distinct();
    }

    private List<Knowledge> ofTopic(Element element, Set<String> inFlow) {
        Optional<Context> owner = scope.ownerOf(element);
        Optional<Topic> topic = element.topic();
        if (owner.isEmpty() || topic.isEmpty()) {
            return List.of();
        }
        String home = owner.get().path();
        List<Knowledge> found = new ArrayList<>();
        List<Reading> readings = scope.readersOf(element.id());
        for (Reading reading : readings) {
            String reader = reading.reader().path();
            if (names(element, reading.reader())) {
                found.add(
                        naming(home, reader, element, "says so where it describes " + of(element)));
            }
            if (reading.read().consumer().reading().mustAct()) {
                found.add(naming(home, reader, element, "counts on it to act on " + of(element)));
            }
            if (inFlow.contains(reading.reader().id())) {
                found.add(new Knowledge(reader, home, element.id(), "reads " + of(element), false));
            }
        }
        String addressee =
                readings.size() == 1 ? readings.getFirst().reader().path() : "its readers";
        Stream.concat(
                        topic.get().payload().fields().stream(),
                        topic.get().message().headers().stream())
                .filter(field -> topic.get().stream() != Topic.StreamKind.COMMAND)
                .map(Field::name)
                .filter(AddresseeRule::speaksToSomebody)
                .forEach(field ->
                        found.add(
                                naming(
                                        home,
                                        addressee,
                                        element,
                                        "says in “%s” of %s what to do"
                                                .formatted(field, of(element)))));
        return found;
    }

    private static boolean names(Element topic, Context reader) {
        return Stream.concat(
                        Stream.of(reader.path()),
                        reader.services().stream().map(Context.Service::id))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .anyMatch(topic.description()::contains);
    }

    private static Knowledge naming(String who, String whom, Element through, String reason) {
        return new Knowledge(who, whom, through.id(), reason, true);
    }

    private static String of(Element element) {
        return element.name().replace('\n', ' ');
    }

    private List<Knowledge> ofCommand(Element command) {
        return scope.model().linksTo(command.id()).stream()
                .filter(link -> link.type() == LinkType.ISSUES)
                .map(Link::from)
                .flatMap(from -> scope.model().element(from).stream())
                .flatMap(issuer -> issuer.context().stream())
                .flatMap(issuer ->
                        handlers(command)
                                .filter(handler -> !handler.equals(issuer))
                                .map(handler ->
                                        naming(
                                                path(issuer),
                                                path(handler),
                                                command,
                                                "orders it to “" + of(command) + "”")))
                .distinct()
                .toList();
    }

    private Stream<String> handlers(Element command) {
        Stream<String> drawn =
                scope.model().linksFrom(command.id()).stream()
                        .filter(link -> link.type() == LinkType.HANDLED_BY)
                        .flatMap(link -> scope.model().element(link.to()).stream())
                        .filter(handler -> handler.kind() == Kind.AGGREGATE || isSystem(handler))
                        .flatMap(handler -> handler.context().stream());
        return Stream.concat(drawn, command.context().stream()).distinct();
    }

    private static boolean isSystem(Element element) {
        return element.detail() instanceof Detail.ExternalSystem;
    }

    private String path(String context) {
        return scope.model().context(context).map(Context::path).orElse(context);
    }
}
