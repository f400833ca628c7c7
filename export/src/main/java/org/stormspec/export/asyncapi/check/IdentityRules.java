package org.stormspec.export.asyncapi.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import tools.jackson.databind.JsonNode;

/// What must be unique: operation and message ids, addresses, tag names.
final class IdentityRules implements DocumentRule {

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        return Stream.of(
                        uniqueIn(document, Operations.operations(document), "operationId"),
                        messageIds(document),
                        addresses(document),
                        tags(document))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> uniqueIn(
            ResolvedDocument document, Stream<Placed> places, String field) {
        Map<String, Placed> first = new HashMap<>();
        return places.map(place -> place.child(field))
                .filter(id -> id.node().isString())
                .flatMap(id -> {
                    Placed known = first.putIfAbsent(id.node().asString(), id);
                    return known == null
                            ? Stream.empty()
                            : Stream.of(duplicate(document, field, id, known));
                });
    }

    /// One message used by two operations through a reference is no duplicate.
    private static Stream<Problem> messageIds(ResolvedDocument document) {
        if (document.isVersion3()) {
            return Stream.empty();
        }
        Map<String, JsonNode> first = new HashMap<>();
        Stream<Placed> inComponents =
                Operations.entries(Operations.root(document).child("components").child("messages"));
        return Stream.concat(Operations.messages(document), inComponents)
                .filter(message -> message.node().path("messageId").isString())
                .filter(message -> {
                    JsonNode known =
                            first.putIfAbsent(
                                    message.node().path("messageId").asString(), message.node());
                    return known != null && !known.equals(message.node());
                })
                .map(message ->
                        document.error(
                                "unique-messageId",
                                message.child("messageId").pointer(),
                                "the messageId '"
                                        + message.node().path("messageId").asString()
                                        + "' is used twice; make each message's id its own"));
    }

    private static Problem duplicate(
            ResolvedDocument document, String field, Placed id, Placed known) {
        return document.error(
                "unique-" + field,
                id.pointer(),
                "the "
                        + field
                        + " '"
                        + id.node().asString()
                        + "' is already used at "
                        + known.pointer());
    }

    private static Stream<Problem> addresses(ResolvedDocument document) {
        Map<String, Placed> first = new HashMap<>();
        return Operations.channels(document)
                .filter(channel -> !Operations.address(document, channel).isEmpty())
                .flatMap(channel -> {
                    String address =
                            Operations.address(document, channel) + channel.node().path("servers");
                    Placed known = first.putIfAbsent(address, channel);
                    return known == null
                            ? Stream.empty()
                            : Stream.of(
                                    document.error(
                                            "unique-address",
                                            channel.child("address").pointer(),
                                            "the channels '"
                                                    + known.key()
                                                    + "' and '"
                                                    + channel.key()
                                                    + "' have the same address; keep one"));
                });
    }

    private static Stream<Problem> tags(ResolvedDocument document) {
        Placed root = Operations.root(document);
        Stream<Placed> holders =
                Stream.of(
                                Stream.of(root, root.child("info")),
                                Operations.channels(document),
                                Operations.operations(document),
                                Operations.messages(document))
                        .flatMap(places -> places);
        return holders.flatMap(holder -> tagsOf(document, holder.child("tags")));
    }

    private static Stream<Problem> tagsOf(ResolvedDocument document, Placed tags) {
        Set<String> names = new HashSet<>();
        return Operations.items(tags)
                .filter(tag -> tag.node().path("name").isString())
                .filter(tag -> !names.add(tag.node().path("name").asString()))
                .map(tag ->
                        document.error(
                                "unique-tag",
                                tag.pointer(),
                                "the tag '"
                                        + tag.node().path("name").asString()
                                        + "' stands in this list twice"));
    }
}
