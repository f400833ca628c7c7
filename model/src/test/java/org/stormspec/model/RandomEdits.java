package org.stormspec.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.MapKind;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Processing;
import org.stormspec.model.record.Product;
import org.stormspec.model.record.Reading;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SchemaTerms;
import org.stormspec.model.record.Slice;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Random sequences of edits, as people make them. Every step carries its own source of randomness,
 * so that a sequence from which steps were taken away still does much the same: that is how a
 * failing sequence is made short before it is reported.
 */
public final class RandomEdits {

    /** What a step does. */
    public enum Verb {
        CREATE,
        RENAME,
        RETYPE,
        MOVE,
        CONNECT,
        DISCONNECT,
        DUPLICATE,
        REMOVE_FROM_BOARD,
        REMOVE_EVERYWHERE,
        DRAW_CONTEXT,
        RENAME_CONTEXT,
        REMOVE_CONTEXT,
        MOVE_FRAME,
        RESIZE_FRAME,
        REMOVE_FRAME,
        DRAW_LANE,
        SHARE,
        REFER,
        DESIGN,
        TELL,
        WAIVE,
        RULE,
        SHAPE,
        CHARTER,
        PROMISE,
        READ,
        STEER,
        BIND,
        MAP,
        REGISTER,
        BORROW
    }

    /**
     * One edit of a sequence.
     *
     * @param verb what it does
     * @param seed chooses what it does it to
     */
    public record Step(Verb verb, long seed) {

        /** Returns the change set that performs this step on a model; often an empty one. */
        public ChangeSet on(ModelView model) {
            return new RandomEdits(model, new Random(seed)).perform(verb);
        }
    }

    /** Something that shall hold for every sequence. */
    @FunctionalInterface
    public interface Property {

        /** Throws when it does not hold for these steps. */
        void holds(List<Step> steps);
    }

    private static final String BOARD = "board";
    private static final List<Verb> VERBS = List.of(Verb.values());
    private static final List<String> WORDS =
            List.of(
                    "Order",
                    "Order placed",
                    "Order paid",
                    "Place order",
                    "Order updating",
                    "Sale",
                    "Invoice",
                    "Größe",
                    "finance.sales",
                    "User");

    private static final List<String> TYPES =
            List.of("order", "order-placed", "order-paid", "ship-order", "order-updating", "");

    private static final List<String> FIELDS =
            List.of(
                    "order_id:string",
                    "user_id:string",
                    "total:long",
                    "note:string",
                    "reply_to:string",
                    "state:enum<open,deleted>");

    private final ModelView model;
    private final RandomGenerator random;
    private final Edits edits;

    private RandomEdits(ModelView model, RandomGenerator random) {
        this.model = model;
        this.random = random;
        this.edits = new Edits(random);
    }

    /** Returns a workspace with two contexts and two empty boards to start from. */
    public static Models start() {
        return Models.acme()
                .board(BOARD, Board.Level.PROCESS)
                .board("big-picture", Board.Level.STORM)
                .context("finance.sales")
                .frame(BOARD, new Box(0, 0, 800, 800))
                .topic("order")
                .sticky(BOARD, "order", 100, 100)
                .context("finance.campaign");
    }

    /**
     * Tries a property on random sequences; a failing one is shortened and reported with its seed.
     *
     * @param sequences how many sequences
     * @param length steps of each
     * @param property throws when it does not hold
     */
    public static void everySequence(int sequences, int length, Property property) {
        for (long seed = 1; seed <= sequences; seed++) {
            List<Step> steps = steps(seed, length);
            if (failure(property, steps).isPresent()) {
                List<Step> shorter = shortened(steps, property);
                throw new AssertionError(
                        "seed %d, shortened to %s".formatted(seed, shorter),
                        failure(property, shorter).orElseThrow());
            }
        }
    }

    /** Returns the sequence of a seed. */
    public static List<Step> steps(long seed, int length) {
        Random random = new Random(seed);
        return random.ints(length, 0, VERBS.size())
                .mapToObj(verb -> new Step(VERBS.get(verb), random.nextLong()))
                .toList();
    }

    private static List<Step> shortened(List<Step> failing, Property property) {
        List<Step> steps = new ArrayList<>(failing);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step left = steps.remove(i);
            if (failure(property, steps).isEmpty()) {
                steps.add(i, left);
            }
        }
        return List.copyOf(steps);
    }

    private static Optional<Throwable> failure(Property property, List<Step> steps) {
        try {
            property.holds(List.copyOf(steps));
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(broken);
        }
    }

    private ChangeSet perform(Verb verb) {
        return switch (verb) {
            case CREATE -> edits.create(model, BOARD, kind(), word(), box()).changes();
            case RENAME -> onElement(element -> edits.rename(model, element.id(), word()));
            case RETYPE -> onElement(element -> edits.retype(model, element.id(), kind()));
            case MOVE -> edits.move(model, some(placements()), offset(), offset());
            case CONNECT ->
                    onElement(from ->
                            onElement(to ->
                                    edits.connect(model, from.id(), to.id()).orElse(nothing())));
            case DISCONNECT -> edits.disconnect(model, some(model.links()));
            case DUPLICATE -> edits.duplicate(model, some(placements()), 16, 16);
            case REMOVE_FROM_BOARD -> edits.removeFromBoard(model, some(placements()));
            case REMOVE_EVERYWHERE ->
                    onElement(element -> edits.removeEverywhere(model, List.of(element.id())));
            case DRAW_CONTEXT -> edits.drawContext(model, BOARD, word(), box());
            case RENAME_CONTEXT ->
                    onContext(context -> edits.renameContext(model, context.id(), word()));
            case REMOVE_CONTEXT -> onContext(context -> edits.removeContext(model, context.id()));
            case MOVE_FRAME -> onFrame(frame -> edits.moveFrame(model, frame, offset(), offset()));
            case RESIZE_FRAME -> onFrame(frame -> edits.resizeFrame(model, frame, box()));
            case REMOVE_FRAME -> onFrame(frame -> edits.removeFrame(model, frame));
            case DRAW_LANE -> edits.drawLane(model, BOARD, word(), offset(), 100);
            case SHARE -> onTopic(this::share);
            case REFER -> refer();
            case DESIGN -> onTopic(this::designed);
            case WAIVE ->
                    onElement(element ->
                            new Draft(model)
                                    .put(
                                            new Waiver(
                                                    one(List.of("EVT-11", "EVT-12", "GOV-07"))
                                                            .orElseThrow(),
                                                    element.key(),
                                                    "not now",
                                                    "jo",
                                                    one(List.of(LocalDate.MAX, LocalDate.EPOCH))
                                                            .orElseThrow()))
                                    .changes());
            case RULE ->
                    new Draft(model)
                            .put(
                                    new RuleSettings(
                                            one(List.of("strict", "workshop", "")).orElseThrow(),
                                            new TreeMap<>(
                                                    Map.of(
                                                            one(List.of("CTX-01", "EVT-11"))
                                                                    .orElseThrow(),
                                                            "off")),
                                            new TreeMap<>(),
                                            new TreeMap<>()))
                            .changes();
            case CHARTER -> onContext(context -> put(chartered(context)));
            case PROMISE -> onTopic(topic -> put(promising(topic)));
            case READ -> one(model.consumers()).map(this::reading).map(this::put).orElse(nothing());
            case STEER -> onElement(element -> put(element.with(steered(element.detail()))));
            case BIND ->
                    one(model.links())
                            .map(link -> put(link.atomic(random.nextBoolean())))
                            .orElse(nothing());
            case MAP -> map();
            case REGISTER -> put(environment());
            case BORROW -> onContext(this::borrow);
            case SHAPE -> onTopic(topic -> new Draft(model).put(shaped(topic)).changes());
            case TELL ->
                    new Draft(model)
                            .put(
                                    new Flow(
                                            "flow",
                                            "Flow",
                                            "",
                                            some(model.elements()).stream()
                                                    .map(Element::id)
                                                    .toList()))
                            .changes();
        };
    }

    private ChangeSet put(ModelRecord record) {
        return new Draft(model).put(record).changes();
    }

    /** Says of a context what carries it, what it is and what it shows. */
    private Context chartered(Context context) {
        Optional<String> name =
                one(List.of("svc-77", "acme/finance", "finance.sales", context.path()));
        Slice slice =
                Slice.NONE
                        .known(random.nextBoolean() ? name : Optional.empty())
                        .stored(name)
                        .delivered(name, name, name)
                        .observed(name, name)
                        .charged(random.nextBoolean() ? name : Optional.empty());
        Charter charter =
                context.charter()
                        .on(one(List.of(Domain.Plane.values())))
                        .draft(random.nextInt(4) == 0)
                        .showing(random.nextBoolean() ? List.of() : List.of("it works"))
                        .carried(slice);
        TreeMap<String, String> terms = new TreeMap<>();
        if (random.nextBoolean()) {
            terms.put(word(), "what we mean by it");
        }
        List<Context.Service> services =
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Context.Service("sales", "com.foo").known(name));
        return context.chartered(charter).speaking(terms).running(services);
    }

    private Element promising(Element element) {
        Topic topic = element.topic().orElseThrow();
        return element.with(
                topic.schematised(
                                new SchemaTerms(
                                        one(List.of(SchemaFormat.values())),
                                        one(List.of(Compatibility.values())),
                                        one(List.of(SubjectNaming.values())),
                                        Optional.of("1.0.0"),
                                        random.nextBoolean()
                                                ? Optional.empty()
                                                : one(List.of(SchemaTerms.ContentModel.values()))))
                        .promising(
                                topic.product()
                                        .as(one(List.of(Product.Role.values())))
                                        .recoveringIn(OptionalInt.of(48))
                                        .rebuilding(random.nextBoolean())
                                        .hiding(random.nextBoolean())));
    }

    private Consumer reading(Consumer consumer) {
        Reading reading =
                consumer.reading()
                        .needing(List.of("order_id"))
                        .failing(
                                new Failure(
                                        one(model.elements(Kind.TOPIC)).map(Element::id),
                                        random.nextBoolean()
                                                ? OptionalInt.of(3)
                                                : OptionalInt.empty(),
                                        Optional.empty()))
                        .obliged(random.nextBoolean())
                        .running(
                                OptionalInt.of(1 + random.nextInt(5)),
                                OptionalInt.of(random.nextInt(100)));
        return consumer.reading(reading)
                .grouped(one(List.of("my-group", "acme.finance.sales.x")))
                .using(one(List.of("event-notification", "event-carried-state")));
    }

    /** Says of a reaction, a command or an aggregate how it works. */
    private Detail steered(Detail detail) {
        Optional<String> command = one(model.elements(Kind.COMMAND)).map(Element::id);
        return switch (detail) {
            case Detail.Policy policy ->
                    policy.saga(random.nextBoolean())
                            .steering(
                                    Workflow.NONE
                                            .styled(one(List.of(Workflow.Style.values())))
                                            .stepping(
                                                    command.stream()
                                                            .map(id ->
                                                                    new Workflow.Step(
                                                                            id, Optional.empty()))
                                                            .toList()))
                            .processing(
                                    new Processing(
                                            Set.of(Processing.Operation.AGGREGATE),
                                            "Kafka Streams",
                                            random.nextBoolean() ? List.of() : List.of("orders"),
                                            new TreeMap<>()));
            case Detail.Command order ->
                    order.delivered(one(List.of(Detail.CommandDelivery.values())))
                            .rejectedWhen(one(List.of("", "too late")).orElseThrow());
            case Detail.Aggregate aggregate ->
                    aggregate
                            .rooted(one(List.of("", "Order")).orElseThrow())
                            .holding(one(List.of(List.<String>of(), List.of("Line"))).orElseThrow())
                            .behaving(aggregate.behaviour().eventSourced(random.nextBoolean()));
            default -> detail;
        };
    }

    /** Says what contexts are to each other, and what the map of them shows. */
    private ChangeSet map() {
        Draft draft = new Draft(model);
        for (Context context : some(model.contexts())) {
            String other = one(model.contexts()).orElseThrow().id();
            draft.put(
                    new Relation(
                                    context.id(),
                                    other,
                                    one(List.of(Relation.Pattern.values())).orElseThrow())
                            .playing(roles(), roles()));
            draft.put(
                    context.chartered(
                            context.charter()
                                    .as(
                                            one(List.of(Charter.Kind.values())),
                                            random.nextBoolean() ? List.of() : List.of(other))));
        }
        return draft.put(model.workspace().mapping(one(List.of(MapKind.values())))).changes();
    }

    private List<Relation.Role> roles() {
        return Stream.of(Relation.Role.values()).filter(any -> random.nextInt(3) == 0).toList();
    }

    private Environment environment() {
        String id = one(List.of("dev", "prod")).orElseThrow();
        return new Environment(
                id,
                id,
                "",
                new TreeMap<>(),
                Optional.of(
                        new Registry(
                                one(List.of(Registry.Kind.values())).orElseThrow(),
                                random.nextBoolean() ? "" : "http://" + id)));
    }

    /** Gives a context a type of its own, and a topic of another one a field of that type. */
    private ChangeSet borrow(Context owner) {
        Draft draft = new Draft(model);
        draft.put(owner.typed(new TreeMap<>(Map.of("Address", fields()))));
        one(model.elements(Kind.TOPIC))
                .ifPresent(element -> {
                    Topic topic = element.topic().orElseThrow();
                    List<Field> fields = new ArrayList<>(topic.payload().fields());
                    fields.add(Field.of("address", owner.id() + ".Address"));
                    draft.put(element.with(topic.carrying(topic.payload().of(fields))));
                });
        return draft.changes();
    }

    /** Gives a topic an access level, a reader and a grant. */
    private ChangeSet share(Element element) {
        Access access = one(List.of(Access.values())).orElseThrow();
        Topic topic = element.topic().orElseThrow().accessible(Optional.of(access));
        return onContext(reader ->
                new Draft(model)
                        .put(
                                element.with(
                                        topic.shared(
                                                topic.sharing()
                                                        .granting(
                                                                new TreeSet<>(
                                                                        List.of(reader.id()))))))
                        .put(
                                new Consumer(
                                        reader.id(),
                                        element.id(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .changes());
    }

    /** Gives a topic fields, tags, names, versions and settings that rules may mind. */
    private Element shaped(Element element) {
        Topic topic = element.topic().orElseThrow();
        return element.with(
                switch (random.nextInt(8)) {
                    case 0 -> topic.carrying(topic.payload().of(fields()).keyed(someField()));
                    case 1 -> topic.typed(type()).versioned(1 + random.nextInt(3));
                    case 2 ->
                            topic.explicitlyNamed(
                                    one(
                                            List.of(
                                                    "acme.finance.sales._inner.orders",
                                                    "acme.finance.sales._public.order-v2",
                                                    "__offsets")));
                    case 3 ->
                            topic.shared(
                                    topic.sharing()
                                            .tagged(
                                                    Set.of(
                                                            one(List.of("pii", "financial", "pi"))
                                                                    .orElseThrow())));
                    case 4 -> topic.set(settings());
                    case 5 -> topic.as(one(List.of(Topic.StreamKind.values())).orElseThrow());
                    case 6 ->
                            topic.deprecated(
                                    Optional.of(
                                            new Topic.Deprecation(
                                                    one(
                                                            List.of(
                                                                    LocalDate.EPOCH,
                                                                    LocalDate.of(2100, 1, 1))),
                                                    one(
                                                            List.of(
                                                                    LocalDate.of(2000, 1, 1),
                                                                    LocalDate.of(2100, 1, 1))),
                                                    one(model.elements(Kind.TOPIC))
                                                            .map(Element::id))));
                    default -> topic.telling(topic.message().headed(fields()));
                });
    }

    private String type() {
        return one(List.of("order", "orders", "order-v2", "order_line", "order-topic", "fin-sale"))
                .orElseThrow();
    }

    private List<Field> fields() {
        return Stream.of(
                        Field.of("order_id", "string"),
                        Field.of("email", "string"),
                        Field.of("mail", "string").tagged(new TreeSet<>(Set.of("pii"))),
                        Field.of("balance", "double").tagged(new TreeSet<>(Set.of("financial"))),
                        Field.of("placed_at", "long"),
                        Field.of("row_version", "int").explained(Optional.of("counts writes")),
                        Field.of("state", "enum<NEW,DONE>"),
                        Field.of("note", "string").optional(true))
                .filter(any -> random.nextBoolean())
                .toList();
    }

    private Optional<String> someField() {
        return one(List.of("order_id", "mail", "balance"));
    }

    private Topic.Settings settings() {
        return Topic.Settings.NONE
                .cleaning(
                        one(List.of(
                                        Set.of(Topic.Cleanup.COMPACT),
                                        Set.of(Topic.Cleanup.DELETE),
                                        Set.of(Topic.Cleanup.values())))
                                .orElseThrow(),
                        random.nextBoolean()
                                ? OptionalInt.empty()
                                : OptionalInt.of(24 << random.nextInt(4)))
                .replicated(OptionalInt.of(1 + random.nextInt(3)))
                .partitioned(OptionalInt.of(1 + random.nextInt(3)))
                .configured(
                        new TreeMap<>(
                                Map.of("min.insync.replicas", "2", "delete.retention.ms", "1000")));
    }

    /** Says of a topic what kind of stream it is, what it carries and how it is kept. */
    private ChangeSet designed(Element element) {
        Topic topic = element.topic().orElseThrow();
        Topic.Origin origin = topic.origin();
        List<String> fields = new ArrayList<>();
        for (String field : FIELDS) {
            if (random.nextInt(3) == 0) {
                fields.add(field);
            }
        }
        Topic shaped =
                topic.as(one(List.of(Topic.StreamKind.values())).orElseThrow())
                        .typed(one(TYPES).orElseThrow())
                        .carrying(
                                topic.payload()
                                        .keyed(one(List.of("order_id", "id")))
                                        .of(fields.stream().map(RandomEdits::field).toList()))
                        .set(
                                topic.settings()
                                        .cleaning(
                                                random.nextBoolean()
                                                        ? Set.of(Topic.Cleanup.COMPACT)
                                                        : Set.of(Topic.Cleanup.DELETE),
                                                OptionalInt.empty()))
                        .telling(
                                topic.message()
                                        .wrapped(one(List.of(Message.Envelope.values())))
                                        .carrying(
                                                random.nextBoolean()
                                                        ? List.of()
                                                        : List.of("OrderPaid", "OrderSent"),
                                                ""))
                        .from(
                                origin.flowing(one(List.of(Topic.Pace.values())))
                                        .on(
                                                origin.occasion()
                                                        .inProcess(one(List.of("", "case")))
                                                        .scheduled(one(List.of("0 0 * * *", "")))
                                                        .mirroring(
                                                                one(List.of("", "store")),
                                                                List.of()))
                                        .changing(
                                                origin.changes()
                                                        .partial(
                                                                random.nextBoolean(),
                                                                Optional.empty())));
        return new Draft(model).put(element.with(shaped)).changes();
    }

    private static Field field(String text) {
        int colon = text.indexOf(':');
        return Field.of(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Lets topics and hotspots refer to other elements. */
    private ChangeSet refer() {
        Draft draft = new Draft(model);
        some(model.elements(Kind.TOPIC)).forEach(topic -> draft.put(topic.with(referring(topic))));
        some(model.elements(Kind.HOTSPOT))
                .forEach(hotspot ->
                        draft.put(
                                hotspot.with(
                                        new Detail.Hotspot(about(), Detail.HotspotState.OPEN))));
        referToDeadLetters(draft);
        relate(draft);
        return draft.changes();
    }

    private void referToDeadLetters(Draft draft) {
        Failure failure = Failure.NONE.into(one(model.elements(Kind.TOPIC)).map(Element::id));
        some(model.consumers())
                .forEach(consumer ->
                        draft.put(consumer.reading(consumer.reading().failing(failure))));
        for (Element element : some(model.elements(Kind.EXTERNAL_SYSTEM))) {
            Detail.ExternalSystem system = (Detail.ExternalSystem) element.detail();
            draft.put(element.with(system.connected(system.connection().failing(failure))));
        }
        Workspace workspace = model.workspace();
        draft.put(workspace.defaulting(workspace.defaults().failing(failure)));
    }

    private void relate(Draft draft) {
        for (Context context : some(model.contexts())) {
            String other = one(model.contexts()).orElseThrow().id();
            draft.put(new Relation(context.id(), other, Relation.Pattern.PARTNERSHIP))
                    .put(
                            context.chartered(
                                    context.charter()
                                            .as(Optional.of(Charter.Kind.TEAM), List.of(other))));
        }
    }

    /** Hotspots question contexts as well as elements. */
    private Optional<String> about() {
        return random.nextBoolean()
                ? one(model.elements()).map(Element::id)
                : one(model.contexts()).map(Context::id);
    }

    private Topic referring(Element topic) {
        Optional<String> other = one(model.elements(Kind.TOPIC)).map(Element::id);
        Optional<String> system = one(model.elements(Kind.EXTERNAL_SYSTEM)).map(Element::id);
        return topic.topic()
                .orElseThrow()
                .from(Topic.Origin.NONE.derivedFrom(other).source(system))
                .deprecated(
                        Optional.of(
                                new Topic.Deprecation(Optional.empty(), Optional.empty(), other)));
    }

    private ChangeSet onElement(Function<Element, ChangeSet> edit) {
        return one(model.elements()).map(edit).orElse(nothing());
    }

    private ChangeSet onTopic(Function<Element, ChangeSet> edit) {
        return one(model.elements(Kind.TOPIC)).map(edit).orElse(nothing());
    }

    private ChangeSet onContext(Function<Context, ChangeSet> edit) {
        return one(model.contexts()).map(edit).orElse(nothing());
    }

    private ChangeSet onFrame(Function<Frame, ChangeSet> edit) {
        return one(model.framesOn(BOARD)).map(edit).orElse(nothing());
    }

    private static ChangeSet nothing() {
        return ChangeSet.EMPTY;
    }

    private List<Placement> placements() {
        return model.stream(RecordType.PLACEMENT, Placement.class).toList();
    }

    private <T> Optional<T> one(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    private <T extends ModelRecord> List<T> some(List<T> of) {
        return of.stream().filter(any -> random.nextInt(3) == 0).toList();
    }

    private Kind kind() {
        return one(List.of(Kind.values())).orElseThrow();
    }

    private String word() {
        return one(WORDS).orElseThrow();
    }

    private Box box() {
        return new Box(offset(), offset(), 160 + random.nextInt(4) * 200, 104);
    }

    private int offset() {
        return (random.nextInt(200) - 100) * 8;
    }
}
