package org.stormspec.export.kafka;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A server on loopback that gives each client the same answers, and keeps what it was told. */
final class FakeServer implements AutoCloseable {

    private static final int LONGEST = 1000;

    private final ServerSocket listening;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private FakeServer(ServerSocket listening) {
        this.listening = listening;
    }

    /** What it does with one client. */
    interface Manner {
        void meet(Socket client, FakeServer server) throws IOException;
    }

    static FakeServer on(ServerSocket listening, Manner manner) {
        FakeServer server = new FakeServer(listening);
        Thread.ofVirtual().start(() -> server.serve(manner));
        return server;
    }

    static FakeServer of(Manner manner) throws IOException {
        return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manner);
    }

    /** A client whom nobody answers: the system takes the connection, the program does not. */
    static FakeServer deaf() throws IOException {
        return new FakeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Sends a text at once, and then listens. */
    static Manner saying(String text) {
        return (client, server) -> {
            client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            server.listen(client);
        };
    }

    /** Answers as a broker does, with an error where one begins to log in. */
    static Manner broker(int loginError) {
        return (client, server) -> {
            byte[] versions = {0, 0, 0, 0, 0, 0};
            server.answer(client, versions);
            server.answer(client, ByteBuffer.allocate(6).putShort((short) loginError).array());
            server.listen(client);
        };
    }

    private void answer(Socket client, byte[] body) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        int length = in.readInt();
        if (length > LONGEST) {
            throw new IOException("no request of Kafka's is that long");
        }
        byte[] request = in.readNBytes(length);
        told.writeBytes(request);
        int correlation = ByteBuffer.wrap(request).getInt(4);
        ByteBuffer answer = ByteBuffer.allocate(8 + body.length);
        answer.putInt(4 + body.length).putInt(correlation).put(body);
        client.getOutputStream().write(answer.array());
        client.getOutputStream().flush();
    }

    private void listen(Socket client) throws IOException {
        told.writeBytes(client.getInputStream().readAllBytes());
    }

    private void serve(Manner manner) {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                manner.meet(client, this);
            } catch (IOException gone) {
                // The test is over, or the client hung up; the next one is served if there is one.
            }
        }
    }

    String address() {
        return "localhost:" + listening.getLocalPort();
    }

    /** All that clients said. */
    String told() {
        return told.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
