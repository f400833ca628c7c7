package org.stormspec.export.asyncapi.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Message.Trait;
import org.stormspec.model.record.Occasion;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.record.Topic.Deprecation;

/// A topic that says something of every kind about its records.
final class Talk {

    private Talk() {}

    static Topic talkative(Topic topic) {
        return topic.telling(
                        Message.NONE
                                .wrapped(Optional.of(Envelope.CLOUDEVENTS_BINARY))
                                .saying(List.of(Trait.CORRELATION, Trait.SECURITY_TOKEN))
                                .headed(
                                        List.of(
                                                Field.of("tried", "int")
                                                        .explained(Optional.of("Attempts so far.")),
                                                Field.of("channel", "enum<web,shop>")
                                                        .optional(true))))
                .from(
                        topic.origin()
                                .on(
                                        Occasion.NONE
                                                .scheduled(Optional.of("0 0 * * * UTC"))
                                                .clockedBy(Optional.of("finance-team")))
                                .deduping(List.of("order_id"))
                                .changing(
                                        topic.origin()
                                                .changes()
                                                .deleting(
                                                        Optional.of(Deletes.SOFT),
                                                        Optional.of("state"))))
                .deprecated(
                        Optional.of(
                                new Deprecation(
                                                Optional.of(LocalDate.of(2026, 9, 1)),
                                                Optional.of(LocalDate.of(2027, 3, 1)),
                                                Optional.empty())
                                        .migrating("map total_eur; amounts are cents now")));
    }
}
