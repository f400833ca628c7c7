package org.stormspec.model.rule.context;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.graph.Digraph;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Contexts read each other in a circle. What is private is no way: ACC-01 says so already. */
public final class CircleRule implements Rule<CircleRule.Circle> {

    /**
     * A way round.
     *
     * @param steps from context to context, the last one back to the first
     */
    public record Circle(List<Step> steps) {
        /** Copies the steps. */
        public Circle {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of a way round.
     *
     * @param reader id of the context that reads
     * @param owner id of the context that is read
     * @param topics what is read, by id
     */
    public record Step(String reader, String owner, List<String> topics) {
        /** Copies the topics. */
        public Step {
            topics = List.copyOf(topics);
        }
    }

    @Override
    public About about() {
        return new About(
                "CTX-05",
                Level.WARNING,
                "Contexts that read each other in circles",
                "What goes out comes back: nobody can say any more what is cause and what is"
                        + " effect, and none of them can be built or tested without the others.",
                "Ping-pong: health.fitness → health.life_enhancer → health.fitness.",
                "stop reading on one of the steps");
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
    public Stream<Circle> subjects(Scope scope) {
        Digraph<String> graph = Ways.graph(scope);
        return graph.components().stream()
                .filter(members -> members.size() > 1)
                .flatMap(members -> ways(graph, members))
                .map(way -> circle(scope, way));
    }

    /** Every pair that reads each other, and one way round where there is a longer one. */
    private static Stream<List<String>> ways(Digraph<String> graph, List<String> members) {
        Stream<List<String>> pairs =
                members.stream()
                        .flatMap(one ->
                                graph.successors(one).stream()
                                        .filter(other -> one.compareTo(other) < 0)
                                        .filter(other -> graph.successors(other).contains(one))
                                        .map(other -> List.of(one, other, one)));
        Stream<List<String>> round =
                members.stream()
                        .flatMap(member -> graph.circle(member).stream())
                        .filter(way -> way.size() > 3)
                        .limit(1);
        return Stream.concat(pairs, round);
    }

    private static Circle circle(Scope scope, List<String> way) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            String reader = way.get(i - 1);
            String owner = way.get(i);
            steps.add(new Step(reader, owner, Ways.topics(scope, reader, owner)));
        }
        return new Circle(steps);
    }

    @Override
    public Stream<Finding> check(Scope scope, Circle circle) {
        List<String> names =
                Stream.concat(
                                circle.steps().stream().map(Step::reader),
                                Stream.of(circle.steps().getFirst().reader()))
                        .map(id -> Ways.callOf(scope, id))
                        .toList();
        return Stream.of(
                about().finding(
                                message(names),
                                places(circle),
                                circle.steps().stream()
                                        .flatMap(step -> ending(scope, step).stream())
                                        .toList()));
    }

    /** Two play ping-pong; more go round. */
    private static String message(List<String> names) {
        String way = String.join(" → ", names);
        int members = names.size() - 1;
        return members == 2
                ? "Ping-pong: %s.".formatted(way)
                : "%d contexts read each other in a circle: %s.".formatted(members, way);
    }

    private static List<RecordKey> places(Circle circle) {
        return circle.steps().stream()
                .map(step -> new RecordKey(RecordType.CONTEXT, step.reader()))
                .toList();
    }

    private static Optional<Fix> ending(Scope scope, Step step) {
        String topics =
                step.topics().stream()
                        .flatMap(topic -> scope.contractOf(topic).stream())
                        .map(TopicContract::name)
                        .collect(Collectors.joining(", "));
        return scope.model()
                .context(step.reader())
                .map(reader ->
                        new Fix(
                                        "stop reading %s in %s".formatted(topics, reader.path()),
                                        model -> ended(model, step.topics(), reader))
                                .asking("what is said about that reading is gone"));
    }

    private static ChangeSet ended(ModelView model, List<String> topics, Context reader) {
        ChangeSet ended = ChangeSet.EMPTY;
        for (String topic : topics) {
            ended = ended.then(Repairs.stopReading(topic, reader).against(model));
        }
        return ended;
    }
}
