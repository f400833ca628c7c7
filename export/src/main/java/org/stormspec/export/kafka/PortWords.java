package org.stormspec.export.kafka;

import java.time.Duration;
import java.util.Optional;

/**
 * Says what is wrong with a port: what was found, what was expected, what to do.
 *
 * @param server the server as it is written in the settings
 * @param settings how it should be reached
 */
record PortWords(String server, ClientSettings settings) {

    private static final String PORT = "port";
    private static final String LOGIN = "login";

    /** Returns what is wrong, if anything is. */
    Optional<PreflightStep> trouble(Greeting.Heard heard, Duration patience) {
        return switch (heard.first()) {
            case KAFKA ->
                    heard.isEncrypted() == settings.isEncrypted()
                            ? heard.login().flatMap(this::loginTrouble)
                            : step(PORT, unencrypted(heard));
            case TLS -> settings.isEncrypted() ? Optional.empty() : step(PORT, expectsTls());
            case WEB_SERVER -> step(PORT, otherServer("A web server"));
            case SSH_SERVER -> step(PORT, otherServer("An SSH server"));
            case SOMETHING_ELSE ->
                    step(
                            PORT,
                            server
                                    + " answers, and not as a Kafka broker does. Check that the port in bootstrap is that of a broker.");
            case CLOSED ->
                    step(
                            PORT,
                            server
                                    + " accepts the connection and closes it at once; a Kafka broker answers. Check the port in bootstrap, the log of the broker, and whether something in between lets us through.");
            case SILENCE ->
                    step(
                            PORT,
                            server
                                    + " accepts the connection and does not answer within %d s: it may be stopped, overloaded or no Kafka broker. Check the broker, and the port in bootstrap."
                                            .formatted(patience.toSeconds()));
        };
    }

    private static Optional<PreflightStep> step(String name, String message) {
        return Optional.of(new PreflightStep(name, false, message));
    }

    private String otherServer(String which) {
        return which
                + " answers at "
                + server
                + ", and no Kafka broker. Write host and port of a broker into bootstrap.";
    }

    private String expectsTls() {
        return server
                + " expects TLS, and security.protocol is "
                + protocol()
                + (settings.logsIn()
                        ? ". Set security.protocol to SASL_SSL."
                        : ". Set security.protocol to SSL, or to SASL_SSL if one logs in there.");
    }

    /** Who listens to the network reads what is sent then: that is never the first way out. */
    private String unencrypted(Greeting.Heard heard) {
        boolean isLogin = heard.login().map(Greeting.Login::isWanted).orElse(settings.logsIn());
        return server
                + " speaks Kafka without TLS, and security.protocol is "
                + protocol()
                + ". Use a port that expects TLS, or set security.protocol to "
                + (isLogin
                        ? "SASL_PLAINTEXT, which is not encrypted: not even the login."
                        : "PLAINTEXT, which is not encrypted.");
    }

    private Optional<PreflightStep> loginTrouble(Greeting.Login login) {
        if (login.isWanted() == settings.logsIn()) {
            return Optional.empty();
        }
        return step(LOGIN, login.isWanted() ? wantsLogin(login) : takesNoLogin());
    }

    private String wantsLogin(Greeting.Login login) {
        return server
                + " expects a login, and security.protocol is "
                + protocol()
                + ", which has none. Set security.protocol to SASL_"
                + protocol()
                + ", sasl.mechanism to "
                + (login.mechanisms().isEmpty()
                        ? "one of the cluster"
                        : "one of " + String.join(", ", login.mechanisms()))
                + ", and sasl.jaas.config.";
    }

    private String takesNoLogin() {
        String without = settings.isEncrypted() ? "SSL" : "PLAINTEXT";
        return server
                + " takes no login, and security.protocol is "
                + protocol()
                + ". Use a port where one logs in, or set security.protocol to "
                + without
                + " and leave sasl.mechanism and sasl.jaas.config out.";
    }

    private String protocol() {
        return settings.securityProtocol();
    }
}
