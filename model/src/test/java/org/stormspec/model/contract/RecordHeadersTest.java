package org.stormspec.model.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Message.Trait;
import org.stormspec.model.record.Topic;

@DisplayName("The headers of a record")
final class RecordHeadersTest {

    private static RecordHeaders of(Message message) {
        return RecordHeaders.of(Topic.entity("order").telling(message), Defaults.DEFAULT);
    }

    private static Message wrapped(Envelope envelope) {
        return Message.NONE.wrapped(Optional.of(envelope));
    }

    private static List<String> names(RecordHeaders headers) {
        return headers.headers().stream().map(RecordHeaders.Header::name).toList();
    }

    @Test
    @DisplayName("are those of CloudEvents in binary mode, and tell repeated records")
    void areThoseOfCloudEvents() {
        RecordHeaders headers = of(wrapped(Envelope.CLOUDEVENTS_BINARY));
        assertEquals(
                List.of("ce_specversion", "ce_id", "ce_time", "ce_source", "ce_type"),
                names(headers));
        assertEquals(Optional.of("1.0"), headers.headers().getFirst().fixed());
        assertEquals(List.of("ce_source", "ce_id"), headers.dedupe());
        assertEquals(
                Optional.of(
                        "A record can come more than once: skip it when its ce_source and ce_id"
                                + " were there before."),
                headers.advice());
    }

    @Test
    @DisplayName("name the content in structured mode, where the rest stands in the value")
    void nameTheContentInStructuredMode() {
        RecordHeaders headers =
                of(wrapped(Envelope.CLOUDEVENTS_STRUCTURED).saying(List.of(Trait.CORRELATION)));
        assertEquals(List.of("content-type"), names(headers));
        assertEquals(
                Optional.of("application/cloudevents+avro"), headers.headers().getFirst().fixed());
        assertEquals(Optional.of("$message.payload#/correlationid"), headers.correlation());
    }

    @Test
    @DisplayName("follow what records say of themselves, under the names of the envelope")
    void followWhatRecordsSay() {
        Message said =
                Message.NONE.saying(List.of(Trait.ID, Trait.CORRELATION, Trait.SECURITY_TOKEN));
        RecordHeaders bare = of(said);
        assertEquals(List.of("id", "correlation_id", "security_token"), names(bare));
        assertEquals(Optional.of("$message.header#/correlation_id"), bare.correlation());
        assertEquals(List.of("id"), bare.dedupe());
        assertEquals(
                Optional.of("$message.header#/ce_correlationid"),
                of(said.wrapped(Optional.of(Envelope.CLOUDEVENTS_BINARY))).correlation());
    }

    @Test
    @DisplayName("let a header of the topic say it instead")
    void letAHeaderOfTheTopicSayIt() {
        RecordHeaders headers =
                of(
                        Message.NONE
                                .saying(List.of(Trait.CORRELATION))
                                .headed(List.of(Field.of("correlationId", "uuid"))));
        assertEquals(List.of("correlationId"), names(headers));
        assertEquals(Optional.of("$message.header#/correlationId"), headers.correlation());
    }

    @Test
    @DisplayName("are none of a plain record, which nothing tells from its repetition")
    void areNoneOfAPlainRecord() {
        RecordHeaders plain = of(Message.NONE);
        assertEquals(List.of(), plain.headers());
        assertEquals(Optional.empty(), plain.advice());
        Topic reading = Topic.entity("reading");
        Topic keyed = reading.from(reading.origin().deduping(List.of("device_id", "read_at")));
        assertEquals(
                List.of("device_id", "read_at"),
                RecordHeaders.of(keyed, Defaults.DEFAULT).dedupe());
    }
}
