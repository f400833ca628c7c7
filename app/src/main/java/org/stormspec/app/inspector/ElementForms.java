package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.outline.Outline;
import org.stormspec.app.session.Selection;
import org.stormspec.model.contract.Contracts;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Grammar;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.Transformation;

/** Forms about elements: what all kinds share, and what each kind adds. */
final class ElementForms {
    private final ModelView model;
    private final Edits edits;
    private final Element element;
    private final Asking asking;

    ElementForms(ModelView model, Edits edits, Element element) {
        this.model = model;
        this.edits = edits;
        this.element = element;
        this.asking = new Asking(model, element);
    }

    Form of(Selection selection) {
        Optional<TopicForms> topic =
                element.topic().map(found -> new TopicForms(model, edits, element, found));
        List<FormField> fields = new ArrayList<>();
        fields.add(name());
        fields.addAll(topic.map(TopicForms::fields).orElseGet(this::detail));
        fields.add(notes());
        List<Form.Section> sections =
                new ArrayList<>(topic.map(TopicForms::sections).orElseGet(this::sections));
        sections.add(card());
        return new Form(selection, titleOf(element), subtitle(), fields, sections);
    }

    private static String titleOf(Element element) {
        return element.name().isBlank() ? "Untitled" : element.name().replace('\n', ' ');
    }

    private String subtitle() {
        return element.context()
                .flatMap(model::context)
                .map(context -> element.label() + " · " + context.path())
                .orElse(element.label());
    }

    private FormField name() {
        boolean hotspot = element.kind() == Kind.HOTSPOT;
        return new FormField.Text(
                new FormField.Question(
                        "name", hotspot ? "Question" : "Name", "The words on the sticky."),
                element.name(),
                hotspot ? "What is open here?" : "In the words of the business",
                false,
                FormField.Hints.previewing(this::names),
                Inputs.required(
                        "Rename",
                        hotspot ? "A hotspot needs its question" : "A sticky needs some words",
                        words -> edits.rename(model, element.id(), words)));
    }

    private List<FormField.Preview> names(String words) {
        Element renamed = element.named(words.strip());
        return switch (element.kind()) {
            case TOPIC -> new NamePreviews(model).ofTopic(renamed);
            case EVENT ->
                    carrierTopics().isEmpty()
                            ? new NamePreviews(model).ofEvent(renamed)
                            : List.of();
            case COMMAND,
                    AGGREGATE,
                    POLICY,
                    READ_MODEL,
                    EXTERNAL_SYSTEM,
                    ACTOR,
                    HOTSPOT,
                    NOTE,
                    TIME,
                    OPPORTUNITY,
                    VALUE,
                    SCREEN ->
                    List.of();
        };
    }

    private FormField notes() {
        return asking.of(
                element.kind() == Kind.EVENT
                        ? Attribute.text(
                                "notes",
                                "Notes",
                                "What must be true before this?",
                                "Stands in the exported documents.",
                                "description")
                        : ElementQuestions.NOTES);
    }

    /** What is on the card whatever its kind: other words, kind, home. */
    private Form.Section card() {
        List<FormField> fields = new ArrayList<>();
        fields.add(kind());
        if (Edits.ownable(element.kind())) {
            fields.add(context());
        }
        fields.add(asking.of(ElementQuestions.ALIASES));
        if (element.votes() > 0) {
            String dots = Forms.count(element.votes(), "dot", "dots");
            fields.add(TopicForms.fact("votes", "Votes", dots, false, ""));
        }
        return new Form.Section("card", "Kind and context", "Kind, context, other words", fields);
    }

    private FormField kind() {
        return new FormField.Choice(
                new FormField.Question(
                        "kind", "Kind", "Changing it keeps words, notes and legal arrows."),
                Options.of(Kind.values(), Kind::label),
                element.kind().name(),
                Inputs.text(
                        "Change kind",
                        kind -> edits.retype(model, element.id(), Kind.valueOf(kind))));
    }

    private FormField context() {
        return new FormField.Choice(
                new FormField.Question("context", "Context", "Whose it is."),
                new Sources(model, element)
                        .of(Attribute.Source.CONTEXTS)
                        .after(new FormField.Option("", "None")),
                element.context().orElse(""),
                Inputs.text(
                        "Move to context",
                        id ->
                                edits.replace(
                                        model,
                                        element.in(Optional.of(id).filter(c -> !c.isEmpty())))));
    }

    private List<FormField> detail() {
        return switch (element.detail()) {
            case Detail.Event event -> event(event);
            case Topic _ -> List.of();
            case Detail.Command _ -> command();
            case Detail.Aggregate aggregate -> aggregate(aggregate);
            case Detail.Policy policy -> policy(policy);
            case Detail.ReadModel _ -> readModel();
            case Detail.ExternalSystem _ -> List.of(asking.of(ElementQuestions.ROLE));
            case Detail.Hotspot hotspot -> hotspot(hotspot);
            case Detail.Value _ -> List.of(asking.of(ElementQuestions.LOST));
            case Detail.Actor _,
                    Detail.Note _,
                    Detail.Time _,
                    Detail.Opportunity _,
                    Detail.Screen _ ->
                    List.of();
        };
    }

    private List<Form.Section> sections() {
        return switch (element.detail()) {
            case Detail.Command _ ->
                    List.of(
                            section(
                                    "delivery",
                                    "Delivery",
                                    "How it travels",
                                    ElementQuestions.DELIVERY));
            case Detail.Aggregate _ ->
                    List.of(
                            section(
                                    "states",
                                    "States",
                                    "Transitions, log of events",
                                    ElementQuestions.STATES),
                            section(
                                    "capacity",
                                    "How much it bears",
                                    "Commands, clients, lifetime",
                                    ElementQuestions.CAPACITY));
            case Detail.Policy _ -> policySections();
            case Detail.ExternalSystem system -> systemSections(system);
            case Detail.Event _,
                    Detail.ReadModel _,
                    Detail.Hotspot _,
                    Detail.Value _,
                    Detail.Actor _,
                    Detail.Note _,
                    Detail.Time _,
                    Detail.Opportunity _,
                    Detail.Screen _,
                    Topic _ ->
                    List.of();
        };
    }

    private Form.Section section(String id, String title, String hint, List<Attribute> attributes) {
        return new Form.Section(id, title, hint, asking.all(attributes));
    }

    private List<FormField> event(Detail.Event event) {
        List<FormField> fields = new ArrayList<>();
        carriers().forEach(fields::add);
        fields.add(eventKind(event));
        suggestedKind(event).ifPresent(fields::add);
        event.stream().map(kind -> TopicForms.occasion(kind, asking)).ifPresent(fields::addAll);
        fields.add(
                asking.of(
                        Attribute.onOff(
                                "pivotal",
                                "Pivotal: phase, actor or owner changes here",
                                "Pivotal events divide the wall into phases.")));
        return fields;
    }

    private Optional<FormField> suggestedKind(Detail.Event event) {
        return KindSuggestion.of(element.name())
                .filter(_ -> event.stream().isEmpty())
                .map(found ->
                        new FormField.Deed(
                                new FormField.Question(
                                        "stream-suggested",
                                        TopicQuestions.words(found.kind()) + "?",
                                        found.reason()),
                                () ->
                                        replaced(
                                                "Change kind of event",
                                                event.as(Optional.of(found.kind())))));
    }

    private FormField eventKind(Detail.Event event) {
        List<FormField.Option> kinds =
                Stream.concat(
                                Topic.StreamKind.drawn().stream(),
                                Stream.of(Topic.StreamKind.EVENT_LOG))
                        .map(kind -> new FormField.Option(kind.name(), TopicQuestions.words(kind)))
                        .toList();
        return new FormField.Choice(
                new FormField.Question(
                        "stream", "Kind of event", "Each kind asks for what it cannot do without."),
                Options.of(kinds).after(new FormField.Option("", "Not decided")),
                event.stream().map(Enum::name).orElse(""),
                input ->
                        replaced(
                                "Change kind of event",
                                event.as(
                                        Optional.of(input)
                                                .filter(word -> !word.isEmpty())
                                                .map(Topic.StreamKind::valueOf))));
    }

    // An event travels on the topics it publishes, or on those of the aggregate that emits it.
    private List<Element> carrierTopics() {
        return Stream.concat(
                        published(element.id()),
                        model.linksTo(element.id()).stream()
                                .filter(link -> link.type() == LinkType.EMITS)
                                .flatMap(link -> published(link.from())))
                .distinct()
                .toList();
    }

    private Stream<FormField> carriers() {
        List<Element> topics = carrierTopics();
        FormField carried =
                new FormField.Links(
                        new FormField.Question(
                                "carried", "Carried by", "The topics on which it travels."),
                        topics.stream().map(TopicForms::target).toList(),
                        "No topic yet: connect it, or its aggregate, to a CDC entity");
        TopicNames names = new TopicNames(model.workspace());
        return Stream.concat(
                Stream.of(carried),
                topics.stream()
                        .limit(1)
                        .flatMap(topic -> Contracts.ofTopic(model, names, topic).stream())
                        .flatMap(this::carrierFacts));
    }

    private Stream<Element> published(String from) {
        return model.linksFrom(from).stream()
                .filter(link -> link.type() == LinkType.PUBLISHES)
                .map(Link::to)
                .flatMap(to -> model.element(to).stream());
    }

    private Stream<FormField> carrierFacts(TopicContract topic) {
        return Stream.of(
                TopicForms.fact(
                        "topic", "Topic", topic.name(), true, "The name of it on the broker."),
                TopicForms.fact(
                        "key",
                        "Key",
                        topic.topic().payload().key().orElse("none"),
                        true,
                        "The field that says what a record is about."),
                TopicForms.readers(model, topic));
    }

    private List<FormField> command() {
        List<FormField> fields = new ArrayList<>();
        fields.add(
                ends(
                        "issuer",
                        "Issued by",
                        "Who gives the command.",
                        LinkType.ISSUES,
                        false,
                        "Nobody yet"));
        fields.add(
                ends(
                        "target",
                        "Handled by",
                        "The one aggregate or system that carries it out.",
                        LinkType.HANDLED_BY,
                        true,
                        "Nothing yet"));
        fields.addAll(asking.all(ElementQuestions.COMMAND));
        return fields;
    }

    /** Elements at the other ends of arrows; choosing draws arrows, and takes them away. */
    private FormField ends(
            String id, String label, String help, LinkType type, boolean leaving, String none) {
        Set<String> chosen =
                arrows(type, leaving).map(link -> other(link, leaving)).collect(Collectors.toSet());
        Options options =
                Options.lazily(
                        () ->
                                model.elements().stream()
                                        .filter(other -> isLegal(other, type, leaving))
                                        .filter(other -> isNear(other, chosen))
                                        .map(this::named)
                                        .toList(),
                        key -> model.element(key).map(Outline::labelOf).orElse(key));
        return new FormField.Several(
                new FormField.Question(id, label, help),
                options,
                chosen,
                none,
                input -> connected(label, type, leaving, input));
    }

    private FormField.Option named(Element other) {
        return new FormField.Option(
                other.id(),
                Outline.labelOf(other)
                        + other.context()
                                .filter(context -> !element.context().equals(Optional.of(context)))
                                .map(context -> " · " + context)
                                .orElse(""));
    }

    // A command lives inside one context; people and systems are everybody's.
    private boolean isNear(Element other, Set<String> chosen) {
        return chosen.contains(other.id())
                || other.context().isEmpty()
                || other.context().equals(element.context());
    }

    private boolean isLegal(Element other, LinkType type, boolean leaving) {
        Optional<LinkType> legal =
                leaving
                        ? Grammar.link(element.kind(), other.kind())
                        : Grammar.link(other.kind(), element.kind());
        return legal.equals(Optional.of(type));
    }

    private Stream<Link> arrows(LinkType type, boolean leaving) {
        return (leaving ? model.linksFrom(element.id()) : model.linksTo(element.id()))
                .stream().filter(link -> link.type() == type);
    }

    private static String other(Link link, boolean leaving) {
        return leaving ? link.to() : link.from();
    }

    private FieldEdit connected(String label, LinkType type, boolean leaving, Set<String> wanted) {
        Draft draft = new Draft(model);
        Set<String> drawn =
                arrows(type, leaving).map(link -> other(link, leaving)).collect(Collectors.toSet());
        arrows(type, leaving)
                .filter(link -> !wanted.contains(other(link, leaving)))
                .forEach(link -> draft.remove(link.key()));
        wanted.stream()
                .filter(id -> !drawn.contains(id))
                .forEach(id ->
                        draft.put(
                                leaving
                                        ? new Link(element.id(), type, id)
                                        : new Link(id, type, element.id())));
        return new FieldEdit.Accepted("Change “" + label + "”", draft.changes());
    }

    private List<FormField> aggregate(Detail.Aggregate aggregate) {
        List<FormField> fields = new ArrayList<>();
        fields.add(asking.of(ElementQuestions.ROOT));
        fields.add(
                new FormField.Text(
                        new FormField.Question(
                                "identity",
                                "Identity",
                                "The field that identifies one instance; topics that carry its"
                                        + " state are keyed by it."),
                        aggregate.identity(),
                        "order_id",
                        true,
                        input ->
                                new FieldEdit.Accepted(
                                        "Change identity", identified(aggregate, input.strip()))));
        fields.addAll(asking.all(ElementQuestions.AGGREGATE));
        fields.add(neighbours("handles", "Handles", LinkType.HANDLED_BY, false, "No command yet"));
        fields.add(neighbours("emits", "Creates", LinkType.EMITS, true, "No event yet"));
        return fields;
    }

    // The identity of an aggregate is the key of its state (requirement R-041).
    private ChangeSet identified(Detail.Aggregate aggregate, String identity) {
        Draft draft = new Draft(model);
        draft.put(element.with(aggregate.identified(identity)));
        Optional<String> before = Optional.of(aggregate.identity()).filter(id -> !id.isEmpty());
        published(element.id())
                .filter(topic -> !identity.isEmpty())
                .forEach(topic ->
                        topic.topic()
                                .filter(found -> followsIdentity(found, before))
                                .ifPresent(found -> draft.put(topic.with(keyed(found, identity)))));
        return draft.changes();
    }

    private static boolean followsIdentity(Topic topic, Optional<String> identity) {
        return topic.stream() == Topic.StreamKind.ENTITY_CDC
                && topic.payload().key().equals(identity);
    }

    private static Topic keyed(Topic topic, String identity) {
        return topic.carrying(topic.payload().keyed(Optional.of(identity)));
    }

    private FormField neighbours(
            String id, String label, LinkType type, boolean leaving, String none) {
        return new FormField.Links(
                new FormField.Question(id, label, ""),
                arrows(type, leaving)
                        .flatMap(link -> model.element(other(link, leaving)).stream())
                        .map(TopicForms::target)
                        .toList(),
                none);
    }

    private List<FormField> policy(Detail.Policy policy) {
        List<FormField> fields = new ArrayList<>();
        fields.add(neighbours("when", "Whenever", LinkType.TRIGGERS, false, "Nothing yet"));
        fields.add(neighbours("then", "Then", LinkType.ISSUES, true, "No command yet"));
        fields.add(asking.of(ElementQuestions.SAGA));
        if (policy.saga()) {
            fields.addAll(asking.all(ElementQuestions.WORKFLOW));
        }
        return fields;
    }

    private List<Form.Section> policySections() {
        List<Form.Section> sections = new ArrayList<>();
        if (element.detail() instanceof Detail.Policy policy && !policy.saga()) {
            sections.add(
                    section(
                            "workflow",
                            "Workflow",
                            "Style, steps, what undoes them",
                            ElementQuestions.WORKFLOW));
        }
        List<FormField> processing = new ArrayList<>(asking.all(ElementQuestions.PROCESSING));
        processing.addAll(unmapped());
        sections.add(
                new Form.Section(
                        "processing",
                        "Stream processing",
                        "Operations, engine, stores",
                        processing));
        sections.addAll(readings());
        return sections;
    }

    /** What a step between two shapes leaves open: fields that must have a value. */
    private List<FormField> unmapped() {
        return Transformation.of(model, element).stream()
                .map(step ->
                        TopicForms.fact(
                                "unmapped-" + step.to().id(),
                                "Not mapped to " + step.to().name(),
                                step.missing().isEmpty()
                                        ? "Every required field has a source"
                                        : String.join(", ", step.missing()),
                                true,
                                "Required fields that take their value from no field of the same"
                                        + " name and type, and from nothing above."))
                .toList();
    }

    /** How the context reads the topics that trigger this reaction or feed this read model. */
    private List<Form.Section> readings() {
        Optional<Context> reader = element.context().flatMap(model::context);
        return reader.stream()
                .flatMap(context ->
                        model.linksTo(element.id()).stream()
                                .filter(Reads::isReading)
                                .flatMap(link -> model.element(link.from()).stream())
                                .filter(topic -> topic.kind() == Kind.TOPIC)
                                .filter(topic -> !topic.context().equals(element.context()))
                                .map(topic -> Reads.section(model, context, topic)))
                .toList();
    }

    private List<FormField> readModel() {
        return List.of(
                neighbours("fed", "Fed by", LinkType.INFORMS, false, "Nothing yet"),
                asking.of(ElementQuestions.IDEMPOTENCY));
    }

    private List<Form.Section> systemSections(Detail.ExternalSystem system) {
        boolean sink = system.role() == Detail.SystemKind.SINK;
        Form.Section connection =
                section(
                        "connection",
                        "Connection",
                        "Technology, connector",
                        ElementQuestions.CONNECTION);
        Form.Section source =
                section(
                        "source",
                        "As a source",
                        "Captured tables, repeats, snapshot",
                        ElementQuestions.SOURCE);
        Form.Section into =
                section("sink", "As a sink", "Repeats, failures", ElementQuestions.SINK);
        return sink ? List.of(connection, into, source) : List.of(connection, source, into);
    }

    private List<FormField> hotspot(Detail.Hotspot hotspot) {
        List<FormField> fields = new ArrayList<>();
        fields.add(asking.of(ElementQuestions.STATE));
        fields.add(asking.of(ElementQuestions.OWNER));
        fields.add(about(hotspot));
        hotspot.about()
                .flatMap(this::target)
                .map(target ->
                        new FormField.Links(
                                new FormField.Question("about-link", "Go to", "What it questions."),
                                List.of(target),
                                "Nothing"))
                .ifPresent(fields::add);
        return fields;
    }

    private FormField about(Detail.Hotspot hotspot) {
        Options things =
                Options.lazily(
                        () ->
                                Stream.concat(
                                                model.contexts().stream()
                                                        .map(context -> context.id()),
                                                model.elements().stream()
                                                        .filter(this::isQuestionable)
                                                        .map(Element::id))
                                        .map(id -> new FormField.Option(id, called(id)))
                                        .toList(),
                        this::called);
        return new FormField.Choice(
                new FormField.Question("about", "About", "What it questions."),
                things.after(new FormField.Option("", "The wall as a whole")),
                hotspot.about().orElse(""),
                input ->
                        replaced(
                                "Change what it questions",
                                hotspot.about(Optional.of(input).filter(id -> !id.isEmpty()))));
    }

    private boolean isQuestionable(Element other) {
        return !other.id().equals(element.id())
                && other.kind() != Kind.HOTSPOT
                && !other.name().isBlank();
    }

    private String called(String id) {
        return target(id).map(FormField.Target::words).orElse(id);
    }

    private Optional<FormField.Target> target(String id) {
        return model.element(id)
                .map(TopicForms::target)
                .or(() ->
                        model.context(id)
                                .map(Context::key)
                                .map(key -> new FormField.Target(key, id)));
    }

    private FieldEdit replaced(String label, Detail detail) {
        return new FieldEdit.Accepted(label, edits.replace(model, element.with(detail)));
    }
}
