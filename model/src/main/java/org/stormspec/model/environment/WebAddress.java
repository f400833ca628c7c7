package org.stormspec.model.environment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of addresses that are spoken to over HTTP. */
public final class WebAddress {

    /** What is allowed, for messages. */
    public static final String ALLOWED =
            "an http or https address without user name or password, such as https://registry.example";

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private static final int LONGEST = 2048;

    private static final int HIGHEST_PORT = 65_535;

    private WebAddress() {}

    /** Returns why a text is no such address; empty when it is. It never repeats a password. */
    public static Optional<String> refusal(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("an address of more than %d characters".formatted(LONGEST));
        }
        if (text.contains("@")) {
            return Optional.of("an address with a user name or password in it");
        }
        return isAddress(text) ? Optional.empty() : Optional.of("'%s'".formatted(Plain.text(text)));
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            @Nullable String host = address.getHost();
            return address.isAbsolute()
                    && SCHEMES.contains(address.getScheme())
                    && host != null
                    && address.getPort() <= HIGHEST_PORT
                    && address.getPort() != 0
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns whether what is sent there can be read on the way. */
    static boolean isOpen(String text) {
        return text.startsWith("http:") && !isOnThisMachine(text);
    }

    private static boolean isOnThisMachine(String text) {
        String host = URI.create(text).getHost();
        return host != null && Servers.isThisMachine(host);
    }
}
