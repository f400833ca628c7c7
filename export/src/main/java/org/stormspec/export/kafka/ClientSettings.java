package org.stormspec.export.kafka;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stormspec.model.environment.ClientProperty;
import org.stormspec.model.environment.Login;
import org.stormspec.model.environment.LoginModule;
import org.stormspec.model.environment.ValueForm;

/**
 * How a client reaches a cluster: Kafka client properties, some of which are secret.
 *
 * <p>Its text form shows no secret, so that it may stand in a log or a message.
 */
public final class ClientSettings {

    private static final String HIDDEN = "(hidden)";
    private static final String BOOTSTRAP = "bootstrap.servers";

    /** How long a request for a token may take, in milliseconds; Kafka itself waits for ever. */
    private static final String TOKEN_PATIENCE = "10000";

    static {
        KafkaSwitches.set();
    }

    private final SortedMap<String, String> values;

    private ClientSettings(Map<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Settings from Kafka client properties; {@code bootstrap.servers} must be among them.
     *
     * @throws IllegalArgumentException for a property that is not on the closed list, or a login
     *     that is none of those on it; whoever takes settings from a file has refused them in words
     *     before
     */
    public static ClientSettings of(Map<String, String> properties) {
        if (properties.getOrDefault(BOOTSTRAP, "").isBlank()) {
            throw new IllegalArgumentException(
                    "The connection has no bootstrap.servers. Give it as host:port, for example 127.0.0.1:9092.");
        }
        properties.forEach(ClientSettings::refuseUnknown);
        return new ClientSettings(properties);
    }

    private static void refuseUnknown(String key, String value) {
        boolean isKnown =
                key.equals(BOOTSTRAP)
                        || ClientProperty.of(key).filter(ClientProperty::isForKafka).isPresent();
        boolean isLogin = key.equals(ClientProperty.SASL_JAAS_CONFIG.key());
        if (!isKnown || (isLogin && Login.parse(value) instanceof Login.Unusable)) {
            throw new IllegalArgumentException(
                    "The client setting '" + key + "' is not one that a connection may have.");
        }
    }

    /** Settings for a listener without any security. */
    public static ClientSettings plaintext(String bootstrap) {
        return of(Map.of(BOOTSTRAP, bootstrap, "security.protocol", "PLAINTEXT"));
    }

    /** Settings for a user of the mechanism PLAIN on an unencrypted (loopback) listener. */
    public static ClientSettings plain(String bootstrap, String user, String password) {
        return sasl(bootstrap, "PLAIN", LoginModule.PLAIN, user, password);
    }

    /** Settings for a user of the mechanism SCRAM-SHA-512 on an unencrypted (loopback) listener. */
    public static ClientSettings scram(String bootstrap, String user, String password) {
        return sasl(bootstrap, "SCRAM-SHA-512", LoginModule.SCRAM, user, password);
    }

    private static ClientSettings sasl(
            String bootstrap, String mechanism, LoginModule module, String user, String password) {
        Map<String, String> options = Map.of("username", user, "password", password);
        return of(
                Map.of(
                        BOOTSTRAP,
                        bootstrap,
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        mechanism,
                        "sasl.jaas.config",
                        new Login.Entry(module, new TreeMap<>(options)).text()));
    }

    /** The servers asked first, as {@code host:port} separated by commas. */
    public String bootstrap() {
        return values.getOrDefault(BOOTSTRAP, "");
    }

    /** The user who logs in by name; nobody where a certificate or a token says who it is. */
    public Optional<String> user() {
        return Optional.ofNullable(values.get(ClientProperty.SASL_JAAS_CONFIG.key()))
                .map(Login::parse)
                .filter(Login.Entry.class::isInstance)
                .map(Login.Entry.class::cast)
                .map(login -> login.options().get("username"));
    }

    /** The security protocol in Kafka's words; {@code PLAINTEXT} when none is set. */
    public String securityProtocol() {
        return values.getOrDefault("security.protocol", "PLAINTEXT");
    }

    /** Whether everything that is sent is encrypted. */
    boolean isEncrypted() {
        return securityProtocol().endsWith("SSL");
    }

    /** Whether one logs in by name or token. */
    boolean logsIn() {
        return securityProtocol().startsWith("SASL_");
    }

    /** The way to log in, in Kafka's words; its own default when none is set. */
    String mechanism() {
        return values.getOrDefault("sasl.mechanism", "GSSAPI");
    }

    /**
     * A fresh map for a Kafka client. <b>It holds secrets</b>: hand it to a client and nowhere
     * else.
     */
    public Map<String, Object> forClient() {
        Map<String, Object> properties = new HashMap<>(values);
        Optional.ofNullable(values.get(ClientProperty.TOKEN_ENDPOINT.key()))
                .ifPresent(address -> addTokens(properties, address));
        return properties;
    }

    /** The class is Kafka's own, and named here alone: no file can name one. */
    private static void addTokens(Map<String, Object> properties, String address) {
        KafkaSwitches.askForTokensAt(address);
        properties.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        properties.put("sasl.login.connect.timeout.ms", TOKEN_PATIENCE);
        properties.put("sasl.login.read.timeout.ms", TOKEN_PATIENCE);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + (isSecret(each.getKey()) ? HIDDEN : each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean isSecret(String key) {
        return ClientProperty.of(key).map(ClientProperty::form).stream()
                .anyMatch(form ->
                        form instanceof ValueForm.Secret || form instanceof ValueForm.LoginText);
    }
}
