package org.stormspec.model.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Behaviour;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Canvas;
import org.stormspec.model.record.Capacity;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Connection;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.MapKind;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Occasion;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Processing;
import org.stormspec.model.record.Product;
import org.stormspec.model.record.Reading;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SchemaTerms;
import org.stormspec.model.record.Slice;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.View;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

/** Models in which everything that a file can say occurs, from a seed. */
public final class RandomModels {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "plain words",
                    "NO",
                    "12:30",
                    "2026-11-21",
                    "1.0",
                    "it's",
                    "a: b #c",
                    "two\nlines",
                    "- item",
                    "caf\u00e9 \uD83D\uDE00",
                    "{x}",
                    "~",
                    " padded ");

    private static final List<String> IDS =
            List.of(
                    "alpha",
                    "beta",
                    "finance.campaign",
                    "common.users",
                    "no",
                    "con",
                    "a b",
                    "x/y",
                    "\u00fcber",
                    "on",
                    "1e5",
                    "health.life_enhancer",
                    "gamma",
                    "Delta",
                    "z.y.x");

    private final RandomGenerator random;
    private final List<String> contexts = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();
    private final List<String> boards = new ArrayList<>();

    /** Starts from a source of randomness. */
    public RandomModels(RandomGenerator random) {
        this.random = random;
    }

    /** Returns a model. */
    public Store model() {
        List<ModelRecord> records = new ArrayList<>(List.of(workspace()));
        some(IDS).forEach(id -> records.add(domain(id)));
        some(IDS).forEach(id -> records.add(new Team(id, text())));
        some(IDS).forEach(id -> records.add(new Tag(id, text(), maybe(this::text))));
        some(IDS).forEach(id -> records.add(policy(id)));
        some(IDS).forEach(id -> records.add(environment(id, pick(List.of("dev", "prod")))));
        contexts.addAll(some(IDS));
        contexts.forEach(id -> records.add(context(id)));
        for (int i = 0; i < 12; i++) {
            elements.add(pick(IDS) + "-" + i);
        }
        elements.forEach(id -> records.add(element(id)));
        some(elements).forEach(id -> records.add(consumer(id)));
        some(IDS).forEach(id -> records.add(relation(id)));
        some(elements).forEach(id -> records.add(link(id)));
        some(elements).forEach(id -> records.add(link(id)));
        some(IDS).forEach(id -> records.add(new Flow(id, text(), text(), some(elements))));
        boards.addAll(some(IDS));
        boards.forEach(id -> records.addAll(board(id)));
        records.add(rules());
        records.add(waiver("ACC-03", Element.key(pick(IDS))));
        return Store.of(records);
    }

    /** Returns a model a few edits away. */
    public Store edited(Store model) {
        Store edited = Store.of(model.records());
        for (int i = 0; i < 6; i++) {
            edited.apply(edit(edited).changes());
        }
        return edited;
    }

    private Draft edit(Store model) {
        Draft draft = new Draft(model);
        ModelRecord chosen = pick(model.records());
        if (random.nextInt(3) == 0) {
            return chosen instanceof Workspace
                    ? draft.put(workspace())
                    : draft.remove(chosen.key());
        }
        return draft.put(
                switch (chosen) {
                    case Workspace _ -> workspace();
                    case Domain domain -> domain(domain.id());
                    case Team team -> new Team(team.id(), text());
                    case Tag tag -> new Tag(tag.id(), text(), maybe(this::text));
                    case TagPolicy policy -> policy(policy.id());
                    case Environment any -> environment(any.id(), "dev");
                    case Context context -> context(context.id());
                    case Element element -> element(element.id());
                    case Link link -> new Link(link.from(), pick(LinkType.values()), link.to());
                    case Consumer consumer -> consumer(consumer.topic());
                    case Relation relation -> relation(relation.from(), relation.to());
                    case Flow flow -> new Flow(flow.id(), text(), text(), some(elements));
                    case Board board -> new Board(board.id(), text(), pick(Board.Level.values()));
                    case Lane lane -> lane(lane.board(), lane.id());
                    case Frame frame -> frame(frame.board(), frame.id());
                    case Phase phase -> new Phase(phase.board(), phase.id(), text(), number());
                    case RuleSettings _ -> rules();
                    case Waiver waiver -> waiver(waiver.rule(), waiver.place());
                    case View view -> new View(view.board(), view.id(), text(), box());
                    case Placement placement -> placement(placement.board(), placement.id());
                });
    }

    private RuleSettings rules() {
        return new RuleSettings(
                pick(List.of("workshop", "standard", "specmesh", "strict")),
                new TreeMap<>(Map.of("ACC-03", pick(List.of("error", "off")))),
                random.nextBoolean() ? new TreeMap<>(Map.of("money", TEXTS)) : new TreeMap<>(),
                new TreeMap<>(Map.of("personal-data-hours", number())));
    }

    private Waiver waiver(String rule, RecordKey place) {
        return new Waiver(
                rule,
                place,
                "because " + text(),
                "me " + text(),
                LocalDate.of(2020, 1, 31).plusDays(random.nextInt(9000)));
    }

    private Workspace workspace() {
        Naming naming =
                random.nextBoolean()
                        ? Naming.DEFAULT
                        : new Naming(
                                "{context}.{access}.{type}",
                                "p",
                                "_x",
                                "_private",
                                "[a-z]{1," + (1 + random.nextInt(9)) + "}",
                                "[a-z]+");
        Defaults defaults =
                random.nextBoolean()
                        ? Defaults.DEFAULT
                        : new Defaults(
                                pick(SchemaFormat.values()).word(),
                                pick(Compatibility.values()).word(),
                                pick(SubjectNaming.values()).word(),
                                "header",
                                pick(Message.Envelope.values()).word(),
                                1 + random.nextInt(200),
                                3,
                                failure(),
                                pick(CommandExport.values()));
        return new Workspace(
                "acme",
                text(),
                pick(List.of("1.0.0", "2.0")),
                text(),
                naming,
                defaults,
                maybe(() -> pick(MapKind.values())));
    }

    private Domain domain(String id) {
        return new Domain(id, pick(Domain.Plane.values()), text(), maybe(this::text));
    }

    private TagPolicy policy(String id) {
        return new TagPolicy(
                id,
                text(),
                text(),
                maybeNumber(),
                maybeNumber(),
                Set.copyOf(some(List.of(Access.values()))),
                some(TEXTS),
                some(TEXTS),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Context context(String id) {
        SortedMap<String, List<Field>> types = new TreeMap<>();
        some(IDS).forEach(name -> types.put(name, fields()));
        return new Context(
                id,
                pick(List.of("", "finance", "common", "no")),
                pick(IDS),
                maybe(this::text),
                text(),
                texts(),
                some(IDS).stream()
                        .map(service ->
                                new Context.Service(service, text(), text(), maybe(this::text)))
                        .toList(),
                types,
                random.nextBoolean() ? Charter.NONE : charter());
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String type =
                    pick(
                            List.of(
                                    "string",
                                    "array<long>",
                                    "map<date>",
                                    "enum<a,b>",
                                    "Line",
                                    "timestamp"));
            fields.add(
                    new Field(
                            pick(IDS),
                            FieldType.parse(type),
                            random.nextInt(4) == 0,
                            random.nextInt(4) == 0,
                            new TreeSet<>(random.nextBoolean() ? List.of() : some(IDS)),
                            random.nextBoolean() ? Optional.empty() : maybe(this::text),
                            random.nextBoolean() ? Optional.empty() : maybe(this::text),
                            random.nextInt(4) == 0 ? maybeNumber() : OptionalInt.empty()));
        }
        return fields;
    }

    private Element element(String id) {
        Optional<String> context =
                contexts.isEmpty() || random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(pick(contexts));
        return new Element(
                id,
                text(),
                random.nextBoolean() ? List.of() : some(TEXTS),
                context,
                text(),
                random.nextInt(3),
                detail());
    }

    private Detail detail() {
        return switch (pick(Kind.values())) {
            case EVENT ->
                    new Detail.Event(
                            random.nextBoolean(),
                            maybe(() -> pick(Topic.StreamKind.values())),
                            occasion());
            case TOPIC -> topic();
            case COMMAND ->
                    new Detail.Command(
                            text(),
                            text(),
                            maybe(() -> pick(Detail.CommandDelivery.values())),
                            random.nextBoolean());
            case AGGREGATE ->
                    new Detail.Aggregate(text(), text(), some(TEXTS), some(TEXTS), behaviour());
            case POLICY -> new Detail.Policy(random.nextBoolean(), workflow(), processing());
            case READ_MODEL -> new Detail.ReadModel(text());
            case EXTERNAL_SYSTEM ->
                    new Detail.ExternalSystem(
                            pick(Detail.SystemKind.values()), some(TEXTS), connection());
            case ACTOR -> new Detail.Actor();
            case HOTSPOT ->
                    new Detail.Hotspot(
                            maybe(this::text), pick(Detail.HotspotState.values()), text());
            case NOTE -> new Detail.Note();
            case TIME -> new Detail.Time();
            case OPPORTUNITY -> new Detail.Opportunity();
            case VALUE -> new Detail.Value(random.nextBoolean());
            case SCREEN -> new Detail.Screen();
        };
    }

    private Topic topic() {
        Set<Topic.Cleanup> cleanup = EnumSet.noneOf(Topic.Cleanup.class);
        cleanup.addAll(some(List.of(Topic.Cleanup.values())));
        return new Topic(
                text(),
                1 + random.nextInt(3),
                maybe(() -> pick(Access.values())),
                pick(Topic.StreamKind.values()),
                new Topic.Payload(
                        maybe(this::text), maybe(this::text), fields(), maybe(this::text)),
                new Topic.Settings(maybeCount(), maybeCount(), cleanup, maybeCount(), texts()),
                new Topic.Sharing(
                        random.nextBoolean(), new TreeSet<>(some(IDS)), new TreeSet<>(some(IDS))),
                new Topic.Origin(
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        occasion(),
                        some(TEXTS),
                        new Topic.Changes(
                                maybe(() -> pick(Topic.Deletes.values())),
                                maybe(this::text),
                                random.nextBoolean(),
                                maybe(this::text)),
                        maybe(() -> pick(Topic.Pace.values()))),
                maybe(() ->
                        new Topic.Deprecation(
                                maybe(this::date),
                                maybe(this::date),
                                maybe(this::text),
                                text(),
                                maybe(this::text),
                                text(),
                                maybe(this::date))),
                maybe(this::text),
                random.nextBoolean()
                        ? Topic.Terms.NONE
                        : new Topic.Terms(message(), schemaTerms(), product()));
    }

    private Charter charter() {
        return new Charter(
                maybe(this::text),
                maybe(() -> pick(Domain.Plane.values())),
                maybe(() -> pick(Charter.Kind.values())),
                random.nextBoolean(),
                random.nextBoolean(),
                new TreeSet<>(some(IDS)),
                some(IDS),
                some(TEXTS),
                new Canvas(
                        text(),
                        maybe(() -> pick(Canvas.Classification.values())),
                        maybe(() -> pick(Canvas.Business.values())),
                        maybe(() -> pick(Canvas.Evolution.values())),
                        some(TEXTS),
                        some(TEXTS),
                        some(TEXTS),
                        some(TEXTS),
                        some(TEXTS)),
                new Slice(
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text)));
    }

    private Behaviour behaviour() {
        return random.nextBoolean()
                ? Behaviour.NONE
                : new Behaviour(
                        random.nextBoolean(),
                        some(TEXTS).stream()
                                .map(text -> new Behaviour.Transition(text(), text, text()))
                                .toList(),
                        some(TEXTS),
                        new Capacity(load(), load(), load(), load(), load()));
    }

    private Capacity.Load load() {
        return new Capacity.Load(maybeNumber(), maybeNumber());
    }

    private Relation relation(String to) {
        return relation(contexts.isEmpty() ? "missing" : pick(contexts), to);
    }

    private Relation relation(String from, String to) {
        return new Relation(
                from,
                to,
                pick(Relation.Pattern.values()),
                Set.copyOf(some(List.of(Relation.Role.values()))),
                Set.copyOf(some(List.of(Relation.Role.values()))),
                text(),
                text());
    }

    private Message message() {
        return new Message(
                maybe(() -> pick(Message.Envelope.values())),
                fields(),
                Set.copyOf(some(List.of(Message.Trait.values()))),
                some(TEXTS),
                text(),
                texts(),
                new TreeSet<>(some(TEXTS)));
    }

    private SchemaTerms schemaTerms() {
        return new SchemaTerms(
                maybe(() -> pick(SchemaFormat.values())),
                maybe(() -> pick(Compatibility.values())),
                maybe(() -> pick(SubjectNaming.values())),
                maybe(() -> pick(List.of("1.2.0", "0.10.2-beta.1", "2.0.0+7"))),
                maybe(() -> pick(SchemaTerms.ContentModel.values())));
    }

    private Product product() {
        return new Product(
                maybe(() -> pick(Product.Role.values())),
                texts(),
                maybeNumber(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Occasion occasion() {
        return new Occasion(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                Set.copyOf(some(List.of(Occasion.Operation.values()))));
    }

    private Workflow workflow() {
        return new Workflow(
                maybe(() -> pick(Workflow.Style.values())),
                some(TEXTS).stream()
                        .map(text -> new Workflow.Step(text, maybe(this::text)))
                        .toList(),
                text());
    }

    private Processing processing() {
        return random.nextBoolean()
                ? Processing.NONE
                : new Processing(
                        Set.copyOf(some(List.of(Processing.Operation.values()))),
                        text(),
                        some(TEXTS),
                        texts());
    }

    private Connection connection() {
        return random.nextBoolean()
                ? Connection.NONE
                : new Connection(
                        maybe(() -> pick(Connection.Technology.values())),
                        text(),
                        some(TEXTS),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        text(),
                        random.nextBoolean(),
                        failure());
    }

    private Failure failure() {
        return new Failure(maybe(this::text), maybeNumber(), maybe(this::text));
    }

    private Reading reading() {
        return new Reading(
                some(TEXTS),
                texts(),
                failure(),
                maybe(() -> pick(Reading.Delivery.values())),
                maybe(this::text),
                random.nextBoolean(),
                random.nextBoolean(),
                maybeNumber(),
                maybeNumber(),
                maybe(this::text));
    }

    private Environment environment(String id, String kind) {
        return new Environment(
                id,
                kind,
                text(),
                texts(),
                maybe(() -> new Registry(pick(Registry.Kind.values()), text())));
    }

    private Link link(String from) {
        return new Link(from, pick(LinkType.values()), pick(elements), random.nextInt(3) == 0);
    }

    private LocalDate date() {
        return LocalDate.of(2026, 11, 21).plusDays(random.nextInt(1000));
    }

    private Consumer consumer(String topic) {
        String context = contexts.isEmpty() ? "missing" : pick(contexts);
        return new Consumer(
                context,
                topic,
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                random.nextBoolean() ? Reading.NONE : reading());
    }

    private List<ModelRecord> board(String id) {
        List<ModelRecord> records =
                new ArrayList<>(List.of(new Board(id, text(), pick(Board.Level.values()))));
        some(IDS).forEach(lane -> records.add(lane(id, lane)));
        some(IDS).forEach(frame -> records.add(frame(id, frame)));
        some(IDS).forEach(phase -> records.add(new Phase(id, phase, text(), number())));
        some(IDS).forEach(view -> records.add(new View(id, view, text(), box())));
        some(IDS).forEach(placement -> records.add(placement(id, placement)));
        return records;
    }

    private Lane lane(String board, String id) {
        return new Lane(board, id, text(), number(), number(), random.nextBoolean());
    }

    private Frame frame(String board, String id) {
        String context = contexts.isEmpty() ? "missing" : pick(contexts);
        return new Frame(board, id, context, box(), random.nextBoolean());
    }

    private Placement placement(String board, String id) {
        Box box =
                random.nextBoolean()
                        ? box()
                        : Placement.boxAt(pick(Kind.values()), number(), number());
        return new Placement(
                board,
                id,
                pick(elements),
                box,
                maybe(this::text),
                random.nextBoolean(),
                random.nextInt(3) - 1);
    }

    private Box box() {
        return new Box(number(), number(), number(), number());
    }

    private int number() {
        return random.nextInt(4000) - 1000;
    }

    private OptionalInt maybeNumber() {
        return random.nextBoolean() ? OptionalInt.of(number()) : OptionalInt.empty();
    }

    private OptionalInt maybeCount() {
        return random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(99)) : OptionalInt.empty();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) > 0 ? Optional.empty() : Optional.of(value.get());
    }

    private String text() {
        return pick(TEXTS);
    }

    private SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        some(IDS).forEach(key -> texts.put(key, text()));
        return texts;
    }

    private <T> List<T> some(List<T> choices) {
        return choices.stream().filter(_ -> random.nextInt(4) == 0).toList();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Returns the record types a model can hold, for tests that count what occurred. */
    public static Set<RecordType> types() {
        return EnumSet.allOf(RecordType.class);
    }
}
