package org.stormspec.export.asyncapi.check;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import tools.jackson.databind.JsonNode;

/// Walks the channels, operations and messages of a document, whichever version it has.
final class Operations {

    private Operations() {}

    /// A value with the place where it stands and the last step of that place.
    record Placed(String pointer, String key, JsonNode node) {
        Placed child(String name) {
            return new Placed(JsonPointers.child(pointer, name), name, node.path(name));
        }

        boolean exists() {
            return !node.isMissingNode();
        }
    }

    /// The entries of a mapping, or none when the value is no mapping.
    static Stream<Placed> entries(Placed parent) {
        return parent.node().isObject()
                ? parent.node()
                        .propertyStream()
                        .map(entry ->
                                new Placed(
                                        JsonPointers.child(parent.pointer(), entry.getKey()),
                                        entry.getKey(),
                                        entry.getValue()))
                : Stream.empty();
    }

    /// The items of a list, or none when the value is no list.
    static Stream<Placed> items(Placed parent) {
        JsonNode node = parent.node();
        return node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .map(i ->
                                new Placed(
                                        JsonPointers.child(parent.pointer(), i),
                                        Integer.toString(i),
                                        node.get(i)))
                : Stream.empty();
    }

    static Placed root(ResolvedDocument document) {
        return new Placed("", "", document.resolved());
    }

    static Stream<Placed> channels(ResolvedDocument document) {
        return entries(root(document).child("channels"));
    }

    /// The address of a channel: its key in 2.x, its own field in 3.x; empty when unknown.
    static String address(ResolvedDocument document, Placed channel) {
        return document.isVersion3() ? channel.node().path("address").asString("") : channel.key();
    }

    /// Operations; in 2.x they stand inside the channels.
    static Stream<Placed> operations(ResolvedDocument document) {
        return document.isVersion3()
                ? entries(root(document).child("operations"))
                : channels(document)
                        .flatMap(channel ->
                                Stream.of(channel.child("publish"), channel.child("subscribe"))
                                        .filter(Placed::exists));
    }

    /// Messages that are really in use: those of channels (3.x) or of operations (2.x).
    static Stream<Placed> messages(ResolvedDocument document) {
        return document.isVersion3()
                ? channels(document).flatMap(channel -> entries(channel.child("messages")))
                : operations(document)
                        .flatMap(operation -> alternatives(operation.child("message")));
    }

    private static Stream<Placed> alternatives(Placed message) {
        if (!message.exists()) {
            return Stream.empty();
        }
        Placed choice = message.child("oneOf");
        return choice.exists() ? items(choice) : Stream.of(message);
    }

    /// Whether the document, or this channel of it, is about Kafka.
    static boolean isKafka(ResolvedDocument document, Placed channel) {
        return channel.node().path("bindings").has("kafka") || kafkaServers(document);
    }

    private static boolean kafkaServers(ResolvedDocument document) {
        List<Placed> servers = entries(root(document).child("servers")).toList();
        return !servers.isEmpty()
                && servers.stream()
                        .allMatch(server ->
                                server.node().path("protocol").asString("").startsWith("kafka"));
    }
}
