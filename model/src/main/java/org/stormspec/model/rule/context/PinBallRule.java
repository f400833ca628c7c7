package org.stormspec.model.rule.context;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.graph.Digraph;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Threshold;

/**
 * Data goes through too many hands, or too many hands reach for it. Circles and exposed internals
 * make a pin-ball machine as well; CTX-05 and ACC-01 speak of them.
 */
public final class PinBallRule implements Rule<PinBallRule.Bounce> {

    /** What bounces. */
    public enum Way {
        CHAIN,
        READERS,
        SOURCES
    }

    /**
     * A chain that is too long, or a context with too many neighbours.
     *
     * @param way what bounces
     * @param contexts the chain, or the context, by id
     * @param count how many hops or neighbours
     * @param limit how many would do
     */
    public record Bounce(Way way, List<String> contexts, int count, int limit) {
        /** Copies the contexts. */
        public Bounce {
            contexts = List.copyOf(contexts);
        }

        /** Returns what it adds to the pin-ball score: hops weigh double. */
        public int points() {
            return (way == Way.CHAIN ? 2 : 1) * (count - limit);
        }
    }

    @Override
    public About about() {
        return new About(
                "CTX-06",
                Level.WARNING,
                "Pin-ball between contexts",
                "An event that bounces from context to context, like the ball of a pin-ball"
                        + " machine, can be followed by nobody; and whoever everybody reads can"
                        + " change nothing.",
                "Pin-ball score 2: 6 hops, more than 5, in finance.sales → finance.campaign →"
                        + " health.fitness → health.life_enhancer → common.data_quality →"
                        + " common.users → common.tenants.",
                "none; focus the map on it");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK,
                RecordType.CONSUMER);
    }

    @Override
    public Stream<Bounce> subjects(Scope scope) {
        Digraph<String> graph = Ways.graph(scope);
        int hops = scope.threshold(Threshold.HOPS);
        int fan = scope.threshold(Threshold.FAN);
        return Stream.concat(
                        graph.chains().stream()
                                .map(way -> new Bounce(Way.CHAIN, way, way.size() - 1, hops)),
                        graph.nodes().stream().flatMap(node -> hubs(graph, node, fan)))
                .filter(bounce -> bounce.count() > bounce.limit());
    }

    /** Returns the longest way over which data goes, by ids of contexts; empty without contexts. */
    public static List<String> longest(Scope scope) {
        return Ways.graph(scope).chains().stream().findFirst().orElse(List.of());
    }

    private static Stream<Bounce> hubs(Digraph<String> graph, String node, int limit) {
        List<String> context = List.of(node);
        return Stream.of(
                new Bounce(Way.READERS, context, graph.predecessors(node).size(), limit),
                new Bounce(Way.SOURCES, context, graph.successors(node).size(), limit));
    }

    @Override
    public Stream<Finding> check(Scope scope, Bounce bounce) {
        return Stream.of(
                about().finding(
                                "Pin-ball score %d: %s"
                                        .formatted(bounce.points(), reason(scope, bounce)),
                                bounce.contexts().stream()
                                        .map(id -> new RecordKey(RecordType.CONTEXT, id))
                                        .toList(),
                                List.of()));
    }

    private static String reason(Scope scope, Bounce bounce) {
        String where =
                bounce.contexts().stream()
                        .map(id -> Ways.callOf(scope, id))
                        .collect(Collectors.joining(" → "));
        return switch (bounce.way()) {
            case CHAIN ->
                    "%d hops, more than %d, in %s."
                            .formatted(bounce.count(), bounce.limit(), where);
            case READERS ->
                    "%d contexts read %s, more than %d."
                            .formatted(bounce.count(), where, bounce.limit());
            case SOURCES ->
                    "%s reads %d contexts, more than %d."
                            .formatted(where, bounce.count(), bounce.limit());
        };
    }
}
