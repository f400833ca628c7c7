package org.stormspec.export.asyncapi.write;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// How clients of a cluster say who they are, in the words of AsyncAPI.
///
/// @param type `plain`, `scramSha256`, `scramSha512`, `gssapi`, `X509`, `oauth2` or `http`; also
///   its name in a document
/// @param description what clients have to set
/// @param tokenUrl where tokens come from, for `oauth2`
record SecurityScheme(String type, String description, Optional<String> tokenUrl) {

    private static final String TOKEN_URL = "sasl.oauthbearer.token.endpoint.url";

    /// Reads off client settings what they say; empty when nobody has chosen.
    static Optional<SecurityScheme> of(Map<String, String> client) {
        String protocol = client.getOrDefault("security.protocol", "").toUpperCase(Locale.ROOT);
        if (protocol.startsWith("SASL")) {
            return sasl(protocol, client);
        }
        boolean isMutual =
                client.keySet().stream().anyMatch(key -> key.startsWith("ssl.keystore."));
        return protocol.equals("SSL") && isMutual
                ? Optional.of(
                        new SecurityScheme(
                                "X509",
                                "security.protocol: SSL, with a certificate of the client.",
                                Optional.empty()))
                : Optional.empty();
    }

    private static Optional<SecurityScheme> sasl(String protocol, Map<String, String> client) {
        String mechanism = client.getOrDefault("sasl.mechanism", "").toUpperCase(Locale.ROOT);
        Optional<String> tokenUrl =
                Optional.ofNullable(client.get(TOKEN_URL)).filter(url -> !url.contains("${"));
        String type =
                switch (mechanism) {
                    case "PLAIN" -> "plain";
                    case "SCRAM-SHA-256" -> "scramSha256";
                    case "SCRAM-SHA-512" -> "scramSha512";
                    case "GSSAPI" -> "gssapi";
                    case "OAUTHBEARER" -> tokenUrl.isPresent() ? "oauth2" : "http";
                    default -> "";
                };
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SecurityScheme(
                                type,
                                "security.protocol: %s, sasl.mechanism: %s."
                                        .formatted(protocol, mechanism),
                                type.equals("oauth2") ? tokenUrl : Optional.empty()));
    }

    /// The scheme in a document.
    ///
    /// @param scopes the key for scopes: `availableScopes` in 3.0, `scopes` in 2.6
    ObjectNode node(String scopes) {
        ObjectNode node = SpecNodes.object().put("type", type).put("description", description);
        if (type.equals("http")) {
            node.put("scheme", "bearer");
        }
        tokenUrl.ifPresent(url -> {
            ObjectNode flow = node.putObject("flows").putObject("clientCredentials");
            flow.put("tokenUrl", url).putObject(scopes);
        });
        return node;
    }
}
