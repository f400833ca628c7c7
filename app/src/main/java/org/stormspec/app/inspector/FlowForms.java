package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.app.session.Selection;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.flow.Knowledge;
import org.stormspec.model.flow.Telling;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Forms about named flows: name, style, steps, and who knows whom (requirement R-064). */
final class FlowForms {
    private static final int MOST_NAMED = 3;

    private final ModelView model;

    FlowForms(ModelView model) {
        this.model = model;
    }

    /** The flows of the workspace, to go to, and a way to a new one. */
    Form.Section section() {
        List<FormField.Target> flows =
                model.stream(RecordType.FLOW, Flow.class)
                        .map(flow -> new FormField.Target(flow.key(), flow.name()))
                        .toList();
        return new Form.Section(
                "flows",
                "Flows",
                "Stories through the model",
                List.of(
                        new FormField.Links(
                                question("flow-list", "Flows", "Stories through the model."),
                                flows,
                                "None yet"),
                        new FormField.Text(
                                question(
                                        "new-flow",
                                        "New flow called",
                                        "It begins without steps; several selected stickies offer"
                                                + " to become one."),
                                "",
                                "From sign up to order",
                                false,
                                name ->
                                        name.isBlank()
                                                ? new FieldEdit.Refused("A flow needs a name")
                                                : made(name.strip(), List.of()))));
    }

    private FieldEdit made(String name, List<String> steps) {
        return new FieldEdit.Accepted("Add flow", Drafts.put(model, fresh(model, name, steps)));
    }

    /** Returns a new flow that has no style yet. */
    static Flow fresh(ModelView model, String name, List<String> steps) {
        return new Flow(Ids.flow(model::has, name), name, "", steps);
    }

    /** Offers to make a flow of several elements, in the order in which they stand on the wall. */
    Optional<FormField> ofSelection(Selection selection) {
        List<Element> steps =
                selection.elements().stream()
                        .flatMap(id -> model.element(id).stream())
                        .filter(element -> !element.name().isBlank())
                        .sorted(Comparator.comparingInt(this::place).thenComparing(Element::id))
                        .toList();
        return steps.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new FormField.Deed(
                                question(
                                        "make-flow",
                                        "Make a flow of them",
                                        "From left to right, as they stand on the wall."),
                                () ->
                                        made(
                                                "From %s to %s"
                                                        .formatted(
                                                                small(steps.getFirst()),
                                                                small(steps.getLast())),
                                                steps.stream().map(Element::id).toList())));
    }

    private int place(Element element) {
        return model.placementsOf(element.id()).stream()
                .mapToInt(placement -> placement.box().x())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static String small(Element element) {
        String name = words(element);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    Form of(Selection selection, Flow flow) {
        Telling told = Telling.of(model, flow);
        List<FormField> fields = new ArrayList<>();
        fields.add(
                new FormField.Text(
                        question("name", "Name", "What people call the story."),
                        flow.name(),
                        "From sign up to order",
                        false,
                        Inputs.required(
                                "Rename flow",
                                "A flow needs a name",
                                name -> Drafts.put(model, flow.named(name)))));
        fields.add(style(flow, told));
        told.doubt().ifPresent(doubt -> fields.add(fact("doubt", "But", doubt, "")));
        fields.add(
                new FormField.Lines(
                        question(
                                "steps",
                                "Steps",
                                "Names or ids of elements in order, one a line; take a line away or"
                                        + " move it."),
                        lines(flow),
                        "Register user",
                        input -> stepped(flow, Inputs.lines(input))));
        fields.add(
                new FormField.Links(
                        question("step-links", "Go to", "The steps, to jump to."),
                        told.steps().stream().map(TopicForms::target).toList(),
                        "No steps yet"));
        fields.add(
                fact(
                        "coupling",
                        "Coupling",
                        coupling(told),
                        "How many producers name a consumer; events are to make that needless."));
        fields.add(fact("knows", "Who knows whom", knowledge(told), ""));
        fields.add(remove(flow));
        return new Form(selection, flow.name(), "Flow · " + told.header(), fields, List.of());
    }

    private FormField style(Flow flow, Telling told) {
        return new FormField.Choice(
                question("style", "Style", "Whether one place steers it, or each step reacts."),
                Options.of(
                        List.of(
                                new FormField.Option(
                                        "",
                                        "As it is drawn"
                                                + (told.declared()
                                                        ? ""
                                                        : ": " + Telling.word(told.style()))),
                                new FormField.Option("choreography", "Choreography: each reacts"),
                                new FormField.Option(
                                        "orchestration", "Orchestration: one steers"))),
                told.declared() ? Telling.word(told.style()) : "",
                Inputs.text("Change style", word -> Drafts.put(model, flow.styled(word))));
    }

    private static String coupling(Telling told) {
        int coupling = told.coupling();
        return coupling == 0
                ? "0: no producer names a consumer"
                : coupling == 1
                        ? "1 producer names a consumer"
                        : coupling + " producers name a consumer";
    }

    private static String knowledge(Telling told) {
        return told.knowledge().isEmpty()
                ? "Nobody anybody"
                : told.knowledge().stream()
                        .map(Knowledge::sentence)
                        .collect(Collectors.joining("\n"));
    }

    private FormField remove(Flow flow) {
        return new FormField.Deed(
                question("remove-flow", "Remove the flow", "Its steps stay; undo brings it back."),
                () ->
                        new FieldEdit.Accepted(
                                "Remove flow", new Draft(model).remove(flow.key()).changes()));
    }

    private FieldEdit stepped(Flow flow, List<String> lines) {
        List<String> steps = new ArrayList<>();
        for (String line : lines) {
            List<String> fitting = fitting(flow, line);
            if (fitting.size() != 1) {
                return new FieldEdit.Refused(refusal(line, fitting));
            }
            steps.add(fitting.getFirst());
        }
        return new FieldEdit.Accepted("Change steps", Drafts.put(model, flow.stepping(steps)));
    }

    /** An id means its element; words mean the element that has them, one of the flow first. */
    private List<String> fitting(Flow flow, String line) {
        if (model.element(line).isPresent()) {
            return List.of(line);
        }
        List<String> named =
                model.elements().stream()
                        .filter(element -> words(element).equalsIgnoreCase(line))
                        .map(Element::id)
                        .toList();
        List<String> known = named.stream().filter(flow.steps()::contains).toList();
        return named.size() > 1 && known.size() == 1 ? known : named;
    }

    private String refusal(String line, List<String> fitting) {
        if (!fitting.isEmpty()) {
            return "“%s” is the name of several; give one of %s".formatted(line, listed(fitting));
        }
        String sought = line.toLowerCase(Locale.ROOT);
        List<String> near =
                model.elements().stream()
                        .filter(element ->
                                words(element).toLowerCase(Locale.ROOT).contains(sought)
                                        || element.id().contains(sought))
                        .map(Element::id)
                        .toList();
        return near.isEmpty()
                ? "Nothing is called “" + line + "”; give the words on a sticky, or an id"
                : "Nothing is called “%s”; do you mean %s?".formatted(line, listed(near));
    }

    private static String listed(List<String> ids) {
        String named = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMED ? named + " …" : named;
    }

    /** The steps, by their words where no other element has the same. */
    private String lines(Flow flow) {
        Set<String> steps =
                flow.steps().stream()
                        .flatMap(id -> model.element(id).stream())
                        .map(FlowForms::folded)
                        .collect(Collectors.toSet());
        Map<String, Long> bearers =
                model.elements().stream()
                        .map(FlowForms::folded)
                        .filter(steps::contains)
                        .collect(Collectors.groupingBy(words -> words, Collectors.counting()));
        return flow.steps().stream()
                .map(id ->
                        model.element(id)
                                .filter(step -> bearers.getOrDefault(folded(step), 0L) == 1)
                                .map(FlowForms::words)
                                .filter(words -> !words.isEmpty() && model.element(words).isEmpty())
                                .orElse(id))
                .collect(Collectors.joining("\n"));
    }

    private static String folded(Element element) {
        return words(element).toLowerCase(Locale.ROOT);
    }

    private static String words(Element element) {
        return element.name().replace('\n', ' ').strip();
    }

    private static FormField fact(String id, String label, String value, String help) {
        return TopicForms.fact(id, label, value, false, help);
    }

    private static FormField.Question question(String id, String label, String help) {
        return new FormField.Question(id, label, help);
    }
}
