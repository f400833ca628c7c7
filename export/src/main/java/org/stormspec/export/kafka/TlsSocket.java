package org.stormspec.export.kafka;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** Speaks TLS by the settings of a connection, trusting nobody whom Kafka's client does not. */
final class TlsSocket {

    private TlsSocket() {}

    /**
     * Returns an encrypted socket on a connected one.
     *
     * @throws IOException when the two sides do not come together
     */
    static Socket over(Socket socket, String host, ClientSettings settings) throws IOException {
        AdminClientConfig config = new AdminClientConfig(settings.forClient());
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(config.values());
            return shakenHands(
                    factory.sslContext(),
                    socket,
                    host,
                    config.getString(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG));
        } catch (KafkaException e) {
            throw new IOException(e);
        }
    }

    private static Socket shakenHands(
            SSLContext context, Socket socket, String host, String identification)
            throws IOException {
        SSLSocket encrypted =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(identification);
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }
}
