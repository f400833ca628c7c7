package org.stormspec.export.kafka;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a client reaches a cluster: Kafka client properties, some of which are secret.
 *
 * <p>Its text form shows no secret, so that it may stand in a log or a message.
 */
public final class ClientSettings {

    private static final String HIDDEN = "(hidden)";

    private final SortedMap<String, String> values;

    private ClientSettings(Map<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Settings from Kafka client properties; {@code bootstrap.servers} must be among them. */
    public static ClientSettings of(Map<String, String> properties) {
        if (properties.getOrDefault("bootstrap.servers", "").isBlank()) {
            throw new IllegalArgumentException(
                    "The connection has no bootstrap.servers. Give it as host:port, for example 127.0.0.1:9092.");
        }
        return new ClientSettings(properties);
    }

    /** Settings for a listener without any security. */
    public static ClientSettings plaintext(String bootstrap) {
        return of(Map.of("bootstrap.servers", bootstrap, "security.protocol", "PLAINTEXT"));
    }

    /** Settings for a user of the mechanism PLAIN on an unencrypted (loopback) listener. */
    public static ClientSettings plain(String bootstrap, String user, String password) {
        return sasl(
                bootstrap,
                "PLAIN",
                "org.apache.kafka.common.security.plain.PlainLoginModule",
                user,
                password);
    }

    /** Settings for a user of the mechanism SCRAM-SHA-512 on an unencrypted (loopback) listener. */
    public static ClientSettings scram(String bootstrap, String user, String password) {
        return sasl(
                bootstrap,
                "SCRAM-SHA-512",
                "org.apache.kafka.common.security.scram.ScramLoginModule",
                user,
                password);
    }

    private static ClientSettings sasl(
            String bootstrap, String mechanism, String module, String user, String password) {
        return of(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        mechanism,
                        "sasl.jaas.config",
                        module
                                + " required username=\""
                                + quoted(user)
                                + "\" password=\""
                                + quoted(password)
                                + "\";"));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The same settings with one more property, or another value of one. */
    public ClientSettings with(String key, String value) {
        Map<String, String> copy = new TreeMap<>(values);
        copy.put(key, value);
        return new ClientSettings(copy);
    }

    /** The servers asked first, as {@code host:port} separated by commas. */
    public String bootstrap() {
        return values.getOrDefault("bootstrap.servers", "");
    }

    /** The security protocol in Kafka's words; {@code PLAINTEXT} when none is set. */
    public String securityProtocol() {
        return values.getOrDefault("security.protocol", "PLAINTEXT");
    }

    /**
     * A fresh map for a Kafka client. <b>It holds secrets</b>: hand it to a client and nowhere
     * else.
     */
    public Map<String, Object> forClient() {
        return new HashMap<>(values);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + (isSecret(each.getKey()) ? HIDDEN : each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean isSecret(String key) {
        return key.contains("password")
                || key.contains("jaas")
                || key.contains("secret")
                || key.contains(".key");
    }
}
