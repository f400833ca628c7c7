package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.file.Attributes.Outcome;
import org.stormspec.model.record.Canvas;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;
import tools.jackson.databind.JsonNode;

@DisplayName("Setting an attribute by its word")
class AttributeEditsTest {

    private static final RecordKey ORDER = Element.key("order");

    private final Edits edits = new Edits(new SplittableRandom(1));

    private final Store model =
            Store.of(
                    List.of(
                            Workspace.named("shop"),
                            Context.named("sales", "", "sales"),
                            Context.named("stock", "", "stock"),
                            new Element(
                                    "order",
                                    "order",
                                    Optional.of("sales"),
                                    "",
                                    Detail.of(Kind.TOPIC)),
                            new Element(
                                    "place",
                                    "Place order",
                                    Optional.of("sales"),
                                    "",
                                    Detail.of(Kind.COMMAND)),
                            new Consumer(
                                    "stock",
                                    "order",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()),
                            new Relation("sales", "stock", Relation.Pattern.PARTNERSHIP)));

    @Test
    @DisplayName("takes texts, numbers, truth values, lists and maps")
    void takesAllShapes() {
        set(ORDER, "cloudevents-binary", "envelope");
        set(ORDER, List.of("id", "time"), "metadata");
        set(ORDER, 72, "recoveryHours");
        set(ORDER, true, "offered");
        set(ORDER, Map.of("delete.retention.ms", "3600000"), "configs");
        set(ORDER, "2027-03-01", "deprecated", "sunset");

        Topic topic = model.element("order").flatMap(Element::topic).orElseThrow();
        assertEquals(Optional.of(Message.Envelope.CLOUDEVENTS_BINARY), topic.message().envelope());
        assertEquals(2, topic.message().metadata().size());
        assertEquals(OptionalInt.of(72), topic.product().recoveryHours());
        assertTrue(topic.sharing().offered());
        assertEquals(OptionalInt.of(1), topic.settings().tombstoneHours());
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 1)),
                topic.deprecation().flatMap(Topic.Deprecation::sunset));
    }

    @Test
    @DisplayName("works on contexts, readers, relations and the workspace as well")
    void worksElsewhere() {
        RecordKey sales = new RecordKey(RecordType.CONTEXT, "sales");
        set(sales, "core", "canvas", "classification");
        set(sales, "acme/sales", "slice", "repository");
        set(model.consumers().getFirst().key(), List.of("order_id"), "needs");
        set(model.relations().getFirst().key(), "shared-kernel", "pattern");
        set(Workspace.KEY, "json", "defaults", "format");

        Context context = model.context("sales").orElseThrow();
        assertEquals(Optional.of(Canvas.Classification.CORE), context.canvas().classification());
        assertEquals(Optional.of("acme/sales"), context.slice().repository());
        assertEquals(List.of("order_id"), model.consumers().getFirst().reading().needs());
        assertEquals(Relation.Pattern.SHARED_KERNEL, model.relations().getFirst().pattern());
        assertEquals("json", model.workspace().defaults().format());
    }

    @Test
    @DisplayName("to nothing takes it back, with the block round it")
    void takesBack() {
        ModelRecord before = model.find(ORDER).orElseThrow();
        set(ORDER, "read v2", "deprecated", "migration");
        set(ORDER, "", "deprecated", "migration");
        set(ORDER, "avro", "format");
        set(ORDER, Optional.empty(), "format");

        assertEquals(before, model.find(ORDER).orElseThrow());
    }

    @Test
    @DisplayName("leaves everything else as it was, for whatever there is")
    void leavesTheRest() {
        for (int seed = 0; seed < 6; seed++) {
            Store any = new RandomModels(new SplittableRandom(seed)).model();
            for (Element element : any.elements()) {
                Outcome outcome = Attributes.set(any, element.key(), "new words", "name");

                ChangeSet changes = ((Outcome.Accepted) outcome).changes();
                Store after = Store.of(any.records());
                after.apply(changes);
                assertEquals(Optional.of(element.named("new words")), after.find(element.key()));
            }
        }
    }

    @Test
    @DisplayName("reads back what was set, and nothing for the usual")
    void readsBack() {
        set(ORDER, List.of("create"), "operations");

        ModelRecord order = model.find(ORDER).orElseThrow();
        assertEquals("create", Attributes.get(order, "operations").get(0).asString());
        assertTrue(Attributes.get(order, "deprecated", "sunset").isMissingNode());
    }

    @Test
    @DisplayName("sets every attribute of any element to what it already is")
    void setsToWhatItIs() {
        for (int seed = 0; seed < 6; seed++) {
            Store any = new RandomModels(new SplittableRandom(seed)).model();
            List<ModelRecord> all = new ArrayList<>(any.elements());
            all.addAll(any.contexts());
            all.addAll(any.consumers());
            all.addAll(any.relations());
            all.add(any.workspace());
            for (ModelRecord record : all) {
                JsonNode block = Attributes.get(record);
                block.propertyNames()
                        .forEach(key ->
                                assertEquals(
                                        new Outcome.Accepted(ChangeSet.EMPTY),
                                        Attributes.set(any, record.key(), block.get(key), key),
                                        () -> key + " of " + record));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mood", "workflow", "deprecated.moon", "name.first", "saga"})
    @DisplayName("refuses what the record cannot say")
    void refusesUnknown(String path) {
        Outcome outcome = Attributes.set(model, ORDER, "x", path.split("\\."));

        assertTrue(outcome instanceof Outcome.Refused, outcome::toString);
    }

    @Test
    @DisplayName("refuses a wrong value in the words of a file")
    void refusesWrong() {
        assertEquals(
                new Outcome.Refused(
                        "'pigeon' for 'delivery'", "one of call, request-reply, queue, topic"),
                Attributes.set(model, Element.key("place"), "pigeon", "delivery"));
        assertEquals(
                new Outcome.Refused("the text 'soon' for 'recoveryHours'", "a whole number"),
                Attributes.set(model, ORDER, "soon", "recoveryHours"));
        assertTrue(
                Attributes.set(model, new RecordKey(RecordType.CONTEXT, "sales"), "x", "id")
                        instanceof Outcome.Refused);
        assertEquals(
                new Outcome.Refused("'gone'", "something that the model still has"),
                Attributes.set(model, Element.key("gone"), "x", "name"));
    }

    @Test
    @DisplayName("can be done with the record itself, too, and never changes another kind")
    void canBeDoneTyped() {
        model.apply(
                edits.changeDetail(
                        model, "place", Detail.Command.class, each -> each.effect("it is there")));
        model.apply(
                edits.change(
                        model,
                        new RecordKey(RecordType.CONTEXT, "sales"),
                        Context.class,
                        each -> each.withPurpose("sell")));

        assertEquals(
                "it is there",
                ((Detail.Command) model.element("place").orElseThrow().detail()).effect());
        assertEquals("sell", model.context("sales").orElseThrow().purpose());
        assertEquals(
                ChangeSet.EMPTY,
                edits.changeDetail(model, "place", Detail.Policy.class, each -> each.saga(true)));
        assertEquals(
                ChangeSet.EMPTY,
                edits.change(model, ORDER, Context.class, each -> each.withPurpose("x")));
    }

    @Test
    @DisplayName("goes with relating contexts and taking that back")
    void relates() {
        Relation relation = new Relation("stock", "sales", Relation.Pattern.CUSTOMER_SUPPLIER);
        model.apply(edits.relate(model, relation));
        assertEquals(2, model.relations().size());
        model.apply(edits.unrelate(model, relation));
        assertEquals(1, model.relations().size());
        assertEquals(
                ChangeSet.EMPTY,
                edits.relate(model, new Relation("sales", "moon", Relation.Pattern.PARTNERSHIP)));
    }

    private void set(RecordKey key, Object value, String... path) {
        switch (Attributes.set(model, key, value, path)) {
            case Outcome.Accepted(ChangeSet changes) -> model.apply(changes);
            case Outcome.Refused refused -> throw new AssertionError(refused.toString());
        }
    }
}
