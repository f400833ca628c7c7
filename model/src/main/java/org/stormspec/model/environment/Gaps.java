package org.stormspec.model.environment;

import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Environment;

/** Finds what an environment without faults still lacks, or says in vain, before it is reached. */
public final class Gaps {

    private static final Set<String> LOGGING_IN = Set.of("SASL_PLAINTEXT", "SASL_SSL");

    private Gaps() {}

    /** Returns the first gap as a sentence with what to do; empty when there is none. */
    public static Optional<String> of(Environment environment) {
        boolean logsIn = LOGGING_IN.contains(value(environment, ClientProperty.SECURITY_PROTOCOL));
        String mechanism = value(environment, ClientProperty.SASL_MECHANISM);
        String login = value(environment, ClientProperty.SASL_JAAS_CONFIG);
        boolean byToken = mechanism.equals("OAUTHBEARER");
        boolean hasEndpoint = !value(environment, ClientProperty.TOKEN_ENDPOINT).isEmpty();
        if (!logsIn) {
            return unless(
                    login.isEmpty() && !hasEndpoint,
                    "has a login, and its security.protocol does not log in. Set security.protocol to SASL_SSL, or take the login out.");
        }
        if (mechanism.isEmpty() || login.isEmpty()) {
            return Optional.of(
                    "logs in, and does not say how. Set sasl.mechanism and sasl.jaas.config.");
        }
        if (byToken != hasEndpoint) {
            return Optional.of(
                    "needs sasl.oauthbearer.token.endpoint.url with the mechanism OAUTHBEARER, and with no other.");
        }
        return unless(
                !(Login.parse(login) instanceof Login.Entry entry) || entry.fits(mechanism),
                "has a login module that does not go with sasl.mechanism %s. Change one of the two."
                        .formatted(mechanism));
    }

    private static Optional<String> unless(boolean isFine, String gap) {
        return isFine ? Optional.empty() : Optional.of(gap);
    }

    private static String value(Environment environment, ClientProperty property) {
        return environment.client().getOrDefault(property.key(), "");
    }
}
