package org.stormspec.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.export.schema.Subjects;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Slice;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("The form about the selection")
class FormsTest {
    private final Store store = Shop.store();
    private final Forms forms = new Forms(store, new Edits(new Random(1)));

    @Test
    @DisplayName("names an event, its context, its topic, its key and its readers")
    void namesWhatCarriesAnEvent() {
        Form form = about("order-placed");
        assertEquals("Order placed", form.title());
        assertEquals("Domain event · trade.sales", form.subtitle());
        assertEquals("shop.trade.sales._public.order", fact(form, "topic").value());
        assertEquals("order_id", fact(form, "key").value());
        assertEquals(List.of("trade.billing"), targets(form, "readers"));
    }

    @Test
    @DisplayName("renames by one change and refuses no words")
    void renames() {
        Form form = about("order-placed");
        accept(text(form, "name").edit().apply(" Order received "));
        assertEquals("Order received", element("order-placed").name());
        assertRefused("A sticky needs some words", text(form, "name").edit().apply("  "));
    }

    @Test
    @DisplayName("decides who may read a topic, and asks for grants when it is protected")
    void decidesAccess() {
        accept(choice(about("order-topic"), "access").edit().apply("PROTECTED"));
        assertEquals(Optional.of(Access.PROTECTED), topic().access());
        FormField.Several grants =
                assertInstanceOf(FormField.Several.class, field(about("order-topic"), "grants"));
        accept(grants.edit().apply(Set.of("trade.billing")));
        assertEquals(Set.of("trade.billing"), topic().sharing().grants());
    }

    @Test
    @DisplayName("shows what the words of a context mean elsewhere")
    void showsMeaningsElsewhere() {
        Draft draft = new Draft(store);
        store.contexts()
                .forEach(context ->
                        draft.put(
                                context.speaking(
                                        new TreeMap<>(
                                                Map.of(
                                                        "voucher",
                                                        "what " + context.name() + " gives")))));
        store.apply(draft.changes());
        FormField.Grid meanings =
                assertInstanceOf(
                        FormField.Grid.class,
                        field(form(Selection.ofContext("trade.sales")), "meanings"));
        assertEquals(
                List.of(
                        List.of("voucher", "here", "what sales gives"),
                        List.of("voucher", "billing", "what billing gives")),
                meanings.rows());
    }

    @Test
    @DisplayName("shows what follows from the services of a context, and proposes packages")
    void showsWhatServicesDrive() {
        store.apply(
                new Draft(store)
                        .put(
                                store.context("trade.sales")
                                        .orElseThrow()
                                        .running(
                                                List.of(
                                                        new Context.Service("OrderDesk", "")
                                                                .known(Optional.of("svc-7")))))
                        .changes());
        FormField.Grid drives =
                assertInstanceOf(
                        FormField.Grid.class,
                        field(form(Selection.ofContext("trade.sales")), "services-drive"));
        assertTrue(
                drives.rows()
                        .contains(
                                List.of(
                                        "OrderDesk",
                                        "user",
                                        "svc-7, with the rights of trade.sales")));
        FormField.Deed propose =
                assertInstanceOf(
                        FormField.Deed.class,
                        field(form(Selection.ofContext("trade.sales")), "services-packages"));
        accept(propose.edit().get());
        assertEquals(
                "trade.sales.order_desk",
                store.context("trade.sales").orElseThrow().services().getFirst().packageName());
    }

    @Test
    @DisplayName("lets a question be about something else, or about the wall")
    void pinsAQuestionElsewhere() {
        String hotspot = "who-pays";
        store.apply(
                new Draft(store)
                        .put(
                                new Element(
                                        hotspot,
                                        "Who pays?",
                                        Optional.empty(),
                                        "",
                                        new Detail.Hotspot(
                                                Optional.empty(), Detail.HotspotState.OPEN)))
                        .changes());
        accept(choice(about(hotspot), "about").edit().apply("order-placed"));
        assertEquals(
                new Detail.Hotspot(Optional.of("order-placed"), Detail.HotspotState.OPEN),
                element(hotspot).detail());
        accept(choice(about(hotspot), "about").edit().apply(""));
        assertTrue(about(hotspot).all().noneMatch(field -> field.id().equals("about-link")));
    }

    @Test
    @DisplayName("makes a flow of what is selected, and edits its steps by their words")
    void editsAFlow() {
        Selection two =
                Selection.of(List.of(Element.key("order-topic"), Element.key("order-placed")));
        FormField.Deed make = assertInstanceOf(FormField.Deed.class, field(form(two), "make-flow"));
        accept(make.edit().get());
        Flow flow = store.stream(RecordType.FLOW, Flow.class).findFirst().orElseThrow();
        assertEquals(Set.of("order-topic", "order-placed"), Set.copyOf(flow.steps()));
        Form form = form(Selection.of(flow.key()));
        FormField.Lines steps = assertInstanceOf(FormField.Lines.class, field(form, "steps"));
        assertRefused(
                "Nothing is called “Order pla”; do you mean order-placed?",
                steps.edit().apply("Order pla"));
        accept(steps.edit().apply("order placed\norder-topic"));
        accept(choice(form(Selection.of(flow.key())), "style").edit().apply("orchestration"));
        Form after = form(Selection.of(flow.key()));
        assertTrue(after.subtitle().startsWith("Flow · orchestration · 2 steps"));
        assertEquals("No step of it steers the others", fact(after, "doubt").value());
        FormField.Deed remove = assertInstanceOf(FormField.Deed.class, field(after, "remove-flow"));
        accept(remove.edit().get());
        assertEquals(0, store.all(RecordType.FLOW).size());
    }

    @Test
    @DisplayName("shows what key, value and null of a CDC entity mean, as the deletion says")
    void showsWhatARecordMeans() {
        accept(choice(about("order-topic"), "deletes").edit().apply("tombstone"));
        FormField.Grid meaning =
                assertInstanceOf(FormField.Grid.class, field(about("order-topic"), "meaning"));
        assertEquals(List.of("Key", "Value", "Means"), meaning.heads());
        assertEquals(
                List.of(
                        List.of("order_id", "First value", "creates"),
                        List.of("order_id", "Later value", "updates"),
                        List.of("order_id", "null", "removes the order")),
                meaning.rows());
        accept(choice(about("order-topic"), "stream").edit().apply("OBSERVABLE"));
        assertTrue(about("order-topic").all().noneMatch(any -> any.id().equals("meaning")));
    }

    @Test
    @DisplayName("offers with one click what the pace of a flow suggests")
    void offersWhatThePaceSuggests() {
        accept(choice(about("order-topic"), "stream").edit().apply("DOMAIN_EVENT"));
        accept(text(about("order-topic"), "key").edit().apply(""));
        accept(choice(about("order-topic"), "pace").edit().apply("false"));
        FormField.Deed key =
                assertInstanceOf(FormField.Deed.class, field(about("order-topic"), "pace-key"));
        assertEquals("Key by order_id?", key.label());
        accept(key.edit().get());
        assertEquals(Optional.of("order_id"), topic().payload().key());
        assertEquals("Ordered by order_id", fact(about("order-topic"), "pace-keyed").label());
    }

    @Test
    @DisplayName("says what a topic still lacks before it has a name")
    void saysWhatIsMissing() {
        accept(choice(about("order-topic"), "access").edit().apply(""));
        assertEquals("Decide who may read to name it", fact(about("order-topic"), "topic").value());
    }

    @Test
    @DisplayName("takes only a field as key")
    void takesOnlyAFieldAsKey() {
        FormField.Text key = text(about("order-topic"), "key");
        assertRefused(
                "No field has this name; the fields are order_id, total", key.edit().apply("id"));
        accept(key.edit().apply("total"));
        assertEquals(Optional.of("total"), topic().payload().key());
    }

    @ParameterizedTest(name = "“{0}” partitions are refused")
    @ValueSource(strings = {"0", "-1", "three", "1.5", "99999999999"})
    @DisplayName("takes a whole number of partitions")
    void takesAWholeNumberOfPartitions(String input) {
        FormField.Text partitions = text(about("order-topic"), "partitions");
        assertInstanceOf(FieldEdit.Refused.class, partitions.edit().apply(input));
        accept(partitions.edit().apply("12"));
        assertEquals(OptionalInt.of(12), topic().settings().partitions());
        accept(text(about("order-topic"), "partitions").edit().apply(""));
        assertEquals(OptionalInt.empty(), topic().settings().partitions());
    }

    @Test
    @DisplayName("renames a context by its path and explains a path that cannot be one")
    void renamesAContext() {
        FormField.Text name = text(form(Selection.ofContext("trade.sales")), "name");
        assertInstanceOf(FieldEdit.Refused.class, name.edit().apply("Sales & more"));
        accept(name.edit().apply("trade.orders"));
        assertEquals("trade.orders", store.context("trade.sales").orElseThrow().path());
    }

    @Test
    @DisplayName("lists what a context publishes and what it reads")
    void listsTopicsAndReadings() {
        assertEquals(
                List.of("order · public"),
                targets(form(Selection.ofContext("trade.sales")), "topics"));
        assertEquals(
                List.of("trade.sales · order"),
                targets(form(Selection.ofContext("trade.billing")), "reads"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Kind.class)
    @DisplayName("has a form for every kind, with ids that are unique")
    void hasAFormForEveryKind(Kind kind) {
        store.apply(
                new Draft(store)
                        .put(new Element("some", "Some", Optional.empty(), "", Detail.of(kind)))
                        .changes());
        List<String> ids = all(about("some")).map(FormField::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertTrue(ids.contains("name"), ids::toString);
    }

    @Test
    @DisplayName("changes the kind and keeps words and legal links")
    void changesTheKind() {
        accept(choice(about("order-placed"), "kind").edit().apply("HOTSPOT"));
        assertEquals(Kind.HOTSPOT, element("order-placed").kind());
        assertEquals("Order placed", element("order-placed").name());
    }

    @Test
    @DisplayName("counts anew when a sticky comes, goes or becomes of another kind")
    void countsAnew() {
        store.listen(forms::changed);
        assertEquals("1 aggregate\n1 command", fact(form(Selection.NONE), "contains").value());
        accept(choice(about("place-order"), "kind").edit().apply("HOTSPOT"));
        assertEquals("1 aggregate\n1 hotspot", fact(form(Selection.NONE), "contains").value());
        store.apply(new Draft(store).remove(placement()).changes());
        assertEquals("1 hotspot", fact(form(Selection.NONE), "contains").value());
    }

    @Test
    @DisplayName("finds the option that typed words mean: by its beginning, or else by its middle")
    void findsWhatIsMeant() {
        List<FormField.Option> options =
                List.of(
                        new FormField.Option("a", "finance · order"),
                        new FormField.Option("b", "Order"));
        assertEquals(OptionalInt.of(1), Options.meant(options, "ord"));
        assertEquals(OptionalInt.of(0), Options.meant(options, "· ord"));
        assertEquals(OptionalInt.empty(), Options.meant(options, "pay"));
    }

    private RecordKey placement() {
        return List.copyOf(store.placementsOf("order")).getFirst().key();
    }

    @Test
    @DisplayName("keeps the lines of an aggregate apart")
    void keepsLinesApart() {
        FormField.Lines invariants =
                assertInstanceOf(FormField.Lines.class, field(about("order"), "invariants"));
        accept(invariants.edit().apply("total is not negative\n\n paid once "));
        assertEquals(
                List.of("total is not negative", "paid once"),
                assertInstanceOf(Detail.Aggregate.class, element("order").detail()).invariants());
    }

    @Test
    @DisplayName("is about the board while nothing is selected, and counts several things")
    void isAboutTheBoard() {
        assertEquals("Board · 2 stickies", form(Selection.NONE).subtitle());
        Selection two = Selection.of(List.of(Element.key("order"), Element.key("order-placed")));
        assertEquals("2 selected", form(two).title());
        assertEquals("1 aggregate\n1 domain event", fact(form(two), "kinds").value());
    }

    @Test
    @DisplayName("edits fields in place: rename, type, optional, move, remove, add")
    void editsFields() {
        accept(rows().rename(1, "amount"));
        accept(rows().retype(1, "array<string>"));
        accept(rows().optional(1, true));
        accept(rows().move(1, -1));
        accept(rows().add());
        Field amount = topic().payload().fields().getFirst();
        assertEquals("amount array<string> true", words(amount));
        assertEquals(3, topic().payload().fields().size());
        accept(rows().remove(2));
        assertEquals(2, topic().payload().fields().size());
    }

    @Test
    @DisplayName("refuses field names that no schema can have, and double ones")
    void refusesFieldNames() {
        assertInstanceOf(FieldEdit.Refused.class, rows().rename(0, "order id"));
        assertRefused("There is a field 'total' already", rows().rename(0, "total"));
        assertInstanceOf(FieldEdit.Refused.class, rows().retype(0, "array<"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "timestmp; There is no type timestmp; did you mean timestamp?",
                "array<strng>; There is no type strng; did you mean string?",
                "string?; There is no type string?; did you mean string that may be absent?",
            })
    @DisplayName("takes no type that there is not, and proposes the one that was meant")
    void takesNoTypeThatThereIsNot(String typed, String first, String second) {
        assertRefused(first + "; " + second, rows().retype(0, typed));
    }

    @Test
    @DisplayName("offers the known words, the types of the context and those of other contexts")
    void offersEveryTypeThatThereIs() {
        Context sales = store.context("trade.sales").orElseThrow();
        Context billing = store.context("trade.billing").orElseThrow();
        List<Field> fields = List.of(Field.of("value", "string"));
        store.apply(
                new Draft(store)
                        .put(sales.typed(new TreeMap<>(Map.of("Money", fields))))
                        .put(billing.typed(new TreeMap<>(Map.of("Account", fields))))
                        .changes());
        FormField.Fields asked =
                assertInstanceOf(FormField.Fields.class, field(about("order-topic"), "fields"));
        assertEquals(
                List.of("decimal", "Money", "trade.billing.Account"),
                asked.terms().choices().stream().skip(11).toList());
        accept(rows().retype(0, "array<trade.billing.Account>"));
    }

    @Test
    @DisplayName("breaks long topic names after dots")
    void breaksLongNames() {
        assertEquals(
                "acme.finance.campaign.\n_public.campaign",
                Names.broken("acme.finance.campaign._public.campaign", 28));
        assertEquals("abcd\nef", Names.broken("abcdef", 4));
    }

    @Test
    @DisplayName(
            "shows a command with issuer, target, effect and refusal, and draws what is chosen")
    void drawsTheEndsOfACommand() {
        assertEquals(Set.of("order"), several("place-order", "target").chosen());
        assertEquals(Set.of("clerk"), several("place-order", "issuer").chosen());
        accept(several("place-order", "issuer").edit().apply(Set.of()));
        assertEquals(List.of(), List.copyOf(store.linksFrom("clerk")));
        accept(several("place-order", "issuer").edit().apply(Set.of("clerk")));
        assertEquals(
                List.of(new Link("clerk", LinkType.ISSUES, "place-order")),
                List.copyOf(store.linksFrom("clerk")));
    }

    @Test
    @DisplayName("keys the state of an aggregate by its identity")
    void keysStateByIdentity() {
        accept(text(about("order"), "identity").edit().apply("order_id"));
        accept(text(about("order"), "identity").edit().apply("number"));
        assertEquals(Optional.of("number"), topic().payload().key());
    }

    @Test
    @DisplayName("strikes out what a policy overrides, and says which policy it is")
    void strikesOutWhatIsOverridden() {
        store.apply(
                new Draft(store)
                        .put(new Tag("pii", "about a person", Optional.of("pol-pii")))
                        .put(
                                new TagPolicy(
                                        "pol-pii",
                                        "data office",
                                        "pii",
                                        OptionalInt.of(48),
                                        OptionalInt.empty(),
                                        Set.of(Access.PROTECTED),
                                        List.of(),
                                        List.of(),
                                        false,
                                        false))
                        .changes());
        accept(text(about("order-topic"), "retention").edit().apply("168"));
        accept(several("order-topic", "tags").edit().apply(Set.of("pii")));
        assertTrue(
                assertInstanceOf(FormField.Settings.class, field(about("order-topic"), "effective"))
                        .settings()
                        .contains(
                                new FormField.Setting(
                                        "retention.ms",
                                        Optional.of("604800000"),
                                        "172800000",
                                        "pol-pii")));
    }

    @Test
    @DisplayName("shows while a name is typed what topic, subject and principal it leads to")
    void showsNamesWhileTyping() {
        List<FormField.Preview> names =
                text(about("order-topic"), "type").hints().preview().apply("purchase");
        assertEquals(
                List.of(
                        "Topic shop.trade.sales._public.purchase",
                        "Subject shop.trade.sales._public.purchase-value",
                        "Principal shop.trade.sales"),
                names.stream().map(name -> name.label() + " " + name.name()).toList());
        assertTrue(
                text(about("order-topic"), "type")
                        .hints()
                        .preview()
                        .apply("Purchase Order")
                        .getFirst()
                        .refusal()
                        .isPresent());
        assertEquals(
                "shop.trade.orders",
                text(form(Selection.ofContext("trade.sales")), "name")
                        .hints()
                        .preview()
                        .apply("trade.orders")
                        .getFirst()
                        .name());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "TOPIC, a.b-value",
        "RECORD, n.Order",
        "TOPIC_RECORD, a.b-n.Order",
        "SIMPLE_TOPIC_ID, a.b",
        "TOPIC_ID, a.b-value",
        "RECORD_ID, Order",
        "TOPIC_RECORD_ID, a.b-Order",
        "QUALIFIED_RECORD_ID, n.Order"
    })
    @DisplayName("names a subject as its strategy does")
    void namesSubjects(SubjectNaming naming, String subject) {
        assertEquals(subject, Subjects.called(naming, "a.b", "n", "Order"));
    }

    @Test
    @DisplayName("says in one line what a folded section holds")
    void summarises() {
        assertEquals(Optional.empty(), section("order-topic", "message").summary());
        accept(choice(about("order-topic"), "envelope").edit().apply("cloudevents-binary"));
        accept(rowsOf("headers").add());
        assertEquals(
                Optional.of("CloudEvents binary, 1 header"),
                section("order-topic", "message").summary());
    }

    @Test
    @DisplayName("asks a scheduled event for schedule and zone, and takes only ones there are")
    void asksForASchedule() {
        accept(choice(about("order-placed"), "stream").edit().apply("SCHEDULED_EVENT"));
        assertRefused(
                "Say first when it happens",
                text(about("order-placed"), "zone").edit().apply("UTC"));
        assertInstanceOf(
                FieldEdit.Refused.class,
                text(about("order-placed"), "schedule").edit().apply("at night"));
        accept(text(about("order-placed"), "schedule").edit().apply("0 2 * * *"));
        assertInstanceOf(
                FieldEdit.Refused.class,
                text(about("order-placed"), "zone").edit().apply("Europe/Nowhere"));
        accept(text(about("order-placed"), "zone").edit().apply("Europe/Berlin"));
        assertEquals(
                Optional.of("0 2 * * * Europe/Berlin"),
                assertInstanceOf(Detail.Event.class, element("order-placed").detail())
                        .occasion()
                        .schedule());
    }

    @Test
    @DisplayName("offers the tag for a field that sounds personal, until somebody has said so")
    void offersThePersonalTag() {
        assertEquals(Optional.empty(), rows().personal(1));
        accept(rows().rename(1, "email"));
        assertEquals(Optional.of("pii"), rows().personal(1));
        accept(rows().tagged(1, new TreeSet<>(Set.of("pii"))));
        assertEquals(Optional.empty(), rows().personal(1));
    }

    @Test
    @DisplayName("makes lists, maps and words to choose from without a word of schema")
    void buildsTypes() {
        accept(detail(1, "kind").edit().apply("enum<>"));
        accept(
                assertInstanceOf(FormField.Lines.class, detailField(1, "symbols"))
                        .edit()
                        .apply("OPEN\nPAID"));
        accept(detail(1, "shape").edit().apply("LIST"));
        assertEquals("array<enum<OPEN,PAID>>", topic().payload().fields().get(1).type().text());
        accept(detail(1, "kind").edit().apply("long"));
        accept(detail(1, "shape").edit().apply("MAP"));
        assertEquals("map<long>", topic().payload().fields().get(1).type().text());
    }

    @Test
    @DisplayName("takes only a default value that the type can have")
    void takesFittingDefaults() {
        assertInstanceOf(FieldEdit.Refused.class, rows().otherwise(1, "many"));
        accept(rows().otherwise(1, "0"));
        assertEquals(Optional.of("0"), topic().payload().fields().get(1).otherwise());
    }

    @Test
    @DisplayName("answers the whole checklist of a slice from the name of its context")
    void proposesTheSlice() {
        accept(
                assertInstanceOf(
                                FormField.Deed.class,
                                field(form(Selection.ofContext("trade.sales")), "slice-all"))
                        .edit()
                        .get());
        Slice slice = store.context("trade.sales").orElseThrow().slice();
        assertEquals(Optional.of("shop.trade.sales"), slice.principal());
        assertEquals(Optional.of("shop/trade"), slice.repository());
        assertEquals(Optional.of("shop/trade/pipeline"), slice.pipeline());
    }

    @Test
    @DisplayName("says of each line of the slice whether it is in order, open or wrong")
    void checksTheSlice() {
        accept(
                text(form(Selection.ofContext("trade.sales")), "slice-logging")
                        .edit()
                        .apply("shop-7"));
        assertEquals(
                List.of(
                        "Principal in order",
                        "Code packages in order",
                        "Names of services in order",
                        "Repository wrong",
                        "Pipeline and release open",
                        "Provisioning open",
                        "Logs and traces wrong",
                        "Costs open"),
                assertInstanceOf(
                                FormField.Checklist.class,
                                field(form(Selection.ofContext("trade.sales")), "slice-checklist"))
                        .checks()
                        .stream()
                        .map(check -> check.words() + " " + check.standing().words())
                        .toList());
    }

    @Test
    @DisplayName("suggests a kind that the words of an event speak for, with the reason")
    void suggestsAKind() {
        assertTrue(KindSuggestion.of("Order placed").isEmpty());
        accept(text(about("order-placed"), "name").edit().apply("DailyInventoryUpdate"));
        FormField.Deed suggested =
                assertInstanceOf(
                        FormField.Deed.class, field(about("order-placed"), "stream-suggested"));
        assertEquals("“daily” speaks of time", suggested.question().help());
        accept(suggested.edit().get());
        assertEquals("SCHEDULED_EVENT", choice(about("order-placed"), "stream").chosen());
    }

    private FormField detailField(int row, String key) {
        return rows().details(row).stream()
                .filter(field -> field.id().equals("fields-" + row + "-" + key))
                .findFirst()
                .orElseThrow();
    }

    private FormField.Choice detail(int row, String key) {
        return assertInstanceOf(FormField.Choice.class, detailField(row, key));
    }

    private FormField.Several several(String element, String id) {
        return assertInstanceOf(FormField.Several.class, field(about(element), id));
    }

    private Form.Section section(String element, String id) {
        return about(element).sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private FieldRows rowsOf(String id) {
        return new FieldRows(
                assertInstanceOf(FormField.Fields.class, field(about("order-topic"), id)));
    }

    private static String words(Field field) {
        return field.name() + " " + field.type().text() + " " + field.optional();
    }

    private FieldRows rows() {
        return new FieldRows(
                assertInstanceOf(FormField.Fields.class, field(about("order-topic"), "fields")));
    }

    @Test
    @DisplayName("builds all names otherwise, shows them first, and refuses what cannot be read")
    void buildsNamesOtherwise() {
        Form workspace = forms.of(Selection.NONE, "wall");
        FormField.Text grammar = text(workspace, "grammar");
        String flat = "{domain}.{context}.{access}.{type}";

        List<FormField.Preview> previews = grammar.hints().preview().apply(flat);
        assertEquals("trade.sales._public.order", previews.getFirst().name());
        assertEquals("Changes", previews.getLast().label());
        assertRefused(
                "Give {context}, {access} and {type} in this order: access rules are prefixes",
                grammar.edit().apply("{type}"));
        assertRefused(
                "Give a word of its own: readers of one see the other too",
                text(workspace, "word-private").edit().apply("_public"));

        accept(text(workspace, "tenant").edit().apply(""));
        assertEquals("trade.sales._public.order", fact(about("order-topic"), "topic").value());
    }

    private Form about(String element) {
        return form(Selection.ofElement(element));
    }

    @Test
    @DisplayName("adapts subjects and modes to the registry of an environment")
    void adaptsToTheRegistry() {
        store.apply(
                new Draft(store)
                        .put(
                                new Environment(
                                        "prod",
                                        "prod",
                                        "kafka.example:9092",
                                        Collections.emptySortedMap()))
                        .changes());

        accept(choice(form(Selection.NONE), "environment-prod-registry").edit().apply("GLUE"));

        String subject = fact(form(Selection.NONE), "environment-prod-subject").value();
        assertTrue(subject.startsWith("shop.trade.sales._public.order\n"), subject);
        assertTrue(subject.endsWith("_ALL"), subject);
        assertTrue(
                fact(form(Selection.NONE), "environment-prod-warnings")
                        .value()
                        .contains("Nothing is pushed to AWS Glue"));
    }

    @Test
    @DisplayName("says while somebody types another key who loses the order of records")
    void saysWhoLosesOrder() {
        assertEquals(
                List.of("trade.billing reads it"),
                text(about("order-topic"), "key").hints().preview().apply("total").stream()
                        .map(FormField.Preview::name)
                        .toList());
    }

    private Form form(Selection selection) {
        return forms.of(selection, "big-picture");
    }

    private Element element(String id) {
        return store.element(id).orElseThrow();
    }

    private Topic topic() {
        return element("order-topic").topic().orElseThrow();
    }

    private void accept(FieldEdit edit) {
        store.apply(assertInstanceOf(FieldEdit.Accepted.class, edit).changes());
    }

    private static void assertRefused(String why, FieldEdit edit) {
        assertEquals(new FieldEdit.Refused(why), edit);
    }

    private static Stream<FormField> all(Form form) {
        return form.all();
    }

    private static FormField field(Form form, String id) {
        return all(form).filter(field -> field.id().equals(id)).findFirst().orElseThrow();
    }

    private static FormField.Text text(Form form, String id) {
        return assertInstanceOf(FormField.Text.class, field(form, id));
    }

    private static FormField.Choice choice(Form form, String id) {
        return assertInstanceOf(FormField.Choice.class, field(form, id));
    }

    private static FormField.Fact fact(Form form, String id) {
        return assertInstanceOf(FormField.Fact.class, field(form, id));
    }

    private static List<String> targets(Form form, String id) {
        return assertInstanceOf(FormField.Links.class, field(form, id)).targets().stream()
                .map(FormField.Target::words)
                .toList();
    }
}
