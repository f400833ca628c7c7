package org.stormspec.export.kafka;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * The first words of a client, said by ourselves to find out what the other side speaks. There is
 * no secret in them.
 */
final class Greeting {

    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final short API_VERSIONS = 18;
    private static final short SASL_HANDSHAKE = 17;
    private static final short NO_CLIENT_ID = -1;

    /** Kafka's number for a broker that did not expect anybody to log in. */
    private static final int ILLEGAL_SASL_STATE = 34;

    private static final int UNSUPPORTED_SASL_MECHANISM = 33;
    private static final int LONGEST_ANSWER = 1 << 16;
    private static final int MOST_MECHANISMS = 20;

    private Greeting() {}

    /**
     * What was heard.
     *
     * @param first the kind of the first answer
     * @param isEncrypted whether it came encrypted
     * @param login what a broker says about logging in, if it says it
     * @param after how long the first answer took
     */
    record Heard(FirstAnswer first, boolean isEncrypted, Optional<Login> login, Duration after) {

        /** Returns this, or the other one where it was one of those answers. */
        Heard unless(Set<FirstAnswer> answers, Heard other) {
            return answers.contains(first) ? other : this;
        }

        Heard encrypted() {
            return new Heard(first, true, login, after);
        }
    }

    /**
     * What a broker says about logging in.
     *
     * @param isWanted whether one has to
     * @param mechanisms the ways it names when ours is none of them
     */
    record Login(boolean isWanted, List<String> mechanisms) {}

    /** Asks in Kafka's protocol for the versions it knows, and whether one logs in. */
    static Heard inKafka(Socket socket, String mechanism) {
        long begin = System.nanoTime();
        FirstAnswer first = answer(socket, request(API_VERSIONS, (short) 0, FIRST, new byte[0]));
        Duration after = Duration.ofNanos(System.nanoTime() - begin);
        return new Heard(
                first,
                false,
                first == FirstAnswer.KAFKA ? login(socket, mechanism) : Optional.empty(),
                after);
    }

    /** Says what a client of TLS says first. */
    static Heard inTls(Socket socket) {
        long begin = System.nanoTime();
        FirstAnswer first = answer(socket, clientHello());
        return new Heard(
                first, false, Optional.empty(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private static FirstAnswer answer(Socket socket, byte[] words) {
        try {
            say(socket, words);
            return FirstAnswer.read(socket.getInputStream(), FIRST);
        } catch (IOException e) {
            return FirstAnswer.CLOSED;
        }
    }

    private static void say(Socket socket, byte[] words) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(words);
        out.flush();
    }

    /** A broker answers this whether or not it wants a login, and each time in another way. */
    private static Optional<Login> login(Socket socket, String mechanism) {
        try {
            say(socket, request(SASL_HANDSHAKE, (short) 1, SECOND, kafkaString(mechanism)));
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            if (length < 0 || length > LONGEST_ANSWER || in.readInt() != SECOND) {
                return Optional.empty();
            }
            return loginFrom(in);
        } catch (IOException e) {
            // Unsaid; Kafka's client will find out.
            return Optional.empty();
        }
    }

    private static Optional<Login> loginFrom(DataInputStream in) throws IOException {
        int error = in.readShort();
        if (error == ILLEGAL_SASL_STATE) {
            return Optional.of(new Login(false, List.of()));
        }
        boolean isWanted = error == 0 || error == UNSUPPORTED_SASL_MECHANISM;
        return isWanted ? Optional.of(new Login(true, mechanisms(in))) : Optional.empty();
    }

    private static List<String> mechanisms(DataInputStream in) throws IOException {
        int count = Math.min(in.readInt(), MOST_MECHANISMS);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] name = in.readNBytes(Math.max(0, in.readShort()));
            names.add(new String(name, StandardCharsets.US_ASCII).replaceAll("[^A-Z0-9_-]", "?"));
        }
        return names;
    }

    private static byte[] request(short key, short version, int correlation, byte[] body) {
        ByteBuffer words = ByteBuffer.allocate(Integer.BYTES + 10 + body.length);
        return words.putInt(words.capacity() - Integer.BYTES)
                .putShort(key)
                .putShort(version)
                .putInt(correlation)
                .putShort(NO_CLIENT_ID)
                .put(body)
                .array();
    }

    private static byte[] kafkaString(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // The same form: a length of two bytes, then the text.
            new DataOutputStream(bytes).writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] clientHello() {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine();
            engine.setUseClientMode(true);
            ByteBuffer words = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), words);
            return Arrays.copyOf(words.array(), words.position());
        } catch (NoSuchAlgorithmException | SSLException e) {
            throw new IllegalStateException("every Java runtime speaks TLS", e);
        }
    }
}
