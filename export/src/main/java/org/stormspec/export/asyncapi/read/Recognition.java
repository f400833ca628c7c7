package org.stormspec.export.asyncapi.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.SourceLimits;
import tools.jackson.databind.JsonNode;

/// Tells SpecMesh documents from all others.
///
/// A document is one of SpecMesh's when it
///
/// - claims AsyncAPI 2.x and is written that way,
/// - names its domain: `id: urn:acme.sales`,
/// - has a mark that only SpecMesh gives a meaning: `_public`, `_protected` or `_private` as part
///   of the name of a channel, a tag `grant-access:…`, or `configs` or `envs` in the Kafka binding
///   of a channel,
/// - and has nothing that SpecMesh cannot be: channels with parameters, or bindings of another
///   protocol than Kafka.
///
/// The protocol of its servers says nothing: SpecMesh's own examples name MQTT servers.
final class Recognition {

    /// What begins the id of a document.
    static final String URN = "urn:";

    /// What begins a tag that grants access.
    static final String GRANT = "grant-access:";

    private static final Set<String> ACCESS_WORDS = Set.of("_public", "_protected", "_private");

    private static final List<String> OPERATIONS = List.of("publish", "subscribe");

    private static final String ADVICE =
            " Only SpecMesh documents are taken in so far. To begin with its topics, list their names"
                    + " for 'stormspec survey', and take its schemas in one by one with --topic";

    private final JsonNode root;

    private Recognition(JsonNode root) {
        this.root = root;
    }

    /// Why a document is not one of SpecMesh's.
    ///
    /// @param pointer where to look
    /// @param message what it is instead, and what to do
    record Refusal(String pointer, String message) {}

    /// Why a text cannot even be read as a document; empty when it may be.
    static Optional<Refusal> refusal(String text) {
        return text.replace("\uFEFF", "").stripLeading().startsWith("<")
                ? refused(
                        "",
                        "this is a web page or XML, no AsyncAPI document. Save the document itself,"
                                + " not the page that shows it")
                : Optional.empty();
    }

    /// Why a document is not one of SpecMesh's; empty when it is.
    static Optional<Refusal> refusal(JsonNode root) {
        Recognition document = new Recognition(root);
        return document.otherThing()
                .or(document::otherVersion)
                .or(document::otherBody)
                .or(document::otherDialect)
                .or(document::otherSize);
    }

    // Not AsyncAPI

    private Optional<Refusal> otherThing() {
        if (!root.isObject()) {
            return refused(
                    "",
                    "this is no AsyncAPI document: expected keys such as 'asyncapi' and 'channels',"
                            + " found "
                            + (root.isArray() ? "a list" : "a single value"));
        }
        if (root.has("asyncapi")) {
            return Optional.empty();
        }
        return refused("", "this is no AsyncAPI document: " + otherKind());
    }

    private String otherKind() {
        for (String key : List.of("openapi", "swagger")) {
            if (root.has(key)) {
                return "it is OpenAPI "
                        + written(root.path(key))
                        + ", which describes requests over HTTP, not topics";
            }
        }
        boolean isAvro = root.path("type").asString("").equals("record");
        if (isAvro || root.has("$schema") || root.path("properties").isObject()) {
            return "it is "
                    + (isAvro ? "an Avro schema" : "a JSON Schema")
                    + ". Take it into a topic with --topic";
        }
        return "the key 'asyncapi' with its version is missing";
    }

    // Other versions

    private Optional<Refusal> otherVersion() {
        String version = written(root.path("asyncapi"));
        if (version.startsWith("2.")) {
            return Optional.empty();
        }
        if (root.path("info").has(ImportedTopics.PREFIX + "context")) {
            return refused(
                    "/asyncapi",
                    "Stormspec itself exported this document, as AsyncAPI "
                            + version
                            + ", which is not taken in yet. Open the workspace that it came from, or"
                            + " export it there with --dialect specmesh-2.6 and import that");
        }
        return version.matches("[0-9]+\\.[0-9]+.*")
                ? refused("/asyncapi", "this is " + plain(version) + "." + ADVICE)
                : refused(
                        "/asyncapi",
                        "'" + version + "' is no version of AsyncAPI; expected one such as 2.6.0");
    }

    private String plain(String version) {
        Set<String> protocols = new TreeSet<>();
        root.path("servers").forEach(server -> protocols.add(server.path("protocol").asString("")));
        root.path("channels").forEach(channel -> protocols.addAll(foreignProtocols(channel)));
        protocols.removeIf(String::isBlank);
        return "plain AsyncAPI "
                + version
                + (protocols.isEmpty() ? "" : " for " + String.join(", ", protocols));
    }

    // 2.x in name only

    private Optional<Refusal> otherBody() {
        String version = written(root.path("asyncapi"));
        Optional<String> later =
                root.has("operations")
                        ? Optional.of("/operations")
                        : channel(channel -> channel.has("address") || channel.has("messages"));
        if (later.isPresent()) {
            return refused(
                    later.get(),
                    "the document says that it is AsyncAPI "
                            + version
                            + ", but is written as AsyncAPI 3: 2.x has neither 'operations' beside"
                            + " the channels nor 'address' and 'messages' in them. Correct its"
                            + " version or its text");
        }
        return root.path("channels").isObject()
                ? Optional.empty()
                : refused(
                        root.has("channels") ? "/channels" : "",
                        "the document has no channels to import; expected a mapping 'channels'");
    }

    // Plain 2.x

    private Optional<Refusal> otherDialect() {
        String version = written(root.path("asyncapi"));
        return parameters()
                .or(this::protocol)
                .or(this::identity)
                .or(this::marks)
                .map(reason ->
                        new Refusal(
                                reason.pointer(),
                                "this is "
                                        + plain(version)
                                        + ", not SpecMesh: "
                                        + reason.message()
                                        + "."
                                        + ADVICE));
    }

    private Optional<Refusal> parameters() {
        return root.path("channels")
                .propertyStream()
                .filter(entry -> entry.getKey().contains("{") || entry.getValue().has("parameters"))
                .findFirst()
                .flatMap(entry ->
                        refused(
                                JsonPointers.child("/channels", entry.getKey()),
                                "the channel '"
                                        + entry.getKey()
                                        + "' has parameters, and a topic of Kafka has none"));
    }

    private Optional<Refusal> protocol() {
        return root.path("channels")
                .propertyStream()
                .filter(entry -> !foreignProtocols(entry.getValue()).isEmpty())
                .findFirst()
                .flatMap(entry ->
                        refused(
                                JsonPointers.child("/channels", entry.getKey()),
                                "the channel '"
                                        + entry.getKey()
                                        + "' has bindings for "
                                        + String.join(", ", foreignProtocols(entry.getValue()))));
    }

    private Optional<Refusal> identity() {
        String id = root.path("id").asString("").strip();
        return domain(root).isEmpty()
                ? refused(
                        root.has("id") ? "/id" : "",
                        (id.isEmpty() ? "it has no id" : "its id is '" + id + "'")
                                + ", where SpecMesh names the domain, such as urn:acme.sales")
                : Optional.empty();
    }

    private Optional<Refusal> marks() {
        boolean marked =
                root.path("info").has(ImportedTopics.PREFIX + "context")
                        || root.path("channels").propertyNames().stream()
                                .anyMatch(Recognition::hasAccessWord)
                        || channel(Recognition::hasMark).isPresent();
        return marked
                ? Optional.empty()
                : refused(
                        "/channels",
                        "no channel has "
                                + ACCESS_WORDS.stream().sorted().collect(Collectors.joining(", "))
                                + " in its name, a tag "
                                + GRANT
                                + "…, or 'configs' in its Kafka binding");
    }

    private Optional<Refusal> otherSize() {
        int channels = root.path("channels").size();
        return channels > SourceLimits.CHANNELS
                ? refused(
                        "/channels",
                        "the document has %d channels; up to %d are taken in. Split it into documents of smaller domains"
                                .formatted(channels, SourceLimits.CHANNELS))
                : Optional.empty();
    }

    private static boolean hasAccessWord(String name) {
        return Arrays.stream(name.split("[./]")).anyMatch(ACCESS_WORDS::contains);
    }

    private static boolean hasMark(JsonNode channel) {
        JsonNode kafka = channel.path("bindings").path("kafka");
        return kafka.has("configs")
                || kafka.has("envs")
                || OPERATIONS.stream()
                        .flatMap(operation -> channel.path(operation).path("tags").valueStream())
                        .anyMatch(tag -> tag.path("name").asString("").startsWith(GRANT));
    }

    /// The domain that a document names; empty when it names none.
    static String domain(JsonNode root) {
        String id = root.path("id").asString("").strip();
        return id.startsWith(URN) ? id.substring(URN.length()).replace(':', '.').strip() : "";
    }

    private Optional<String> channel(Predicate<JsonNode> test) {
        return root.path("channels")
                .propertyStream()
                .filter(entry -> test.test(entry.getValue()))
                .map(entry -> JsonPointers.child("/channels", entry.getKey()))
                .findFirst();
    }

    /// The protocols other than Kafka that a channel, its operations and their messages bind to.
    private static Set<String> foreignProtocols(JsonNode channel) {
        return OPERATIONS.stream()
                .map(channel::path)
                .flatMap(operation -> Stream.of(operation, operation.path("message")))
                .collect(
                        () -> protocols(channel),
                        (found, node) -> found.addAll(protocols(node)),
                        Set::addAll);
    }

    private static Set<String> protocols(JsonNode node) {
        return node.path("bindings")
                .propertyStream()
                .map(entry -> entry.getKey())
                .filter(name -> !name.equals("kafka") && !name.startsWith("x-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String written(JsonNode value) {
        return value.isString() ? value.asString().strip() : value.toString();
    }

    private static Optional<Refusal> refused(String pointer, String message) {
        return Optional.of(new Refusal(pointer, message));
    }
}
