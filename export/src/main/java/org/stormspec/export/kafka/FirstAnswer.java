package org.stormspec.export.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the first bytes that a port answers tell of the server behind it.
 *
 * <p>Kafka's client believes whatever length the first four bytes announce and makes room for it:
 * {@code HTTP} is a length of 1.2 gigabytes. So they are looked at here first.
 */
enum FirstAnswer {
    KAFKA,
    TLS,
    WEB_SERVER,
    SSH_SERVER,
    SOMETHING_ELSE,
    /** The connection was closed without an answer. */
    CLOSED,
    /** Nothing came while we waited. */
    SILENCE;

    /** Far more than the answer of any broker to a greeting, in bytes. */
    private static final int LONGEST = 1 << 20;

    private static final int TLS_LOWEST_TYPE = 0x14;
    private static final int TLS_HIGHEST_TYPE = 0x17;
    private static final int TLS_MAJOR_VERSION = 3;

    /** Reads the answer to a request of Kafka's protocol; never more than that. */
    static FirstAnswer read(InputStream in, int correlation) {
        try {
            byte[] start = in.readNBytes(Integer.BYTES);
            if (start.length < Integer.BYTES) {
                return start.length == 0 ? CLOSED : SOMETHING_ELSE;
            }
            int length = ByteBuffer.wrap(start).getInt();
            return length >= Integer.BYTES && length <= LONGEST
                    ? kafka(in.readNBytes(length), length, correlation)
                    : other(start);
        } catch (SocketTimeoutException e) {
            return SILENCE;
        } catch (IOException e) {
            return CLOSED;
        }
    }

    private static FirstAnswer kafka(byte[] body, int length, int correlation) {
        return body.length == length && ByteBuffer.wrap(body).getInt() == correlation
                ? KAFKA
                : SOMETHING_ELSE;
    }

    private static FirstAnswer other(byte[] start) {
        if (isTls(start)) {
            return TLS;
        }
        return switch (new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)) {
            // A request that is none is answered with a bare page by some.
            case "http", "<!do", "<htm" -> WEB_SERVER;
            case "ssh-" -> SSH_SERVER;
            default -> SOMETHING_ELSE;
        };
    }

    /** A record of TLS begins with its type and the version 3. */
    private static boolean isTls(byte[] start) {
        return start[0] >= TLS_LOWEST_TYPE
                && start[0] <= TLS_HIGHEST_TYPE
                && start[1] == TLS_MAJOR_VERSION;
    }
}
