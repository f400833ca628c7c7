package org.stormspec.model.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.graph.DependencyGraph;
import org.stormspec.model.graph.Digraph;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.store.ModelView;

/**
 * Finds what turns a landscape into a pin-ball machine. The points are our own: what couples whole
 * contexts in circles weighs most, what merely looks untidy least.
 */
final class PinBalls {

    /** Steps between contexts that are still easy to follow (rule CTX-06). */
    static final int HOPS = 5;

    /** Neighbours of a context that are still few (rule CTX-06). */
    static final int NEIGHBOURS = 8;

    private static final int PER_MEMBER = 5;
    private static final int PER_PAIR = 5;
    private static final int PER_HOP = 2;
    private static final int PER_COMMAND = 5;
    private static final int PER_EXPOSED = 3;

    private final ModelView model;
    private final Landscape landscape;
    private final Digraph<String> contexts;
    private final SortedMap<String, SortedSet<String>> topicsBetween = new TreeMap<>();
    private final List<Culprit> culprits = new ArrayList<>();

    private PinBalls(ModelView model, Landscape landscape) {
        this.model = model;
        this.landscape = landscape;
        this.contexts = graph(landscape);
    }

    static PinBall of(ModelView model, Landscape landscape) {
        return new PinBalls(model, landscape).find();
    }

    private Digraph<String> graph(Landscape from) {
        Digraph.Builder<String> builder = new Digraph.Builder<>();
        from.contexts().forEach(context -> builder.node(context.context().id()));
        for (DependencyGraph.Edge edge : DependencyGraph.of(from).consumes()) {
            String owner = edge.topic().owner().id();
            builder.arrow(edge.context(), owner);
            topicsBetween
                    .computeIfAbsent(edge.context() + " " + owner, any -> new TreeSet<>())
                    .add(edge.topic().element().id());
        }
        return builder.build();
    }

    private PinBall find() {
        cycles();
        pairs();
        List<List<String>> chains = contexts.chains();
        chains.forEach(this::chain);
        contexts.nodes().forEach(this::hub);
        commands();
        landscape.contexts().forEach(this::exposed);
        names();
        culprits.sort(
                Comparator.comparing(Culprit::type)
                        .thenComparing(Comparator.comparingInt(Culprit::points).reversed())
                        .thenComparing(Culprit::reason));
        return new PinBall(culprits, chains.isEmpty() ? List.of() : chains.getFirst());
    }

    private void found(Culprit.Type type, List<String> places, int points, String reason) {
        culprits.add(new Culprit(type, places, points, reason));
    }

    /** Circles of three and more; those of two are ping-pong. */
    private void cycles() {
        contexts.components().stream()
                .filter(members -> members.size() > 2)
                .forEach(members ->
                        found(
                                Culprit.Type.CYCLE,
                                members,
                                PER_MEMBER * members.size(),
                                "%d contexts depend on each other in circles: %s; one way round is %s."
                                        .formatted(
                                                members.size(),
                                                String.join(", ", members),
                                                String.join(
                                                        " → ",
                                                        contexts.circle(members.getFirst())
                                                                .orElse(members)))));
    }

    private void pairs() {
        for (List<String> pair : contexts.pairs()) {
            String left = pair.getFirst();
            String right = pair.getLast();
            found(
                    Culprit.Type.PING_PONG,
                    pair,
                    PER_PAIR,
                    "%s reads %s of %s, which reads %s back."
                            .formatted(left, topics(left, right), right, topics(right, left)));
        }
    }

    private String topics(String reader, String owner) {
        return String.join(", ", topicsBetween.getOrDefault(reader + " " + owner, new TreeSet<>()));
    }

    private void chain(List<String> chain) {
        int hops = chain.size() - 1;
        if (hops > HOPS) {
            found(
                    Culprit.Type.HOP_CHAIN,
                    chain,
                    PER_HOP * (hops - HOPS),
                    "%d hops, more than %d: %s.".formatted(hops, HOPS, String.join(" → ", chain)));
        }
    }

    private void hub(String context) {
        int readers = contexts.predecessors(context).size();
        int read = contexts.successors(context).size();
        if (readers > NEIGHBOURS) {
            found(
                    Culprit.Type.HUB,
                    List.of(context),
                    readers - NEIGHBOURS,
                    "%d contexts read %s, more than %d.".formatted(readers, context, NEIGHBOURS));
        }
        if (read > NEIGHBOURS) {
            found(
                    Culprit.Type.HUB,
                    List.of(context),
                    read - NEIGHBOURS,
                    "%s reads %d contexts, more than %d.".formatted(context, read, NEIGHBOURS));
        }
    }

    private void commands() {
        for (Element command : model.elements(Kind.COMMAND)) {
            model.linksTo(command.id()).stream()
                    .filter(link -> link.type() == LinkType.ISSUES)
                    .forEach(link -> crossing(link, command, link.from()));
            for (Link link : model.linksFrom(command.id())) {
                switch (link.type()) {
                    case HANDLED_BY -> crossing(link, command, link.to());
                    case PUBLISHES -> shared(command, link.to());
                    case ISSUES, EMITS, TRIGGERS, INFORMS, CONSUMES -> {}
                }
            }
        }
    }

    /** People and external systems stand where they are drawn, not in the context they order. */
    private void crossing(Link link, Element command, String other) {
        model.element(other)
                .filter(element ->
                        element.kind() == Kind.POLICY || element.kind() == Kind.AGGREGATE)
                .filter(element -> element.context().isPresent() && command.context().isPresent())
                .filter(element -> !element.context().equals(command.context()))
                .ifPresent(element ->
                        found(
                                Culprit.Type.CROSSING_COMMAND,
                                List.of(command.id(), other),
                                PER_COMMAND,
                                "'%s' of %s %s '%s' of %s."
                                        .formatted(
                                                command.name(),
                                                command.context().orElseThrow(),
                                                link.type() == LinkType.ISSUES
                                                        ? "is ordered by"
                                                        : "is handled by",
                                                element.name(),
                                                element.context().orElseThrow())));
    }

    private void shared(Element command, String topic) {
        Optional.ofNullable(landscape.topics().get(topic))
                .filter(contract -> contract.access() != Access.PRIVATE)
                .ifPresent(contract ->
                        found(
                                Culprit.Type.SHARED_COMMAND,
                                List.of(command.id(), topic),
                                PER_COMMAND,
                                "'%s' travels on %s, where others can see it."
                                        .formatted(command.name(), contract.name())));
    }

    private void exposed(ContextContract reader) {
        reader.reads().stream()
                .map(ConsumerContract::topic)
                .filter(topic -> topic.access() == Access.PRIVATE)
                .filter(topic -> !topic.owner().equals(reader.context()))
                .forEach(topic ->
                        found(
                                Culprit.Type.EXPOSED_INTERNALS,
                                List.of(topic.element().id(), reader.context().id()),
                                PER_EXPOSED,
                                "%s reads %s, which is private to %s."
                                        .formatted(
                                                reader.context().id(),
                                                topic.element().id(),
                                                topic.owner().id())));
    }

    private void names() {
        TopicNames names = new TopicNames(model.workspace());
        landscape.topics().values().stream()
                .filter(topic -> names.read(topic.name()).isEmpty())
                .forEach(topic ->
                        found(
                                Culprit.Type.UNGOVERNED_NAME,
                                List.of(topic.element().id()),
                                1,
                                "%s does not follow the grammar of names."
                                        .formatted(topic.name())));
    }
}
