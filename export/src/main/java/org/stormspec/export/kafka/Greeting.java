package org.stormspec.export.kafka;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * The first words of a Kafka client, said by ourselves to find out whether the other side speaks
 * something else.
 *
 * <p>Kafka's client believes whatever length the first four bytes of an answer announce and makes
 * room for it: {@code HTTP} is a length of 1.2 gigabytes.
 */
final class Greeting {

    /** A request for the versions of the protocol that a broker knows: ApiVersions, version 0. */
    private static final byte[] WORDS =
            ByteBuffer.allocate(14)
                    .putInt(10)
                    .putShort((short) 18)
                    .putShort((short) 0)
                    .putInt(1)
                    .putShort((short) -1)
                    .array();

    /** Far more than the answer of any broker to this, in bytes. */
    private static final int LONGEST_ANSWER = 1 << 20;

    /** How long to wait for it, in milliseconds; who stays silent is left to Kafka's client. */
    private static final int PATIENCE = 1000;

    private Greeting() {}

    /** Returns whether the other side answers, and in another language than Kafka's. */
    static boolean isMisunderstood(Socket socket) {
        try {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(WORDS);
            int length = new DataInputStream(socket.getInputStream()).readInt();
            return length < 0 || length > LONGEST_ANSWER;
        } catch (IOException silence) {
            // It hung up or said nothing: what that means depends on how one logs in.
            return false;
        }
    }
}
