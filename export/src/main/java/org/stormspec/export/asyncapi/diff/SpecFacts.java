package org.stormspec.export.asyncapi.diff;

import java.util.EnumMap;
import java.util.Map;
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
/// @param servers clusters by the name of the environment
/// @param commands how many channels are commands and no topics
public record SpecFacts(
        String context,
        String version,
        String tenant,
        SortedMap<String, TopicFacts> topics,
        SortedSet<String> reads,
        SortedMap<String, ServerFacts> servers,
        int commands) {

    private static final String PREFIX = "x-stormspec-";

    /// What a document says about an own topic.
    ///
    /// @param label its name without the context: `sale`
    /// @param facts the values of every fact, by name
    public record TopicFacts(String label, Map<TopicFact, SortedMap<String, String>> facts) {

        private static TopicFacts of(String label, ChannelView channel) {
            Map<TopicFact, SortedMap<String, String>> facts = new EnumMap<>(TopicFact.class);
            for (TopicFact fact : TopicFact.values()) {
                facts.put(fact, fact.read(channel));
            }
            return new TopicFacts(label, facts);
        }

        /// The values of a fact, by name.
        public SortedMap<String, String> all(TopicFact fact) {
            return facts.getOrDefault(fact, new TreeMap<>());
        }

        /// The value of a fact that has one; empty when the document does not state it.
        public String the(TopicFact fact) {
            return all(fact).getOrDefault(fact.words(), "");
        }

        /// `public`, `protected` or `private`.
        public String access() {
            return the(TopicFact.ACCESS);
        }

        /// Path of its schema, relative to the document.
        public String schema() {
            return the(TopicFact.SCHEMA);
        }
    }

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
                        ServerFacts.all(root),
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
        topics.put(
                name,
                TopicFacts.of(label(principal, name), new ChannelView(root, channel, tenant)));
    }

    private static String label(String principal, String name) {
        String inside =
                name.startsWith(principal + ".") ? name.substring(principal.length() + 1) : name;
        return inside.replaceFirst("^_[a-z]+\\.", "");
    }
}
