package org.stormspec.model.check;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stormspec.model.Models;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Registry;

@DisplayName("Rules about environments")
class EnvironmentRulesTest {

    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"app\"";

    private static Models client(String key, String value) {
        return environment(
                "kafka.dev.example:9092", new TreeMap<>(Map.of(key, value)), Optional.empty());
    }

    private static Models login(String text) {
        return client("sasl.jaas.config", text);
    }

    private static Models servers(String bootstrap) {
        return environment(bootstrap, new TreeMap<>(), Optional.empty());
    }

    private static Models registry(String url) {
        return environment(
                "", new TreeMap<>(), Optional.of(new Registry(Registry.Kind.APICURIO, url)));
    }

    private static Models environment(
            String bootstrap, SortedMap<String, String> client, Optional<Registry> registry) {
        return Models.empty().put(new Environment("dev", "dev", bootstrap, client, registry));
    }

    @TestFactory
    @DisplayName("find what they look for and nothing else, and can be fixed and undone")
    Stream<DynamicTest> cases() {
        Cases cases = new Cases();
        settings(cases);
        secrets(cases);
        variables(cases);
        addresses(cases);
        exposures(cases);
        return cases.tests();
    }

    private static void settings(Cases cases) {
        cases.error(
                        "ENV-01",
                        "a value that is not on the list",
                        client("sasl.mechanism", "GSSAPI"),
                        "sasl.mechanism of 'dev' has 'GSSAPI'; expected one of PLAIN,"
                                + " SCRAM-SHA-256, SCRAM-SHA-512, OAUTHBEARER.")
                .error(
                        "ENV-01",
                        "a time in which nobody waits",
                        client("request.timeout.ms", "86400000"),
                        "request.timeout.ms of 'dev' has '86400000'; expected a whole number of"
                                + " milliseconds from 100 to 60000.")
                .error(
                        "ENV-01",
                        "another login module",
                        login("com.sun.security.auth.module.Krb5LoginModule required a=\"b\";"),
                        "sasl.jaas.config of 'dev' has the login module"
                                + " 'com.sun.security.auth.module.Krb5LoginModule', and only"
                                + " PlainLoginModule, ScramLoginModule and OAuthBearerLoginModule of"
                                + " Kafka are used; expected one line such as"
                                + " org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"app\" password=\"${env:STORMSPEC_DEV_PASSWORD}\";.")
                .fine("ENV-01", "a setting on the list", client("request.timeout.ms", "8000"))
                .fine(
                        "ENV-01",
                        "a login by a variable",
                        login(SCRAM + " password=\"${env:STORMSPEC_DEV_PASSWORD}\";"));
    }

    private static void secrets(Cases cases) {
        cases.error(
                        "ENV-02",
                        "a password in a login, which it does not repeat",
                        login(SCRAM + " password=\"hunter2\";"),
                        "password in sasl.jaas.config of 'dev' stands in the file, where everybody"
                                + " reads it who has the workspace. Write"
                                + " ${env:STORMSPEC_DEV_PASSWORD} instead, set that variable where"
                                + " you work, and change the secret if the file was ever shared.")
                .error(
                        "ENV-02",
                        "a password of a key store",
                        client("ssl.keystore.password", "hunter2"),
                        "ssl.keystore.password of 'dev' stands in the file, where everybody reads it"
                                + " who has the workspace. Write"
                                + " ${env:STORMSPEC_DEV_SSL_KEYSTORE_PASSWORD} instead, set that"
                                + " variable where you work, and change the secret if the file was"
                                + " ever shared.")
                .fine(
                        "ENV-02",
                        "a password in a variable",
                        client("ssl.keystore.password", "${env:STORMSPEC_KEYS}"));
    }

    private static void variables(Cases cases) {
        cases.error(
                        "ENV-03",
                        "a variable that is somebody else's",
                        client("ssl.key.password", "${env:AWS_SECRET_ACCESS_KEY}"),
                        "ssl.key.password of 'dev' wants the variable 'AWS_SECRET_ACCESS_KEY'; only"
                                + " names that begin with STORMSPEC_ are read. Set the value under"
                                + " such a name.")
                .error(
                        "ENV-03",
                        "a variable in an address",
                        servers("${env:STORMSPEC_HOST}:9092"),
                        "bootstrap of 'dev' holds '${', and variables are read for passwords and"
                                + " sasl.jaas.config only. Write the value itself.")
                .error(
                        "ENV-03",
                        "a variable among other words",
                        login(
                                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                        + " username=\"a-${env:STORMSPEC_A}\""
                                        + " password=\"${env:STORMSPEC_B}\";"),
                        "username in sasl.jaas.config of 'dev' mixes a variable with other words."
                                + " Write one reference such as ${env:STORMSPEC_B} and nothing else.")
                .fine("ENV-03", "a whole login in a variable", login("${env:STORMSPEC_DEV_JAAS}"));
    }

    private static void addresses(Cases cases) {
        cases.error(
                        "ENV-04",
                        "servers that are none",
                        servers("user:secret@kafka:9092"),
                        "bootstrap of 'dev' has 'user:secret@kafka:9092'; expected host:port,"
                                + " several separated by commas, such as kafka.dev.example:9092.")
                .error(
                        "ENV-04",
                        "a password in an address, which it does not repeat",
                        registry("https://me:hunter2@registry.example"),
                        "url of 'dev' has an address with a user name or password in it; expected an"
                                + " http or https address without user name or password, such as"
                                + " https://registry.example.")
                .error(
                        "ENV-04",
                        "a file for an address",
                        client("sasl.oauthbearer.token.endpoint.url", "file:///etc/passwd"),
                        "sasl.oauthbearer.token.endpoint.url of 'dev' has 'file:///etc/passwd';"
                                + " expected an http or https address without user name or password,"
                                + " such as https://registry.example.")
                .fine("ENV-04", "several servers", servers("a.example:9092, [::1]:9093"))
                .fine("ENV-04", "a registry on this machine", registry("http://localhost:8081/"));
    }

    private static void exposures(Cases cases) {
        cases.warning(
                        "ENV-05",
                        "a login that everybody can read",
                        client("security.protocol", "SASL_PLAINTEXT"),
                        "'dev' logs in without encryption: whoever is on the way can read what is"
                                + " sent.")
                .warning(
                        "ENV-05",
                        "servers that are not checked",
                        client("ssl.endpoint.identification.algorithm", ""),
                        "'dev' does not check that a server is the one it says it is:"
                                + " ssl.endpoint.identification.algorithm is empty.")
                .warning(
                        "ENV-05",
                        "a token for which one asks in the open",
                        client("sasl.oauthbearer.token.endpoint.url", "http://login.example/token"),
                        "'dev' speaks to http://login.example/token without encryption: whoever is"
                                + " on the way can read what is sent.")
                .fine(
                        "ENV-05",
                        "a cluster on this machine",
                        environment(
                                "localhost:9092",
                                new TreeMap<>(Map.of("security.protocol", "SASL_PLAINTEXT")),
                                Optional.empty()))
                .fine("ENV-05", "encryption", client("security.protocol", "SASL_SSL"));
    }
}
