package org.stormspec.model.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of {@code bootstrap}: {@code host:port}, several separated by commas. */
final class Servers {

    static final String ALLOWED =
            "host:port, several separated by commas, such as kafka.dev.example:9092";

    private static final int MOST = 16;

    /** The longest name that the domain name system knows (RFC 1035, 2.3.4). */
    private static final int LONGEST_HOST = 253;

    private static final int HIGHEST_PORT = 65_535;

    private static final Pattern SERVER =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");

    private Servers() {}

    /** Returns why a text names no servers; empty when it does. */
    static Optional<String> refusal(String text) {
        List<String> servers = list(text);
        if (servers.size() > MOST) {
            return Optional.of(
                    "%d servers, and %d are enough to find any cluster"
                            .formatted(servers.size(), MOST));
        }
        return servers.stream()
                .filter(server -> !isServer(server))
                .findFirst()
                .map(server -> "'%s'".formatted(Plain.text(server)));
    }

    private static boolean isServer(String server) {
        Matcher parts = SERVER.matcher(server);
        if (server.length() > LONGEST_HOST + 6 || !parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group(2));
        return port > 0 && port <= HIGHEST_PORT;
    }

    /** Returns the servers, as they stand between the commas. */
    static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(Servers::trimmed).toList();
    }

    /** Only blanks, as Kafka takes no other white space away either. */
    private static String trimmed(String server) {
        return server.replaceAll("^ +| +$", "");
    }

    /** Returns whether all servers are on this machine. */
    static boolean areOnThisMachine(String text) {
        return list(text).stream().map(Servers::host).allMatch(Servers::isThisMachine);
    }

    private static String host(String server) {
        return server.substring(0, Math.max(0, server.lastIndexOf(':')));
    }

    static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]");
    }
}
