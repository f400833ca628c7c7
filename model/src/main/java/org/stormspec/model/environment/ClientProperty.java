package org.stormspec.model.environment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The closed list of client settings that an environment may have.
 *
 * <p>Kafka's client has some two hundred settings, and a dozen of them load classes, run programs
 * or read files. These here say how a cluster is reached and nothing else; whoever adds one asks
 * first what a stranger could do with it.
 */
public enum ClientProperty {
    SECURITY_PROTOCOL(
            "security.protocol",
            ValueForm.Choice.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL")),
    // No GSSAPI: Kafka renews its tickets by a program that a setting names.
    SASL_MECHANISM(
            "sasl.mechanism",
            ValueForm.Choice.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER")),
    SASL_JAAS_CONFIG("sasl.jaas.config", new ValueForm.LoginText()),
    TOKEN_ENDPOINT("sasl.oauthbearer.token.endpoint.url", new ValueForm.Address()),
    TRUST_LOCATION("ssl.truststore.location", new ValueForm.FilePath()),
    TRUST_TYPE("ssl.truststore.type", ValueForm.Choice.of("JKS", "PKCS12", "PEM")),
    TRUST_PASSWORD("ssl.truststore.password", new ValueForm.Secret()),
    TRUST_CERTIFICATES("ssl.truststore.certificates", new ValueForm.Certificates()),
    KEY_LOCATION("ssl.keystore.location", new ValueForm.FilePath()),
    KEY_TYPE("ssl.keystore.type", ValueForm.Choice.of("JKS", "PKCS12", "PEM")),
    KEY_STORE_PASSWORD("ssl.keystore.password", new ValueForm.Secret()),
    KEY("ssl.keystore.key", new ValueForm.Secret()),
    KEY_CERTIFICATES("ssl.keystore.certificate.chain", new ValueForm.Certificates()),
    KEY_PASSWORD("ssl.key.password", new ValueForm.Secret()),
    HOST_CHECK("ssl.endpoint.identification.algorithm", ValueForm.Choice.of("https", "")),
    DNS_LOOKUP(
            "client.dns.lookup",
            ValueForm.Choice.of("use_all_dns_ips", "resolve_canonical_bootstrap_servers_only")),
    REQUEST_TIMEOUT("request.timeout.ms", new ValueForm.Range(100, 60_000)),
    CALL_TIMEOUT("default.api.timeout.ms", new ValueForm.Range(100, 120_000)),
    CONNECT_TIMEOUT("socket.connection.setup.timeout.ms", new ValueForm.Range(100, 60_000)),
    CONNECT_TIMEOUT_MAX("socket.connection.setup.timeout.max.ms", new ValueForm.Range(100, 60_000)),
    IDLE("connections.max.idle.ms", new ValueForm.Range(1_000, 3_600_000)),
    RETRY_BACKOFF("retry.backoff.ms", new ValueForm.Range(0, 10_000)),
    RETRY_BACKOFF_MAX("retry.backoff.max.ms", new ValueForm.Range(0, 60_000)),
    RECONNECT_BACKOFF("reconnect.backoff.ms", new ValueForm.Range(0, 10_000)),
    RECONNECT_BACKOFF_MAX("reconnect.backoff.max.ms", new ValueForm.Range(0, 60_000)),
    /** Read by serialisers, and by us; Kafka's own client never gets it. */
    REGISTRY("schema.registry.url", new ValueForm.Address());

    private static final Map<String, ClientProperty> BY_KEY =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(ClientProperty::key, Function.identity()));

    private final String key;

    /** Every form is a record that copies what it is given. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ValueForm form;

    ClientProperty(String key, ValueForm form) {
        this.key = key;
        this.form = form;
    }

    /** Returns the property of a key, which must be written exactly so. */
    public static Optional<ClientProperty> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Returns the key as Kafka spells it. */
    public String key() {
        return key;
    }

    /** Returns what its value may be. */
    public ValueForm form() {
        return form;
    }

    /** Returns whether Kafka's client gets this property. */
    public boolean isForKafka() {
        return this != REGISTRY;
    }

    /** Returns all keys, parted by commas, for people. */
    public static String keys() {
        return Arrays.stream(values()).map(ClientProperty::key).collect(Collectors.joining(", "));
    }
}
