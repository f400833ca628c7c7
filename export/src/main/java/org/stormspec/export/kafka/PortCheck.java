package org.stormspec.export.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Looks at one server of a connection without logging in: whether it listens, and whether it speaks
 * what the settings say.
 *
 * <p>It sends no secret, so that none reaches a server of another kind.
 */
final class PortCheck implements Callable<PortCheck.Result> {

    private static final Set<FirstAnswer> NOTHING =
            EnumSet.of(FirstAnswer.CLOSED, FirstAnswer.SILENCE);

    private final ClientSettings settings;
    private final String server;
    private final Duration patience;
    private final PortWords words;

    PortCheck(ClientSettings settings, String server, Duration patience) {
        this.settings = settings;
        this.server = server;
        this.patience = patience;
        this.words = new PortWords(server, settings);
    }

    /**
     * What was found.
     *
     * @param step whether it is fine, and why not
     * @param answer how long the first answer took, which tells how slow the network is
     */
    record Result(PreflightStep step, Duration answer) {}

    @Override
    public Result call() {
        int colon = server.lastIndexOf(':');
        String port = server.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            return trouble("address", "'" + server + "' is not host:port. Correct bootstrap.");
        }
        String host = server.substring(0, colon).replaceAll("^\\[|]$", "");
        try {
            return speaks(
                    new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)));
        } catch (UnknownHostException e) {
            return trouble(
                    "address",
                    "No machine is called " + host + ". Check its spelling and the network.");
        } catch (IOException e) {
            return trouble(
                    "port",
                    "Nothing listens at "
                            + server
                            + " ("
                            + e.getMessage()
                            + "). Start the cluster, or check port and firewall.");
        }
    }

    private static Result trouble(String step, String message) {
        return new Result(new PreflightStep(step, false, message), Duration.ZERO);
    }

    private Result speaks(InetSocketAddress address) throws IOException {
        Greeting.Heard heard = settings.isEncrypted() ? encrypted(address) : plain(address);
        return new Result(
                words.trouble(heard, patience)
                        .orElseGet(() -> new PreflightStep("port", true, server + " listens.")),
                heard.after());
    }

    private Greeting.Heard plain(InetSocketAddress address) throws IOException {
        Greeting.Heard heard = inKafka(address);
        return heard.first() == FirstAnswer.CLOSED ? inTls(address).unless(NOTHING, heard) : heard;
    }

    private Greeting.Heard encrypted(InetSocketAddress address) throws IOException {
        Greeting.Heard heard = inTls(address);
        return switch (heard.first()) {
            case TLS -> inKafkaOverTls(address, heard);
            case CLOSED -> inKafka(address).unless(NOTHING, heard);
            default -> heard;
        };
    }

    private Greeting.Heard inKafka(InetSocketAddress address) throws IOException {
        try (Socket socket = connected(address)) {
            return Greeting.inKafka(socket, settings.mechanism());
        }
    }

    private Greeting.Heard inTls(InetSocketAddress address) throws IOException {
        try (Socket socket = connected(address)) {
            return Greeting.inTls(socket);
        }
    }

    /** Where the two sides do not trust each other, Kafka's client says best why. */
    private Greeting.Heard inKafkaOverTls(InetSocketAddress address, Greeting.Heard hello)
            throws IOException {
        try (Socket socket = connected(address);
                Socket encrypted = TlsSocket.over(socket, address.getHostString(), settings)) {
            return Greeting.inKafka(encrypted, settings.mechanism())
                    .unless(EnumSet.of(FirstAnswer.CLOSED), hello)
                    .encrypted();
        } catch (IOException e) {
            return hello;
        }
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
