package org.stormspec.model.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.record.Topic.StreamKind;

@DisplayName("What key, value and null mean")
final class StateMeaningTest {

    private static Topic order(Optional<Deletes> deletes, Optional<String> field) {
        Topic order = Topic.entity("user-order");
        return order.carrying(Topic.Payload.NONE.keyed(Optional.of("order_id")))
                .from(order.origin().changing(order.origin().changes().deleting(deletes, field)));
    }

    private static String sentences(Topic topic) {
        return StateMeaning.of(topic, topic.type()).sentences();
    }

    @Test
    @DisplayName("is the same in the table of a card and in the sentences of a document")
    void isTheSameInBoth() {
        StateMeaning meaning =
                StateMeaning.of(
                        order(Optional.of(Deletes.TOMBSTONE), Optional.empty()), "user-order");
        assertEquals(
                List.of(
                        "Key order_id",
                        "First value creates",
                        "Later value updates",
                        "null removes the user order"),
                meaning.lines());
        assertEquals(
                "Key order_id. First value creates, later value updates, null removes the user"
                        + " order.",
                meaning.sentences());
    }

    @Test
    @DisplayName("follows the way of deletion, and claims none while nobody has decided")
    void followsTheWayOfDeletion() {
        String start = "Key order_id. First value creates, later value updates, ";
        assertEquals(
                start + "nothing is ever removed.",
                sentences(order(Optional.of(Deletes.NEVER), Optional.empty())));
        assertEquals(
                start + "the field gone_at says that the user order is gone.",
                sentences(order(Optional.of(Deletes.SOFT), Optional.of("gone_at"))));
        assertEquals(
                start + "nobody has decided what null means.",
                sentences(order(Optional.empty(), Optional.empty())));
    }

    @Test
    @DisplayName("is only the key where records are no state")
    void isOnlyTheKeyElsewhere() {
        Topic event = order(Optional.empty(), Optional.empty()).as(StreamKind.DOMAIN_EVENT);
        assertEquals("Key order_id.", sentences(event));
    }
}
