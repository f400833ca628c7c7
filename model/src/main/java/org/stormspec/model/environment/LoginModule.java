package org.stormspec.model.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The login modules of Kafka that a connection may use; they ask nobody but the broker. */
public enum LoginModule {
    /** User and password as they are. */
    PLAIN(
            "org.apache.kafka.common.security.plain.PlainLoginModule",
            Set.of("PLAIN"),
            "username",
            "password",
            Set.of()),

    /** User, and a proof of knowing the password. */
    SCRAM(
            "org.apache.kafka.common.security.scram.ScramLoginModule",
            Set.of("SCRAM-SHA-256", "SCRAM-SHA-512"),
            "username",
            "password",
            Set.of("tokenauth")),

    /** A token that a third party gives for a client and its secret. */
    OAUTHBEARER(
            "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule",
            Set.of("OAUTHBEARER"),
            "clientId",
            "clientSecret",
            Set.of("scope", "extension_logicalCluster", "extension_identityPoolId"));

    private final String className;

    /** Made by {@code Set.of}, as {@link #others} is. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> mechanisms;

    private final String user;
    private final String secret;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> others;

    LoginModule(
            String className,
            Set<String> mechanisms,
            String user,
            String secret,
            Set<String> others) {
        this.className = className;
        this.mechanisms = mechanisms;
        this.user = user;
        this.secret = secret;
        this.others = others;
    }

    /** Returns the full name of its class. */
    public String className() {
        return className;
    }

    /** Returns the values of {@code sasl.mechanism} that go with it. */
    public Set<String> mechanisms() {
        return mechanisms;
    }

    /** Returns the option that says who logs in. */
    String user() {
        return user;
    }

    /** Returns the option that must never stand in a file. */
    String secret() {
        return secret;
    }

    boolean knows(String option) {
        return option.equals(user) || option.equals(secret) || others.contains(option);
    }

    /** Returns all options, those that must be there first. */
    List<String> options() {
        return Stream.concat(Stream.of(user, secret), others.stream().sorted()).toList();
    }

    static Optional<LoginModule> of(String className) {
        return Arrays.stream(values())
                .filter(module -> module.className.equals(className))
                .findFirst();
    }

    /** Returns the full names of all classes, separated by commas, as Kafka wants them. */
    public static String classNames() {
        return Arrays.stream(values()).map(LoginModule::className).collect(Collectors.joining(","));
    }
}
