package org.stormspec.export.asyncapi.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The channel of an own topic in a document of either dialect, with its message.
///
/// AsyncAPI 3.0 keeps messages among the components, settings in `topicConfiguration` and the
/// schema format at the payload. The dialect of SpecMesh keeps the message at the `publish`
/// operation and all settings in `configs`; its `topicConfiguration` is an extract for others.
final class ChannelView {

    private static final String PREFIX = "x-stormspec-";
    private static final String CLEANUP = "cleanup.policy";
    private static final Set<String> RETENTION =
            Set.of("retention.ms", "retention.bytes", "delete.retention.ms");

    /// Settings that the message binding has facts of their own for, and its version.
    private static final Set<String> KNOWN_BINDINGS =
            Set.of("key", "schemaIdLocation", "schemaLookupStrategy", "bindingVersion");

    /// The sentence of a description that tells the key.
    private static final Pattern KEY = Pattern.compile("(?:^| )Key (\\S+)\\.(?: |$)");

    /// What says nothing about the bytes.
    private static final String UNSAID = "application/octet-stream";

    private final JsonNode root;
    private final JsonNode channel;
    private final JsonNode message;
    private final String tenant;

    /// @param tenant what stands in front of the contexts in their principals
    ChannelView(JsonNode root, JsonNode channel, String tenant) {
        this.root = root;
        this.channel = channel;
        this.tenant = tenant;
        JsonNode published = channel.path("publish").path("message");
        this.message = published.isObject() ? published : component(root, channel);
    }

    private static JsonNode component(JsonNode root, JsonNode channel) {
        String reference =
                channel.path("messages")
                        .valueStream()
                        .findFirst()
                        .map(found -> found.path("$ref").asString(""))
                        .orElse("");
        String key = reference.substring(reference.lastIndexOf('/') + 1);
        return root.at("/components/messages").path(key);
    }

    private static SortedMap<String, String> one(String name, String value) {
        SortedMap<String, String> values = new TreeMap<>();
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return values;
    }

    private static SortedMap<String, String> one(String name, JsonNode value) {
        return one(name, text(value));
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(ChannelView::text).collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    SortedMap<String, String> own(String name, String extension) {
        return one(name, channel.path(PREFIX + extension));
    }

    SortedMap<String, String> owns(String extension) {
        SortedMap<String, String> values = new TreeMap<>();
        channel.path(PREFIX + extension)
                .valueStream()
                .forEach(value -> values.put(text(value), "yes"));
        return values;
    }

    SortedMap<String, String> grants() {
        SortedMap<String, String> grants = new TreeMap<>();
        owns("grants")
                .forEach((principal, said) ->
                        grants.put(
                                principal.startsWith(tenant)
                                        ? principal.substring(tenant.length())
                                        : principal,
                                said));
        return grants;
    }

    SortedMap<String, String> deletion(String name) {
        JsonNode cdc = channel.path(PREFIX + "cdc");
        String field = text(cdc.path("deletedField"));
        return one(name, text(cdc.path("delete")) + (field.isEmpty() ? "" : " by " + field));
    }

    SortedMap<String, String> key(String name) {
        String field = text(channel.path(PREFIX + "cdc").path("key"));
        return one(name, field.isEmpty() ? toldKey() : field);
    }

    private String toldKey() {
        Matcher matcher = KEY.matcher(text(channel.path("description")));
        String key = "";
        while (matcher.find()) {
            key = matcher.group(1);
        }
        return key;
    }

    SortedMap<String, String> keySchema(String name) {
        JsonNode key = messageKafka().path("key");
        String file = text(key.path("$ref"));
        return one(name, file.isEmpty() ? keyType(key) : file);
    }

    /// The word that SpecMesh has for a type; AsyncAPI 3.0 says it as a JSON Schema.
    private static String keyType(JsonNode key) {
        return switch (type(key)) {
            case "integer (int32)" -> "int";
            case "integer (int64)" -> "long";
            case "number (float)" -> "float";
            case "number (double)" -> "double";
            case "string (uuid)" -> "uuid";
            case "string (date)" -> "string";
            default -> type(key);
        };
    }

    private JsonNode kafka() {
        return channel.path("bindings").path("kafka");
    }

    private JsonNode messageKafka() {
        return message.path("bindings").path("kafka");
    }

    SortedMap<String, String> binding(String name, String key) {
        return one(name, kafka().path(key));
    }

    SortedMap<String, String> messageBinding(String name, String key) {
        return one(name, messageKafka().path(key));
    }

    SortedMap<String, String> otherMessageBindings() {
        SortedMap<String, String> values = new TreeMap<>();
        messageKafka()
                .propertyStream()
                .filter(entry -> !KNOWN_BINDINGS.contains(entry.getKey()))
                .forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        return values;
    }

    private SortedMap<String, String> settings() {
        JsonNode configs = kafka().path("configs");
        SortedMap<String, String> values = new TreeMap<>();
        (configs.isObject() ? configs : kafka().path("topicConfiguration"))
                .propertyStream()
                .forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        return values;
    }

    /// Without a policy the broker deletes.
    SortedMap<String, String> cleanup() {
        String policies = settings().getOrDefault(CLEANUP, "delete");
        List<String> sorted = new ArrayList<>(List.of(policies.split("\\s*,\\s*")));
        Collections.sort(sorted);
        return one(CLEANUP, String.join(",", sorted));
    }

    SortedMap<String, String> retention() {
        SortedMap<String, String> values = settings();
        values.keySet().retainAll(RETENTION);
        return values;
    }

    SortedMap<String, String> configuration() {
        SortedMap<String, String> values = settings();
        values.remove(CLEANUP);
        values.keySet().removeAll(RETENTION);
        return values;
    }

    SortedMap<String, String> schema(String name) {
        JsonNode payload = message.path("payload");
        JsonNode direct = payload.path("$ref");
        return one(name, direct.isMissingNode() ? payload.path("schema").path("$ref") : direct);
    }

    SortedMap<String, String> schemaFormat(String name) {
        JsonNode direct = message.path("schemaFormat");
        String format = text(direct.isMissingNode() ? message.at("/payload/schemaFormat") : direct);
        return one(name, format.replaceFirst(";.*$", ""));
    }

    /// A content type that says nothing is as good as none.
    SortedMap<String, String> contentType(String name) {
        String said = text(message.path("contentType"));
        String type = said.isEmpty() ? text(root.path("defaultContentType")) : said;
        return one(name, type.equals(UNSAID) ? "" : type);
    }

    SortedMap<String, String> headers() {
        JsonNode headers = message.path("headers");
        List<String> required =
                headers.path("required").valueStream().map(ChannelView::text).toList();
        SortedMap<String, String> values = new TreeMap<>();
        headers.path("properties")
                .propertyStream()
                .forEach(entry ->
                        values.put(
                                entry.getKey(),
                                type(entry.getValue())
                                        + (required.contains(entry.getKey())
                                                ? ", " + REQUIRED
                                                : "")));
        return values;
    }

    /// At the end of a header that every record has.
    static final String REQUIRED = "required";

    private static String type(JsonNode schema) {
        if (!schema.isObject()) {
            return "";
        }
        String type = text(schema.path("type"));
        String format = text(schema.path("format"));
        JsonNode inner =
                schema.has("items") ? schema.path("items") : schema.path("additionalProperties");
        return (type.isEmpty() ? "anything" : type)
                + (format.isEmpty() ? "" : " (" + format + ")")
                + (inner.isObject() ? " of " + type(inner) : "")
                + (schema.has("const") ? " = " + text(schema.path("const")) : "")
                + (schema.has("enum") ? " one of " + text(schema.path("enum")) : "");
    }

    SortedMap<String, String> correlation(String name) {
        return one(name, message.path("correlationId").path("location"));
    }

    SortedMap<String, String> deduplication(String name) {
        return one(name, channel.path(PREFIX + "dedupe"));
    }

    SortedMap<String, String> schedule(String name) {
        JsonNode schedule = channel.path(PREFIX + "schedule");
        return one(name, (text(schedule.path("cron")) + " " + text(schedule.path("zone"))).strip());
    }

    SortedMap<String, String> deprecation(String name) {
        JsonNode end = channel.path(PREFIX + "deprecated");
        if (end.isMissingNode()) {
            return new TreeMap<>();
        }
        String words =
                Stream.of(
                                said("since ", end.path("since")),
                                said("gone on ", end.path("sunset")),
                                said("then read ", end.path("successor")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return one(name, words.isEmpty() ? "yes" : words);
    }

    private static String said(String before, JsonNode value) {
        String said = text(value);
        return said.isEmpty() ? "" : before + said;
    }
}
