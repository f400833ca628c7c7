package org.stormspec.export.kafka;

import org.stormspec.model.environment.LoginModule;

/**
 * Kafka's own switches against settings that load classes, read files or ask servers.
 *
 * <p>Settings of strangers are refused long before they reach Kafka; these hold if one ever gets
 * through. They are set in code, so that nobody has to remember an option of the Java runtime, and
 * whatever the runtime was told. Every entry point sets them before the first class of Kafka loads.
 */
public final class KafkaSwitches {

    /**
     * Of which classes a client may read values (KIP-891); {@code none} is the name of no class.
     */
    static final String CONFIG_PROVIDERS = "org.apache.kafka.automatic.config.providers";

    /** Which login modules there are; takes the place of Kafka's list of forbidden ones. */
    static final String LOGIN_MODULES = "org.apache.kafka.allowed.login.modules";

    /** Whom a client may ask for a token. */
    static final String TOKEN_ADDRESSES = "org.apache.kafka.sasl.oauthbearer.allowed.urls";

    /** Which files a client may take a token from. */
    static final String TOKEN_FILES = "org.apache.kafka.sasl.oauthbearer.allowed.files";

    private KafkaSwitches() {}

    /** Sets them; to be called at the beginning of every process, and again at no cost. */
    public static void set() {
        System.setProperty(CONFIG_PROVIDERS, "none");
        System.setProperty(LOGIN_MODULES, LoginModule.classNames());
        System.setProperty(TOKEN_FILES, "");
        if (System.getProperty(TOKEN_ADDRESSES) == null) {
            System.setProperty(TOKEN_ADDRESSES, "");
        }
    }

    /** Lets clients ask one address for tokens, in place of any before. */
    static void askForTokensAt(String address) {
        System.setProperty(TOKEN_ADDRESSES, address);
    }
}
