package org.stormspec.model.rule.outside;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** The rules about schema files and about change, which need more than the model to judge. */
public final class OutsideRules {

    /** Id of the rule about elements that two files define. */
    public static final String DUPLICATE = "FIL-03";

    private static final About TWO_DEFINITIONS =
            new About(
                            DUPLICATE,
                            Level.ERROR,
                            "Element that two files define",
                            "Git merges two branches without a word when both made the same sticky"
                                    + " in different contexts. Only the first definition counts;"
                                    + " the file of the second is not saved until one of them goes"
                                    + " or gets another id.",
                            "'refund-asked' is defined in contexts/common.billing.yaml, line 4, and"
                                    + " again in contexts/finance.sales.yaml, line 9; only the"
                                    + " first counts.",
                            "give the second another id · keep the first · keep the second")
                    .notWaivable();

    private static final About BROKEN_SCHEMA =
            new About(
                            "SCH-02",
                            Level.ERROR,
                            "Schema file cannot be read",
                            "A schema that no library reads is no contract: neither registry nor"
                                    + " reader can use it.",
                            "schemas/sale.avsc:3: expected an Avro schema in JSON.",
                            "take the file off the topic; or mend it")
                    .notWaivable();

    private static final About LOST_REFERENCE =
            new About(
                            "SCH-03",
                            Level.ERROR,
                            "Schema refers to what is not there",
                            "A name that leads nowhere makes the whole schema unusable.",
                            "schemas/order.avsc names Money, which no file beside it defines.",
                            "add the file or take it off the topic")
                    .notWaivable();

    private static final About FOREIGN_NAMESPACE =
            new About(
                    "SCH-04",
                    Level.WARNING,
                    "Schema file of a foreign namespace",
                    "Owners are told apart by the namespace of their schemas. SpecMesh takes a"
                            + " record of another namespace for somebody else's and leaves it"
                            + " unregistered.",
                    "SpecMesh will take Sale in schemas/sale.avsc for somebody else's: its"
                            + " namespace is com.shop, not acme.finance.campaign.",
                    "let the model write the schema; or set the namespace in the file");

    private static final About BARE_OPTION =
            new About(
                    "SCH-06",
                    Level.WARNING,
                    "Optional field without a default",
                    "A reader with the newer schema needs a value for what older records do not"
                            + " have. Without a default it cannot read them.",
                    "note in schemas/sale.avsc may be absent but has no default: readers cannot"
                            + " read records without it.",
                    "let the model write the schema; or add the default in the file");

    /** Of what lies inside a model, the rules about schemas speak under the same id. */
    private static final About CHANGED_KEY =
            new About(
                    "SCH-15",
                    Level.WARNING,
                    "Key that changes partitions",
                    "Records of one key keep their order because they share a partition. A key"
                            + " that is another one than before breaks that order.",
                    "The key of acme.finance.campaign._public.sale is another one than at the last"
                            + " export: records go to other partitions.",
                    "make a new version");

    private static final About REUSED_NUMBER =
            new About(
                    "SCH-08",
                    Level.ERROR,
                    "Protobuf number with another meaning",
                    "Records are read by numbers. One that now means something else turns old"
                            + " records into wrong ones, silently.",
                    "Number 4 of acme.finance.sales._public.order means total on one side and tax"
                            + " on the other.",
                    "let the export give free numbers");

    private static final About INVALID_EXAMPLE =
            new About(
                    "SCH-17",
                    Level.WARNING,
                    "Example that the schema refuses",
                    "People copy examples. One that the schema refuses teaches them a mistake.",
                    "The example first of acme.finance.campaign._public.sale breaks /amount_minor:"
                            + " string found, integer expected.",
                    "leave the example out");

    private static final About INCOMPATIBLE =
            new About(
                    "VER-01",
                    Level.ERROR,
                    "Change that breaks readers or records",
                    "The topic promises that schemas stay compatible in its mode. This change"
                            + " breaks the promise since the last export.",
                    "acme.finance.campaign._public.sale cannot change so under FULL_TRANSITIVE:"
                            + " channel is not written by the other side and has no default; 1"
                            + " reader is affected.",
                    "make new fields optional · make a new version");

    private static final About NO_NEW_VERSION =
            new About(
                    "VER-02",
                    Level.ERROR,
                    "Breaking change without a new topic version",
                    "Readers can move in their own time only when the old topic stays as it is and"
                            + " the new shape gets a topic of its own.",
                    "acme.finance.campaign._public.sale needs a version 2 beside it.",
                    "make a new version");

    private static final About SAME_VERSION =
            new About(
                    "VER-09",
                    Level.WARNING,
                    "Content changed, version did not",
                    "A version that does not follow the content tells nobody that something"
                            + " changed.",
                    "The contracts changed since version 1.2.0; they deserve 1.3.0.",
                    "take the version that the changes deserve");

    private static final About BROKEN_CONTRACT =
            new About(
                    "VER-11",
                    Level.ERROR,
                    "Reader no longer gets what it needs",
                    "The reader said which fields it cannot do without. Whoever takes one away"
                            + " breaks that reader, whatever the mode says.",
                    "acme.finance.campaign._public.sale: finance.sales needs amount_minor, which"
                            + " is gone.",
                    "keep the field");

    private static final About BROKEN_FACT =
            new About(
                    "VER-12",
                    Level.ERROR,
                    "Change that breaks readers",
                    "Readers rely on more than fields: on keys and partitions, headers and their"
                            + " envelope, where a schema is found and what is kept. Who changes"
                            + " that breaks them as surely as by a field.",
                    "acme.finance.sales._public.order cannot change so: partitions from 3 to 12:"
                            + " records of a key go to another partition than before, so their"
                            + " order is lost. 1 reader is affected: finance.campaign.",
                    "make a new version");

    private static final About RENAMED_PRODUCT =
            new About(
                    "GOV-06",
                    Level.WARNING,
                    "Published name that changed",
                    "The name of a published topic is what readers, access rules and catalogues"
                            + " know it by. A product keeps it, or gets a successor.",
                    "acme.finance.campaign._public.sale is now called"
                            + " acme.finance.campaign._public.won-sale; readers know the old name.",
                    "keep the name");

    private OutsideRules() {}

    /** Returns the rules for what was found. */
    public static List<Rule<?>> of(Outside outside) {
        return List.of(
                new ToldRule(TWO_DEFINITIONS, outside, (_, _) -> List.of()),
                new ToldRule(BROKEN_SCHEMA, outside, OutsideRules::leaving),
                new ToldRule(LOST_REFERENCE, outside, OutsideRules::leaving),
                new ToldRule(FOREIGN_NAMESPACE, outside, OutsideRules::taking),
                new ToldRule(BARE_OPTION, outside, OutsideRules::taking),
                new ToldRule(REUSED_NUMBER, outside, OutsideRules::renumbering),
                new ToldRule(CHANGED_KEY, outside, OutsideRules::newVersion),
                new ToldRule(INVALID_EXAMPLE, outside, OutsideRules::withoutExample),
                new ToldRule(INCOMPATIBLE, outside, OutsideRules::compatible),
                new ToldRule(NO_NEW_VERSION, outside, OutsideRules::newVersion),
                new ToldRule(SAME_VERSION, outside, OutsideRules::bump),
                new ToldRule(BROKEN_CONTRACT, outside, OutsideRules::keepingFields),
                new ToldRule(BROKEN_FACT, outside, (_, _) -> List.of()),
                new ToldRule(RENAMED_PRODUCT, outside, OutsideRules::keepingName));
    }

    /** Takes the file off the topic, so that its fields say what it carries. */
    private static List<Fix> leaving(RecordKey place, Told told) {
        return told.file().stream()
                .map(file ->
                        Repairs.topic(
                                        "take schemas/%s off the topic".formatted(file),
                                        place.id(),
                                        topic -> topic.carrying(without(topic.payload(), file)))
                                .asking("what the file says is not exported any more"))
                .toList();
    }

    private static Topic.Payload without(Topic.Payload payload, String file) {
        Optional<String> gone = Optional.of(file);
        Topic.Payload value =
                payload.schema().equals(gone) ? payload.schematised(Optional.empty()) : payload;
        return value.keySchema().equals(gone) ? value.keySchematised(Optional.empty()) : value;
    }

    /** Takes over what the file says, from which the model writes a schema without that flaw. */
    private static List<Fix> taking(RecordKey place, Told told) {
        return told.shape().fields().isEmpty()
                ? List.of()
                : List.of(
                        new Fix(
                                "let the model write the schema of these fields",
                                model -> taken(model, place.id(), told)));
    }

    private static ChangeSet taken(ModelView model, String id, Told told) {
        Draft draft = new Draft(model);
        model.element(id)
                .ifPresent(element -> {
                    draft.put(
                            Repairs.onTopic(
                                    element,
                                    topic ->
                                            topic.carrying(
                                                    topic.payload()
                                                            .of(told.shape().fields())
                                                            .schematised(Optional.empty()))));
                    element.context()
                            .flatMap(model::context)
                            .ifPresent(context -> draft.put(knowing(context, told)));
                });
        return draft.changes();
    }

    private static Context knowing(Context context, Told told) {
        SortedMap<String, List<Field>> types = new TreeMap<>(told.shape().types());
        types.putAll(context.types());
        return context.typed(types);
    }

    /** The changed topic becomes the next version; the one before stays as it was exported. */
    private static List<Fix> newVersion(RecordKey place, Told told) {
        return told.shape().fields().isEmpty()
                ? List.of()
                : List.of(
                        new Fix(
                                        "make it the next version and keep the old one beside it",
                                        model -> versioned(model, place.id(), told))
                                .asking("its readers have to move to the new version"));
    }

    private static ChangeSet versioned(ModelView model, String id, Told told) {
        Draft draft = new Draft(model);
        model.element(id)
                .filter(element -> element.topic().isPresent())
                .ifPresent(element -> {
                    Topic topic = element.topic().orElseThrow();
                    int next = topic.version() + 1;
                    String newId = Ids.element(model::has, Kind.TOPIC, id + ".v" + next);
                    Topic old =
                            topic.carrying(
                                    topic.payload()
                                            .of(told.shape().fields())
                                            .keyed(
                                                    keyBefore(told)
                                                            .or(() -> topic.payload().key())));
                    draft.put(element.with(old))
                            .put(
                                    new Element(
                                            newId,
                                            element.name() + " v" + next,
                                            element.context(),
                                            element.description(),
                                            topic.versioned(next)
                                                    .explicitlyNamed(Optional.empty())));
                    model.linksTo(id).stream()
                            .filter(link -> link.type() == LinkType.PUBLISHES)
                            .forEach(link -> draft.put(link.between(link.from(), newId)));
                });
        return draft.changes();
    }

    private static Optional<String> keyBefore(Told told) {
        return told.rule().equals(CHANGED_KEY.id())
                ? told.words().stream().findFirst()
                : Optional.empty();
    }

    private static List<Fix> compatible(RecordKey place, Told told) {
        return Stream.concat(optional(place, told).stream(), newVersion(place, told).stream())
                .toList();
    }

    /** The number goes; the next export gives a new one and reserves the old one. */
    private static List<Fix> renumbering(RecordKey place, Told told) {
        return told.words().isEmpty()
                ? List.of()
                : List.of(
                        Repairs.topic(
                                "let the export give numbers that are free",
                                place.id(),
                                topic ->
                                        topic.carrying(
                                                topic.payload()
                                                        .of(
                                                                topic.payload().fields().stream()
                                                                        .map(field ->
                                                                                free(
                                                                                        field,
                                                                                        told
                                                                                                .words()))
                                                                        .toList()))));
    }

    private static Field free(Field field, List<String> taken) {
        return field.number().isPresent()
                        && taken.contains(String.valueOf(field.number().getAsInt()))
                ? field.numbered(OptionalInt.empty())
                : field;
    }

    private static List<Fix> withoutExample(RecordKey place, Told told) {
        return told.words().stream()
                .map(name ->
                        Repairs.topic(
                                        "leave the example %s out".formatted(name),
                                        place.id(),
                                        topic -> without(topic, name))
                                .asking("the example is gone"))
                .toList();
    }

    private static Topic without(Topic topic, String example) {
        SortedMap<String, String> examples = new TreeMap<>(topic.message().examples());
        examples.remove(example);
        return topic.telling(topic.message().showing(examples));
    }

    private static List<Fix> keepingFields(RecordKey place, Told told) {
        return told.shape().fields().stream()
                .map(field ->
                        Repairs.topic(
                                "keep " + field.name(), place.id(), topic -> keeping(topic, field)))
                .toList();
    }

    private static Topic keeping(Topic topic, Field lost) {
        List<Field> fields =
                topic.payload().fields().stream()
                        .filter(field -> !field.name().equals(lost.name()))
                        .toList();
        return topic.carrying(
                topic.payload().of(Stream.concat(fields.stream(), Stream.of(lost)).toList()));
    }

    private static List<Fix> keepingName(RecordKey place, Told told) {
        return told.words().stream()
                .map(name ->
                        new Fix(
                                "keep the name " + name,
                                model -> {
                                    Draft draft = new Draft(model);
                                    model.element(place.id())
                                            .map(element -> called(model, element, name))
                                            .ifPresent(draft::put);
                                    return draft.changes();
                                }))
                .toList();
    }

    /** Under its old type where that makes the name; otherwise the name is written down whole. */
    private static Element called(ModelView model, Element element, String name) {
        TopicNames names = new TopicNames(model.workspace());
        Optional<Context> owner = element.context().flatMap(model::context);
        Element whole = Repairs.onTopic(element, topic -> topic.explicitlyNamed(Optional.of(name)));
        return names.read(name)
                .map(parts -> parts.getOrDefault("type", ""))
                .filter(type -> !type.isEmpty())
                .map(type ->
                        Repairs.onTopic(
                                element,
                                topic -> topic.typed(type).explicitlyNamed(Optional.empty())))
                .filter(typed -> names.nameOf(typed, owner).equals(Optional.of(name)))
                .orElse(whole);
    }

    private static List<Fix> optional(RecordKey place, Told told) {
        if (told.words().isEmpty()) {
            return List.of();
        }
        Set<String> names = Set.copyOf(told.words());
        return List.of(
                Repairs.topic(
                        "make %s optional".formatted(String.join(", ", told.words())),
                        place.id(),
                        topic -> optional(topic, names)));
    }

    private static Topic optional(Topic topic, Set<String> names) {
        List<Field> fields =
                topic.payload().fields().stream()
                        .map(field -> names.contains(field.name()) ? field.optional(true) : field)
                        .toList();
        return topic.carrying(topic.payload().of(fields));
    }

    private static List<Fix> bump(RecordKey place, Told told) {
        return told.words().stream()
                .map(version ->
                        new Fix(
                                        "take version " + version,
                                        model ->
                                                new Draft(model)
                                                        .put(model.workspace().versioned(version))
                                                        .changes())
                                .asking("all specs of the workspace bear it"))
                .toList();
    }
}
