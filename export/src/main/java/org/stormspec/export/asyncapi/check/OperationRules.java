package org.stormspec.export.asyncapi.check;

import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import tools.jackson.databind.JsonNode;

/// The references that 3.x demands: to root channels, to the messages of that very channel, and to
/// root servers. In 2.x a channel names servers instead.
final class OperationRules implements DocumentRule {

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        if (!document.isVersion3()) {
            return Operations.channels(document).flatMap(channel -> servers(document, channel));
        }
        // Only the raw document still tells which way a reference went.
        Placed raw = new Placed("", "", document.raw());
        return Stream.concat(
                Operations.entries(raw.child("operations"))
                        .flatMap(operation -> operation(document, operation)),
                Operations.entries(raw.child("channels"))
                        .flatMap(channel -> Operations.items(channel.child("servers")))
                        .flatMap(server -> pointsInto(document, server, "/servers/")));
    }

    private static Stream<Problem> operation(ResolvedDocument document, Placed operation) {
        return Stream.concat(
                exchange(document, operation), exchange(document, operation.child("reply")));
    }

    private static Stream<Problem> exchange(ResolvedDocument document, Placed exchange) {
        Placed channel = exchange.child("channel");
        String target = channel.node().path("$ref").asString("");
        Stream<Problem> root =
                channel.exists() ? pointsInto(document, channel, "/channels/") : Stream.empty();
        Stream<Problem> messages =
                target.startsWith("#/channels/")
                        ? Operations.items(exchange.child("messages"))
                                .flatMap(message ->
                                        pointsInto(
                                                document,
                                                message,
                                                target.substring(1) + "/messages/"))
                        : Stream.empty();
        return Stream.concat(root, messages);
    }

    private static Stream<Problem> pointsInto(
            ResolvedDocument document, Placed place, String parent) {
        JsonNode reference = place.node().path("$ref");
        if (!reference.isString()) {
            return Stream.empty();
        }
        String text = reference.asString();
        boolean inside =
                text.startsWith("#" + parent)
                        && JsonPointers.steps(text.substring(1)).size()
                                == JsonPointers.steps(parent + "x").size();
        return inside
                ? Stream.empty()
                : Stream.of(
                        document.error(
                                "reference-target",
                                place.pointer(),
                                "'"
                                        + text
                                        + "' must point to an entry of #"
                                        + parent.substring(0, parent.length() - 1)));
    }

    private static Stream<Problem> servers(ResolvedDocument document, Placed channel) {
        JsonNode known = document.resolved().path("servers");
        return Operations.items(channel.child("servers"))
                .filter(server -> server.node().isString() && !known.has(server.node().asString()))
                .map(server ->
                        document.error(
                                "channel-servers",
                                server.pointer(),
                                "there is no server '" + server.node().asString() + "'"));
    }
}
