package org.stormspec.export.asyncapi.diff;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.SourceParser;
import tools.jackson.databind.JsonNode;

/// What an exported document of either dialect says about its context.
///
/// @param context id of the context
/// @param version version of the document
/// @param tenant what stands in front of the context in its principal, with the dot
/// @param topics own topics by full name
/// @param reads full names of topics of other contexts
/// @param commands how many channels are commands and no topics
public record SpecFacts(
        String context,
        String version,
        String tenant,
        SortedMap<String, TopicFacts> topics,
        SortedSet<String> reads,
        int commands) {

    private static final String PREFIX = "x-stormspec-";

    /// What a document says about an own topic.
    ///
    /// @param label its name without the context: `sale`
    /// @param access `public`, `protected` or `private`
    /// @param settings partitions and topic configuration
    /// @param grants contexts that may read it
    /// @param deprecated whether it goes away
    /// @param schema path of its schema, relative to the document
    /// @param key what records are keyed by: the name of a field, or the type of the key
    public record TopicFacts(
            String label,
            String access,
            SortedMap<String, String> settings,
            SortedSet<String> grants,
            boolean deprecated,
            String schema,
            String key) {}

    /// Reads a document; empty when it is none of ours.
    public static Optional<SpecFacts> of(String file, String text) {
        try {
            JsonNode root = ReferenceResolver.plain(SourceParser.parse(file, text).root());
            String context = root.path("info").path(PREFIX + "context").asString("");
            return context.isEmpty() ? Optional.empty() : Optional.of(read(root, context));
        } catch (SourceParser.Unreadable notOurs) {
            return Optional.empty();
        }
    }

    private static SpecFacts read(JsonNode root, String context) {
        String principal = root.path("id").asString("").replaceFirst("^urn:", "");
        String tenant =
                principal.endsWith("." + context)
                        ? principal.substring(0, principal.length() - context.length())
                        : "";
        SpecFacts facts =
                new SpecFacts(
                        context,
                        root.path("info").path("version").asString(""),
                        tenant,
                        new TreeMap<>(),
                        new TreeSet<>(),
                        (int)
                                root.path("channels")
                                        .valueStream()
                                        .filter(SpecFacts::isNoTopic)
                                        .count());
        root.path("channels")
                .propertyStream()
                .forEach(entry -> facts.add(root, principal, entry.getKey(), entry.getValue()));
        return facts;
    }

    private static boolean isNoTopic(JsonNode channel) {
        return channel.path("address").isNull();
    }

    private void add(JsonNode root, String principal, String key, JsonNode channel) {
        if (isNoTopic(channel)) {
            return;
        }
        JsonNode kafka = channel.path("bindings").path("kafka");
        String name = channel.path("address").asString(kafka.path("topic").asString(key));
        if (!channel.has(PREFIX + "access")) {
            reads.add(name);
            return;
        }
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("partitions", kafka.path("partitions").asString(""));
        kafka.path("topicConfiguration")
                .propertyStream()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().toString()));
        topics.put(
                name,
                new TopicFacts(
                        label(principal, name),
                        channel.path(PREFIX + "access").asString(),
                        settings,
                        grants(channel.path(PREFIX + "grants").valueStream().toList()),
                        channel.has(PREFIX + "deprecated"),
                        schema(root, channel),
                        recordKey(root, channel)));
    }

    private static String recordKey(JsonNode root, JsonNode channel) {
        JsonNode field = channel.path(PREFIX + "cdc").path("key");
        return field.isString()
                ? field.asString()
                : message(root, channel).at("/bindings/kafka/key").toString();
    }

    private static String label(String principal, String name) {
        String inside =
                name.startsWith(principal + ".") ? name.substring(principal.length() + 1) : name;
        return inside.replaceFirst("^_[a-z]+\\.", "");
    }

    private SortedSet<String> grants(Collection<JsonNode> principals) {
        SortedSet<String> grants = new TreeSet<>();
        principals.forEach(principal -> grants.add(withoutTenant(principal.asString(""))));
        return grants;
    }

    private String withoutTenant(String principal) {
        return principal.startsWith(tenant) ? principal.substring(tenant.length()) : principal;
    }

    private static String schema(JsonNode root, JsonNode channel) {
        JsonNode direct = channel.path("publish").path("message").path("payload").path("$ref");
        if (direct.isString()) {
            return direct.asString();
        }
        return message(root, channel).at("/payload/schema/$ref").asString("");
    }

    private static JsonNode message(JsonNode root, JsonNode channel) {
        String message =
                channel.path("messages")
                        .valueStream()
                        .findFirst()
                        .map(reference -> reference.path("$ref").asString(""))
                        .orElse("");
        String key = message.substring(message.lastIndexOf('/') + 1);
        return root.at("/components/messages").path(key);
    }
}
