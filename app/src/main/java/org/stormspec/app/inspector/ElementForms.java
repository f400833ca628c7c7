package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.app.outline.Outline;
import org.stormspec.app.session.Selection;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Forms about elements: what all kinds share, and what each kind adds. */
final class ElementForms {
    private final ModelView model;
    private final Edits edits;

    ElementForms(ModelView model, Edits edits) {
        this.model = model;
        this.edits = edits;
    }

    Form of(Selection selection, Element element) {
        List<FormField> fields = new ArrayList<>();
        fields.add(name(element));
        fields.addAll(detail(element));
        fields.add(notes(element));
        if (!element.aliases().isEmpty()) {
            String also = String.join("\n", element.aliases());
            fields.add(new FormField.Fact("aliases", "Also called", also, false));
        }
        if (element.votes() > 0) {
            String dots = Forms.count(element.votes(), "dot", "dots");
            fields.add(new FormField.Fact("votes", "Votes", dots, false));
        }
        List<FormField> advanced = new ArrayList<>();
        element.topic().ifPresent(topic -> advanced.addAll(topics(element, topic).advanced()));
        advanced.add(kind(element));
        if (Edits.ownable(element.kind())) {
            advanced.add(context(element));
        }
        return new Form(selection, titleOf(element), subtitle(element), fields, advanced);
    }

    private static String titleOf(Element element) {
        return element.name().isBlank() ? "Untitled" : element.name().replace('\n', ' ');
    }

    private String subtitle(Element element) {
        String kind =
                element.topic()
                        .filter(topic -> topic.stream() != Topic.StreamKind.ENTITY_CDC)
                        .map(topic -> Forms.words(topic.stream().name()))
                        .orElse(element.kind().label());
        return element.context()
                .flatMap(model::context)
                .map(context -> kind + " · " + context.path())
                .orElse(kind);
    }

    private FormField name(Element element) {
        boolean hotspot = element.kind() == Kind.HOTSPOT;
        return new FormField.Text(
                "name",
                hotspot ? "Question" : "Name",
                element.name(),
                hotspot ? "What is open here?" : "In the words of the business",
                false,
                Inputs.required(
                        "Rename",
                        hotspot ? "A hotspot needs its question" : "A sticky needs some words",
                        words -> edits.rename(model, element.id(), words)));
    }

    private FormField notes(Element element) {
        return new FormField.Lines(
                "notes",
                "Notes",
                element.description(),
                element.kind() == Kind.EVENT
                        ? "What must be true before this?"
                        : "Anything a reader should know",
                Inputs.text(
                        "Change notes", words -> edits.replace(model, element.described(words))));
    }

    private FormField kind(Element element) {
        List<FormField.Option> kinds =
                Arrays.stream(Kind.values())
                        .map(kind -> new FormField.Option(kind.name(), kind.label()))
                        .toList();
        return new FormField.Choice(
                "kind",
                "Kind",
                kinds,
                element.kind().name(),
                Inputs.text(
                        "Change kind",
                        kind -> edits.retype(model, element.id(), Kind.valueOf(kind))));
    }

    private FormField context(Element element) {
        List<FormField.Option> contexts = new ArrayList<>();
        contexts.add(new FormField.Option("", "None"));
        model.contexts().stream()
                .map(context -> new FormField.Option(context.id(), context.path()))
                .forEach(contexts::add);
        return new FormField.Choice(
                "context",
                "Context",
                contexts,
                element.context().orElse(""),
                Inputs.text(
                        "Move to context",
                        id ->
                                edits.replace(
                                        model,
                                        element.in(Optional.of(id).filter(c -> !c.isEmpty())))));
    }

    private List<FormField> detail(Element element) {
        return switch (element.detail()) {
            case Detail.Event event -> event(element, event);
            case Topic topic -> topics(element, topic).fields();
            case Detail.Command command ->
                    List.of(
                            lines(
                                    element,
                                    "rejected",
                                    "Rejected when",
                                    command.rejectedWhen(),
                                    "Why may it be refused?",
                                    command::rejectedWhen));
            case Detail.Aggregate aggregate -> aggregate(element, aggregate);
            case Detail.Policy policy ->
                    List.of(
                            new FormField.Check(
                                    "saga",
                                    "Steers a workflow of several steps",
                                    policy.saga(),
                                    on -> replaced("Change policy", element, policy.saga(on))));
            case Detail.ReadModel readModel ->
                    List.of(
                            new FormField.Text(
                                    "idempotency",
                                    "Idempotency key",
                                    readModel.idempotencyKey(),
                                    "Field that recognises repeats",
                                    true,
                                    input ->
                                            replaced(
                                                    "Change idempotency key",
                                                    element,
                                                    new Detail.ReadModel(input.strip()))));
            case Detail.ExternalSystem system -> system(element, system);
            case Detail.Hotspot hotspot -> hotspot(element, hotspot);
            case Detail.Value value ->
                    List.of(
                            new FormField.Check(
                                    "lost",
                                    "Value is lost here, not gained",
                                    value.lost(),
                                    on -> replaced("Change value", element, new Detail.Value(on))));
            case Detail.Actor _,
                    Detail.Note _,
                    Detail.Time _,
                    Detail.Opportunity _,
                    Detail.Screen _ ->
                    List.of();
        };
    }

    private TopicForms topics(Element element, Topic topic) {
        return new TopicForms(model, edits, element, topic);
    }

    private List<FormField> event(Element element, Detail.Event event) {
        List<FormField> fields = new ArrayList<>();
        carriers(element).forEach(fields::add);
        fields.add(
                new FormField.Check(
                        "pivotal",
                        "Pivotal: phase, actor or owner changes here",
                        event.pivotal(),
                        on -> replaced("Change pivotal event", element, event.pivotal(on))));
        return fields;
    }

    // An event travels on the topics it publishes, or on those of the aggregate that emits it.
    private Stream<FormField> carriers(Element event) {
        List<Element> topics =
                Stream.concat(
                                published(event.id()),
                                model.linksTo(event.id()).stream()
                                        .filter(link -> link.type() == LinkType.EMITS)
                                        .flatMap(link -> published(link.from())))
                        .distinct()
                        .toList();
        FormField carried =
                new FormField.Links(
                        "carried",
                        "Carried by",
                        topics.stream()
                                .map(topic ->
                                        new FormField.Target(topic.key(), Outline.labelOf(topic)))
                                .toList(),
                        "No topic yet: connect it, or its aggregate, to a CDC entity");
        Landscape landscape = Landscape.of(model);
        return Stream.concat(
                Stream.of(carried),
                topics.stream()
                        .limit(1)
                        .flatMap(topic ->
                                Optional.ofNullable(landscape.topics().get(topic.id())).stream())
                        .flatMap(topic -> carrierFacts(landscape, topic)));
    }

    private Stream<Element> published(String from) {
        return model.linksFrom(from).stream()
                .filter(link -> link.type() == LinkType.PUBLISHES)
                .map(Link::to)
                .flatMap(to -> model.element(to).stream());
    }

    private static Stream<FormField> carrierFacts(Landscape landscape, TopicContract topic) {
        return Stream.of(
                new FormField.Fact("topic", "Topic", topic.name(), true),
                new FormField.Fact(
                        "key", "Key", topic.topic().payload().key().orElse("none"), true),
                readers(landscape, topic));
    }

    static FormField readers(Landscape landscape, TopicContract topic) {
        List<FormField.Target> readers =
                landscape
                        .readersOf(topic)
                        .map(reader ->
                                new FormField.Target(
                                        reader.context().key(), reader.context().path()))
                        .toList();
        return new FormField.Links("readers", "Readers", readers, "Nobody yet");
    }

    private List<FormField> aggregate(Element element, Detail.Aggregate aggregate) {
        return List.of(
                new FormField.Text(
                        "root",
                        "Root",
                        aggregate.root(),
                        "The entity that guards the rest",
                        false,
                        input ->
                                aggregate(element, aggregate, input.strip(), aggregate.identity())),
                new FormField.Text(
                        "identity",
                        "Identity",
                        aggregate.identity(),
                        "order_id",
                        true,
                        input -> aggregate(element, aggregate, aggregate.root(), input.strip())),
                lines(
                        element,
                        "entities",
                        "Entities, one a line",
                        String.join("\n", aggregate.entities()),
                        "What lives inside?",
                        text -> aggregate.holding(split(text))),
                lines(
                        element,
                        "invariants",
                        "Invariants, one a line",
                        String.join("\n", aggregate.invariants()),
                        "What always holds?",
                        text -> aggregate.keeping(split(text))));
    }

    private FieldEdit aggregate(
            Element element, Detail.Aggregate old, String root, String identity) {
        return replaced("Change aggregate", element, old.rooted(root).identified(identity));
    }

    private List<FormField> system(Element element, Detail.ExternalSystem system) {
        return List.of(
                choice(
                        element,
                        "role",
                        "Role",
                        Detail.SystemKind.values(),
                        system.role(),
                        system::as),
                lines(
                        element,
                        "captures",
                        "Captured tables, one a line",
                        String.join("\n", system.captures()),
                        "public.orders",
                        text -> system.capturing(split(text))));
    }

    private List<FormField> hotspot(Element element, Detail.Hotspot hotspot) {
        List<FormField> fields = new ArrayList<>();
        fields.add(
                choice(
                        element,
                        "state",
                        "State",
                        Detail.HotspotState.values(),
                        hotspot.state(),
                        hotspot::in));
        fields.add(
                new FormField.Text(
                        "owner",
                        "Owner",
                        hotspot.owner(),
                        "Who looks for the answer?",
                        false,
                        Inputs.text(
                                "Change owner",
                                words ->
                                        edits.replace(
                                                model,
                                                element.with(hotspot.ownedBy(words.strip()))))));
        hotspot.about()
                .flatMap(this::target)
                .map(target -> new FormField.Links("about", "About", List.of(target), "Nothing"))
                .ifPresent(fields::add);
        return fields;
    }

    private Optional<FormField.Target> target(String id) {
        return model.element(id)
                .map(found -> new FormField.Target(found.key(), Outline.labelOf(found)))
                .or(() ->
                        model.context(id)
                                .map(Context::key)
                                .map(key -> new FormField.Target(key, id)));
    }

    private <E extends Enum<E>> FormField choice(
            Element element,
            String id,
            String label,
            E[] values,
            E chosen,
            Function<E, Detail> detail) {
        List<FormField.Option> options =
                Arrays.stream(values)
                        .map(value -> new FormField.Option(value.name(), Forms.words(value.name())))
                        .toList();
        return new FormField.Choice(
                id,
                label,
                options,
                chosen.name(),
                input ->
                        replaced(
                                "Change " + label.toLowerCase(Locale.ROOT),
                                element,
                                detail.apply(Enum.valueOf(chosen.getDeclaringClass(), input))));
    }

    private FormField lines(
            Element element,
            String id,
            String label,
            String value,
            String prompt,
            Function<String, Detail> detail) {
        return new FormField.Lines(
                id,
                label,
                value,
                prompt,
                input -> replaced("Change " + id, element, detail.apply(input.strip())));
    }

    private FieldEdit replaced(String label, Element element, Detail detail) {
        ChangeSet changes = edits.replace(model, element.with(detail));
        return new FieldEdit.Accepted(label, changes);
    }

    private static List<String> split(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
