package org.stormspec.model.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ModelView;

/**
 * A flow with what can be said about it (requirement R-064).
 *
 * @param flow the flow
 * @param style whether one steers it or each step reacts; as somebody said, else as it is drawn
 * @param declared whether somebody said the style
 * @param conductors the steps that steer others
 * @param steps its elements, in order
 * @param contexts paths of the contexts it goes through, in order
 * @param knowledge who knows whom in it, couplings first
 */
public record Telling(
        Flow flow,
        Workflow.Style style,
        boolean declared,
        List<Element> conductors,
        List<Element> steps,
        List<String> contexts,
        List<Knowledge> knowledge) {

    /** Copies the lists. */
    public Telling {
        conductors = List.copyOf(conductors);
        steps = List.copyOf(steps);
        contexts = List.copyOf(contexts);
        knowledge = List.copyOf(knowledge);
    }

    /** Returns all flows of a model, by name. */
    public static List<Telling> all(ModelView model) {
        Scope scope = Scope.of(model);
        return model.stream(RecordType.FLOW, Flow.class)
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .map(flow -> of(scope, flow))
                .toList();
    }

    /** Returns what can be said about one flow. */
    public static Telling of(ModelView model, Flow flow) {
        return of(Scope.of(model), flow);
    }

    private static Telling of(Scope scope, Flow flow) {
        List<Element> steps =
                flow.steps().stream().flatMap(id -> scope.model().element(id).stream()).toList();
        List<Element> conductors = steps.stream().filter(Telling::steers).toList();
        Optional<Workflow.Style> said = said(flow);
        return new Telling(
                flow,
                said.orElse(
                        conductors.isEmpty()
                                ? Workflow.Style.CHOREOGRAPHY
                                : Workflow.Style.ORCHESTRATION),
                said.isPresent(),
                conductors,
                steps,
                contexts(scope, steps),
                new Couplings(scope).among(steps));
    }

    private static List<String> contexts(Scope scope, List<Element> steps) {
        return steps.stream()
                .flatMap(step -> step.context().stream())
                .distinct()
                .flatMap(id -> scope.model().context(id).stream())
                .map(Context::path)
                .toList();
    }

    private static boolean steers(Element element) {
        return element.detail() instanceof Detail.Policy policy
                && (policy.saga()
                        || policy.workflow()
                                .style()
                                .equals(Optional.of(Workflow.Style.ORCHESTRATION)));
    }

    private static Optional<Workflow.Style> said(Flow flow) {
        return Stream.of(Workflow.Style.values())
                .filter(style -> word(style).equals(flow.style().strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the word in files and reports: {@code choreography}. */
    public static String word(Workflow.Style style) {
        return style.name().toLowerCase(Locale.ROOT);
    }

    /** Returns how many producers name a consumer. */
    public int coupling() {
        return (int)
                knowledge.stream()
                        .filter(Knowledge::coupling)
                        .map(Knowledge::who)
                        .distinct()
                        .count();
    }

    /** Returns where what was said and what is drawn part, as a sentence. */
    public Optional<String> doubt() {
        if (!declared) {
            return Optional.empty();
        }
        return switch (style) {
            case CHOREOGRAPHY ->
                    conductors.stream()
                            .findFirst()
                            .map(step ->
                                    "“%s” steers it; that makes it an orchestration"
                                            .formatted(step.name()));
            case ORCHESTRATION ->
                    conductors.isEmpty()
                            ? Optional.of("No step of it steers the others")
                            : Optional.empty();
        };
    }

    /** Returns the line above the steps: style, size and coupling. */
    public String header() {
        return "%s%s · %s · %s · coupling %d"
                .formatted(
                        word(style),
                        declared ? "" : " (as it is drawn)",
                        count(steps.size(), "step"),
                        count(contexts.size(), "context"),
                        coupling());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
