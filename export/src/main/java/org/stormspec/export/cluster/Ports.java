package org.stormspec.export.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.stormspec.export.kafka.ClusterException;

/**
 * The two ports of a cluster: one for clients, one for its controller.
 *
 * <p>They are remembered, so that the address stays the same from run to run while nobody else
 * takes it.
 */
record Ports(int client, int controller) {

    private static final String CLIENT = "port.client";
    private static final String CONTROLLER = "port.controller";

    /**
     * Below the ports that systems give to outgoing connections, so that those do not take ours
     * between two runs.
     */
    private static final int LOWEST = 19_100;

    private static final int HIGHEST = 29_900;
    private static final int TRIES = 200;

    /** The remembered ports where they are free, other free ones otherwise. */
    static Ports choose(SortedMap<String, String> facts) {
        int client = free(remembered(facts, CLIENT), 0);
        return new Ports(client, free(remembered(facts, CONTROLLER), client));
    }

    /** The address for clients in the run before, if there was one. */
    static Optional<String> lastBootstrap(SortedMap<String, String> facts) {
        int client = remembered(facts, CLIENT);
        return client > 0 ? Optional.of(bootstrap(client)) : Optional.empty();
    }

    void remember(SortedMap<String, String> facts) {
        facts.put(CLIENT, Integer.toString(client));
        facts.put(CONTROLLER, Integer.toString(controller));
    }

    String bootstrap() {
        return bootstrap(client);
    }

    private static String bootstrap(int port) {
        return "127.0.0.1:" + port;
    }

    private static int remembered(SortedMap<String, String> facts, String key) {
        String text = facts.getOrDefault(key, "");
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static int free(int wanted, int taken) {
        if (wanted > 0 && wanted != taken && isFree(wanted)) {
            return wanted;
        }
        return IntStream.range(0, TRIES)
                .map(_ -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .filter(port -> port != taken && isFree(port))
                .findFirst()
                .orElseThrow(() ->
                        new ClusterException(
                                ClusterException.Kind.PORT_TAKEN,
                                "No free port between "
                                        + LOWEST
                                        + " and "
                                        + HIGHEST
                                        + " on 127.0.0.1. End a program that listens there and start again."));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
