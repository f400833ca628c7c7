package org.stormspec.export.asyncapi.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stormspec.export.asyncapi.read.SpecMeshDocument.Channel;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Message.Trait;
import org.stormspec.model.record.Occasion;
import org.stormspec.model.record.Schedule;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.Deletes;
import org.stormspec.model.record.Topic.Deprecation;
import org.stormspec.model.record.Topic.Settings;
import org.stormspec.model.record.Topic.StreamKind;
import tools.jackson.databind.JsonNode;

/// Reads the settings and facts of a topic from its channel.
final class ImportedTopics {

    static final String PREFIX = "x-stormspec-";

    /// Where a text about the topic may stand, the most telling first.
    private static final List<String> DESCRIBING =
            List.of(
                    "/description",
                    "/publish/summary",
                    "/publish/description",
                    "/subscribe/summary",
                    "/subscribe/description");

    private static final String CLEANUP = "cleanup.policy";
    private static final String RETENTION = "retention.ms";

    /// What SpecMesh takes for copies where a document says nothing.
    private static final int BROKER_DEFAULT = -1;

    private static final long MILLIS_PER_HOUR = 3_600_000;

    /// What an export adds to the description of a topic, up to its end.
    private static final Pattern GENERATED =
            Pattern.compile(
                    "(?:^| )(?:Key (?<key>\\S+)\\.(?: |$))?(?:First value creates, later value"
                            + " updates, [^.]*\\. ?)?(?:Written on the schedule (?<schedule>[^.]*)\\."
                            + " ?)?(?:Deprecated[^;]*(?:; read \\S+ instead)?\\.(?: To move: .*)?)?$",
                    Pattern.DOTALL);

    /// What an export tells readers about repeated records.
    private static final Pattern ADVICE =
            Pattern.compile("A record can come more than once: skip it when its [^.]*\\.$");

    private ImportedTopics() {}

    /// What the broker is told. SpecMesh reads `configs` only; documents of other tools have
    /// `topicConfiguration`, which is taken where `configs` is missing.
    static Settings settings(Channel channel, Consumer<String> loss) {
        JsonNode kafka = channel.kafka();
        Map<String, String> configs = new TreeMap<>();
        JsonNode written =
                kafka.has("configs") ? kafka.path("configs") : kafka.path("topicConfiguration");
        written.propertyStream()
                .forEach(entry -> configs.put(entry.getKey(), text(entry.getValue())));
        fact(channel, "overruled")
                .propertyStream()
                .forEach(entry -> restore(configs, entry.getKey(), entry.getValue()));
        Set<Cleanup> cleanup = cleanup(configs.remove(CLEANUP), loss);
        OptionalInt hours = hours(configs);
        OptionalInt replicas = replicas(kafka.path("replicas"));
        if (replicas.isEmpty()) {
            loss.accept(
                    (isLeftToTheBroker(kafka.path("replicas"))
                                    ? "the number of copies is left to the broker, for which the"
                                            + " model has no word"
                                    : "'" + kafka.path("replicas") + "' is no number of copies")
                            + ", so the default of the workspace holds");
        }
        if (kafka.has("envs")) {
            loss.accept("the list 'envs' was not taken over; SpecMesh does not use it either");
        }
        return new Settings(
                OptionalInt.of(partitions(kafka.path("partitions"), loss)),
                replicas,
                cleanup,
                hours,
                new TreeMap<>(configs));
    }

    private static int partitions(JsonNode said, Consumer<String> loss) {
        int number = said.asInt(1);
        boolean valid =
                said.isMissingNode()
                        || (said.isInt() && number > 0 && number <= Settings.MOST_PARTITIONS);
        if (!valid) {
            loss.accept(
                    "'%s' is no number of partitions from 1 to %d, so one was taken"
                            .formatted(said, Settings.MOST_PARTITIONS));
        }
        return valid ? number : 1;
    }

    private static OptionalInt replicas(JsonNode said) {
        int number = said.asInt(BROKER_DEFAULT);
        return number > 0 && number <= Settings.MOST_REPLICAS
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private static boolean isLeftToTheBroker(JsonNode replicas) {
        return replicas.isMissingNode() || replicas.asInt(0) == BROKER_DEFAULT;
    }

    /// What a policy decides stands in the policy; the topic gets back what it said itself.
    private static void restore(Map<String, String> configs, String key, JsonNode overruled) {
        configs.remove(key);
        text(overruled, "insteadOf").ifPresent(said -> configs.put(key, said));
    }

    static String text(JsonNode value) {
        return value.isArray()
                ? String.join(",", value.valueStream().map(item -> item.asString("")).toList())
                : value.isString() ? value.asString() : value.toString();
    }

    private static Set<Cleanup> cleanup(@Nullable String policy, Consumer<String> loss) {
        Set<Cleanup> found = EnumSet.noneOf(Cleanup.class);
        if (policy != null) {
            for (String word : policy.split(",")) {
                Optional<Cleanup> cleanup = word(Cleanup.values(), word.strip());
                cleanup.ifPresentOrElse(
                        found::add,
                        () -> loss.accept("'" + word.strip() + "' is no clean-up policy"));
            }
        }
        return found;
    }

    /// Whole hours are what the model counts in; anything else stays as it was written.
    private static OptionalInt hours(Map<String, String> configs) {
        String millis = configs.getOrDefault(RETENTION, "");
        if (!millis.matches("[1-9][0-9]{0,15}")) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(millis);
        if (value % MILLIS_PER_HOUR != 0 || value / MILLIS_PER_HOUR > Integer.MAX_VALUE) {
            return OptionalInt.empty();
        }
        configs.remove(RETENTION);
        return OptionalInt.of((int) (value / MILLIS_PER_HOUR));
    }

    /// What kind of stream it is: as one of our own documents says, otherwise by its clean-up
    /// policy.
    static StreamKind stream(Channel channel, Settings settings) {
        return word(StreamKind.values(), fact(channel, "kind").asString(""))
                .orElse(
                        settings.cleanup().contains(Cleanup.COMPACT)
                                ? StreamKind.ENTITY_CDC
                                : StreamKind.DOMAIN_EVENT);
    }

    static JsonNode fact(Channel channel, String name) {
        return channel.node().path(PREFIX + name);
    }

    /// The name of the key field, where one of our own documents tells it.
    static Optional<String> keyName(Channel channel) {
        return Optional.of(fact(channel, "cdc").path("key").asString(""))
                .filter(key -> !key.isEmpty())
                .or(() -> generated(channel, "key"));
    }

    /// What makes the records happen; older documents of ours tell the schedule in words only.
    static Occasion occasion(Channel channel) {
        JsonNode fact = fact(channel, "schedule");
        Optional<String> cron = text(fact, "cron");
        return cron.isEmpty()
                ? Occasion.NONE.scheduled(generated(channel, "schedule"))
                : Occasion.NONE
                        .scheduled(cron.map(line -> new Schedule(line, text(fact, "zone")).text()))
                        .clockedBy(text(fact, "clock"));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key).asString("")).filter(text -> !text.isEmpty());
    }

    /// What every record bears besides key and value. Where the envelope is the usual one nothing
    /// need be said.
    static Message message(Channel channel, Defaults defaults) {
        Optional<Envelope> envelope =
                word(Envelope.values(), fact(channel, "envelope").asString(""))
                        .filter(found -> found != defaults.wrapping());
        List<Trait> said =
                fact(channel, "metadata")
                        .valueStream()
                        .flatMap(trait -> word(Trait.values(), trait.asString("")).stream())
                        .toList();
        return Message.NONE
                .wrapped(envelope)
                .saying(said)
                .headed(headers(channel.message()))
                .tagged(tags(channel.message()))
                .showing(examples(channel.message()));
    }

    private static Set<String> tags(JsonNode message) {
        return message.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /// Values that the document shows, by the names it gives them or by their number.
    private static SortedMap<String, String> examples(JsonNode message) {
        SortedMap<String, String> examples = new TreeMap<>();
        for (JsonNode example : message.path("examples")) {
            if (example.has("payload")) {
                String number = "example-" + (examples.size() + 1);
                examples.put(
                        text(example, "name").orElse(number), example.path("payload").toString());
            }
        }
        return examples;
    }

    /// How the subject is named, where it is not as usual; unknown words are no strategy.
    static Optional<SubjectNaming> subject(Channel channel, Defaults defaults) {
        return text(channel.message().path("bindings").path("kafka"), "schemaLookupStrategy")
                .flatMap(SubjectNaming::of)
                .filter(naming -> naming != defaults.subjectNaming());
    }

    /// Whether a channel is one that an export of this program wrote.
    static boolean isOurs(Channel channel) {
        return channel.node().has(PREFIX + "kind");
    }

    /// The words of the sticky, where one of our own documents tells them.
    static Optional<String> words(Channel channel) {
        return isOurs(channel) ? text(channel.message(), "title") : Optional.empty();
    }

    /// The headers that the topic itself asks for; the others follow from envelope and metadata.
    private static List<Field> headers(JsonNode message) {
        JsonNode headers = message.path("headers");
        Set<String> required = new TreeSet<>();
        headers.path("required").forEach(name -> required.add(name.asString("")));
        return headers.path("properties")
                .propertyStream()
                .filter(entry -> entry.getValue().has(PREFIX + "type"))
                .map(entry ->
                        Field.of(
                                        entry.getKey(),
                                        entry.getValue().path(PREFIX + "type").asString("string"))
                                .optional(!required.contains(entry.getKey()))
                                .explained(text(entry.getValue(), "description")))
                .toList();
    }

    /// The fields by which repeated records are recognised.
    static List<String> dedupe(Channel channel) {
        return fact(channel, "dedupe").valueStream().map(name -> name.asString("")).toList();
    }

    private static Optional<String> generated(Channel channel, String group) {
        Matcher matcher = GENERATED.matcher(channel.node().path("description").asString(""));
        return channel.node().has(PREFIX + "access") && matcher.find()
                ? Optional.ofNullable(matcher.group(group))
                : Optional.empty();
    }

    static Optional<Deletes> deletes(Channel channel) {
        return word(Deletes.values(), fact(channel, "cdc").path("delete").asString(""));
    }

    /// The field that tells a deletion, where a deletion is a state like any other.
    static Optional<String> deletedField(Channel channel) {
        return Optional.of(fact(channel, "cdc").path("deletedField").asString(""))
                .filter(field -> !field.isEmpty());
    }

    /// @param element finds the element id of a topic by its name
    static Optional<Deprecation> deprecation(
            Channel channel, Function<String, Optional<String>> element) {
        JsonNode end = fact(channel, "deprecated");
        return end.isObject()
                ? Optional.of(
                        new Deprecation(
                                        day(end.path("since")),
                                        day(end.path("sunset")),
                                        element.apply(end.path("successor").asString("")))
                                .migrating(end.path("migration").asString("")))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(JsonNode text) {
        try {
            return text.isString()
                    ? Optional.of(LocalDate.parse(text.asString()))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// Where the text stands that says what the topic is about: a pointer below the channel.
    static Optional<String> describing(Channel channel) {
        return DESCRIBING.stream()
                .filter(pointer -> {
                    String words = channel.node().at(pointer).asString("").strip();
                    return !words.isEmpty() && !ADVICE.matcher(words).matches();
                })
                .findFirst();
    }

    /// What the topic is about, without the sentences that an export adds.
    static String description(Channel channel) {
        String text =
                describing(channel)
                        .map(pointer -> channel.node().at(pointer).asString("").strip())
                        .orElse("");
        return channel.node().has(PREFIX + "access") || channel.node().has(PREFIX + "owner")
                ? GENERATED.matcher(text).replaceFirst("").strip()
                : text.replaceAll("\\s+", " ");
    }

    static Topic.Sharing sharing(List<String> grants, List<String> tags) {
        return new Topic.Sharing(false, new TreeSet<>(grants), new TreeSet<>(tags));
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
