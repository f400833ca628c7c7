package org.stormspec.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
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

    @Test
    @DisplayName("breaks long topic names after dots")
    void breaksLongNames() {
        assertEquals(
                "acme.finance.campaign.\n_public.campaign",
                Names.broken("acme.finance.campaign._public.campaign", 28));
        assertEquals("abcd\nef", Names.broken("abcdef", 4));
    }

    private static String words(Field field) {
        return field.name() + " " + field.type().text() + " " + field.optional();
    }

    private FieldRows rows() {
        return new FieldRows(
                assertInstanceOf(FormField.Fields.class, field(about("order-topic"), "fields")));
    }

    private Form about(String element) {
        return form(Selection.ofElement(element));
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
        return Stream.concat(form.fields().stream(), form.advanced().stream());
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
