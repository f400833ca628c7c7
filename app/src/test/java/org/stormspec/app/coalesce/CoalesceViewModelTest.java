package org.stormspec.app.coalesce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.coalesce.CoalesceViewModel.Before;
import org.stormspec.app.coalesce.CoalesceViewModel.Line;
import org.stormspec.app.coalesce.CoalesceViewModel.State;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("Four events that tell of one thing")
class CoalesceViewModelTest {
    private static final List<String> FOUR =
            List.of("parcel-sent", "parcel-created", "parcel-updated", "parcel-cancelled");

    private final WorkspaceSession session = Shop.session(store());

    private static Store store() {
        List<ModelRecord> records = new ArrayList<>(Shop.records());
        records.add(
                event(
                        "parcel-created",
                        Field.of("parcel_id", "string"),
                        Field.of("weight", "long")));
        records.add(
                event(
                        "parcel-updated",
                        Field.of("parcel_id", "string"),
                        Field.of("weight", "string")));
        records.add(event("parcel-sent", Field.of("parcel_id", "string")));
        records.add(event("parcel-cancelled", Field.of("parcel_id", "string")));
        records.add(
                new Consumer(
                        "trade.billing",
                        "parcel-created",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return Store.of(records);
    }

    private static Element event(String type, Field... fields) {
        return new Element(
                type,
                type,
                Optional.of("trade.sales"),
                "",
                Topic.entity(type)
                        .accessible(Optional.of(Access.PUBLIC))
                        .as(Topic.StreamKind.FACT)
                        .carrying(
                                Topic.Payload.NONE
                                        .keyed(Optional.of("parcel_id"))
                                        .of(List.of(fields))));
    }

    @Test
    @DisplayName("are shown before and after, with what they do not agree about")
    void areShownBeforeAndAfter() {
        State.Planned planned = planned(new CoalesceViewModel(session, FOUR));
        assertEquals(4, planned.before().size());
        Before created = planned.before().get(1);
        assertEquals("the first value of a key", created.becomes());
        assertEquals(List.of("parcel_id", "weight"), created.fields());
        assertEquals(List.of("trade.billing"), created.readers());
        assertEquals("null", planned.before().getFirst().becomes());
        assertEquals("parcel", planned.after().name().toLowerCase(Locale.ROOT));
        assertTrue(planned.after().isNew());
        assertEquals(List.of("trade.billing"), planned.after().readers());
        Line key = planned.after().fields().getFirst();
        assertEquals("parcel_id key", key.name() + " " + key.note());
        assertEquals(1, planned.conflicts().size());
        assertTrue(planned.after().fields().stream().anyMatch(Line::disputed));
    }

    @Test
    @DisplayName("become one entity whose readers follow, and one undo brings them back")
    void becomeOne() {
        List<ModelRecord> before = session.records();
        CoalesceViewModel model = new CoalesceViewModel(session, FOUR);
        model.apply();
        assertTrue(FOUR.stream().allMatch(id -> session.model().element(id).isEmpty()));
        assertEquals(
                1,
                session.model().all(RecordType.CONSUMER).stream()
                        .filter(read -> ((Consumer) read).context().equals("trade.billing"))
                        .count());
        assertEquals(1, session.selection().get().elements().size());
        session.undo();
        assertEquals(before, session.records());
    }

    @Test
    @DisplayName("stay as private observables when somebody wants that")
    void stayPrivate() {
        CoalesceViewModel model = new CoalesceViewModel(session, FOUR);
        model.keep().set(true);
        planned(model);
        model.apply();
        Topic sent = session.model().element("parcel-sent").flatMap(Element::topic).orElseThrow();
        assertEquals(Optional.of(Access.PRIVATE), sent.access());
    }

    @Test
    @DisplayName("are found by one of them")
    void areFoundByOne() {
        CoalesceViewModel model = new CoalesceViewModel(session, List.of("parcel-sent"));
        assertEquals(4, planned(model).before().size());
    }

    @Test
    @DisplayName("are refused outside a context, with what to do about it")
    void areRefusedOutsideAContext() {
        session.store()
                .apply(
                        new Draft(session.model())
                                .put(
                                        new Element(
                                                "lost",
                                                "Order lost",
                                                Optional.empty(),
                                                "",
                                                Detail.of(Kind.EVENT)))
                                .changes());
        State state = new CoalesceViewModel(session, List.of("lost")).state().get();
        assertTrue(assertInstanceOf(State.Refused.class, state).why().contains("bounded context"));
    }

    private static State.Planned planned(CoalesceViewModel model) {
        return assertInstanceOf(State.Planned.class, model.state().get());
    }
}
