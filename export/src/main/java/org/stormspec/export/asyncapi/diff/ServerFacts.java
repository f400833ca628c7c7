package org.stormspec.export.asyncapi.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a document says about a cluster.
///
/// @param address where clients begin
/// @param security how clients encrypt and who they say they are: `kafka-secure, scramSha512`
/// @param registry URL of the schema registry; may be empty
public record ServerFacts(String address, String security, String registry) {

    static SortedMap<String, ServerFacts> all(JsonNode root) {
        SortedMap<String, ServerFacts> servers = new TreeMap<>();
        root.path("servers")
                .propertyStream()
                .forEach(entry -> servers.put(entry.getKey(), of(root, entry.getValue())));
        return servers;
    }

    private static ServerFacts of(JsonNode root, JsonNode server) {
        return new ServerFacts(
                server.path("host").asString(server.path("url").asString("")),
                security(root, server),
                server.at("/bindings/kafka/schemaRegistryUrl").asString(""));
    }

    /// AsyncAPI 3.0 refers to its schemes, 2.6 names them.
    private static String security(JsonNode root, JsonNode server) {
        List<String> ways = new ArrayList<>();
        server.path("security")
                .valueStream()
                .forEach(wanted -> {
                    String reference = wanted.path("$ref").asString("");
                    if (reference.isEmpty()) {
                        ways.addAll(wanted.propertyNames());
                    } else {
                        ways.add(reference.substring(reference.lastIndexOf('/') + 1));
                    }
                });
        JsonNode schemes = root.at("/components/securitySchemes");
        List<String> types =
                new ArrayList<>(
                        ways.stream()
                                .map(way -> schemes.path(way).path("type").asString(way))
                                .distinct()
                                .toList());
        Collections.sort(types);
        types.addFirst(server.path("protocol").asString(""));
        return String.join(", ", types);
    }
}
