package org.stormspec.app.inspector;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.outline.Outline;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.Contracts;
import org.stormspec.model.contract.NamedTypes;
import org.stormspec.model.contract.RecordHeaders;
import org.stormspec.model.contract.StateMeaning;
import org.stormspec.model.contract.Tagging;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Kinds;
import org.stormspec.model.edit.Newcomers;
import org.stormspec.model.impact.Ordering;
import org.stormspec.model.naming.Expression;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Schedule;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.event.PaceAdvice;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.rule.policy.Privacy;
import org.stormspec.model.rule.schema.TypeProposals;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.NewVersion;

/** The form about one topic. */
final class TopicForms {
    // More than any broker of today carries for one topic; keeps a slip of the finger out.

    private final ModelView model;
    private final Edits edits;
    private final Element element;
    private final Topic topic;
    private final Scope scope;
    private final NamePreviews names;
    private final Asking asking;
    private final Optional<TopicContract> contract;

    TopicForms(ModelView model, Edits edits, Element element, Topic topic) {
        this.model = model;
        this.edits = edits;
        this.element = element;
        this.topic = topic;
        this.scope = Scope.of(model);
        this.names = new NamePreviews(model);
        this.asking = new Asking(model, element);
        this.contract = Contracts.ofTopic(model, new TopicNames(model.workspace()), element);
    }

    List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        fields.add(stream());
        fields.addAll(occasion(topic.stream(), asking));
        fields.add(access());
        fields.add(name());
        fields.add(key());
        fields.add(payload());
        meaning().ifPresent(fields::add);
        if (topic.access().equals(Optional.of(Access.PROTECTED))) {
            fields.add(grants());
        }
        contract.map(found -> readers(model, found)).ifPresent(fields::add);
        fields.add(tags());
        inheritedTags().ifPresent(fields::add);
        fields.add(fact("lifecycle", "Lifecycle", lifecycle(), false, ""));
        return fields;
    }

    List<Form.Section> sections() {
        List<Form.Section> sections = new ArrayList<>();
        sections.add(
                new Form.Section(
                        "naming",
                        "Name and version",
                        "Data type, major version",
                        List.of(
                                type(),
                                asking.of(TopicQuestions.VERSION),
                                asking.of(TopicQuestions.EXPLICIT_NAME))));
        sections.add(
                new Form.Section(
                        "origin", "Where it comes from", "Service, source, flow", origin()));
        sections.add(
                new Form.Section(
                        "state", "Deletion and state", "What null means, full state", state()));
        sections.add(
                new Form.Section("message", "Message", "Envelope, headers, examples", message()));
        sections.add(
                new Form.Section("schema", "Schema", "Format, version, what may change", schema()));
        sections.add(
                new Form.Section("product", "As a product", "Role, promises, recovery", product()));
        sections.add(
                new Form.Section(
                        "deprecation",
                        "Going away",
                        "Since, last day, what to read instead",
                        deprecation()));
        sections.add(
                new Form.Section(
                        "kafka", "On the broker", "Partitions, retention, policies", kafka()));
        sections.addAll(readings());
        return sections;
    }

    /** Asks for what makes an event of this kind happen, be it drawn or a topic. */
    static List<FormField> occasion(Topic.StreamKind kind, Asking asking) {
        return switch (kind) {
            case LIFECYCLE_EVENT -> List.of(asking.of(TopicQuestions.PROCESS));
            case SCHEDULED_EVENT -> scheduled(asking);
            case DATA_EVENT -> asking.all(List.of(TopicQuestions.STORE, TopicQuestions.OPERATIONS));
            case ENTITY_CDC,
                    DOMAIN_EVENT,
                    INTEGRATION_EVENT,
                    SYSTEM_EVENT,
                    OBSERVABLE,
                    DEAD_LETTER,
                    INTERNAL,
                    DELTA,
                    FACT,
                    RULE_OUTCOME,
                    EVENT_LOG,
                    COMMAND ->
                    List.of();
        };
    }

    private static List<FormField> scheduled(Asking asking) {
        Attribute line =
                Attribute.code(
                        "schedule",
                        "Schedule",
                        "0 2 * * *",
                        "Minute, hour, day of the month, month, day of the week; or @daily.");
        Schedule schedule = Schedule.parse(asking.text(line));
        FormField cron =
                new FormField.Text(
                        line.question(),
                        schedule.cron(),
                        "0 2 * * *",
                        true,
                        input -> rescheduled(asking, line, input.strip(), schedule.zone()));
        FormField zone =
                new FormField.Text(
                        new FormField.Question(
                                "zone",
                                "Time zone",
                                "Whose clock the schedule means; 2 o'clock is not the same"
                                        + " everywhere."),
                        schedule.zone().orElse(""),
                        "Europe/Berlin",
                        true,
                        input -> rezoned(asking, line, schedule, input.strip()));
        return List.of(cron, zone, asking.of(TopicQuestions.CLOCK));
    }

    private static FieldEdit rescheduled(
            Asking asking, Attribute line, String cron, Optional<String> zone) {
        boolean fits = cron.matches("@[a-z]+") || cron.matches("\\S+(\\s+\\S+){4,5}");
        if (!cron.isEmpty() && !fits) {
            return new FieldEdit.Refused(
                    "Give five parts such as 0 2 * * *, or a word such as @daily");
        }
        return asking.set(line, cron.isEmpty() ? "" : new Schedule(cron, zone).text());
    }

    private static FieldEdit rezoned(
            Asking asking, Attribute line, Schedule schedule, String zone) {
        if (schedule.cron().isEmpty()) {
            return new FieldEdit.Refused("Say first when it happens");
        }
        if (!zone.isEmpty() && !isZone(zone)) {
            return new FieldEdit.Refused("Give a zone such as Europe/Berlin or UTC");
        }
        Optional<String> chosen = Optional.of(zone).filter(word -> !word.isEmpty());
        return asking.set(line, new Schedule(schedule.cron(), chosen).text());
    }

    private static boolean isZone(String word) {
        try {
            return Character.isLetter(word.charAt(0)) && !ZoneId.of(word).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private FieldEdit changed(String label, Topic after) {
        return new FieldEdit.Accepted(label, edits.replace(model, element.with(after)));
    }

    private static FormField.Question question(String id, String label, String help) {
        return new FormField.Question(id, label, help);
    }

    static FormField fact(String id, String label, String value, boolean mono, String help) {
        return new FormField.Fact(question(id, label, help), value, mono);
    }

    private List<FormField> deprecation() {
        List<FormField> fields = new ArrayList<>(asking.all(TopicQuestions.DEPRECATION));
        List<FormField.Target> versions =
                NewVersion.all(model, element).stream()
                        .filter(other -> !other.id().equals(element.id()))
                        .map(other ->
                                new FormField.Target(
                                        other.key(),
                                        "Version " + other.topic().map(Topic::version).orElse(1)))
                        .toList();
        fields.add(
                new FormField.Links(
                        question(
                                "versions",
                                "Other versions",
                                "Topics of the same data type beside this one."),
                        versions,
                        "None"));
        if (contract.isPresent() && NewVersion.refusal(model, element.id()).isEmpty()) {
            fields.add(
                    new FormField.Deed(
                            question(
                                    "new-version",
                                    "Begin version %d beside it".formatted(topic.version() + 1),
                                    "The old one stays as it is, ends in 90 days, and is fed by a"
                                            + " reaction until then."),
                            () ->
                                    new FieldEdit.Accepted(
                                            "New version",
                                            Newcomers.shown(
                                                    model,
                                                    begun(),
                                                    "",
                                                    RandomGenerator.getDefault()))));
        }
        return fields;
    }

    private ChangeSet begun() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return NewVersion.of(model, element.id(), NewVersion.Terms.usual(today));
    }

    private FormField access() {
        return new FormField.Choice(
                question("access", "Access", "Who may read the topic."),
                Options.of(Access.values(), TopicForms::meaning)
                        .after(new FormField.Option("", "Not decided")),
                topic.access().map(Access::name).orElse(""),
                input ->
                        changed(
                                "Change access",
                                topic.accessible(
                                        Optional.of(input)
                                                .filter(word -> !word.isEmpty())
                                                .map(Access::valueOf))));
    }

    private static String meaning(Access access) {
        return switch (access) {
            case PUBLIC -> "Public · everyone";
            case PROTECTED -> "Protected · by grant";
            case PRIVATE -> "Private · owner only";
        };
    }

    private FormField name() {
        return names.ofTopic(element).stream()
                .filter(preview -> preview.label().equals("Topic"))
                .findFirst()
                .map(preview ->
                        fact(
                                "topic",
                                "Topic",
                                preview.name()
                                        + preview.refusal().map(why -> ": " + why).orElse(""),
                                true,
                                "The name on the broker, built from context, access and words."))
                .orElseGet(() -> fact("topic", "Topic", missing(), false, ""));
    }

    private String missing() {
        return element.context().isEmpty()
                ? "Put it into a context to name it"
                : "Decide who may read to name it";
    }

    private FormField key() {
        return new FormField.Text(
                        question(
                                "key",
                                "Key",
                                "The field that says what a record is about; records of one key"
                                        + " stay in order."),
                        topic.payload().key().orElse(""),
                        "order_id",
                        true,
                        input -> keyed(input.strip()))
                .hinting(FormField.Hints.previewing(input -> losing(input.strip())));
    }

    /** Who no longer gets records of one thing in order when the key is another one. */
    private List<FormField.Preview> losing(String key) {
        return key.equals(topic.payload().key().orElse(""))
                ? List.of()
                : Ordering.lostIn(model, element.id()).stream()
                        .map(lost ->
                                new FormField.Preview(
                                        "Loses order", lost.words(), Optional.empty()))
                        .toList();
    }

    private FieldEdit keyed(String key) {
        List<String> fields = topic.payload().fields().stream().map(Field::name).toList();
        if (!key.isEmpty() && !fields.isEmpty() && !fields.contains(key)) {
            return new FieldEdit.Refused(
                    "No field has this name; the fields are " + String.join(", ", fields));
        }
        Optional<String> chosen = Optional.of(key).filter(name -> !name.isEmpty());
        return changed("Change key", topic.carrying(topic.payload().keyed(chosen)));
    }

    private FormField payload() {
        return new FormField.Fields(
                question("fields", "Fields", "What a record carries: a name and a type each."),
                topic.payload().fields(),
                terms(),
                fields -> changed("Change fields", topic.carrying(topic.payload().of(fields))));
    }

    private FormField.FieldTerms terms() {
        return terms(
                model,
                scope,
                element.context()
                        .flatMap(model::context)
                        .orElseGet(() -> Context.named("", "", "")));
    }

    /**
     * What fields of a context can say; those of a sketch outside any name no types of their own.
     */
    static FormField.FieldTerms terms(ModelView model, Scope scope, Context home) {
        NamedTypes types = NamedTypes.of(model, home);
        Function<String, Optional<String>> nearest =
                word -> TypeProposals.from(types).nearest(word).map(TypeProposals.Proposal::words);
        Function<String, Optional<String>> personal =
                name ->
                        Privacy.soundsPersonal(scope, name)
                                ? Optional.of(Privacy.personalTag(scope))
                                : Optional.empty();
        return new FormField.FieldTerms(
                model.stream(RecordType.TAG, Tag.class).map(Tag::id).toList(),
                List.copyOf(types.names()),
                nearest,
                personal);
    }

    private FormField grants() {
        return new FormField.Several(
                question(
                        "grants", "Granted to", "Contexts that may read although it is protected."),
                new Sources(model, element).of(Attribute.Source.OTHER_CONTEXTS),
                topic.sharing().grants(),
                "Nobody may read it yet",
                chosen -> changed("Change grants", topic.shared(topic.sharing().granting(chosen))));
    }

    /** Who reads a topic, to jump to. */
    static FormField readers(ModelView model, TopicContract topic) {
        List<FormField.Target> readers =
                Contracts.readersOf(model, new TopicNames(model.workspace()), topic).stream()
                        .flatMap(read -> model.context(read.consumer().context()).stream())
                        .map(context -> new FormField.Target(context.key(), context.path()))
                        .toList();
        return new FormField.Links(
                question("readers", "Readers", "Contexts that read the topic."),
                readers,
                "Nobody yet");
    }

    private FormField tags() {
        Set<String> known = new TreeSet<>(topic.sharing().tags());
        model.stream(RecordType.TAG, Tag.class).map(Tag::id).forEach(known::add);
        return new FormField.Several(
                question("tags", "Tags", "What the data is about; policies follow from tags."),
                Options.of(known.stream().map(tag -> new FormField.Option(tag, tag)).toList()),
                topic.sharing().tags(),
                known.isEmpty() ? "The workspace has no tags" : "None",
                chosen -> changed("Change tags", topic.shared(topic.sharing().tagged(chosen))));
    }

    /** Says which tags hold without being chosen here, and where each comes from. */
    private Optional<FormField> inheritedTags() {
        return contract.map(found ->
                        found.tagging().bearers().stream()
                                .filter(bearer -> bearer.place() != Tagging.Place.TOPIC)
                                .map(bearer ->
                                        "%s from %s%s"
                                                .formatted(
                                                        bearer.tag(),
                                                        bearer.words(),
                                                        bearer.masked() ? ", masked" : ""))
                                .distinct()
                                .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty())
                .map(text ->
                        fact(
                                "inherited-tags",
                                "Tags it inherits",
                                text,
                                false,
                                "Tags of its fields, headers, message and context hold for the"
                                        + " topic too; their policies follow."));
    }

    private String lifecycle() {
        boolean typed =
                topic.payload().schema().isPresent()
                        || (topic.payload().key().isPresent()
                                && !topic.payload().fields().isEmpty());
        if (contract.isEmpty()) {
            return "Drawn: it needs a context and an access level";
        }
        return typed ? "Drawn → named → typed" : "Drawn → named: it needs a key and fields";
    }

    private FormField type() {
        Function<String, List<FormField.Preview>> preview =
                input -> names.ofTopic(element.with(topic.typed(input.strip())));
        return new FormField.Text(
                question("type", "Data type", "Last part of the topic's name."),
                topic.type(),
                TopicNames.kebab(element.name()),
                true,
                FormField.Hints.previewing(preview),
                input -> {
                    String type = input.strip();
                    String pattern = model.workspace().naming().type();
                    return type.isEmpty() || new Expression(pattern).matches(type)
                            ? changed("Change data type", topic.typed(type))
                            : new FieldEdit.Refused(
                                    "Use small letters, digits and hyphens: "
                                            + TopicNames.kebab(type));
                });
    }

    private FormField stream() {
        return new FormField.Choice(
                question(
                        "stream",
                        "Kind of stream",
                        "What its records are to the business; each kind brings its usual access and"
                                + " clean-up where nothing is decided."),
                Options.of(Topic.StreamKind.values(), TopicQuestions::words),
                topic.stream().name(),
                input ->
                        changed("Change stream", Kinds.as(topic, Topic.StreamKind.valueOf(input))));
    }

    private List<FormField> origin() {
        List<FormField> fields = new ArrayList<>(asking.all(TopicQuestions.ORIGIN));
        PaceAdvice.of(model, element, topic).stream().map(this::advice).forEach(fields::add);
        fields.addAll(otherOccasion());
        return fields;
    }

    /** What the pace of a flow suggests: a click where something is to do, else words. */
    private FormField advice(PaceAdvice advice) {
        String id = "pace-" + advice.id();
        return advice.change()
                .<FormField>map(change ->
                        new FormField.Deed(
                                question(id, advice.words() + "?", advice.reason()),
                                () -> changed(advice.words(), change.apply(topic))))
                .orElseGet(() -> fact(id, advice.words(), advice.reason(), false, ""));
    }

    // Answers to questions that its kind does not ask are shown, so that nothing is hidden.
    private List<FormField> otherOccasion() {
        Set<String> asked = new LinkedHashSet<>();
        occasion(topic.stream(), asking).forEach(field -> asked.add(field.id()));
        return Stream.of(
                        TopicQuestions.PROCESS,
                        TopicQuestions.CLOCK,
                        TopicQuestions.STORE,
                        TopicQuestions.OPERATIONS)
                .filter(attribute -> !asked.contains(attribute.question().id()))
                .filter(asking::isSaid)
                .map(asking::of)
                .toList();
    }

    private List<FormField> state() {
        List<FormField> fields = new ArrayList<>();
        fields.add(asking.of(TopicQuestions.DELETES));
        if (topic.origin().deletes().equals(Optional.of(Topic.Deletes.SOFT))
                || asking.isSaid(TopicQuestions.DELETED_FIELD)) {
            fields.add(asking.of(TopicQuestions.DELETED_FIELD));
        }
        if (!topic.origin().deletes().equals(Optional.of(Topic.Deletes.NEVER))) {
            fields.add(tombstones());
        }
        fields.addAll(asking.all(TopicQuestions.STATE));
        return fields;
    }

    private Optional<FormField> meaning() {
        StateMeaning meaning = StateMeaning.of(topic, TopicNames.typeOf(element));
        String key = meaning.key().orElse("no key yet");
        return Optional.<FormField>of(
                        new FormField.Grid(
                                question(
                                        "meaning",
                                        "What a record means",
                                        "Stands in the exported document in the same words."),
                                List.of("Key", "Value", "Means"),
                                meaning.rows().stream()
                                        .map(row -> List.of(key, row.record(), row.means()))
                                        .toList()))
                .filter(_ -> !meaning.rows().isEmpty());
    }

    private FormField tombstones() {
        return new FormField.Text(
                question(
                        "tombstones",
                        "Nulls stay, hours",
                        "How long a reader that was away still sees that something is gone."),
                text(topic.settings().tombstoneHours()),
                "The broker's default, 24",
                false,
                Inputs.number(
                        "Change tombstone time",
                        TopicQuestions.TEN_YEARS_IN_HOURS,
                        hours -> put(topic.set(topic.settings().keepingTombstones(hours)))));
    }

    private List<FormField> message() {
        List<FormField> fields = new ArrayList<>();
        fields.add(asking.of(TopicQuestions.ENVELOPE));
        fields.add(headers());
        fields.addAll(asking.all(TopicQuestions.MESSAGE));
        fields.addAll(borne());
        return fields;
    }

    /** What documents will say of every record, the envelope of the workspace included. */
    private List<FormField> borne() {
        RecordHeaders headers = RecordHeaders.of(topic, model.workspace().defaults());
        String names =
                headers.headers().stream()
                        .map(RecordHeaders.Header::name)
                        .collect(Collectors.joining("\n"));
        return List.of(
                fact(
                        "bears",
                        "Every record bears",
                        names.isEmpty() ? "No headers" : names,
                        !names.isEmpty(),
                        "Its headers in the end: of the envelope, of the metadata, its own."),
                fact(
                        "repeats",
                        "Repeated records",
                        headers.advice().orElse("Nothing tells them apart"),
                        false,
                        "What exported documents tell readers about records that come twice."));
    }

    private FormField headers() {
        return new FormField.Fields(
                question("headers", "Headers", "Headers of a record beyond those of the envelope."),
                topic.message().headers(),
                terms(),
                fields -> changed("Change headers", topic.telling(topic.message().headed(fields))));
    }

    private List<FormField> schema() {
        List<FormField> fields = new ArrayList<>(asking.all(TopicQuestions.SCHEMA));
        contract.map(names::subject)
                .ifPresent(subject ->
                        fields.add(
                                fact(
                                        "subjectName",
                                        "Subject in a registry",
                                        subject,
                                        true,
                                        "The name under which a registry keeps the schema.")));
        return fields;
    }

    private List<FormField> product() {
        List<FormField> fields = new ArrayList<>(asking.all(TopicQuestions.PRODUCT));
        fields.add(offered());
        return fields;
    }

    private List<FormField> kafka() {
        List<FormField> fields = new ArrayList<>();
        fields.add(partitions());
        fields.add(replicas());
        fields.add(cleanup());
        fields.add(retention());
        fields.add(asking.of(TopicQuestions.CONFIGS));
        contract.ifPresent(found -> fields.add(effective(found)));
        return fields;
    }

    private FormField effective(TopicContract found) {
        return new FormField.Settings(
                question(
                        "effective",
                        "What holds in the end",
                        "Every setting with who says so; a policy wins over the topic."),
                EffectiveSettings.of(scope, found).stream()
                        .map(row ->
                                new FormField.Setting(
                                        row.key(),
                                        row.local().filter(_ -> row.isOverridden()),
                                        row.value(),
                                        row.origin()))
                        .toList());
    }

    private FormField partitions() {
        return new FormField.Text(
                question(
                        "partitions",
                        "Partitions",
                        "How many readers of one group can work at the same time."),
                text(topic.settings().partitions()),
                model.workspace().defaults().partitions() + " (default)",
                false,
                Inputs.number(
                        "Change partitions",
                        Topic.Settings.MOST_PARTITIONS,
                        number -> put(topic.set(topic.settings().partitioned(number)))));
    }

    private FormField replicas() {
        return new FormField.Text(
                question("replicas", "Replicas", "How many brokers keep a copy."),
                text(topic.settings().replicas()),
                model.workspace().defaults().replicas() + " (default)",
                false,
                Inputs.number(
                        "Change replicas",
                        Topic.Settings.MOST_REPLICAS,
                        number -> put(topic.set(topic.settings().replicated(number)))));
    }

    private FormField retention() {
        return new FormField.Text(
                question("retention", "Retention, hours", "How long records stay."),
                text(topic.settings().retentionHours()),
                "The broker's default",
                false,
                Inputs.number(
                        "Change retention",
                        TopicQuestions.TEN_YEARS_IN_HOURS,
                        hours ->
                                put(
                                        topic.set(
                                                topic.settings()
                                                        .cleaning(
                                                                topic.settings().cleanup(),
                                                                hours)))));
    }

    private ChangeSet put(Topic after) {
        return edits.replace(model, element.with(after));
    }

    private FormField cleanup() {
        Set<String> chosen = new LinkedHashSet<>();
        topic.settings().cleanup().forEach(way -> chosen.add(way.name()));
        return new FormField.Several(
                question(
                        "cleanup",
                        "Clean-up",
                        "Compact keeps the last value of each key; delete drops what is old."),
                Options.of(Topic.Cleanup.values(), way -> Forms.words(way.name())),
                chosen,
                "The broker's default",
                this::cleaned);
    }

    private FieldEdit cleaned(Set<String> words) {
        Set<Topic.Cleanup> ways = EnumSet.noneOf(Topic.Cleanup.class);
        words.forEach(word -> ways.add(Topic.Cleanup.valueOf(word)));
        return changed(
                "Change clean-up",
                topic.set(topic.settings().cleaning(ways, topic.settings().retentionHours())));
    }

    private FormField offered() {
        return new FormField.Check(
                question(
                        "offered",
                        "Offered although nobody reads it yet",
                        "Then nobody is told that it lacks readers."),
                topic.sharing().offered(),
                on -> changed("Change offer", topic.shared(topic.sharing().offered(on))));
    }

    /** One section for each reader: its side of the contract. */
    private List<Form.Section> readings() {
        return contract.stream()
                .flatMap(found ->
                        Contracts.readersOf(model, new TopicNames(model.workspace()), found)
                                .stream())
                .map(ConsumerContract::consumer)
                .map(consumer ->
                        reading(
                                model,
                                consumer,
                                "Read by "
                                        + model.context(consumer.context())
                                                .map(Context::path)
                                                .orElse(consumer.context())))
                .toList();
    }

    /** What a reader says about how it reads. */
    static Form.Section reading(ModelView model, Consumer consumer, String title) {
        String id = "read-" + slug(consumer.context()) + "-" + slug(consumer.topic());
        Asking asking = new Asking(model, consumer);
        return new Form.Section(
                id,
                title,
                "Pattern, needs, failure path",
                ElementQuestions.READING.stream()
                        .map(attribute -> asking.of(attribute.under(id)))
                        .toList());
    }

    static String slug(String id) {
        return id.replaceAll("[^a-zA-Z0-9-]", "-");
    }

    static FormField.Target target(Element element) {
        return new FormField.Target(element.key(), Outline.labelOf(element));
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
