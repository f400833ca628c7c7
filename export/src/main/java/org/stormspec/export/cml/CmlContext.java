package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stormspec.model.edit.Grammar;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;

/** What one bounded context of a document becomes in the model. */
final class CmlContext {

    private static final String ROLE = "role:";

    private final CmlNode node;
    private final String id;
    private final Predicate<RecordKey> taken;
    private final CmlTypes types;
    private final Map<RecordKey, ModelRecord> records = new LinkedHashMap<>();
    private final Map<String, Element> events = new LinkedHashMap<>();
    private final Map<String, Element> commands = new LinkedHashMap<>();
    private final Map<String, Element> aggregates = new LinkedHashMap<>();
    private final Map<String, Element> topics = new LinkedHashMap<>();
    private final Map<String, Element> actors = new LinkedHashMap<>();

    /**
     * Takes a context over.
     *
     * @param node its block
     * @param context what it becomes, without types
     * @param taken whether the model, or another context, has a record already
     */
    CmlContext(CmlNode node, Context context, Predicate<RecordKey> taken) {
        this.node = node;
        this.id = context.id();
        this.taken = key -> taken.test(key) || records().containsKey(key);
        this.types = new CmlTypes(node);
        node.all("Aggregate").forEach(this::aggregate);
        applications().flatMap(application -> application.all("Command")).forEach(this::command);
        applications().flatMap(application -> application.all("Flow")).forEach(this::flow);
        put(context.typed(types.used()));
    }

    private Map<RecordKey, ModelRecord> records() {
        return records;
    }

    private Stream<CmlNode> applications() {
        return node.all("Application");
    }

    String id() {
        return id;
    }

    /** Returns all records it becomes, links and flows included. */
    Stream<ModelRecord> all() {
        return records.values().stream();
    }

    /** Returns its elements in the order in which they tell its story. */
    Stream<Element> elements() {
        return Stream.of(actors, commands, aggregates, events, topics)
                .flatMap(some -> some.values().stream());
    }

    /** Returns the policies its flows became. */
    Stream<Element> policies() {
        return records.values().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.kind() == Kind.POLICY);
    }

    /** Returns the topic that carries the state of an aggregate. */
    Optional<Element> topic(String aggregate) {
        return Optional.ofNullable(topics.get(aggregate));
    }

    void replace(Element topic) {
        put(topic);
        topics.replaceAll((_, old) -> old.id().equals(topic.id()) ? topic : old);
    }

    private void put(ModelRecord added) {
        records.put(added.key(), added);
    }

    private void link(Element from, Element to) {
        Grammar.link(from.kind(), to.kind())
                .ifPresent(type -> put(new Link(from.id(), type, to.id())));
    }

    private Element element(Kind kind, String words, String description, Detail detail) {
        Optional<String> home = kind == Kind.ACTOR ? Optional.empty() : Optional.of(id);
        Element made =
                new Element(Ids.element(taken, kind, words), words, home, description, detail);
        put(made);
        return made;
    }

    private void aggregate(CmlNode block) {
        Optional<CmlNode> root =
                Stream.concat(block.all("Entity"), block.all("DomainEvent"))
                        .filter(entity -> entity.has("aggregateRoot"))
                        .findFirst();
        List<Field> fields = root.map(types::fields).orElse(List.of());
        String key = key(fields).orElse("");
        Element aggregate =
                element(
                        Kind.AGGREGATE,
                        CmlNames.words(block.name()),
                        block.doc(),
                        new Detail.Aggregate(
                                root.map(CmlNode::name).orElse(""),
                                key,
                                entities(block),
                                List.of()));
        aggregates.put(block.name(), aggregate);
        Stream.concat(block.all("CommandEvent"), block.all("Command"))
                .filter(command -> !command.isAbstract())
                .forEach(command -> link(command(command), aggregate));
        block.all("DomainEvent")
                .filter(event -> !event.isAbstract())
                .filter(event -> !event.has("aggregateRoot"))
                .forEach(event -> link(aggregate, event(event.name(), event.doc())));
        if (!fields.isEmpty()) {
            topic(block.name(), aggregate, key, fields);
        }
    }

    private static List<String> entities(CmlNode block) {
        return block.all("Entity")
                .filter(entity -> !entity.has("aggregateRoot"))
                .map(CmlNode::name)
                .toList();
    }

    /** The field that names an instance: one that ends in id or number, else the first text. */
    private static Optional<String> key(List<Field> fields) {
        return Stream.of("(?i).*id", "(?i).*number", ".*")
                .flatMap(pattern ->
                        fields.stream()
                                .filter(field -> field.name().matches(pattern))
                                .filter(field ->
                                        Set.of("string", "long", "int", "uuid")
                                                .contains(field.type().text())))
                .map(Field::name)
                .findFirst();
    }

    private void topic(String name, Element aggregate, String key, List<Field> fields) {
        List<Field> carried = new ArrayList<>(fields);
        String keyed = key.isEmpty() ? "id" : key;
        if (key.isEmpty()) {
            carried.addFirst(Field.of(keyed, "string"));
        }
        Topic topic =
                Topic.entity(Ids.slug(name).replace('.', '-').replace('_', '-'))
                        .accessible(Optional.of(Access.PRIVATE))
                        .carrying(Topic.Payload.NONE.keyed(Optional.of(keyed)).of(carried))
                        .set(
                                Topic.Settings.NONE.cleaning(
                                        Set.of(Topic.Cleanup.COMPACT), OptionalInt.empty()));
        Element state = element(Kind.TOPIC, aggregate.name(), "", topic);
        topics.put(name, state);
        link(aggregate, state);
    }

    private Element command(CmlNode block) {
        boolean role = block.doc().startsWith(ROLE);
        Element command = command(block.name(), role ? "" : block.doc());
        if (role) {
            link(actor(block.doc().substring(ROLE.length()).strip()), command);
        }
        return command;
    }

    private Element actor(String role) {
        return actors.computeIfAbsent(
                role, words -> element(Kind.ACTOR, words, "", new Detail.Actor()));
    }

    private Element command(String name, String description) {
        return commands.computeIfAbsent(
                name,
                any ->
                        element(
                                Kind.COMMAND,
                                CmlNames.words(any),
                                description,
                                new Detail.Command("")));
    }

    private Element event(String name, String description) {
        return events.computeIfAbsent(
                name,
                any ->
                        element(
                                Kind.EVENT,
                                CmlNames.words(any),
                                description,
                                new Detail.Event(false)));
    }

    private void flow(CmlNode block) {
        List<String> steps = new ArrayList<>();
        block.children().forEach(step -> step(step, steps));
        String name = CmlNames.words(block.name());
        String slug = Ids.slug(block.name()).replace('.', '-');
        put(new Flow(slug, name, "choreography", steps.stream().distinct().toList()));
    }

    private void step(CmlNode node, List<String> steps) {
        CmlStep step = CmlStep.of(node);
        if (step.isReaction()) {
            reaction(step, steps);
        } else {
            decision(step, steps);
        }
    }

    /** A command, or an operation, with what handles it and what it emits. */
    private void decision(CmlStep step, List<String> steps) {
        for (String name : step.starts()) {
            Element command = command(name, step.states());
            steps.add(command.id());
            step.delegate()
                    .flatMap(aggregate -> Optional.ofNullable(aggregates.get(aggregate)))
                    .ifPresent(aggregate -> link(command, aggregate));
            for (String emitted : step.ends()) {
                Element event = event(emitted, "");
                link(command, event);
                steps.add(event.id());
            }
        }
    }

    /** Whenever events, then commands: the policy that CML leaves unsaid. */
    private void reaction(CmlStep step, List<String> steps) {
        List<Element> causes = step.starts().stream().map(name -> event(name, "")).toList();
        List<Element> orders = step.ends().stream().map(name -> command(name, "")).toList();
        String words =
                "Whenever %s, %s"
                        .formatted(
                                joined(causes, step.startWord()), joined(orders, step.endWord()));
        Element policy = element(Kind.POLICY, words, "", new Detail.Policy(false));
        causes.forEach(cause -> link(cause, policy));
        orders.forEach(order -> link(policy, order));
        causes.forEach(cause -> steps.add(cause.id()));
        steps.add(policy.id());
        orders.forEach(order -> steps.add(order.id()));
    }

    private static String joined(List<Element> elements, String word) {
        return String.join(
                " " + word + " ",
                elements.stream()
                        .map(element ->
                                element.name().substring(0, 1).toLowerCase(Locale.ROOT)
                                        + element.name().substring(1))
                        .toList());
    }

    /** Returns the key of everything made so far, for the contexts that come next. */
    Set<RecordKey> keys() {
        return records.keySet();
    }
}
