package org.stormspec.model.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.FieldType.Primitive;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Message.Trait;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.Topic;

/**
 * What records of a topic bear in their headers: what the envelope brings, what they say about
 * themselves, and the topic's own.
 *
 * <p>The names of the envelope are those of the Kafka binding of CloudEvents 1.0.
 *
 * @param envelope how records are wrapped
 * @param headers all headers, those of the envelope first
 * @param correlation where the correlation id travels, as a runtime expression of AsyncAPI
 * @param dedupe names of headers and fields by which repeated records are recognised; empty when
 *     nothing tells them apart
 */
public record RecordHeaders(
        Envelope envelope,
        List<Header> headers,
        Optional<String> correlation,
        List<String> dedupe) {

    /** In front of the attributes of an event in binary mode. */
    private static final String PREFIX = "ce_";

    private static final String IN_HEADER = "$message.header#/";
    private static final String IN_VALUE = "$message.payload#/";

    /** Copies the lists. */
    public RecordHeaders {
        headers = List.copyOf(headers);
        dedupe = List.copyOf(dedupe);
    }

    /** Who asks for a header. */
    public enum Source {
        ENVELOPE,
        METADATA,
        TOPIC
    }

    /**
     * One header.
     *
     * @param name {@code ce_id}
     * @param type what it holds
     * @param optional whether a record may come without it
     * @param source who asks for it
     * @param says what of the record it tells, when it is one of the usual things
     * @param fixed the one value that it has, if it has one
     * @param means what it says about the record, may be empty
     */
    public record Header(
            String name,
            FieldType type,
            boolean optional,
            Source source,
            Optional<Trait> says,
            Optional<String> fixed,
            String means) {}

    /** Reads off a topic and the workspace's defaults what its records bear. */
    public static RecordHeaders of(Topic topic, Defaults defaults) {
        Envelope envelope = topic.message().envelope().orElse(defaults.wrapping());
        Map<String, Header> all = new LinkedHashMap<>();
        Stream.of(
                        brought(envelope, topic.schemaTerms().format(defaults)),
                        said(topic, envelope),
                        topic.message().headers().stream().map(RecordHeaders::own))
                .flatMap(headers -> headers)
                .forEach(header -> all.put(header.name(), header));
        List<Header> headers = List.copyOf(all.values());
        return new RecordHeaders(
                envelope, headers, correlation(topic, envelope), dedupe(topic, envelope));
    }

    private static Stream<Header> brought(Envelope envelope, SchemaFormat format) {
        return switch (envelope) {
            case NONE -> Stream.empty();
            case CLOUDEVENTS_BINARY ->
                    Stream.concat(
                            Stream.of(
                                    required(
                                            PREFIX + "specversion",
                                            "1.0",
                                            "version of CloudEvents")),
                            envelope.brings().stream().map(RecordHeaders::attribute));
            case CLOUDEVENTS_STRUCTURED ->
                    Stream.of(
                            required(
                                    "content-type",
                                    "application/cloudevents+"
                                            + format.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replaceFirst("_.*", ""),
                                    "the value is the whole event, the record its data"));
        };
    }

    private static Header attribute(Trait trait) {
        return said(trait, Envelope.CLOUDEVENTS_BINARY, Source.ENVELOPE);
    }

    private static Header said(Trait trait, Envelope envelope, Source source) {
        return new Header(
                name(trait, envelope),
                type(trait),
                false,
                source,
                Optional.of(trait),
                Optional.empty(),
                means(trait));
    }

    private static Header required(String name, String fixed, String means) {
        return new Header(
                name,
                Primitive.STRING,
                false,
                Source.ENVELOPE,
                Optional.empty(),
                Optional.of(fixed),
                means);
    }

    /** In structured mode what a record says about itself stands in its value. */
    private static Stream<Header> said(Topic topic, Envelope envelope) {
        Set<Trait> brought = envelope.brings();
        return envelope == Envelope.CLOUDEVENTS_STRUCTURED
                ? Stream.empty()
                : topic.message().metadata().stream()
                        .filter(trait -> !brought.contains(trait))
                        .filter(trait -> ownHeader(topic, trait).isEmpty())
                        .map(trait -> said(trait, envelope, Source.METADATA));
    }

    private static Header own(Field field) {
        return new Header(
                field.name(),
                field.type(),
                field.optional(),
                Source.TOPIC,
                Optional.empty(),
                Optional.empty(),
                field.doc().orElse(""));
    }

    /** Returns the name by which a record says something about itself: {@code ce_correlationid}. */
    private static String name(Trait trait, Envelope envelope) {
        return switch (envelope) {
            case NONE -> words(trait);
            case CLOUDEVENTS_BINARY -> PREFIX + words(trait).replace("_", "");
            case CLOUDEVENTS_STRUCTURED -> words(trait).replace("_", "");
        };
    }

    private static String words(Trait trait) {
        return switch (trait) {
            case ID, TIME, SOURCE, TYPE, SCHEMA_VERSION -> trait.name().toLowerCase(Locale.ROOT);
            case CORRELATION -> "correlation_id";
            case CAUSATION -> "causation_id";
            case SECURITY_TOKEN -> "security_token";
        };
    }

    private static Primitive type(Trait trait) {
        return trait == Trait.TIME ? Primitive.TIMESTAMP : Primitive.STRING;
    }

    private static String means(Trait trait) {
        return switch (trait) {
            case ID -> "identifies the record among all of its source";
            case TIME -> "when it happened";
            case SOURCE -> "who wrote it";
            case TYPE -> "what kind of record it is";
            case SCHEMA_VERSION -> "version of the schema of its value";
            case CORRELATION -> "shared by all records of one business transaction";
            case CAUSATION -> "id of the record that caused this one";
            case SECURITY_TOKEN ->
                    "reference to the token of who caused it, never the token itself";
        };
    }

    private static Optional<String> ownHeader(Topic topic, Trait trait) {
        return alike(topic.message().headers(), words(trait));
    }

    /** Returns the field called like that, however its words are joined. */
    private static Optional<String> alike(List<Field> fields, String name) {
        return fields.stream()
                .map(Field::name)
                .filter(each -> bare(each).equals(bare(name)))
                .findFirst();
    }

    private static String bare(String name) {
        return name.replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> correlation(Topic topic, Envelope envelope) {
        Optional<String> header = ownHeader(topic, Trait.CORRELATION);
        if (header.isPresent()) {
            return header.map(name -> IN_HEADER + name);
        }
        if (!topic.message().metadata().contains(Trait.CORRELATION)) {
            return alike(topic.payload().fields(), words(Trait.CORRELATION))
                    .map(name -> IN_VALUE + name);
        }
        String where = envelope == Envelope.CLOUDEVENTS_STRUCTURED ? IN_VALUE : IN_HEADER;
        return Optional.of(where + name(Trait.CORRELATION, envelope));
    }

    private static List<String> dedupe(Topic topic, Envelope envelope) {
        if (!topic.origin().dedupe().isEmpty()) {
            return topic.origin().dedupe();
        }
        List<String> names = new ArrayList<>();
        if (envelope.brings().contains(Trait.ID)) {
            names.add(name(Trait.SOURCE, envelope));
            names.add(name(Trait.ID, envelope));
        } else if (topic.message().metadata().contains(Trait.ID)) {
            names.add(ownHeader(topic, Trait.ID).orElse(name(Trait.ID, envelope)));
        }
        return names;
    }

    /**
     * Returns what readers must know about repeated records, as a sentence; empty when nothing
     * tells them apart.
     */
    public Optional<String> advice() {
        return dedupe.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "A record can come more than once: skip it when its "
                                + String.join(" and ", dedupe)
                                + (dedupe.size() == 1 ? " was" : " were")
                                + " there before.");
    }
}
