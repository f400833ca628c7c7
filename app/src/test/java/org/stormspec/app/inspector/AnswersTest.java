package org.stormspec.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Occasion;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;

/** Every question of every form takes an answer, keeps it, and gives it back. */
@DisplayName("Every question of every form")
class AnswersTest {
    // At least one of them is an answer to any line of text.
    private static final List<String> WORDS =
            List.of(
                    "{tenant}.{domain}.{context}.{access}.{type}.v{major}",
                    "2027-03-01",
                    "7",
                    "1.2.0",
                    "20 / 200",
                    "{tenant}.{domain}.{context}.{access}.x.{type}[.v{major}]",
                    "0 2 * * *",
                    "Europe/Berlin",
                    "total",
                    "trade.orders",
                    "Money",
                    "Words of the business");

    // Questions whose answer makes something else of what is asked about.
    private static final Set<String> CHANGES_THE_THING = Set.of("kind", "context", "stream");

    private static final Occasion NIGHTLY =
            new Occasion(
                    Optional.empty(),
                    Optional.of("0 3 * * * UTC"),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());

    @TempDir Path folder;
    private final Store store = Store.of(records());
    private final History history = new History(store);
    private final Forms forms = new Forms(store, new Edits(new Random(1)));

    private static List<ModelRecord> records() {
        List<ModelRecord> records = new ArrayList<>(Shop.records());
        records.removeIf(record -> record.key().id().startsWith("trade."));
        records.add(
                Context.named("trade.billing", "trade", "billing")
                        .running(List.of(new Context.Service("Biller", "trade.billing.core"))));
        records.add(new Team("shop-team", "shop@acme.example"));
        records.add(
                Context.named("trade.sales", "trade", "sales")
                        .running(List.of(new Context.Service("OrderTaker", "trade.sales.orders"))));
        records.add(new Tag("pii", "about a person", Optional.empty()));
        records.add(
                new TagPolicy(
                        "pol-pii",
                        "",
                        "pii",
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Set.of(),
                        List.of(),
                        List.of(),
                        false,
                        false));
        records.add(
                new Relation("trade.sales", "trade.billing", Relation.Pattern.UPSTREAM_DOWNSTREAM));
        records.add(
                new Consumer(
                        "trade.billing",
                        "order-topic",
                        Optional.empty(),
                        Optional.of("event-carried-state"),
                        Optional.empty()));
        for (Kind kind : Kind.values()) {
            records.add(element("some-" + kind.word(), Detail.of(kind)));
        }
        for (Topic.StreamKind kind : Topic.StreamKind.values()) {
            records.add(
                    element(
                            "event-" + kind,
                            new Detail.Event(false).as(Optional.of(kind)).on(NIGHTLY)));
            records.add(
                    element(
                            "topic-" + kind,
                            Shop.orderTopic().as(kind).from(Topic.Origin.NONE.on(NIGHTLY))));
        }
        records.add(element("saga", new Detail.Policy(true)));
        records.add(element("sink", new Detail.ExternalSystem(Detail.SystemKind.SINK, List.of())));
        records.add(new Link("order-topic", LinkType.INFORMS, "some-readModel"));
        return records;
    }

    private static Element element(String id, Detail detail) {
        Optional<String> context =
                Edits.ownable(detail.kind()) ? Optional.of("trade.sales") : Optional.empty();
        return new Element(id, "Some " + id, context, "", detail);
    }

    static Stream<Selection> everything() {
        Stream<RecordKey> keys =
                records().stream()
                        .map(ModelRecord::key)
                        .filter(key ->
                                Set.of(
                                                RecordType.ELEMENT,
                                                RecordType.CONTEXT,
                                                RecordType.DOMAIN,
                                                RecordType.LINK,
                                                RecordType.RELATION,
                                                RecordType.CONSUMER)
                                        .contains(key.type()));
        return Stream.concat(Stream.of(Selection.NONE), keys.map(Selection::of));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    @DisplayName("takes an answer as one step that undo takes back wholly")
    void isAnsweredAndTakenBack(Selection about) {
        List<ModelRecord> before = List.copyOf(store.records());
        for (FormField field : forms.of(about, "big-picture").all().toList()) {
            for (FieldEdit.Accepted answer : answers(field)) {
                assertFalse(answer.label().isBlank(), field::id);
                history.perform(answer.label(), answer.changes());
                assertEquals(Optional.of(answer.label()), history.undo(), field::id);
                assertEquals(before, List.copyOf(store.records()), field::id);
            }
            assertTrue(isShownOnly(field) || !answers(field).isEmpty(), field::id);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    @DisplayName("says what the answer is for, and is asked once")
    void isExplained(Selection about) {
        List<FormField> fields = forms.of(about, "big-picture").all().toList();
        assertEquals(
                fields.size(),
                fields.stream().map(FormField::id).distinct().count(),
                fields::toString);
        assertEquals(
                List.of(),
                fields.stream()
                        .filter(field -> !isShownOnly(field))
                        .filter(field -> field.question().help().isBlank())
                        .map(FormField::id)
                        .toList());
    }

    @Test
    @DisplayName("shows the answer that was given, and files keep all of them")
    void isKept() {
        everything().forEach(this::answerAll);
        WorkspaceWriter.save(store, WorkspaceFiles.none(folder));
        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                lines(List.copyOf(store.records())),
                lines(List.copyOf(Store.of(loaded.records()).records())));
    }

    private static String lines(List<ModelRecord> records) {
        return records.stream().map(ModelRecord::toString).collect(Collectors.joining("\n"));
    }

    private void answerAll(Selection about) {
        List<String> ids = forms.of(about, "big-picture").all().map(FormField::id).toList();
        for (String id : ids) {
            forms.of(about, "big-picture")
                    .all()
                    .filter(field -> field.id().equals(id))
                    .filter(field -> !CHANGES_THE_THING.contains(id))
                    .filter(field -> !(field instanceof FormField.Deed))
                    .findFirst()
                    .ifPresent(field -> answer(about, field));
        }
    }

    private void answer(Selection about, FormField field) {
        List<FieldEdit.Accepted> answers = answers(field);
        if (answers.isEmpty()) {
            return;
        }
        store.apply(answers.getLast().changes());
        forms.of(about, "big-picture")
                .all()
                .filter(now -> now.id().equals(field.id()))
                .filter(now -> !field.id().startsWith("new"))
                .forEach(now ->
                        assertFalse(saidBy(now).equals(saidBy(field)), () -> about + field.id()));
    }

    private static List<Object> saidBy(FormField field) {
        return switch (field) {
            case FormField.Text text -> List.of(text.value());
            case FormField.Lines lines -> List.of(lines.value());
            case FormField.Choice choice -> List.of(choice.chosen());
            case FormField.Check check -> List.of(check.checked());
            case FormField.Several several -> List.of(several.chosen());
            case FormField.Fields fields -> List.of(fields.fields());
            case FormField.Rows rows -> List.of(rows.rows());
            case FormField.Fact _,
                    FormField.Links _,
                    FormField.Grid _,
                    FormField.Settings _,
                    FormField.Checklist _,
                    FormField.Deed _ ->
                    List.of();
        };
    }

    private static boolean isShownOnly(FormField field) {
        return switch (field) {
            case FormField.Fact _,
                    FormField.Links _,
                    FormField.Grid _,
                    FormField.Settings _,
                    FormField.Checklist _ ->
                    true;
            // Relating two contexts that are related already changes nothing.
            case FormField.Choice choice -> choice.id().startsWith("new");
            case FormField.Several several -> several.options().list().isEmpty();
            case FormField.Text _,
                    FormField.Lines _,
                    FormField.Check _,
                    FormField.Fields _,
                    FormField.Rows _,
                    FormField.Deed _ ->
                    false;
        };
    }

    private static List<FieldEdit.Accepted> answers(FormField field) {
        Stream<FieldEdit> edits =
                switch (field) {
                    case FormField.Text text ->
                            WORDS.stream()
                                    .filter(words -> !words.equals(text.value()))
                                    .map(text.edit());
                    case FormField.Lines lines -> Stream.of("One thing\nAnother").map(lines.edit());
                    case FormField.Choice choice ->
                            choice.options().list().stream()
                                    .map(FormField.Option::value)
                                    .filter(value -> !value.equals(choice.chosen()))
                                    .map(choice.edit());
                    case FormField.Check check -> Stream.of(check.edit().apply(!check.checked()));
                    case FormField.Several several ->
                            several.options().list().stream()
                                    .map(FormField.Option::value)
                                    .filter(value -> !several.chosen().contains(value))
                                    .map(Set::of)
                                    .map(several.edit());
                    case FormField.Fields fields -> Stream.of(new FieldRows(fields).add());
                    case FormField.Rows rows -> Stream.of(rows.edit().apply(longer(rows)));
                    case FormField.Deed deed -> Stream.of(deed.edit().get());
                    case FormField.Fact _,
                            FormField.Links _,
                            FormField.Grid _,
                            FormField.Settings _,
                            FormField.Checklist _ ->
                            Stream.of();
                };
        return edits.filter(FieldEdit.Accepted.class::isInstance)
                .map(FieldEdit.Accepted.class::cast)
                .filter(answer -> !answer.changes().isEmpty())
                .toList();
    }

    private static List<List<String>> longer(FormField.Rows rows) {
        String[] row = new String[rows.columns().size()];
        Arrays.fill(row, "word");
        List<List<String>> longer = new ArrayList<>(rows.rows());
        longer.add(List.of(row));
        return longer;
    }

    @Test
    @DisplayName("refuses a row that lacks what it cannot do without, and one that is there twice")
    void refusesHalfRows() {
        FormField.Rows terms =
                forms.of(Selection.ofContext("trade.sales"), "big-picture")
                        .all()
                        .filter(field -> field.id().equals("terms"))
                        .map(FormField.Rows.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                new FieldEdit.Refused("It needs its “What it means here”; or remove the row"),
                terms.edit().apply(List.of(List.of("order", ""))));
        assertEquals(
                new FieldEdit.Refused("There is “order” already"),
                terms.edit().apply(List.of(List.of("order", "a"), List.of("order", "b"))));
    }

    @Test
    @DisplayName("brings a reader that was only drawn into the model with its first answer")
    void declaresADrawnReader() {
        store.apply(
                new Draft(store)
                        .remove(new RecordKey(RecordType.CONSUMER, "trade.billing order-topic"))
                        .changes());
        FormField.Choice pattern =
                forms.of(Selection.ofElement("bill-it"), "big-picture")
                        .all()
                        .filter(field ->
                                field.id().equals("read-trade-billing-order-topic-pattern"))
                        .map(FormField.Choice.class::cast)
                        .findFirst()
                        .orElseThrow();
        store.apply(((FieldEdit.Accepted) pattern.edit().apply("event-notification")).changes());
        assertEquals(
                Optional.of("event-notification"),
                List.copyOf(store.consumersOf("order-topic")).getFirst().pattern());
    }
}
