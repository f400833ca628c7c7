package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Occasion;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.record.Topic.StreamKind;

@DisplayName("A kind of stream")
class KindsTest {

    private static final Topic ORDER = Topic.state("order");

    @Test
    @DisplayName("is one of six, or derived from them")
    void isOneOfSixOrDerived() {
        assertEquals(
                List.of(
                        "Domain event",
                        "System event",
                        "Integration event",
                        "Lifecycle event",
                        "Time-based event",
                        "Data event",
                        "Observable",
                        "Delta",
                        "Fact",
                        "Rule outcome"),
                StreamKind.drawn().stream().map(StreamKind::label).toList());
    }

    @Test
    @DisplayName("is what an event is called wherever it is named")
    void isWhatAnEventIsCalled() {
        Detail plain = new Detail.Event(false, Optional.empty(), Occasion.NONE);
        Element event = new Element("handed-over", "Handed over", Optional.empty(), "", plain);
        assertEquals("Domain event", event.label());
        assertEquals(
                "Integration event",
                event.with(Kinds.as(event.detail(), StreamKind.INTEGRATION_EVENT)).label());
    }

    @Test
    @DisplayName("keeps an observable inside, and an integration event within reach")
    void bringsItsUsualAccess() {
        assertEquals(Optional.of(Access.PRIVATE), Kinds.as(ORDER, StreamKind.OBSERVABLE).access());
        assertEquals(
                Optional.of(Access.PROTECTED),
                Kinds.as(ORDER, StreamKind.INTEGRATION_EVENT).access());
        assertEquals(Optional.empty(), Kinds.as(ORDER, StreamKind.DOMAIN_EVENT).access());
    }

    @Test
    @DisplayName("takes along what only the kind before brought")
    void takesItsUsualStateAlong() {
        Topic event = Kinds.as(ORDER, StreamKind.DOMAIN_EVENT);
        assertEquals(Set.of(Cleanup.DELETE), event.settings().cleanup());
        assertEquals(Optional.empty(), event.origin().deletes());
        assertEquals(ORDER, Kinds.as(event, StreamKind.ENTITY_CDC), "and back again");
    }

    @Test
    @DisplayName("changes nothing that somebody has decided")
    void keepsDecisions() {
        Topic decided =
                ORDER.accessible(Optional.of(Access.PUBLIC))
                        .set(
                                Topic.Settings.NONE.cleaning(
                                        Set.of(Cleanup.COMPACT, Cleanup.DELETE),
                                        OptionalInt.of(48)))
                        .from(
                                Topic.Origin.NONE.changing(
                                        Topic.Changes.NONE.deleting(
                                                Optional.of(Deletes.NEVER), Optional.empty())));
        assertEquals(decided.as(StreamKind.OBSERVABLE), Kinds.as(decided, StreamKind.OBSERVABLE));
    }

    @Test
    @DisplayName("is said of events and topics only")
    void isSaidOfEventsAndTopicsOnly() {
        Detail event = new Detail.Event(true);
        assertEquals(
                new Detail.Event(true).as(Optional.of(StreamKind.FACT)),
                Kinds.as(event, StreamKind.FACT));
        assertNotEquals(ORDER, Kinds.as((Detail) ORDER, StreamKind.FACT));
        Detail command = new Detail.Command("");
        assertEquals(command, Kinds.as(command, StreamKind.FACT));
    }
}
